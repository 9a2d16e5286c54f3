"""The plain difference: the last rung, one finding for each way in which cases of a function failed."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from grader.diagnose.crashes import name_crash, tell_crash
from grader.diagnose.view import ANSWERED
from grader.model.finding import Finding
from grader.model.value import count_entries
from grader.model.verdict import CONTRACT_VERDICTS, Certainty, Verdict, Visibility

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from grader.diagnose.crashes import Crash
    from grader.diagnose.view import View
    from grader.model.judgement import Difference, Judgement
    from grader.model.pack import Case

Params: TypeAlias = dict[str, str | int | float]
Way: TypeAlias = tuple[str, str]
"""What tells apart problems of one code: the exception, and which crash it was."""

Key: TypeAlias = tuple[str, str, Way]
"""What a finding is about: its code, its function, its way."""

UNNAMED = "Exception"  # what is known of an exception of the student's own making in a hidden case
MOST_TEXT = 300  # characters of a student's text in a finding
UNCLEAR = frozenset({Verdict.WRONG_VALUE, Verdict.WRONG_SHAPE, Verdict.NONFINITE})
"""Verdicts that say what happened and not why."""

CODE_OF_RULE = {
    "length": "wrong_length",
    "missing_keys": "missing_keys",
    "unknown_keys": "unknown_keys",
    "raises": "raised_other",
    "generator_ignored": "generator_ignored",
    "mean": "wrong_distribution",
    "std": "wrong_distribution",
    "within": "wrong_distribution",
    "support": "wrong_distribution",
    "distribution": "wrong_distribution",
    "repeats": "repeated_entries",
    "correlation": "correlated_entries",
    "choice": "wrong_choice",
    "options": "not_an_option",
    "unanswered": "unanswered",
}
"""Rules whose difference deserves other words than its verdict does."""

WHOLE_PROGRAM = frozenset(
    {Verdict.IMPORT_FAILED, Verdict.FORBIDDEN_IMPORT, Verdict.MISSING, Verdict.NOT_IMPLEMENTED, Verdict.EXITED}
    | {Verdict.TIMEOUT, Verdict.KILLED, Verdict.OUT_OF_MEMORY, Verdict.RAISED, Verdict.PROTOCOL_ERROR}
)
"""Verdicts that are one finding of the exercise where every case has the same."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with one case: its verdict, or a breach of contract beside it."""

    view: View
    case: Case
    verdict: Verdict
    judgement: Judgement | None  # None where another verdict decided the case

    @property
    def code(self) -> str:
        """The code of the finding that this problem belongs to."""
        return find_code(self.verdict, self.judgement)

    @property
    def way(self) -> Way:
        """The exception and the crash, as far as this case alone tells."""
        if self.judgement is None:
            return "", ""
        crash = find_crash(self.judgement, public=self.case.visibility is Visibility.PUBLIC)
        return self.judgement.exception, crash.name if crash else ""

    @property
    def entries(self) -> int:
        """How many numbers its arguments hold."""
        known = self.view.facts.answers.get(self.case.id)
        return count_entries(known.answer.args) if known else 0

    @property
    def place(self) -> tuple[str, int, int | None] | None:
        """The student's own line, where it is known."""
        frame = self.judgement.frame if self.judgement else None
        return (frame.file, frame.line, frame.cell) if frame else None


def find_code(verdict: Verdict, judgement: Judgement | None) -> str:
    """Return the code of a plain finding; the judgement is None where another verdict decided the case."""
    difference = judgement.difference if judgement else None
    if verdict is Verdict.DID_NOT_RAISE or difference is None:
        return verdict.value
    return CODE_OF_RULE.get(difference.rule, verdict.value)


def find_plain(views: Iterable[View], covered: Collection[tuple[str, Verdict]]) -> list[Finding]:
    """Make findings of all problems that no mistake covers.

    Args:
        views: of all functions.
        covered: case and verdict of what is explained already.
    """
    problems = [
        problem
        for view in views
        for case in view.failed()
        for problem in list_problems(view, case)
        if (case.id, problem.verdict) not in covered
    ]
    problems.sort(key=lambda problem: problem.verdict is Verdict.SKIPPED)  # after the timeouts that they count to
    groups: dict[Key, list[Problem]] = {}
    ways = list_ways(problems)
    whole = is_whole(problems, ways)
    for problem, way in zip(problems, ways, strict=True):
        key = (problem.code, "" if whole else problem.view.function.name, way)
        groups.setdefault(_join_skipped(key, problem, groups), []).append(problem)
    return [describe(group, "" if whole else group[0].view.function.name) for group in groups.values()]


def list_ways(problems: list[Problem]) -> list[Way]:
    """Return the way of each problem; a hidden one without a message goes the way of a public one of the same line."""
    known: dict[tuple[object, str], Way] = {}
    for problem in problems:
        if problem.place is not None and problem.case.visibility is Visibility.PUBLIC:
            known.setdefault((problem.place, problem.way[0]), problem.way)
            known.setdefault((problem.place, UNNAMED), problem.way)
    return [
        problem.way
        if problem.case.visibility is Visibility.PUBLIC
        else known.get((problem.place, problem.way[0]), problem.way)
        for problem in problems
    ]


def list_problems(view: View, case: Case) -> list[Problem]:
    """Return what is wrong with a case: what decided it, then breaches of contract beside it."""
    judgement = view.judgement(case)
    beside = [verdict for verdict in judgement.also if verdict in CONTRACT_VERDICTS]
    return [
        Problem(view, case, judgement.verdict, judgement),
        *(Problem(view, case, verdict, None) for verdict in beside),
    ]


def is_whole(problems: list[Problem], ways: list[Way]) -> bool:
    """Tell whether every case of every function failed in one and the same way, before anything was returned."""
    kinds = {(problem.verdict, way) for problem, way in zip(problems, ways, strict=True)}
    views = {problem.view.function.name: problem.view for problem in problems}
    if len(kinds) != 1 or len(views) == 1:
        return False
    facts = problems[0].view.facts
    all_failed = {problem.case.id for problem in problems} == set(facts.judgements)
    return all_failed and problems[0].verdict in WHOLE_PROGRAM


def _join_skipped(key: Key, problem: Problem, groups: dict[Key, list[Problem]]) -> Key:
    """Count a case that was skipped after a confirmed timeout to that timeout."""
    if problem.verdict is not Verdict.SKIPPED:
        return key
    return next((each for each in groups if each[0] == Verdict.TIMEOUT.value), key)


def describe(problems: list[Problem], function: str) -> Finding:
    """Make the finding of problems of one kind, told on the first public one."""
    candidates = [problem for problem in problems if problem.verdict is problems[0].verdict]
    candidates = [problem for problem in candidates if problem.judgement is not None] or candidates
    told = choose_told(candidates)
    unclear = told.verdict in UNCLEAR and told.judgement is not None
    cases = tuple(dict.fromkeys(problem.case.id for problem in problems))
    return Finding(
        code=told.code,
        certainty=Certainty.UNKNOWN if unclear else Certainty.CERTAIN,
        function=function,
        cases=cases,
        params={"cases": len(cases), **tell(told.case, told.judgement)},
    )


def choose_told(problems: list[Problem]) -> Problem:
    """Choose what a finding is told on: the first public case; where nothing came back, the smallest with a line."""
    public = [problem for problem in problems if problem.case.visibility is Visibility.PUBLIC]
    if not public or problems[0].verdict in ANSWERED:
        return (public or problems)[0]
    return min(public, key=lambda problem: (problem.place is None, problem.entries))


def tell(case: Case, judgement: Judgement | None) -> Params:
    """Return what a message may say of a problem: of a public case everything, of a hidden one no value of it."""
    params: Params = {"case": case.id, "visibility": case.visibility.value}
    if judgement is None:
        return params
    public = case.visibility is Visibility.PUBLIC
    params |= _tell_failure(judgement, public=public)
    if judgement.difference is not None:
        params |= _tell_difference(judgement.difference)
        if public or judgement.difference.rule == "work":
            params |= _tell_values(judgement.difference)
        elif judgement.difference.error:
            params["error"] = float(f"{judgement.difference.error:.0e}")
    return params


def _tell_failure(judgement: Judgement, *, public: bool) -> Params:
    crash = find_crash(judgement, public=public)
    params: Params = {name: text[:MOST_TEXT] for name, text in judgement.params.items()}
    if crash is not None:
        params = {name: text for name, text in params.items() if name != "similar"} | tell_crash(crash)
    if judgement.exception:
        params["exception"] = judgement.exception[:MOST_TEXT]
    if judgement.message and public:
        params["message"] = judgement.message[:MOST_TEXT]
    if judgement.frame is not None:
        params |= {"file": judgement.frame.file[:MOST_TEXT], "line": judgement.frame.line}
        if judgement.frame.cell is not None:
            params["cell"] = judgement.frame.cell
    return params


def find_crash(judgement: Judgement, *, public: bool) -> Crash | None:
    """Name a crash; a message of a hidden case is not read, should there be one, unless nothing was called yet."""
    told = public or judgement.verdict is Verdict.IMPORT_FAILED
    return name_crash(judgement if told else msgspec.structs.replace(judgement, message=""))


def _tell_difference(difference: Difference) -> Params:
    """Say what gives no value away: output, rule, kinds, names."""
    told: Params = {
        "output": difference.output,
        "rule": difference.rule,
        "actual_type": difference.actual_type,
        "expected_type": difference.expected_type,
        "names": ", ".join(difference.names),
    }
    return {name: value for name, value in told.items() if value}


def _tell_values(difference: Difference) -> Params:
    told = {
        "where": "".join(f"[{part!r}]" for part in difference.path),
        "index": _show_tuple(difference.index),
        "actual": difference.actual,
        "expected": difference.expected,
        "error": difference.error,
        "tolerance": difference.tolerance,
        "wrong": difference.wrong,
        "total": difference.total,
        "actual_shape": _show_tuple(difference.actual_shape),
        "expected_shape": _show_tuple(difference.expected_shape),
        "because": difference.because,
    }
    return {
        name: value
        for name, value in told.items()
        if value is not None and value != "" and not (isinstance(value, float) and not math.isfinite(value))
    }


def _show_tuple(numbers: tuple[int, ...] | None) -> str | None:
    return None if numbers is None else str(numbers)
