"""`grader doctor`: what this machine offers for safe grading, and what to do about what is missing."""

from __future__ import annotations

from grader.cli.exits import Exit
from grader.cli.options import Lang, LangOption
from grader.cli.voice import Voice
from grader.model.verdict import Isolation


def doctor(lang: LangOption = Lang.en) -> int:
    """Tell whether student code can be kept apart here, and what to do where it cannot.

    Example: grader doctor
    """
    from grader.sandbox import inspect_machine  # noqa: PLC0415 - heavy, and only this command needs it

    voice = Voice(lang.value)
    machine = inspect_machine()
    for mechanism in machine.mechanisms:
        kind = "" if mechanism.present else ".missing"
        voice.tell(f"mechanism.{mechanism.name}{kind}", detail=mechanism.detail)
        if mechanism.advice:
            give_advice(mechanism.advice, voice)
    for name in machine.surprises:
        voice.tell("doctor_surprise", name=name)
    voice.tell(f"doctor_{machine.isolation.value}")
    return Exit.GRADED if machine.isolation is Isolation.FULL else Exit.OUR_FAULT


def give_advice(code: str, voice: Voice) -> None:
    """Say what to do about a missing mechanism."""
    known = voice.knows(f"advice.{code}")
    voice.write("    " + voice.say(f"advice.{code}" if known else "advice.other", advice=code))
