"""What there is to say about a report, before language and layout: which message, with which facts, in which order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from grader.model.finding import Finding
from grader.model.report import CaseResult, ExerciseResult
from grader.model.verdict import Certainty, ExerciseStatus, Isolation, Verdict, Visibility
from grader.render.catalogue import read_catalogue, slots_of
from grader.render.numerals import compact, distinct, rough
from grader.render.speech import Code, Said, Term, choose_parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from grader.model.finding import Example, Found
    from grader.model.judgement import Difference
    from grader.model.report import Report

TEST_KEY = "test"
MOST_STEPS = 3
LEAST_POINTS = 0.01
# How much work a beginning promises, the smallest thing being one; an estimate that only orders the steps.
_EFFORT = {
    "step.quick": 1,
    "step.named": 2,
    "step.line": 3,
    "step.case": 4,
    "step.numbers": 6,
    "step.write": 30,
}
_SECONDS = re.compile(r"[0-9]{1,9}\.[0-9]{1,6}")
MOST_DIGITS = 12  # of a number in prose
_BY_FACTS = (
    "asked",
    "loop",
    "line",
    "limit",
    "message",
    "type",
    "names",
    "name",
    "lines",
    "shapes",
    "types",
    "returned",
    "at",
    "size",
    "signal",
    "bytes",
)
_LOADING = {Verdict.IMPORT_FAILED, Verdict.FORBIDDEN_IMPORT}
_UNWRITTEN = {Verdict.MISSING.value, Verdict.NOT_IMPLEMENTED.value, "unanswered"}
_PATTERN = "pattern_"  # codes of what the numbers look like, whatever the cause
_CRASHED = {Verdict.RAISED.value, Verdict.IMPORT_FAILED.value, Verdict.OUT_OF_MEMORY.value}
_IN_CODE = {"asked_index", "axis", "key", "last"}  # numbers that a program would write
_NOT_TO_DO = {Verdict.GRADER_FAULT.value, "answered"}


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A finding ready to be said: the msgid of each part, facts for the slots, and the case it is shown on."""

    finding: Finding
    number: int
    parts: dict[str, str]
    facts: dict[str, Said]
    case: CaseResult | None
    points: float  # lost through it


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """Something to do next: where it is, how to begin (a msgid), and what it is worth."""

    exercise: ExerciseResult
    told: Told
    begin: str
    points: float


def tell_findings(exercise: ExerciseResult) -> tuple[Told, ...]:
    """Return what an exercise's report says, the most expensive finding first."""
    told = [_tell(exercise, number, finding) for number, finding in enumerate(_findings(exercise))]
    return tuple(sorted(told, key=lambda each: (-each.points, each.number)))


def name_crash(finding: Finding) -> str:
    """Return the code of the message that explains a known exception, or nothing."""
    code = f"crash_{finding.params.get('crash', '')}"
    known = finding.code in _CRASHED and f"{code}.got" in read_catalogue("en", "report")
    return code if known else ""


def say_exception(told: Told) -> str:
    """Return an exception as Python prints it last, where it has an explanation: of a hidden case its type alone."""
    if told.case is None or not told.case.exception or not name_crash(told.finding):
        return ""
    message = told.case.message if is_public(told.case) else ""
    return f"{told.case.exception}: {message}" if message else told.case.exception


def list_notices(report: Report) -> tuple[str, ...]:
    """Return the msgids of all that must be known before the score is believed."""
    isolated = report.isolation is Isolation.FULL or report.public_only
    notices = {
        "notice.ungradable": report.status == "ungradable",
        "notice.public_only": report.public_only,
        f"notice.isolation_{report.isolation.value}": not isolated,
        "notice.test_key": report.environment.seed_id == TEST_KEY and not report.public_only,
    }
    return tuple(msgid for msgid, holds in notices.items() if holds)


def list_steps(report: Report, told: Mapping[str, tuple[Told, ...]] | None = None) -> tuple[Step, ...]:
    """Return at most three next steps, cheapest points first; one an exercise, those that build on open ones later.

    What was already told of exercises, by id, is not worked out again.
    """
    open_ones = {each.id for each in report.exercises if each.status is not ExerciseStatus.RIGHT}
    known = told or {}
    steps = [step for each in report.exercises if (step := _cheapest(each, known.get(each.id))) is not None]
    steps.sort(key=lambda step: (bool(open_ones.intersection(step.exercise.after)), _cost(step)))
    return tuple(steps[:MOST_STEPS])


def place_of(function: str, difference: Difference) -> str:
    """Write the first wrong entry as Python would: output `y` and index (0, 1) give y[0, 1]."""
    place = difference.output or function
    place += "".join(f"[{part!r}]" for part in difference.path)
    return f"{place}[{', '.join(map(str, difference.index))}]" if difference.index else place


def count_cases(right: int, total: int) -> str:
    """Return the msgid of the sentence that says how many cases are right."""
    if right < total:
        return "score.cases"
    return "score.all_cases.one" if total == 1 else "score.all_cases"


def is_right(case: CaseResult) -> bool:
    """Tell whether a case is right."""
    return case.verdict is Verdict.RIGHT


def is_public(case: CaseResult) -> bool:
    """Tell whether everything of a case may be shown."""
    return case.visibility is Visibility.PUBLIC


def _findings(exercise: ExerciseResult) -> tuple[Finding, ...]:
    """The exercise's findings; where nobody explained a failure, one for each verdict."""
    if exercise.findings:
        return exercise.findings
    if exercise.status is ExerciseStatus.MISSING:
        return (
            Finding(code="missing", certainty=Certainty.CERTAIN, params={"cause": "file", "file": f"{exercise.id}.py"}),
        )
    if exercise.status is ExerciseStatus.UNGRADABLE:
        return (Finding(code="grader_fault", certainty=Certainty.CERTAIN),)
    failed: dict[Verdict, list[CaseResult]] = {}
    for case in exercise.cases:
        if not is_right(case):
            failed.setdefault(case.verdict, []).append(case)
    return tuple(
        Finding(
            code=verdict.value,
            certainty=Certainty.UNKNOWN if verdict is Verdict.WRONG_VALUE else Certainty.CERTAIN,
            function=cases[0].function,
            cases=tuple(case.id for case in cases),
        )
        for verdict, cases in failed.items()
    )


def _tell(exercise: ExerciseResult, number: int, finding: Finding) -> Told:
    case = _shown_case(exercise, finding)
    facts = _facts(exercise, finding, case)
    variants = tuple(_variants(finding, case))
    catalogue = read_catalogue("en", "report")
    parts = choose_parts(catalogue, finding.code, variants, facts)
    crash = name_crash(finding)
    if crash:
        parts |= choose_parts(catalogue, crash, tuple(_forms(finding)), facts)
    if case is not None and not is_right(case):
        verdict = choose_parts(catalogue, case.verdict.value, variants, facts)
        parts = {**{part: verdict[part] for part in ("expected", "next") if part in verdict}, **parts}
    parts.setdefault("where", _where(finding, case))
    if finding.code.startswith(_PATTERN) and finding.certainty is Certainty.POSSIBLE:
        slots = slots_of(catalogue[parts["got"]])
        facts["pattern"] = Term(parts["got"], tuple((name, facts[name]) for name in sorted(slots)))
        parts["got"] = "pattern_possible.got"
    return Told(
        finding=finding, number=number, parts=parts, facts=facts, case=case, points=_lost(exercise, number, finding)
    )


def _shown_case(exercise: ExerciseResult, finding: Finding) -> CaseResult | None:
    """The case that stands for a finding: its example's, else a failed public one, else a failed one.

    An input that was looked for belongs to no case; what came of it is told like a public case's.
    """
    named = {case.id: case for case in exercise.cases}
    if finding.example is not None and finding.example.found is not None:
        return _as_case(finding.example, finding.example.found)
    if finding.example is not None and finding.example.case in named:
        return named[finding.example.case]
    failed = [named[name] for name in finding.cases if name in named and not is_right(named[name])]
    return next((case for case in failed if is_public(case)), failed[0] if failed else None)


def _as_case(example: Example, found: Found) -> CaseResult:
    return CaseResult(
        id=example.case,
        function=example.function,
        claim="",
        visibility=Visibility.PUBLIC,
        verdict=found.verdict,
        seconds=0.0,
        difference=found.difference,
        frame=found.frame,
        exception=found.exception,
        message=found.message,
    )


def _facts(exercise: ExerciseResult, finding: Finding, case: CaseResult | None) -> dict[str, Said]:
    """Collect what may fill a slot: what diagnose said, then what the shown case says, then what the finding is."""
    function = finding.function or (case.function if case else "")
    facts: dict[str, Said] = {name: _param(name, value) for name, value in finding.params.items()}
    if facts.get("loop") == (case.frame.line if case is not None and case.frame is not None else None):
        facts.pop("loop", None)  # it hung where its loop begins
    if case is not None:
        facts |= _case_facts(case)
    facts |= {"exercise": Code(exercise.id), "function": Code(function or exercise.id), "count": len(finding.cases)}
    item = next((claim.title for claim in exercise.claims if claim.id == finding.params.get("item")), None)
    partner = finding.partner
    texts = {
        "title": finding.title,
        "question": finding.question,
        "other": partner.title if partner else None,
        "item": item,
    }
    return facts | {name: text for name, text in texts.items() if text is not None}


def _param(name: str, value: str | float) -> Said:
    """What diagnose names is code; what it counts is a number in prose; what it measured is code again."""
    if name in _IN_CODE:
        return Code(str(value))
    if name == "limit" and _SECONDS.fullmatch(str(value)):
        return float(value)
    if isinstance(value, str):
        return int(value) if value.isdecimal() and len(value) < MOST_DIGITS else Code(value)
    return value if isinstance(value, int) else Code(compact(value))


def _case_facts(case: CaseResult) -> dict[str, Said]:
    """Collect what is known of a case, values of public ones alone; what is not known is no fact."""
    facts: dict[str, Said] = {"case": Code(case.id)}
    if case.exception:
        facts["exception"] = Code(case.exception)
    if case.frame is not None:
        facts |= {"file": Code(case.frame.file), "line": case.frame.line}
    if is_public(case) and case.message:
        facts["message"] = Code(case.message)
    difference = case.difference
    if difference is None:
        return facts
    facts["output"] = Code(difference.output or case.function)
    if difference.names:
        facts["names"] = Code(", ".join(difference.names))
    if difference.error is not None:
        facts["size"] = Code(rough(difference.error))
    return facts | _public_facts(case.function, difference) if is_public(case) else facts


def _public_facts(function: str, difference: Difference) -> dict[str, Said]:
    facts: dict[str, Said] = {}
    if difference.actual is not None and difference.expected is not None:
        actual, expected = distinct(difference.actual, difference.expected)
        facts |= {"place": Code(place_of(function, difference)), "actual": Code(actual), "expected": Code(expected)}
    if difference.actual_shape is not None and difference.expected_shape is not None:
        facts["actual_shape"] = Code(str(difference.actual_shape))
        facts["expected_shape"] = Code(str(difference.expected_shape))
    if difference.actual_type:
        facts["actual_type"] = Code(difference.actual_type)
    if difference.expected_type:
        facts["expected_type"] = Code(difference.expected_type)
    return facts


def _variants(finding: Finding, case: CaseResult | None) -> Iterator[str]:
    """Variants of a message, the most telling first; which of them fits, the facts decide."""
    for name in ("cause", "rule"):
        if name in finding.params:
            yield str(finding.params[name])
    if case is not None and case.difference is not None and case.difference.rule:
        yield case.difference.rule
    if finding.partner is not None:
        yield f"pair_{finding.certainty.value}"
        yield "pair"
    yield from (name for name in ("similar", "item") if name in finding.params)
    yield finding.certainty.value
    yield from _BY_FACTS


def _forms(finding: Finding) -> Iterator[str]:
    """Variants of a crash's message: its form, the name that was meant, all its facts."""
    form = str(finding.params.get("form", ""))
    if form:
        yield from (f"{form}_similar", form)
    yield from ("similar", "facts")


def _where(finding: Finding, case: CaseResult | None) -> str:
    if finding.example is not None and finding.example.found is not None:
        return "place.found"
    if case is not None:
        return "place.case" if is_public(case) else "place.hidden"
    return "place.function" if finding.function else "place.exercise"


def _lost(exercise: ExerciseResult, number: int, finding: Finding) -> float:
    """Points lost to a finding: what it was charged, and claims charged to nobody that it is the first to touch."""
    if not exercise.findings:
        return exercise.max_points - (exercise.points or 0.0)
    own = sum(each.points for each in exercise.deductions if each.finding == number)
    earlier = {case for other in exercise.findings[:number] for case in other.cases}
    failed = {case.claim for case in exercise.cases if not is_right(case) and case.id in finding.cases}
    settled = {case.claim for case in exercise.cases if not is_right(case) and case.id in earlier}
    shared = (each.points for each in exercise.deductions if each.finding is None and each.claim in failed - settled)
    return round(own + sum(shared), 2)


def _cheapest(exercise: ExerciseResult, known: tuple[Told, ...] | None) -> Step | None:
    """Return the step of an exercise that gains most for its effort, if there is anything to do."""
    if exercise.points is None or exercise.status is ExerciseStatus.RIGHT:
        return None
    steps = [
        Step(exercise=exercise, told=told, begin=_begin(told), points=told.points)
        for told in (tell_findings(exercise) if known is None else known)
        if told.finding.code not in _NOT_TO_DO
    ]
    return min(steps, key=_cost, default=None)


def _cost(step: Step) -> float:
    """Effort for a point; a finding that is charged nothing still counts a little."""
    return _EFFORT[step.begin] / max(step.points, LEAST_POINTS)


def _begin(told: Told) -> str:
    finding, case = told.finding, told.case
    if finding.code in _LOADING or "similar" in finding.params or (case is not None and case.verdict in _LOADING):
        return "step.quick"
    if finding.code in _UNWRITTEN:
        return "step.write"
    if finding.certainty is Certainty.CERTAIN and finding.question is not None:
        return "step.named"
    if case is not None and case.frame is not None:
        return "step.line"
    return "step.case" if finding.example is not None else "step.numbers"
