"""Diagnosing: from what is known of an exercise to findings, or to a probe that would tell more; pure."""

from grader.diagnose.diagnosing import diagnose
from grader.diagnose.seeking import ask_mistakes, ask_student, can_seek, choose_input, list_shown, retell

__all__ = ["ask_mistakes", "ask_student", "can_seek", "choose_input", "diagnose", "list_shown", "retell"]
