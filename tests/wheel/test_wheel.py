"""Runs in its own tox environment, where the wheel is installed outside the source tree."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
INSIDE_TREE = Path(__import__("grader").__file__).resolve().is_relative_to(ROOT)

pytestmark = pytest.mark.skipif(INSIDE_TREE, reason="the package is not installed from a wheel here: tox -e wheel")


def run(*arguments, cwd):
    command = [sys.executable, "-m", "grader", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, env=os.environ)


def test_it_grades_in_persian(tmp_path):
    pack = ROOT / "tests" / "packs" / "mini"
    folders = ["--exercises", str(pack / "exercises"), "--solutions", str(pack / "solutions")]
    source = "import numpy as np\ndef evaluate(coefficients, x):\n    return np.zeros(x.shape)\n"
    (tmp_path / "polynomial.py").write_text(source)
    done = run("grade", "polynomial.py", "--test-key", "--lang", "fa", *folders, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "امتیاز" in done.stdout
    page = (tmp_path / "reports" / "polynomial" / "report.html").read_text(encoding="utf-8")
    assert 'lang="fa"' in page
    assert "@font-face" in page
    assert json.loads((tmp_path / "reports" / "polynomial" / "report.json").read_text())["format"] == "grader-report"


def test_it_carries_templates_catalogues_fonts_and_types():
    import grader

    root = Path(grader.__file__).parent
    assert list(root.rglob("*.j2"))
    assert {path.parts[-3] for path in root.rglob("report.*o")} == {"fa", "en"}
    assert list(root.rglob("*.woff2"))
    assert (root / "py.typed").exists()
    assert not zipfile.is_zipfile(root)


def test_every_command_answers(tmp_path):
    for command in ("grade", "check", "replay", "audit", "new", "doctor"):
        assert run(command, "--help", cwd=tmp_path).returncode == 0, command
