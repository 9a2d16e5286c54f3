"""The trust border: students' and authors' code runs behind it, values come back."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from grader.model.verdict import Isolation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from grader.model.running import Runner
    from grader.sandbox.machine import Machine


@contextmanager
def open_sandbox(
    *, require: Isolation = Isolation.FULL, libraries: tuple[str, ...] = (), secrets: tuple[Path, ...] = ()
) -> Iterator[Runner]:
    """Start what runs untrusted code; it gets ready while the caller goes on.

    The first sitting raises IsolationError if this machine offers less than `require`.
    `libraries` are importable for the pack's own code besides NumPy, and loaded before its first child starts.
    `secrets` are files that a child must not be able to open; the self-test tries them.

    Raises:
        ModuleNotFoundError: a library is not installed.
    """
    from grader.sandbox import launch  # noqa: PLC0415 (this room is imported late, piece by piece)
    from grader.sandbox.closure import find_closure  # noqa: PLC0415
    from grader.sandbox.privacy import hide_memory  # noqa: PLC0415

    hide_memory()
    launched = (
        launch.launch_worker(find_closure(())) if launch.CAN_FORK else None
    )  # it starts while we import NumPy and the rest
    from grader.sandbox.runner import SandboxRunner  # noqa: PLC0415

    with SandboxRunner(libraries, tuple(map(str, secrets)), require=require, launched=launched) as runner:
        yield runner


def inspect_machine() -> Machine:
    """Find out what this machine offers to keep untrusted code apart."""
    from grader.sandbox.runner import SandboxRunner  # noqa: PLC0415 (heavy)

    with SandboxRunner(()) as runner:
        return runner.machine
