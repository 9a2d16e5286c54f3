"""One case run again, as plain text for the instructor: nothing is hidden here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.model.finding import Finding
from grader.model.report import CaseResult, ExerciseResult
from grader.model.text import Text
from grader.model.verdict import Certainty, ExerciseStatus, Verdict, Visibility
from grader.render.foreign import clean
from grader.render.grids import lay_out
from grader.render.speech import Speaker
from grader.render.story import tell_findings
from grader.render.terminal import Printer
from grader.render.views import view_tiles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.model.finding import Shown
    from grader.model.replay import Replay
    from grader.model.text import Language
    from grader.render.grids import Block


def render_replay(replay: Replay, language: Language) -> str:
    """Return a case with its message, the numbers that decided, inputs, result, expected values and printed text."""
    return "\n".join(_lines(replay, language)) + "\n"


def _lines(replay: Replay, language: Language) -> Iterator[str]:
    speaker, printer = Speaker(language), Printer(language)
    case = _as_public_case(replay)
    yield f"{replay.exercise}/{case.id}"
    yield speaker.say(f"verdict.{case.verdict.value}")
    for told in tell_findings(_as_exercise(replay.exercise, case)):
        yield from printer.finding(told)
    for tile in view_tiles(case):
        text = tile.code or speaker.say("label.wrong_of", wrong=tile.count, total=tile.total)
        yield from printer.labelled(tile.label, text)
    for label, values in (
        ("label.argument", replay.example.arguments),
        ("label.yours", replay.example.actual),
        ("label.wanted", replay.example.expected),
    ):
        for shown in values:
            yield from printer.labelled(label, "\n".join(_draw(shown)))
    if replay.printed:
        yield from printer.labelled("section.printed", clean(replay.printed))


def _draw(shown: Shown) -> Iterator[str]:
    """Write a value under its name, arrays as aligned columns."""
    panel = lay_out(shown)
    yield f"{panel.name}: {panel.kind}" if panel.kind else panel.name
    if panel.text:
        yield f"  {clean(panel.text)}"
    for block in panel.blocks:
        if block.label:
            yield f"  {panel.name}{block.label}"
        yield from _align(block)


def _align(block: Block) -> Iterator[str]:
    width = max(len(cell.text) for row in block.cells for cell in row)
    for row in block.cells:
        yield "    " + " ".join(cell.text.rjust(width) for cell in row)


def _as_public_case(replay: Replay) -> CaseResult:
    judgement = replay.judgement
    return CaseResult(
        id=judgement.case,
        function=replay.example.function,
        claim="",
        visibility=Visibility.PUBLIC,
        verdict=judgement.verdict,
        seconds=judgement.seconds,
        difference=judgement.difference,
        frame=judgement.frame,
        exception=judgement.exception,
        message=judgement.message,
    )


def _as_exercise(name: str, case: CaseResult) -> ExerciseResult:
    finding = Finding(code=case.verdict.value, certainty=Certainty.CERTAIN, function=case.function, cases=(case.id,))
    return ExerciseResult(
        id=name,
        title=Text(fa=name, en=name),
        group="",
        bonus=False,
        points=None,
        max_points=0.0,
        status=ExerciseStatus.RIGHT if case.verdict is Verdict.RIGHT else ExerciseStatus.WRONG,
        findings=(finding,),
        cases=(case,),
    )
