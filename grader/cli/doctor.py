"""`grader doctor`: what this machine offers for safe grading, and what to do about what is missing."""

from __future__ import annotations

from grader.cli.exits import Exit
from grader.cli.options import Lang, LangOption
from grader.cli.voice import Voice
from grader.model.verdict import Isolation


def doctor(lang: LangOption = Lang.en) -> int:
    """Tell whether student code can be isolated here.

    Example: grader doctor
    """
    from grader.sandbox import inspect_machine  # noqa: PLC0415 - heavy, and only this command needs it

    voice = Voice(lang.value)
    machine = inspect_machine()
    for mechanism in machine.mechanisms:
        mark = "+" if mechanism.present else "-"
        voice.tell("doctor_mechanism", mark=mark, name=mechanism.name, detail=mechanism.detail)
    voice.tell(f"doctor_{machine.isolation.value}")
    return Exit.GRADED if machine.isolation is Isolation.FULL else Exit.OUR_FAULT
