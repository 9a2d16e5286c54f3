"""The lock itself: a step that fails ends the child before it has read anything; what must not be there is not."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import grader.sandbox
from grader.model.running import Call, Job, Program, Role
from grader.sandbox import inspect_machine
from grader.sandbox.inside import seccomp

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the lock is Linux's")
ROOM = Path(grader.sandbox.__file__).parent

BROKEN = """
import socket, sys
sys.path.insert(0, sys.argv[1])
from inside import messages, orders, worker
from inside.child import prepare
from inside.lock import Lock

control, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
ours, theirs = socket.socketpair()
load = messages.Load([("ex.py", 5)], ["ex.py"], [], [], [], [])
ours.sendall(messages.encode(load))
lock = {"landlock": Lock(False, "", 12345, None), "seccomp": Lock(False, "", None, worker.seccomp.prepare(b"junkjunk"))}
nursery = worker._Nursery(lock[sys.argv[2]], orders.Ready(0, "", "", 1), prepare(frozenset()))
nursery.spawn(control, orders.Spawn(1 << 28, 5), [theirs.detach()])
data, descriptors, _, _ = socket.recv_fds(other, 1000, 1)
import os
process = orders.report.decode(data).process
print(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), ours.recv(100))
"""


@pytest.mark.parametrize("layer", ["landlock", "seccomp"])
def test_a_lock_that_does_not_close_ends_the_child_before_it_speaks_or_listens(layer):
    done = subprocess.run(
        [sys.executable, "-c", BROKEN, str(ROOM), layer], capture_output=True, text=True, timeout=60, check=False
    )
    # the frame it was sent is still unread in its socket, so the other end is reset rather than closed
    assert done.stdout == "70 b''\n" or "ConnectionResetError" in done.stderr, done.stderr
    assert "Traceback" not in done.stderr or "ConnectionResetError" in done.stderr


SELF = """
import os, resource
import numpy as np
def f():
    limits = {name: resource.getrlimit(getattr(resource, name)) for name in ("RLIMIT_CORE", "RLIMIT_FSIZE", "RLIMIT_NOFILE")}
    return {
        "limits": [list(pair) for pair in limits.values()],
        "cwd": os.getcwd(),
        "umask": os.umask(0o22),
        "environment": sorted(os.environ),
        "ids": [os.getuid(), os.getgid(), len(os.getgroups())],
        "session": os.getsid(0) == os.getpid(),
        "descriptors": [fd for fd in range(64) if is_open(fd)],
        "threads": [os.environ["OPENBLAS_NUM_THREADS"], os.environ["PYTHONHASHSEED"]],
    }
def is_open(fd):
    try:
        os.fstat(fd)
    except OSError:
        return False
    return True
"""


def ask(runner, source, name="f"):
    program = Program(files={"ex.py": source.encode()}, main=("ex.py",))
    job = Job(exercise="ex", program=program, functions=(name,), calls=(Call(id=name, function=name),))
    with runner.sit(Role.STUDENT, seconds=20) as sitting:
        return sitting.run(job).outcomes[0]


def test_what_a_child_finds_around_itself(runner):
    if inspect_machine().missing:
        pytest.skip("this machine does not isolate fully")
    result = ask(runner, SELF.replace("os.umask(0o22)", "0"))
    found = result.value
    assert found["limits"] == [[0, 0], [0, 0], [64, 64]]
    assert found["cwd"] == "/"
    assert set(found["environment"]) <= {
        "LC_ALL",
        "LD_LIBRARY_PATH",
        "MALLOC_ARENA_MAX",
        "MKL_NUM_THREADS",
        "OMP_NUM_THREADS",
        "OPENBLAS_NUM_THREADS",
        "PYTHONHASHSEED",
        "PYTHONHOME",
        "LC_CTYPE",
    }
    assert found["session"]
    assert len(found["descriptors"]) == 4  # the three standard ones lead nowhere, the fourth is the socket
    assert found["threads"] == ["1", "0"]
    identity = next(layer.detail for layer in runner.machine.mechanisms if layer.name == "identity")
    if identity == "uid":
        assert found["ids"][0] == found["ids"][1] >= 60_000
    assert found["ids"][2] == 0 or identity == "user"


def test_hash_order_is_the_same_in_every_child(runner):
    source = "def f():\n    return list({'a', 'b', 'c', 'd', 'e'}) + [hash('x')]\n"
    assert ask(runner, source).value == ask(runner, source).value


def test_descriptors_that_lead_nowhere(runner):
    source = "import os\ndef f():\n    return [os.read(0, 9) == b'', os.write(1, b'x'), os.write(2, b'y')]\n"
    assert ask(runner, source).value == [True, 1, 1]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="reading other processes needs root")
def test_no_trace_of_the_graders_memory_in_worker_or_child(runner):
    canary = b"expected values of " + b"a hidden case"
    if isinstance(runner.machine.missing, tuple) and runner.machine.missing:
        pytest.skip("this machine does not isolate fully")
    program = Program(files={"ex.py": b"def f(): return 1\n"}, main=("ex.py",))
    job = Job(exercise="ex", program=program, functions=("f",), calls=(Call(id="f", function="f"),))
    with runner.sit(Role.STUDENT, seconds=20) as sitting:
        assert sitting.run(job).outcomes[0].value == 1
        child = sitting._desk.process._process
        worker = runner._workers[()]._launched._process.pid
        assert count(os.getpid(), canary) > 0
        assert count(child, canary) == count(worker, canary) == 0


def count(process: int, needle: bytes) -> int:
    """Count a text in all readable memory of a process."""
    found = 0
    with (
        Path(f"/proc/{process}/maps").open(encoding="utf-8") as maps,
        Path(f"/proc/{process}/mem").open("rb") as memory,
    ):
        for line in maps:
            span, flags = line.split()[:2]
            if not flags.startswith("r") or "[v" in line:
                continue
            start, end = (int(part, 16) for part in span.split("-"))
            try:
                memory.seek(start)
                found += memory.read(end - start).count(needle)
            except (OSError, OverflowError, ValueError):
                continue
    return found


def test_the_filter_is_an_allow_list_that_fits_this_machine():
    pytest.importorskip("pyseccomp")
    instructions = seccomp.compile_filter()
    assert len(instructions) % 8 == 0
    assert 50 < len(instructions) // 8 < 400


def test_sockets_of_a_child_are_its_own(runner):
    ours, theirs = socket.socketpair()
    with ours, theirs:
        os.set_inheritable(theirs.fileno(), True)
        source = f"import os\ndef f():\n    return os.write({theirs.fileno()}, b'leak')\n"
        result = ask(runner, source)
        ours.setblocking(False)
        with pytest.raises(BlockingIOError):
            ours.recv(10)
        assert result.failure is not None
