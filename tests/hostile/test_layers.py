"""What each layer of the border is for: every attack succeeds without the layers that stop it, and with any one of
them, and with all of them, it does not. Each runs in throw-away namespaces, as root and as an ordinary user.
"""

from __future__ import annotations

import functools
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import grader
from grader.sandbox import inspect_machine

HERE = Path(__file__).parent
ARENA = HERE / "arena.py"
LAYERS = ("rlimits", "identity", "landlock", "seccomp", "privacy", "environment", "sitting")
NAMESPACES = ["--mount", "--pid", "--net", "--ipc", "--uts", "--fork", "--kill-child", "--mount-proc"]
SECONDS = 100


def header(path: Path, key: str) -> list[str] | None:
    match = re.search(rf"^# {key}(?:: (.*))?$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return None if match is None else (match[1] or "").split()


PROGRAMS = {path.stem: header(path, "stopped by") for path in sorted(HERE.glob("programs/*.py"))}
ATTACKS = {name: layers for name, layers in PROGRAMS.items() if layers}
ALONE = {name for name in ATTACKS if header(HERE / "programs" / f"{name}.py", "alone") is not None}


def stopping(name: str, user: bool) -> list[str]:
    """Return the layers that stop an attack: a user has no root to give up, and from root no memory can be hidden."""
    idle = "identity" if user else "privacy"
    return [layer for layer in ATTACKS[name] if layer != idle]


def needed(name: str, user: bool) -> list[tuple[str, ...]]:
    """Return what to leave out so that one layer at a time is all that stands against an attack."""
    layers = stopping(name, user)
    return [tuple(sorted(set(layers) - {layer})) for layer in layers if len(layers) > 1]


def command(user: bool) -> list[str]:
    if user and os.geteuid() != 0:
        return ["unshare", "--user", "--map-current-user", "--keep-caps", *NAMESPACES]
    return ["unshare", *NAMESPACES]


machine = functools.cache(inspect_machine)


@functools.cache
def why_not(user: bool) -> str:
    """Return why attacks cannot be tried here, "" when they can."""
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return "needs Linux and unshare"
    if not user and os.geteuid() != 0:
        return "needs root"
    if machine().missing:
        return f"this machine lacks {', '.join(machine().missing)}"
    tried = start(user, [], ())
    reason = (tried.stderr.strip().splitlines() or ["?"])[-1]
    return "" if tried.returncode == 0 else f"no arena for this user here: {reason}"


def detail(layer: str) -> str:
    """Return which kind of a layer this machine has."""
    return next(found.detail for found in machine().mechanisms if found.name == layer)


def start(user: bool, programs: list[str], without: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
    order = json.dumps({"programs": programs, "without": without, "user": user})
    environment = {"PYTHONPATH": str(Path(grader.__file__).parent.parent), "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}
    return subprocess.run(
        # the first process of a namespace cannot be killed from inside it, so the grader must not be that one
        [*command(user), "--", "sh", "-c", '"$@"; exit $?', "sh", sys.executable, "-B", str(ARENA), order],
        env=environment,
        cwd="/",
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )


@functools.cache
def fight(user: bool, programs: tuple[str, ...], without: tuple[str, ...]) -> dict[str, dict[str, object]]:
    """Run attacks with some layers left out; a program without a result took the grader down."""
    done = start(user, list(programs), without)
    results = {line["program"]: line for line in map(json.loads, done.stdout.splitlines())}
    missing = [name for name in programs if name not in results]
    if missing and missing != list(programs[-1:]):
        pytest.fail(f"the arena broke: {done.stderr[-2000:]}")
    for name in programs:
        if name in missing or name in ALONE:  # an attack that runs alone succeeds only by taking the grader down
            results[name] = {"succeeded": name in missing, "failure": "the grader is down"}
    return results


def result(user: bool, name: str, without: tuple[str, ...]) -> dict[str, object]:
    """Fight together with all other attacks that leave out the same layers; that is one arena instead of twenty."""
    if why_not(user):
        pytest.skip(why_not(user))
    if name in ALONE:
        return fight(user, (name,), without)[name]
    return fight(user, together(user, without), without)[name]


def together(user: bool, without: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        name
        for name in ATTACKS
        if name not in ALONE
        and (not without or without == tuple(sorted(stopping(name, user))) or without in needed(name, user))
    )


USERS = pytest.mark.parametrize("user", [False, True], ids=["root", "user"])


def test_every_program_says_what_it_is_for():
    for name in PROGRAMS:
        path = HERE / "programs" / f"{name}.py"
        assert header(path, "stopped by") or header(path, "verdict"), name
    assert {layer for layers in ATTACKS.values() for layer in layers} <= set(LAYERS)
    assert {layer for layers in ATTACKS.values() for layer in layers} >= {"rlimits", "identity", "landlock", "seccomp"}


@USERS
@pytest.mark.parametrize("name", ATTACKS)
def test_it_succeeds_without_the_layers_that_stop_it(user, name):
    without = tuple(sorted(stopping(name, user)))
    if user and "identity" in ATTACKS[name] and not without:
        pytest.skip("an ordinary user has no root to give up")
    if user and name in {"become_root_again", "read_roots_files"}:
        pytest.skip("an ordinary user is not root to begin with")
    found = result(user, name, without)
    if "skip: " in str(found["failure"]):
        pytest.skip(str(found["failure"]))
    assert found["succeeded"], found["failure"]


@USERS
@pytest.mark.parametrize("name", ATTACKS)
def test_it_fails_with_the_border_as_it_is(user, name):
    assert not result(user, name, ())["succeeded"]


@USERS
@pytest.mark.parametrize(
    ("name", "layer"), [(name, layer) for name, layers in ATTACKS.items() for layer in layers if len(layers) > 1]
)
def test_one_layer_alone_is_enough(user, name, layer):
    layers = stopping(name, user)
    if layer not in layers or len(layers) < 2:
        pytest.skip("not a layer of its own for this user")
    if layer == "identity" and detail("identity") != "uid" and name != "become_root_again":
        pytest.skip("the interpreter is root's own, so root is kept, without its powers: another layer must do it")
    version = header(HERE / "programs" / f"{name}.py", "needs landlock")
    if layer == "landlock" and version and int(detail("landlock")) < int(version[0]):
        pytest.skip(f"Landlock does this from version {version[0]} on")
    without = tuple(sorted(set(layers) - {layer}))
    found = result(user, name, without)
    assert not found["succeeded"]
