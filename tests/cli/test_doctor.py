"""`grader doctor` explains what is there and what to do about what is not."""

import pytest

from grader.cli.doctor import give_advice
from grader.cli.exits import Exit
from grader.cli.voice import Voice
from grader.model.verdict import Isolation
from grader.sandbox.machine import Machine, Mechanism, describe_plain


def test_it_explains_this_machine(grader):
    code, out, _ = grader("doctor")
    assert code in {Exit.GRADED, Exit.OUR_FAULT}
    for name in ("rlimits", "Landlock", "seccomp"):
        assert name in out


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_machine_without_anything_gets_advice_for_each_system(grader, monkeypatch, language):
    for platform in ("linux", "win32", "darwin", "freebsd"):
        monkeypatch.setattr("sys.platform", platform)
        bare = describe_plain()
        monkeypatch.setattr("grader.sandbox.inspect_machine", lambda bare=bare: bare)
        monkeypatch.setattr("sys.platform", "linux")
        code, out, _ = grader("doctor", "--lang", language)
        assert code == Exit.OUR_FAULT
        assert {"win32": "WSL 2", "darwin": "macOS"}.get(platform, "Containerfile") in out


def test_a_surprise_of_the_self_test_is_told(grader, monkeypatch):
    layers = tuple(Mechanism(name=name, present=True) for name in ("rlimits", "landlock", "seccomp", "identity"))
    machine = Machine(isolation=Isolation.PARTIAL, mechanisms=layers, surprises=("open_secret",))
    monkeypatch.setattr("grader.sandbox.inspect_machine", lambda: machine)
    code, out, _ = grader("doctor")
    assert code == Exit.OUR_FAULT
    assert "open_secret" in out


def test_unknown_advice_still_says_something(capfd):
    give_advice("seccomp_99", Voice("en"))
    assert "seccomp_99" in capfd.readouterr().out
