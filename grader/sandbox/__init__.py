"""The trust border: students' and authors' code runs behind it, values come back."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from grader.model.value import GeneratorSeed
from grader.model.verdict import Isolation
from grader.sandbox.inside import wire

if TYPE_CHECKING:
    from grader.model.running import Runner

wire.use_seed_type(GeneratorSeed)


def open_sandbox(
    *, require: Isolation = Isolation.FULL, libraries: tuple[str, ...] = ()
) -> AbstractContextManager[Runner]:
    """Start what runs untrusted code.

    Raises:
        IsolationError: this machine offers less than `require`.
    """
    from grader.sandbox.runner import SandboxRunner  # noqa: PLC0415 (heavy)

    del require
    return SandboxRunner(libraries)
