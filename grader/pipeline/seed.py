"""Seeds: one public, hidden ones derived from a course key; reports carry the key's id, never a seed."""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING

import msgspec

from grader.model.verdict import Visibility

if TYPE_CHECKING:
    from grader.model.pack import Case, Feedback

PUBLIC_SECRET = b"public cases are the same for everyone"
TEST_ID = "test"


class CourseKey(msgspec.Struct, frozen=True, kw_only=True):
    """The secret from which hidden inputs are drawn, and the id that names it in reports."""

    secret: bytes
    id: str


def course_key(secret: bytes) -> CourseKey:
    """Name a secret by a keyed digest of itself."""
    return CourseKey(secret=secret, id=_keyed(secret, "seed id").hex()[:12])


TEST_KEY = CourseKey(secret=b"the named test key", id=TEST_ID)
"""For tests and samples; reports graded with it say so."""


def case_seed(key: CourseKey, feedback: Feedback, exercise: str, case: Case) -> bytes:
    """Derive the 16-byte seed of a case; feedback runs and the final grading differ."""
    if case.visibility is Visibility.PUBLIC:
        return _keyed(PUBLIC_SECRET, exercise, case.id)
    return _keyed(key.secret, feedback.value, exercise, case.id)


def _keyed(secret: bytes, *parts: str) -> bytes:
    message = "".join(f"{len(part)}:{part}" for part in parts)  # lengths, so that no two lists of parts coincide
    return hmac.new(secret, message.encode(), hashlib.sha256).digest()[:16]


PUBLIC_SEED = _keyed(PUBLIC_SECRET)
"""For inputs that are made of public recipes and belong to no case."""
