"""`python -m grader`: what lies in the working directory is a student's, and never ours to import."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import grader

TRAP = "import pathlib\npathlib.Path({mark!r}).write_text('imported')\nraise SystemExit('a trap')\n"


@pytest.mark.parametrize("name", ["typer", "json", "msgspec", "numpy", "grader_shadow"])
def test_python_m_imports_nothing_from_the_working_directory(tmp_path: Path, name: str) -> None:
    """A student may hand in a file called numpy.py, and CI may stand in their folder."""
    mark = tmp_path / "mark"
    (tmp_path / f"{name}.py").write_text(TRAP.format(mark=str(mark)), encoding="utf-8")
    command = [sys.executable, "-m", "grader", "grade", "--help"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60)
    assert not mark.exists()
    assert done.returncode == 0, done.stderr


def test_python_m_works_in_a_checkout_that_is_not_installed(tmp_path: Path) -> None:
    """Where the package is found nowhere else, the checkout in the working directory is what was asked for."""
    shutil.copytree(Path(grader.__file__).parent, tmp_path / "grader")
    sites = os.pathsep.join(path for path in sys.path if path.endswith("-packages"))
    command = [sys.executable, "-S", "-m", "grader", "doctor"]  # without site no .pth file leads to the package
    environment = {**os.environ, "PYTHONPATH": sites}
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
