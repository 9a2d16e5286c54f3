import json
import shutil

import pytest

from grader.cli import run
from tests.conftest import MINI


@pytest.fixture
def mini_pack(tmp_path, monkeypatch):
    """A copy of the toy pack, with the working directory in it."""
    root = tmp_path / "pack"
    shutil.copytree(MINI, root)
    monkeypatch.chdir(root)
    monkeypatch.setenv("NO_COLOR", "1")
    return root


@pytest.fixture
def submit(mini_pack):
    """Write a submission from files by name and return its path."""

    def write(files, name="someone"):
        folder = mini_pack.parent / name
        folder.mkdir(parents=True, exist_ok=True)
        for path, data in files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data if isinstance(data, bytes) else data.encode())
        return folder

    return write


@pytest.fixture
def grader(capfd):
    """Run a command; returns its exit code, stdout and stderr."""

    def call(*arguments):
        capfd.readouterr()
        code = run([str(argument) for argument in arguments])
        captured = capfd.readouterr()
        return int(code), captured.out, captured.err

    return call


@pytest.fixture
def grade_json(grader):
    """Grade with the test key; returns the exit code and the document."""

    def call(*arguments):
        code, out, err = grader("grade", "--test-key", "--json", "-", *arguments)
        return code, json.loads(out) if out else err

    return call
