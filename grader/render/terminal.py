"""The report as plain text for a terminal; works on the base install, without the libraries of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.model.verdict import ExerciseStatus
from grader.render.foreign import clean_line
from grader.render.grids import write_arguments
from grader.render.numerals import num
from grader.render.speech import PARTS, Code, Speaker
from grader.render.story import count_cases, is_right, list_notices, list_steps, say_exception, tell_findings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.model.finding import Example
    from grader.model.report import ExerciseResult, Report
    from grader.model.text import Language
    from grader.render.story import Told

_MARKS = {
    ExerciseStatus.RIGHT: ("✓", "32"),
    ExerciseStatus.PARTLY: ("◐", "33"),
    ExerciseStatus.WRONG: ("✗", "31"),
    ExerciseStatus.MISSING: ("○", "2"),
    ExerciseStatus.UNGRADABLE: ("!", "35"),
}
MOST_FINDINGS = 3  # of an exercise; the page has them all
_BOLD, _FAINT = "1", "2"
_INDENT = "    "


def render_terminal(report: Report, language: Language, *, colour: bool = False) -> str:
    """Return the report as lines of text, at most four parts for each finding; ANSI colours only when asked for.

    Persian stands with label and value on lines of their own, because most terminals cannot mix directions in a line.
    """
    return "\n".join(Printer(language, colour=colour).report(report)) + "\n"


class Printer:
    """Writes parts of a report as lines in one language."""

    def __init__(self, language: Language, *, colour: bool = False) -> None:
        """Choose the language, and whether to colour."""
        self._language = language
        self._speaker = Speaker(language)
        self._say = self._speaker.say
        self._colour = colour

    def report(self, report: Report) -> Iterator[str]:
        """Write everything."""
        yield self._paint(self._speaker.flatten(report.course.title), _BOLD)
        yield clean_line(report.submission.id)
        yield self._paint(self._score(report.points, report.max_points), _BOLD)
        for notice in list_notices(report):
            yield self._paint(f"! {self._say(notice)}", "33")
        for number, exercise in enumerate(report.exercises, start=1):
            yield ""
            yield from self._exercise(number, exercise)
        yield ""
        yield from self._steps(report)

    def _exercise(self, number: int, exercise: ExerciseResult) -> Iterator[str]:
        mark, colour = _MARKS[exercise.status]
        title = self._speaker.flatten(exercise.title)
        yield f"{self._paint(mark, colour)} {num(number, self._language)}. {self._paint(title, _BOLD)}"
        yield f"{_INDENT}{self._state(exercise)}"
        if exercise.status is ExerciseStatus.MISSING and not exercise.cases:
            return  # the line above says all there is to say, and a course has many exercises
        findings = tell_findings(exercise)
        for told in findings[:MOST_FINDINGS]:
            yield ""
            yield from self.finding(told)
        if len(findings) > MOST_FINDINGS:
            yield ""
            yield f"{_INDENT}{self._say('page.more_findings', count=len(findings) - MOST_FINDINGS)}"

    def _state(self, exercise: ExerciseResult) -> str:
        parts = [self._say(f"status.{exercise.status.value}"), self._score(exercise.points, exercise.max_points)]
        if exercise.cases:
            right = sum(map(is_right, exercise.cases))
            parts.append(self._say(count_cases(right, len(exercise.cases)), right=right, total=len(exercise.cases)))
        elif exercise.status is ExerciseStatus.MISSING:
            parts.append(self._say("page.write_in", file=Code(f"{exercise.id}.py")))
        return " · ".join(parts)

    def finding(self, told: Told) -> Iterator[str]:
        """Write the four parts of a finding, and the line that it is about."""
        for part in PARTS:
            if part in told.parts:
                yield from self.labelled(f"label.{part}", self._say(told.parts[part], **told.facts))
                if part == "where" and told.case is not None and told.case.frame is not None:
                    frame = told.case.frame
                    yield from self._below(self._say("place.line", file=Code(frame.file), line=frame.line))
                    source = dict(frame.source).get(frame.line, "").strip()
                    if source:
                        yield f"{_INDENT}  > {clean_line(source)}"
                    exception = say_exception(told)
                    if exception:
                        yield f"{_INDENT}  {clean_line(exception)}"
                if part == "where":
                    yield from self._input(told.finding.example)

    def _input(self, example: Example | None) -> Iterator[str]:
        """Write the arguments that were found: unlike a case's they stand in no file of the student's."""
        if example is not None and example.found is not None:
            for line in write_arguments(example):
                yield f"{_INDENT}  {clean_line(line)}"

    def labelled(self, label: str, text: str) -> Iterator[str]:
        """Write a label and a text that may have several lines; Persian puts them on lines of their own."""
        name = self._paint(f"{self._say(label)}:", _FAINT)
        if self._language == "fa" or "\n" in text:
            yield f"{_INDENT}{name}"
            yield from self._below(text)
        else:
            yield f"{_INDENT}{name} {text}"

    def _below(self, text: str) -> Iterator[str]:
        for line in text.splitlines():
            yield f"{_INDENT}  {line}"

    def _steps(self, report: Report) -> Iterator[str]:
        yield self._paint(self._say("section.next"), _BOLD)
        steps = list_steps(report)
        for number, step in enumerate(steps, start=1):
            title = self._speaker.flatten(step.exercise.title)
            points = self._points("score.points", step.points)
            yield f"{num(number, self._language)}. {title}: {self._say(step.begin)} ({points})"
        if not steps:
            yield self._say("step.none" if report.status == "graded" else "step.ours")

    def _score(self, points: float | None, most: float) -> str:
        if points is None:
            return self._say("score.open_of", most=most)
        return self._say("score.of_points", points=points, most=most)

    def _points(self, msgid: str, points: float) -> str:
        return self._say(f"{msgid}.one" if points == 1 else msgid, count=points)

    def _paint(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self._colour else text
