"""Seeking: which small inputs to try for a finding, and which of them shows it; pure."""

from __future__ import annotations

from itertools import chain, islice, zip_longest
from types import MappingProxyType
from typing import TYPE_CHECKING

import msgspec

from grader.diagnose.naming import BY_CONTRACT
from grader.diagnose.patterns import OF_PATTERN, PREFIX
from grader.diagnose.plain import CODE_OF_RULE, find_code, tell
from grader.diagnose.view import VALUE_VERDICTS
from grader.model.finding import RunMistakes, RunStudent
from grader.model.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from grader.model.finding import Finding
    from grader.model.judgement import Judgement, Match
    from grader.model.pack import Case, Exercise
    from grader.model.resemblance import Likeness

SHOWN_BY_CALLING = VALUE_VERDICTS | {Verdict.RAISED, Verdict.DID_NOT_RAISE}
"""Verdicts that one call with a small input can show."""
CODES = {verdict.value for verdict in SHOWN_BY_CALLING} | {
    CODE_OF_RULE[rule] for rule in ("length", "missing_keys", "unknown_keys", "raises")
}
MOST_INPUTS = 30  # that the student's functions are called with, of one exercise
MOST_COMPARED = 6  # that one mistake is run on


def can_seek(finding: Finding) -> bool:
    """Tell whether a call with a small input can show a finding."""
    return finding.mistake is not None or finding.code in CODES or finding.code.startswith(PREFIX)


def list_functions(exercise: Exercise, finding: Finding) -> tuple[str, ...]:
    """Return the functions that a finding is about."""
    if finding.function:
        return (finding.function,)
    return tuple(dict.fromkeys(case.function for case in exercise.cases if case.id in finding.cases))


def ask_student(exercise: Exercise, findings: Sequence[Finding], inputs: Mapping[str, Sequence[str]]) -> RunStudent:
    """Choose small inputs to call the student's functions with.

    Args:
        exercise: with its cases.
        findings: those that an example is looked for.
        inputs: by function, the smallest first.

    Returns:
        A probe with inputs of all functions concerned, which take turns until there are enough.
    """
    functions = dict.fromkeys(name for finding in findings for name in list_functions(exercise, finding))
    turns = zip_longest(*(inputs.get(name, ()) for name in functions))
    wanted = (name for name in chain.from_iterable(turns) if name is not None)
    return RunStudent(inputs=tuple(islice(wanted, MOST_INPUTS)))


def list_shown(
    exercise: Exercise,
    finding: Finding,
    cases: Sequence[Case],
    judged: Mapping[str, Judgement],
    likenesses: Mapping[str, Sequence[Likeness]] = MappingProxyType({}),
) -> list[str]:
    """List the small inputs on which the student's function fails in the way that a finding says.

    Args:
        exercise: with its cases.
        finding: what went wrong.
        cases: the small inputs as cases, the smallest first.
        judged: what came of them; those that fail by too little to be seen are left out.
        likenesses: what their wrong results have in common with the expected ones.
    """
    functions = list_functions(exercise, finding)
    return [
        case.id
        for case in cases
        if case.function in functions
        and case.id in judged
        and _is_alike(finding, judged[case.id])
        and (not finding.code.startswith(PREFIX) or _has_pattern(finding, likenesses.get(case.id, ())))
    ]


def _is_alike(finding: Finding, judgement: Judgement) -> bool:
    if judgement.verdict not in SHOWN_BY_CALLING:
        return False
    if finding.code == BY_CONTRACT:
        return judgement.verdict is Verdict.DID_NOT_RAISE
    if finding.mistake is not None or finding.code.startswith(PREFIX):
        return judgement.verdict in VALUE_VERDICTS
    same = find_code(judgement.verdict, judgement) == finding.code
    return same and judgement.exception == str(finding.params.get("exception", ""))


def _has_pattern(finding: Finding, likenesses: Sequence[Likeness]) -> bool:
    pattern = finding.code.removeprefix(PREFIX)
    return any(
        telling and reading.pattern.value == pattern
        for likeness in likenesses
        if not likeness.right
        for reading, telling in likeness.readings.items()
    )


def ask_mistakes(finding: Finding, shown: Sequence[str]) -> RunMistakes | None:
    """Ask what a named mistake returns for inputs on which the student fails; None where none is named."""
    if finding.mistake is None or not shown:
        return None
    return RunMistakes(mistakes=tuple(finding.mistake.split("+")), cases=tuple(shown[:MOST_COMPARED]))


def choose_input(finding: Finding, shown: Sequence[str], matches: Mapping[str, Match]) -> str | None:
    """Choose the smallest input that shows a finding: where a mistake is named, one on which it does the same."""
    if finding.mistake is None:
        return next(iter(shown), None)
    alike = (name for name in shown if name in matches and _does_the_same(finding, matches[name]))
    return next(alike, None)


def _does_the_same(finding: Finding, match: Match) -> bool:
    return match.contract if finding.code == BY_CONTRACT else match.same and match.telling


def retell(finding: Finding, case: Case, judgement: Judgement) -> Finding:
    """Tell a finding on another input than before; a named mistake is told in its author's words."""
    if finding.mistake is not None:
        return finding
    lasting = {"cases", *(OF_PATTERN if finding.code.startswith(PREFIX) else ())}
    kept = {name: value for name, value in finding.params.items() if name in lasting}
    return msgspec.structs.replace(finding, params={**kept, **tell(case, judgement)})
