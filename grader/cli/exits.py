"""Exit codes: they say whose turn it is."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What the process exits with."""

    GRADED = 0  #: everything asked for was done, whatever the score
    BELOW = 1  #: a score below --fail-under, a failed check or audit
    MISUSE = 2  #: the command was called with something it cannot use
    BAD_PACK = 3  #: the course pack is wrong; every fault was printed
    OUR_FAULT = 4  #: we failed, or this machine offers no safe isolation
    NOTHING = 5  #: there was nothing to grade
    INTERRUPTED = 130  #: stopped from the keyboard
