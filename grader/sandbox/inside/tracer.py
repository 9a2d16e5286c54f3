"""Count the work a call does in Python: lines of the student's code, and library calls made from it.

The second part is for loops that run inside `map` or `np.vectorize`, where no line of the student's is executed.
"""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING, Any, Self

from .libraries import calls_for_student, is_library

if TYPE_CHECKING:
    from types import FrameType, TracebackType


class TamperedError(Exception):
    """The tracer or profiler was not in place any more at the end."""


class _Settings:
    """How often the student has set a tracer or profiler in this process; an audit hook cannot be taken away."""

    count = 0
    watched = False

    @classmethod
    def watch(cls) -> None:
        if not cls.watched:
            cls.watched = True
            sys.addaudithook(cls._hear)

    @classmethod
    def _hear(cls, event: str, _: tuple[Any, ...]) -> None:
        # threads set their own when they start, from the standard library
        if event in {"sys.settrace", "sys.setprofile"} and not is_library(sys._getframe(1).f_code):  # noqa: SLF001
            cls.count += 1


def settings_made() -> int:
    """Return how often the student has set a tracer or profiler since the first time this was asked."""
    _Settings.watch()
    return _Settings.count


class LineCounter:
    """Counts while it is entered.

    Raises:
        TamperedError: on leaving, when somebody else has set a tracer meanwhile.
    """

    def __init__(self) -> None:
        """Start at zero."""
        self.lines = 0
        self._before = 0

    def __enter__(self) -> Self:
        """Start counting."""
        self._before = settings_made()
        threading.settrace(self._enter)
        sys.settrace(self._enter)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop counting."""
        intact = sys.gettrace() == self._enter and settings_made() == self._before
        sys.settrace(None)
        threading.settrace(None)
        if not intact and kind is None:
            raise TamperedError

    def _enter(self, frame: FrameType, event: str, arg: Any) -> Any:
        del event, arg
        if not is_library(frame.f_code):
            return self._line
        caller = frame.f_back
        if caller is not None and calls_for_student(caller.f_code):
            self.lines += 1
        return None

    def _line(self, frame: FrameType, event: str, arg: Any) -> Any:
        del frame, arg
        if event == "line":
            self.lines += 1
        return self._line
