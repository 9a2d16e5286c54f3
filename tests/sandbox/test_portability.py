"""The parts that run everywhere must not need what only Linux has; here it is taken away from them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import grader.sandbox

ROOM = Path(grader.sandbox.__file__).parent

POOR = """
import sys
for name in ("resource", "fcntl", "pwd", "grp"):
    sys.modules[name] = None
import os, select, signal, socket
for module, names in (
    (os, ("fork", "pidfd_open", "wait4", "setsid", "memfd_create", "O_PATH")),
    (select, ("poll", "epoll")),
    (signal, ("pidfd_send_signal", "SIGXCPU")),
    (socket, ("send_fds", "recv_fds", "SOCK_SEQPACKET")),
):
    for name in names:
        if hasattr(module, name):
            delattr(module, name)
"""

GRADER = """
import numpy as np
from grader.model.pack import Limits
from grader.model.running import Call, Job, Program, Role
from grader.model.verdict import Isolation
from grader.sandbox import open_sandbox
program = Program(files={"ex.py": b"import os\\ndef f(x): return x + 1\\ndef g(): os._exit(9)\\ndef h():\\n    while 1: pass"}, main=("ex.py",))
calls = (Call(id="1", function="f", args=(np.ones(3),)), Call(id="2", function="g"), Call(id="3", function="h"))
job = Job(exercise="ex", program=program, functions=("f",), calls=calls, limits=Limits(case_seconds=0.3))
with open_sandbox(require=Isolation.NONE) as runner, runner.sit(Role.STUDENT, seconds=30) as sitting:
    outcome = sitting.run(job)
    print(runner.isolation.value, outcome.outcomes[0].value.tolist())
    print(*(result.failure.verdict.value for result in outcome.outcomes[1:]))
"""

CHILD = """
sys.path.insert(0, sys.argv[1])
import inside.alone
print(inside.alone.serve.__name__)
"""


def run(source: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", POOR + source, *arguments], capture_output=True, text=True, timeout=100, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_grader_without_any_of_it_runs_plain_children():
    assert run(GRADER) == "none [2.0, 2.0, 2.0]\nexited timeout\n"


def test_a_child_without_any_of_it_starts():
    assert run(CHILD, str(ROOM)) == "serve\n"
