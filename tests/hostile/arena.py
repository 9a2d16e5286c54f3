"""Run attacks where they can do no harm: this process is the grader, in namespaces of its own that end with it.

Reads one JSON argument: the attacks, the layers to leave out, whether to be an ordinary user. Prints one JSON line per
attack: did it succeed, and how it failed. A missing line means that the attack took the grader down.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import socket
import struct
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from grader.model.pack import Limits
from grader.model.running import Call, Job, JobOutcome, Program, Role
from grader.sandbox import launch, privacy, start
from grader.sandbox.inside.lock import _clear_capabilities
from grader.sandbox.runner import SandboxRunner

USER = 12345
CANARY = b"grader's canary, " + b"never to be read by anybody else"
PROGRAMS = Path(__file__).parent / "programs"
EARLIER = b'LEFT_BEHIND = "by an earlier submission"\ndef attack(): return 1\n'


def prepare(folder: Path) -> dict[str, Any]:
    """Make the things worth attacking; still with the powers to do so."""
    subprocess.run(["mount", "-t", "tmpfs", "none", "/mnt"], check=True)
    folder.mkdir()
    folder.chmod(0o777)
    secret, private = folder / "secret", folder / "private"
    secret.write_text("canary")
    secret.chmod(0o644)
    private.write_text("canary")
    private.chmod(0o600)
    with socket.socket() as control:  # the loopback interface is down in a new namespace
        up = struct.pack("16sh", b"lo", 0x41)
        fcntl.ioctl(control, 0x8914, up)
    os.environ["TARAZU_CANARY"] = "seen"
    return {
        "secret": str(secret),
        "private": str(private),
        "folder": str(folder / "open"),
        "mark": "by an earlier submission",
    }


def serve() -> int:
    """Start something to connect to and return its port."""
    server = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=greet, args=(server,), daemon=True).start()
    return int(server.getsockname()[1])


def greet(server: socket.socket) -> None:
    while True:
        peer, _ = server.accept()
        with peer:
            peer.sendall(b"hi")


def become_user() -> None:
    if os.geteuid() == 0:
        os.setgroups([])
        os.setresgid(USER, USER, USER)
        os.setresuid(USER, USER, USER)
    else:
        _clear_capabilities()


def job(text: bytes, **kwargs: Any) -> Job:
    call = Call(id="attack", function="attack", kwargs=kwargs)
    program = Program(files={"attack.py": text}, main=("attack.py",))
    limits = Limits(case_seconds=5.0)
    return Job(exercise="attack", program=program, functions=("attack",), calls=(call,), limits=limits)


def attack(runner: SandboxRunner, name: str, things: dict[str, Any], without: list[str]) -> JobOutcome:
    """Run one attack as a submission, after another student's; both at one desk if that is what is tried."""
    source = (PROGRAMS / f"{name}.py").read_bytes()
    wanted = source.partition(b"def attack(")[2].partition(b")")[0].decode().split(",")
    arguments = {key.strip(): things[key.strip()] for key in wanted if key.strip()}
    with runner.sit(Role.STUDENT, seconds=20) as sitting, runner.sit(Role.STUDENT, seconds=20) as other:
        (sitting if "sitting" in without else other).run(job(EARLIER))
        return sitting.run(job(source, **arguments))


def fight(order: dict[str, Any]) -> None:
    """Run the attacks and report each."""
    things = order["things"] | {"grader": os.getpid(), "port": serve()}
    if "environment" in order["without"]:
        launch.environment = lambda: start.environment() | dict(os.environ)
    if "privacy" not in order["without"]:
        privacy.hide_memory()
    with SandboxRunner((), _without=tuple(order["without"])) as runner:
        for name in order["programs"]:
            clear(Path(things["folder"]))
            outcome = attack(runner, name, things, order["without"])
            failure = outcome.load_failure or outcome.outcomes[0].failure
            succeeded = not outcome.load_failure and outcome.outcomes[0].value is True
            print(json.dumps({"program": name, "succeeded": succeeded, "failure": repr(failure)}), flush=True)  # noqa: T201 (our only way out)


def clear(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    folder.chmod(0o777)


def main() -> None:
    order = json.loads(sys.argv[1])
    if "things" not in order:
        order["things"] = prepare(Path("/mnt/arena"))
        if order["user"]:
            os.chown(order["things"]["private"], os.getuid(), os.getgid())
            become_user()
            # a process that has changed its user hides its memory; a program that is started anew does not
            os.execv(sys.executable, [sys.executable, "-B", __file__, json.dumps(order)])  # noqa: S606
    fight(order)


if __name__ == "__main__":
    main()
