"""Every gate of the audit on a pack that it alone rejects, with the file that its author has to open."""

import shutil

import pytest

from grader.audit import QUICK
from grader.audit.proof import prove
from grader.pack import read_pack
from tests.conftest import ROOT

BROKEN = ROOT / "tests" / "packs" / "broken"
PACKS = sorted(folder.name for folder in (BROKEN / "audit").iterdir())
GATES = {(BROKEN / "audit" / name / "expected.txt").read_text().split()[0] for name in PACKS}


@pytest.fixture
def prove_pack(tmp_path, runner):
    """Prove all exercises of the base, with a folder of tests/packs/broken/audit over it."""

    def call(overlay=None, effort=QUICK):
        shutil.copytree(BROKEN / "proved", tmp_path, dirs_exist_ok=True)
        if overlay:
            folder = BROKEN / "audit" / overlay
            shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
            for deleted in (folder / "deleted.txt").read_text().split() if (folder / "deleted.txt").exists() else ():
                (tmp_path / deleted).unlink()
        pack = read_pack(tmp_path / "exercises", tmp_path / "solutions")
        return [gate for each in pack.exercises for gate in prove(pack, each, runner, runner, effort).gates]

    return call


def test_the_base_is_proved(prove_pack):
    gates = prove_pack()
    assert [gate for gate in gates if not gate.passed] == []
    assert {gate.code for gate in gates} == GATES - {"computes", "draws"}  # these two speak only when they fail


@pytest.mark.parametrize("name", PACKS)
def test_one_gate_alone_rejects_the_pack(prove_pack, name):
    failed = [gate for gate in prove_pack(name) if not gate.passed]
    expected = (BROKEN / "audit" / name / "expected.txt").read_text().splitlines()
    assert [" ".join(filter(None, (gate.code, gate.reason, gate.path))) for gate in failed] == expected
