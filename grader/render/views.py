"""What the page shows of a report, worked out before any template sees it."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import msgspec

from grader.model.finding import ErrorPicture
from grader.model.report import ClaimResult, ExerciseResult
from grader.model.running import Frame
from grader.model.text import Text
from grader.model.verdict import Certainty, ClaimKind, ExerciseStatus, Verdict
from grader.render.catalogue import read_catalogue
from grader.render.grids import Panel, show_arguments, show_outputs
from grader.render.numerals import compact, distinct, rough
from grader.render.story import Told, count_cases, is_public, is_right, place_of, say_exception, tell_findings
from grader.render.variables import Variables, view_variables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.model.finding import Example
    from grader.model.judgement import Difference
    from grader.model.report import CaseResult, Deduction, Report

LEAST_GROUPS = 2
STATUS_STYLE = {
    ExerciseStatus.RIGHT: "ok",
    ExerciseStatus.PARTLY: "part",
    ExerciseStatus.WRONG: "bad",
    ExerciseStatus.MISSING: "none",
    ExerciseStatus.UNGRADABLE: "ours",
}
_STOPPED = {
    Verdict.RAISED,
    Verdict.KILLED,
    Verdict.EXITED,
    Verdict.OUT_OF_MEMORY,
    Verdict.IMPORT_FAILED,
    Verdict.TIMEOUT,
}
# Nothing was called, or nothing that the arguments decided: an example would only distract.
_BEFORE_ANY_CALL = {
    Verdict.IMPORT_FAILED,
    Verdict.FORBIDDEN_IMPORT,
    Verdict.MISSING,
    Verdict.NOT_IMPLEMENTED,
    Verdict.EXITED,
    Verdict.PROTOCOL_ERROR,
    Verdict.SKIPPED,
}
_NOT_RUN = {Verdict.SKIPPED, Verdict.MISSING, Verdict.NOT_IMPLEMENTED}


class Mark(msgspec.Struct, frozen=True):
    """A case as a small icon: its style, and whether it is public."""

    style: str
    public: bool


_MARKS = {
    (style, public): Mark(style, public) for style in ("ok", "bad", "stop", "none", "ours") for public in (True, False)
}


class Count(msgspec.Struct, frozen=True):
    """A verdict and how many cases of a claim have it."""

    msgid: str
    count: int


class ClaimView(msgspec.Struct, frozen=True, kw_only=True):
    """A claim with its cases and the reasons for its lost points: findings by number, and verdicts counted."""

    claim: ClaimResult
    marks: tuple[Mark, ...]
    findings: tuple[int, ...]
    counts: tuple[Count, ...]
    blocked: bool  # all its cases are right, and it still has no points


class KindView(msgspec.Struct, frozen=True, kw_only=True):
    """The claims of one kind and what they came to."""

    kind: ClaimKind
    points: float
    max_points: float
    claims: tuple[ClaimView, ...]


class Tile(msgspec.Struct, frozen=True):
    """A number that decided: a label's msgid, and code or a count of a total."""

    label: str
    code: str = ""
    count: int = 0
    total: int = 0


class FindingView(msgspec.Struct, frozen=True, kw_only=True):
    """A finding as the page shows it."""

    told: Told
    position: int
    frame: Frame | None
    variables: Variables = Variables()
    exception: str = ""  # with its message, as Python prints it last
    arguments: tuple[Panel, ...] = ()
    actual: tuple[Panel, ...] = ()
    expected: tuple[Panel, ...] = ()
    tiles: tuple[Tile, ...] = ()
    sure: bool = False  # how sure the finding is says something
    rule: str = ""
    because: str = ""
    look: bool = False  # the example has a first wrong entry to look at
    sought: bool = False  # the example belongs to no case: it was looked for
    neighbour: Text | None = None
    picture: ErrorPicture | None = None
    map: bool = False  # the picture shows what no table shows
    pictured: str = ""  # the output of the picture, as Python would write it


class ExerciseView(msgspec.Struct, frozen=True, kw_only=True):
    """An exercise as the page shows it."""

    number: int
    exercise: ExerciseResult
    style: str
    counted: str
    right: int
    findings: tuple[FindingView, ...]
    kinds: tuple[KindView, ...]
    deductions: tuple[Deducted, ...]
    brief: bool  # there is nothing to say that its head does not say


class Deducted(msgspec.Struct, frozen=True):
    """Points lost, and to what: a finding by its position on the page, or claims that nothing explains."""

    points: float
    position: int | None
    price: int = 0


class GroupView(msgspec.Struct, frozen=True, kw_only=True):
    """A titled run of exercises."""

    title: Text | None
    exercises: tuple[ExerciseView, ...]


def view_groups(report: Report) -> tuple[GroupView, ...]:
    """Return the exercises of a report under the titles of their groups; as one group where titles would not help."""
    titles = report.course.groups
    names = list(dict.fromkeys(exercise.group for exercise in report.exercises))
    if len(names) < LEAST_GROUPS or not titles.keys() >= set(names):
        views = (view_exercise(number, exercise) for number, exercise in enumerate(report.exercises, start=1))
        return (GroupView(title=None, exercises=tuple(views)),)
    numbers = count(1)
    return tuple(
        GroupView(
            title=titles[name],
            exercises=tuple(view_exercise(next(numbers), each) for each in report.exercises if each.group == name),
        )
        for name in names
    )


def view_exercise(number: int, exercise: ExerciseResult) -> ExerciseView:
    """Work out one exercise."""
    right = sum(map(is_right, exercise.cases))
    findings = (
        tuple(_view_finding(exercise, position, told) for position, told in enumerate(tell_findings(exercise), start=1))
        if not _is_brief(exercise) and (exercise.status is not ExerciseStatus.RIGHT or exercise.findings)
        else ()
    )
    positions = {view.told.number: view.position for view in findings}
    return ExerciseView(
        number=number,
        exercise=exercise,
        style=STATUS_STYLE[exercise.status],
        counted=count_cases(right, len(exercise.cases)),
        right=right,
        findings=findings,
        kinds=tuple(_view_kinds(exercise, positions)),
        deductions=tuple(_deducted(each, exercise, positions) for each in exercise.deductions),
        brief=_is_brief(exercise),
    )


def _is_brief(exercise: ExerciseResult) -> bool:
    silent = not exercise.findings and not exercise.printed
    return silent and exercise.status in {ExerciseStatus.RIGHT, ExerciseStatus.MISSING}


def _view_finding(exercise: ExerciseResult, position: int, told: Told) -> FindingView:
    case = told.case
    example = None if case is not None and case.verdict in _BEFORE_ANY_CALL else told.finding.example
    public = case is not None and is_public(case)
    difference = case.difference if case is not None else None
    tolerance = difference.tolerance if difference is not None and public else None
    actual, expected = show_outputs(example, tolerance) if example is not None else ((), ())
    return FindingView(
        told=told,
        position=position,
        frame=_find_frame(told),
        variables=view_variables(case.frame, told.finding) if case is not None and public else Variables(),
        exception=say_exception(told),
        arguments=show_arguments(example) if example is not None else (),
        actual=actual,
        expected=expected,
        tiles=tuple(view_tiles(case)) if case is not None else (),
        sure=told.finding.mistake is not None or told.finding.certainty is not Certainty.CERTAIN,
        rule=_explain_rule(difference) if difference is not None and public else "",
        because=difference.because if difference is not None and public else "",
        look=example is not None and bool(example.index) and {"place", "actual", "expected"} <= told.facts.keys(),
        sought=example is not None and example.found is not None,
        neighbour=exercise.neighbour if position == 1 and exercise.status is not ExerciseStatus.RIGHT else None,
        picture=(picture := told.finding.picture),
        map=picture is not None and not _is_tabled(picture, example, actual),
        pictured=_name_pictured(picture, told.finding.function) if picture is not None else "",
    )


def _is_tabled(picture: ErrorPicture, example: Example | None, tables: tuple[Panel, ...]) -> bool:
    """Tell whether the table of the example shows all the entries that a map would."""
    if example is None or example.case != picture.case:
        return False
    return any(table.name == (picture.output or table.name) and table.blocks and not table.left_out for table in tables)


def _name_pictured(picture: ErrorPicture, function: str) -> str:
    return (picture.output or function) + "".join(f"[{part!r}]" for part in picture.path)


def _explain_rule(difference: Difference) -> str:
    """Return the msgid of the reason for a tolerance; rules that are no tolerance have none."""
    msgid = f"rule.{difference.rule}"
    return msgid if msgid in read_catalogue("en", "report") else ""


def _find_frame(told: Told) -> Frame | None:
    """The frame of the shown case; a file that Python could not read has none, but a line and its text."""
    if told.case is not None and told.case.frame is not None:
        return told.case.frame
    params = told.finding.params
    line = str(params.get("line", ""))
    if not line.isdecimal() or "file" not in params:
        return None
    source = ((int(line), str(params["text"])),) if "text" in params else ()
    return Frame(file=str(params["file"]), line=int(line), source=source)


def view_tiles(case: CaseResult) -> Iterator[Tile]:
    """Of a hidden case only the size of its error; of a public one every number that decided."""
    difference = case.difference
    if difference is None:
        return
    if not is_public(case):
        if difference.error is not None:
            yield Tile("label.error", rough(difference.error))
        return
    yield from _value_tiles(case, difference)
    if difference.error is not None:
        yield Tile("label.error", compact(difference.error, 3))
    if difference.tolerance is not None:
        yield Tile("label.tolerance", compact(difference.tolerance, 2))
    if difference.wrong is not None and difference.total:
        yield Tile("label.wrong", count=difference.wrong, total=difference.total)


def _value_tiles(case: CaseResult, difference: Difference) -> Iterator[Tile]:
    if difference.index:
        yield Tile("label.entry", place_of(case.function, difference))
    if difference.actual is not None and difference.expected is not None:
        actual, expected = distinct(difference.actual, difference.expected)
        yield Tile("label.actual", actual)
        yield Tile("label.wanted_value", expected)


def _view_kinds(exercise: ExerciseResult, positions: dict[int, int]) -> Iterator[KindView]:
    cases: dict[tuple[str, str], list[CaseResult]] = {}
    for case in exercise.cases:
        cases.setdefault((case.claim, case.function), []).append(case)
    touching: dict[str, set[int]] = {}  # by case: the findings that it belongs to, by position
    for number, finding in enumerate(exercise.findings):
        for name in finding.cases:
            touching.setdefault(name, set()).add(positions[number])
    for kind in ClaimKind:
        claims = [claim for claim in exercise.claims if claim.kind is kind]
        if claims:
            yield KindView(
                kind=kind,
                points=sum(claim.points for claim in claims),
                max_points=sum(claim.max_points for claim in claims),
                claims=tuple(_view_claim(each, cases.get((each.id, each.function), []), touching) for each in claims),
            )


def _view_claim(claim: ClaimResult, cases: list[CaseResult], touching: dict[str, set[int]]) -> ClaimView:
    if claim.passed and claim.points >= claim.max_points:  # no lost point, no reason to give
        return ClaimView(claim=claim, marks=(), findings=(), counts=(), blocked=False)
    failed = [case for case in cases if case.verdict is not Verdict.RIGHT]
    counts: dict[Verdict, int] = {}
    guilty: set[int] = set()
    for case in failed:
        counts[case.verdict] = counts.get(case.verdict, 0) + 1
        guilty |= touching.get(case.id, set())
    return ClaimView(
        claim=claim,
        marks=tuple(_MARKS[_style(case), is_public(case)] for case in cases),
        findings=tuple(sorted(guilty)),
        counts=tuple(Count(f"verdict.{verdict.value}", count) for verdict, count in counts.items()),
        blocked=claim.points < claim.max_points and not failed,
    )


def _style(case: CaseResult) -> str:
    if is_right(case):
        return "ok"
    if case.verdict in _NOT_RUN:
        return "none"
    if case.verdict is Verdict.GRADER_FAULT:
        return "ours"
    return "stop" if case.verdict in _STOPPED else "bad"


def _deducted(each: Deduction, exercise: ExerciseResult, positions: dict[int, int]) -> Deducted:
    if each.finding is None:
        return Deducted(each.points, None)
    explained = each.claim is None  # a claim that is charged in full has no price
    price = exercise.findings[each.finding].price if explained else 0
    return Deducted(each.points, positions.get(each.finding), price)
