"""The child's life: say that the lock is on, load what comes, answer calls, until the other side closes."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable
from typing import Any

import msgspec

from . import frame, messages
from .calls import Desk
from .imports import Gate, OwnModules
from .link import Link
from .loader import load
from .messages import Answer, Call, Load, Locked, Probe, Result
from .printed import Printed

_OURS = ("inside", "msgspec", "pyseccomp")  # nothing of these is for a student to import


def live(link: Link, installed: frozenset[str], hang: int | None) -> None:
    """Serve one peer until it closes."""
    del hang
    link.send(messages.encode(Locked()))
    gate = Gate(OwnModules(), installed)
    _tidy(gate)
    printed = Printed()
    desk: Desk | None = None
    while (received := link.receive()) is not None:
        header, payload = received
        message = frame.parse(messages.from_trusted, header)
        printed.attach()
        if isinstance(message, Load):
            program, loaded = load(message, payload, gate, printed)
            desk = Desk(program, gate, {})
            link.send(messages.encode(loaded))
        elif isinstance(message, Call) and desk is not None:
            result, packer = desk.answer(message, payload)
            text = printed.take() if message.keep_text else ""
            if text:
                result = _with_text(result, text)
            link.send(messages.encode(result, packer))


def _with_text(result: Result, text: str) -> Result:
    return msgspec.structs.replace(result, printed=text)


def _tidy(gate: Gate) -> None:
    """Leave only the standard library and what is allowed within reach of an import statement."""
    warnings.simplefilter("ignore")  # a warning is nobody's verdict, and printing it costs time
    for name in [name for name in sys.modules if name.partition(".")[0] in _OURS]:
        del sys.modules[name]
    sys.meta_path.insert(0, gate)
    sys.argv = [""]
