"""One case run again for the instructor."""

from __future__ import annotations

import msgspec

from grader.model.finding import Example
from grader.model.judgement import Judgement


class Replay(msgspec.Struct, frozen=True, kw_only=True):
    """A case run again: nothing is hidden here, so it never goes to a student."""

    exercise: str
    judgement: Judgement
    example: Example
    printed: str
