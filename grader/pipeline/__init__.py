"""One submission: plan -> run -> compare -> diagnose -> score -> Report; joins the rooms, has no rule of its own."""

from grader.pipeline.book import build_book, hide
from grader.pipeline.grading import Settings, grade
from grader.pipeline.plan import plan_calls
from grader.pipeline.seed import TEST_ID, TEST_KEY, CourseKey, course_key
from grader.pipeline.storage import BOOK_FORMAT, decode_book, encode_book

__all__ = [
    "BOOK_FORMAT",
    "TEST_ID",
    "TEST_KEY",
    "CourseKey",
    "Settings",
    "build_book",
    "course_key",
    "decode_book",
    "encode_book",
    "grade",
    "hide",
    "plan_calls",
]
