"""Small inputs: found once for an exercise, so that a wrong submission can be shown wrong on little.

They are made of public recipes. The reference says which are valid, every accepted variant must be right on them, and
of those that are left the smallest on which each mistake shows are kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np

from grader.compare import judge
from grader.model.answer import Answer, AnswerBook, CaseAnswers, SmallInput
from grader.model.errors import PackError
from grader.model.pack import Case, ExerciseKind, Limits
from grader.model.running import Program
from grader.model.value import count_entries, iter_leaves
from grader.model.verdict import Verdict, Visibility
from grader.pack import draw_args, shrink_cases, spoil_cases
from grader.pipeline.answering import Answering
from grader.pipeline.oracle import ORACLE_RESULT_BYTES, Inputs, Oracle, reference_program, solution_of
from grader.pipeline.plan import is_array, make_calls
from grader.pipeline.seed import PUBLIC_SEED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from grader.model.judgement import Judgement
    from grader.model.pack import Exercise, Function
    from grader.model.recipe import Argument
    from grader.model.running import CallOutcome, Failure, Sitting
    from grader.model.value import Value

LIMITS = Limits(case_seconds=0.1, exercise_seconds=2.0)  # an input that takes longer is not simple
MOST_ENTRIES = 60  # of all arguments together, and of the result
MOST_WEIGHED = 120  # inputs of one function that the mistakes are run on
MOST_KEPT = 20  # of one function
MOST_REFUSED = 10  # of one function, where ValueError is due
MOST_GENERAL = 6  # of these, what is kept whatever the mistakes do there: not every wrong way is known
LEAST_MARGIN = 1000.0  # tolerances that a wrong value must be off by, or an eye would not see it


def find_small(sitting: Sitting, exercise: Exercise) -> tuple[SmallInput, ...]:
    """Find the small inputs of an exercise with an oracle's sitting that is open already.

    Exercises that are handed functions are left alone: what those return is not ours to simplify.
    """
    if exercise.kind is not ExerciseKind.CODE or exercise.provided:
        return ()
    hasty = msgspec.structs.replace(exercise, limits=LIMITS)
    seeker = _Seeker(hasty, Oracle(hasty, sitting, ()))
    found = [each for function in exercise.functions for each in seeker.seek(function)]
    found.sort(key=lambda each: weigh(each.answer.args))
    return tuple(msgspec.structs.replace(each, id=f"small:{number}") for number, each in enumerate(found, start=1))


def as_exercise(exercise: Exercise, small: Iterable[SmallInput]) -> Exercise:
    """Return the exercise with small inputs in the place of its cases, all of them public."""
    cases = tuple(
        Case(
            id=each.id,
            function=each.function,
            claim="",
            visibility=Visibility.PUBLIC,
            args={},
            raises=each.answer.raises,
        )
        for each in small
    )
    return msgspec.structs.replace(exercise, cases=cases)


def as_book(book: AnswerBook, small: Iterable[SmallInput]) -> AnswerBook:
    """Return a book of small inputs in the place of cases."""
    return msgspec.structs.replace(
        book, cases={each.id: CaseAnswers(case=each.id, answer=each.answer) for each in small}
    )


def weigh(args: Mapping[str, Value]) -> tuple[int, float]:
    """Tell how much there is to read in an input: entries first, then how large they are."""
    arrays = [leaf for leaf in iter_leaves(dict(args)) if is_array(leaf)]
    size = sum(float(np.nan_to_num(np.abs(leaf.astype(float))).sum()) for leaf in arrays)
    return count_entries(dict(args)), size


def is_plain(judgement: Judgement) -> bool:
    """Tell whether a case failed so that everyone can see it: not by a value that is hardly off."""
    if judgement.verdict is Verdict.RIGHT:
        return False
    return judgement.verdict is not Verdict.WRONG_VALUE or judgement.margin >= LEAST_MARGIN


class _Seeker:
    """Finds the small inputs of one function after the other."""

    def __init__(self, exercise: Exercise, oracle: Oracle) -> None:
        self._exercise = exercise
        self._oracle = oracle

    def seek(self, function: Function) -> list[SmallInput]:
        """Return those worth keeping."""
        valid = self._answer(self._draw(function, shrink_cases(self._exercise, function)))
        refused = self._refuse(self._draw(function, spoil_cases(self._exercise, function)))
        chosen = self._choose(self._keep_accepted(valid, function), function, MOST_KEPT)
        return chosen + self._choose(self._keep_accepted(refused, function), function, MOST_REFUSED)

    def _draw(self, function: Function, candidates: Sequence[Mapping[str, Argument]]) -> list[SmallInput]:
        drawn: dict[bytes, SmallInput] = {}
        for number, args in enumerate(candidates):
            values = draw_args(args, PUBLIC_SEED)
            if count_entries(values) <= MOST_ENTRIES:
                answer = Answer(args=values)
                drawn.setdefault(
                    _name(values), SmallInput(id=f"{function.name}_{number}", function=function.name, answer=answer)
                )
        return list(drawn.values())

    def _ask(self, small: Sequence[SmallInput], program: Program) -> dict[str, CallOutcome]:
        """Run small inputs on a program of the pack; nothing where it does not load."""
        calls = [
            call
            for case, each in zip(as_exercise(self._exercise, small).cases, small, strict=True)
            for call in make_calls(
                self._exercise, case, [each.answer.args], keep_text=False, max_bytes=ORACLE_RESULT_BYTES
            )
        ]
        outcomes = self._oracle.run_program(program, calls).outcomes
        return {each.id: outcome for each, outcome in zip(small, outcomes, strict=False)}

    def _answer(self, small: Sequence[SmallInput]) -> list[SmallInput]:
        """Keep what the reference answers in full, with all that comparing takes."""
        outcomes = self._ask(small, reference_program(self._exercise))
        valid = [each for each in small if each.id in outcomes and _is_answered(outcomes[each.id])][:MOST_WEIGHED]
        cases = as_exercise(self._exercise, valid).cases
        inputs = [Inputs(case=case, argument_sets=(each.answer.args,)) for case, each in zip(cases, valid, strict=True)]
        try:
            answers = Answering(self._oracle, self._exercise).answer(inputs)
        except PackError:  # a scale that this input has none of: cases have theirs, and that is what audit proves
            return []
        return [msgspec.structs.replace(each, answer=answers[each.id][0]) for each in valid]

    def _refuse(self, small: Sequence[SmallInput]) -> list[SmallInput]:
        """Keep what the reference refuses on purpose."""
        outcomes = self._ask(small, reference_program(self._exercise))
        source = solution_of(self._exercise).reference
        return [
            msgspec.structs.replace(each, answer=Answer(args=each.answer.args, raises=True))
            for each in small
            if each.id in outcomes and _is_refused(outcomes[each.id].failure, source)
        ]

    def _keep_accepted(self, small: list[SmallInput], function: Function) -> list[SmallInput]:
        """Keep that on which every accepted variant is right: nothing may hang on what the exercise leaves open."""
        for name, source in solution_of(self._exercise).accepted.items():
            program = Program(files={f"accepted/{name}.py": source}, main=(f"accepted/{name}.py",))
            judgements = self._judge(small, function, program)
            small = [each for each in small if judgements[each.id].verdict is Verdict.RIGHT]
        return small

    def _judge(self, small: Sequence[SmallInput], function: Function, program: Program) -> dict[str, Judgement]:
        outcomes = self._ask(small, program)
        cases = as_exercise(self._exercise, small).cases
        return {
            case.id: judge(case, function, CaseAnswers(case=case.id, answer=each.answer), [outcomes[case.id]])
            for case, each in zip(cases, small, strict=True)
            if case.id in outcomes
        }

    def _choose(self, small: list[SmallInput], function: Function, most: int) -> list[SmallInput]:
        """Keep for each mistake the smallest input that shows it, those that show most of them first."""
        ordered = sorted(small, key=lambda each: weigh(each.answer.args))
        shows: dict[str, int] = {}
        for mistake in solution_of(self._exercise).mistakes:
            judgements = self._judge(ordered, function, reference_program(self._exercise, [mistake]))
            first = next((each.id for each in ordered if each.id in judgements and is_plain(judgements[each.id])), None)
            if first is not None:
                shows[first] = shows.get(first, 0) + 1
        general = [each.id for each in small[:MOST_GENERAL]]
        best = sorted(shows, key=lambda name: -shows[name])
        kept = {*general, *best[: most - len(general)]}
        return [each for each in ordered if each.id in kept]


def _is_answered(outcome: CallOutcome) -> bool:
    """Tell whether there is a result, small and finite."""
    if outcome.failure is not None:
        return False
    arrays = [leaf for leaf in iter_leaves(outcome.value) if is_array(leaf)]
    finite = all(bool(np.isfinite(leaf).all()) for leaf in arrays)
    return finite and 0 < count_entries(outcome.value) <= MOST_ENTRIES


def _is_refused(failure: Failure | None, source: bytes) -> bool:
    """Tell whether the reference itself raised ValueError: not NumPy, which may have stumbled over the input."""
    if failure is None or not failure.is_value_error or failure.frame is None:
        return False
    lines = source.splitlines()
    return 0 < failure.frame.line <= len(lines) and lines[failure.frame.line - 1].strip().startswith(b"raise ")


def _name(values: Mapping[str, Value]) -> bytes:
    """Name an input by all that is in it."""
    parts = [
        (name, str(part.dtype), part.shape, part.tobytes()) if isinstance(part, np.ndarray) else (name, part)
        for name, part in sorted(values.items())
    ]
    return repr(parts).encode()
