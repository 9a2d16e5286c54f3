"""Two oracles, one answer: the reference against the cross-check, on every case and on random draws."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from grader.audit.result import Gate, join_shown
from grader.audit.trial import keep_values
from grader.compare import judge
from grader.model.answer import CaseAnswers
from grader.model.errors import PackError
from grader.model.pack import Case
from grader.model.running import Call, Program
from grader.model.value import GeneratorSeed
from grader.model.verdict import Verdict, Visibility
from grader.pipeline.answering import Answering
from grader.pipeline.oracle import ORACLE_RESULT_BYTES, Inputs, solution_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from grader.audit.trial import Subject
    from grader.model.answer import AnswerBook
    from grader.model.pack import Exercise, Function
    from grader.model.running import CallOutcome
    from grader.model.value import Value
    from grader.pipeline.oracle import Oracle


class Crosscheck:
    """The second oracle of an exercise; it lives in a process of its own, the only one that has torch."""

    def __init__(self, exercise: Exercise, oracle: Oracle) -> None:
        """Keep the oracle, whose process may see what crosscheck.py imports."""
        self._exercise = exercise
        self._oracle = oracle
        self._program = Program(files={"crosscheck.py": solution_of(exercise).crosscheck}, main=("crosscheck.py",))

    def answer(self, inputs: Sequence[Inputs]) -> dict[str, tuple[CallOutcome, ...]]:
        """Answer cases."""
        return self._oracle.answer_cases_with(self._program, inputs)

    def call(self, function: str) -> Value:
        """Call a function without arguments.

        Raises:
            PackError: the program does not load, or fails.
        """
        outcome = self._oracle.run_program(self._program, [Call(id=function, function=function)])
        failure = outcome.load_failure or outcome.outcomes[0].failure
        if failure is not None:
            raise PackError((self._oracle.fault("crosscheck.py", "crosscheck_fails", failure),))
        return outcome.outcomes[0].value

    def draw(self, function: Function, count: int) -> tuple[list[dict[str, Value]], str]:
        """Return random arguments for a function, and why that failed, if it did."""
        drawing = Program(
            files={**self._program.files, "drawing.py": DRAWING.format(name=function.name).encode()},
            main=("crosscheck.py", "drawing.py"),
        )
        calls = [
            Call(
                id=str(number),
                function="draw_plain",
                args=(GeneratorSeed(number),),
                max_bytes=ORACLE_RESULT_BYTES,
            )
            for number in range(count)
        ]
        outcome = self._oracle.run_program(drawing, calls)
        failure = outcome.load_failure or next((each.failure for each in outcome.outcomes if each.failure), None)
        if failure is not None:
            return [], f"draw_{function.name}: {failure.exception or failure.verdict.value} {failure.message}"
        return [_seed_generators(each.value, number) for number, each in enumerate(outcome.outcomes)], ""


DRAWING = """
import numpy as np

def draw_plain(rng):
    drawn = draw_{name}(rng)
    generators = [name for name, value in drawn.items() if isinstance(value, np.random.Generator)]
    return [{{name: value for name, value in drawn.items() if name not in generators}}, generators]
"""
"""A generator cannot leave its process; its name can, and a seed takes its place."""


def _seed_generators(drawn: Any, seed: int) -> dict[str, Value]:
    plain, generators = drawn  # as DRAWING made it
    return {**plain, **{name: GeneratorSeed(seed) for name in generators}}


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """One call with its answer by the reference."""

    case: Case
    inputs: Inputs
    known: CaseAnswers


def questions_of(exercise: Exercise, book: AnswerBook) -> list[Question]:
    """Return all calls of all cases as questions without contract checks; larger sizes are calls of their own."""
    plain, answers = keep_values(exercise, exercise.cases, book.cases)
    return [_ask(msgspec.structs.replace(case, checks=frozenset()), answers[case.id]) for case in plain.cases]


def _ask(case: Case, known: CaseAnswers) -> Question:
    return Question(case=case, inputs=Inputs(case=case, argument_sets=(known.answer.args,)), known=known)


def draw_questions(subject: Subject, function: Function, drawn: Sequence[dict[str, Value]]) -> list[Question]:
    """Let the reference answer random arguments; a ValueError is an answer too."""
    cases = [
        Case(id=f"draw_{number}", function=function.name, claim="", visibility=Visibility.HIDDEN, args={}, by_name=True)
        for number in range(len(drawn))
    ]
    inputs = [Inputs(case=case, argument_sets=(args,)) for case, args in zip(cases, drawn, strict=True)]
    native = subject.value_oracle.answer_cases(inputs, ())
    settled = []
    for each in inputs:
        failure = native[each.case.id][0].failure
        raises = failure is not None and failure.is_value_error
        settled.append(msgspec.structs.replace(each, case=msgspec.structs.replace(each.case, raises=raises)))
    answers = Answering(subject.value_oracle, subject.exercise).answer(settled)
    return [_ask(each.case, CaseAnswers(case=each.case.id, answer=answers[each.case.id][0])) for each in settled]


def find_disagreements(
    exercise: Exercise, questions: Sequence[Question], outcomes: dict[str, tuple[CallOutcome, ...]]
) -> Iterator[tuple[Question, Verdict, float]]:
    """Yield the questions that another program answers otherwise."""
    for question in questions:
        function = exercise.function(question.case.function)
        judgement = judge(question.case, function, question.known, outcomes[question.case.id])
        if judgement.verdict is not Verdict.RIGHT:
            yield question, judgement.verdict, judgement.margin


def check_agreement(subject: Subject, crosscheck: Crosscheck, book: AnswerBook, draws: int) -> Iterator[Gate]:
    """Yield one gate for the cases and one for the random draws of each function."""
    exercise = subject.exercise
    path = f"solutions/{exercise.id}/crosscheck.py"
    questions = questions_of(exercise, book)
    outcomes = crosscheck.answer([question.inputs for question in questions])
    disagreements = find_disagreements(exercise, questions, outcomes)
    yield _gate("agree_on_cases", path, len(exercise.cases), disagreements)
    for function in exercise.functions:
        drawn, trouble = crosscheck.draw(function, draws)
        if trouble:
            yield Gate(code="draws", passed=False, reason="none", path=path, params={"why": trouble})
            continue
        asked = draw_questions(subject, function, drawn)
        one_sided = find_one_sidedness(exercise, function, asked)
        if one_sided:
            params: dict[str, str | int] = {"function": function.name, "count": len(asked)}
            yield Gate(code="draws", passed=False, reason=one_sided, path=path, params=params)
        replies = crosscheck.answer([question.inputs for question in asked])
        yield _gate("agree_on_draws", path, len(asked), find_disagreements(exercise, asked, replies))


def find_one_sidedness(exercise: Exercise, function: Function, asked: Sequence[Question]) -> str:
    """Name what the random arguments of a function lack: valid ones, or invalid ones where it must refuse some."""
    invalid = sum(question.case.raises for question in asked)
    if invalid == len(asked):
        return "all_invalid"
    refuses = any(case.raises and case.function == function.name for case in exercise.cases)
    return "all_valid" if refuses and not invalid else ""


def _gate(code: str, path: str, count: int, found: Iterator[tuple[Question, Verdict, float]]) -> Gate:
    texts = [f"{question.case.id}: {verdict.value} ({margin:.2g})" for question, verdict, margin in found]
    return Gate(code=code, passed=not texts, path=path, params={"count": count, "differ": join_shown(texts)})
