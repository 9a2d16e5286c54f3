"""The committed examples get what examples/expected.yaml says."""

import json

import pytest
import yaml

from grader.cli import run
from tests.conftest import ROOT

EXAMPLES = ROOT / "examples"
EXPECTED = yaml.safe_load((EXAMPLES / "expected.yaml").read_text(encoding="utf-8"))


def test_every_example_has_its_result():
    kept = {path.name for path in EXAMPLES.iterdir()} - {"README.md", "expected.yaml", "__pycache__"}
    assert kept == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_it_gets_what_it_must(name, capfd, monkeypatch, tmp_path):
    monkeypatch.chdir(ROOT)
    code = run(["grade", str(EXAMPLES / name), "--test-key", "--json", "-", "--out", str(tmp_path)])
    document = json.loads(capfd.readouterr().out)
    assert code == 0
    assert document["isolation"] == "full"
    expected = dict(EXPECTED[name])
    rest = expected.pop("rest")
    found = {each["id"]: each for each in document["exercises"]}
    assert set(expected) <= set(found)
    for exercise, result in found.items():
        if exercise not in expected:
            assert result["status"] == rest, exercise
            continue
        assert (result["status"], result["points"]) == (expected[exercise]["status"], expected[exercise]["points"])
        names = {finding["mistake"] or finding["code"] for finding in result["findings"]}
        assert set(expected[exercise]["findings"]) <= names, (exercise, names)
