"""The answer book of an exercise: inputs, expected values and every mistake's answers, computed once by the oracle."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np

from grader.compare import prejudge
from grader.model.answer import AnswerBook, CaseAnswers, WrongAnswer
from grader.model.errors import PackError, PackFault
from grader.model.running import Role
from grader.model.verdict import Verdict, Visibility
from grader.pack import draw_args
from grader.pipeline.answering import Answering
from grader.pipeline.oracle import Inputs, Oracle, provided_by_pack, solution_of
from grader.pipeline.seed import case_seed
from grader.pipeline.small import find_small

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from grader.model.answer import Answer
    from grader.model.pack import Exercise, Mistake, Pack
    from grader.model.running import Runner, Sitting
    from grader.pipeline.seed import CourseKey

BOOK_SECONDS = 600.0  # for all jobs of one exercise


def draw_inputs(pack: Pack, exercise: Exercise, key: CourseKey) -> tuple[Inputs, ...]:
    """Draw the arguments of all cases."""
    drawn = []
    for case in exercise.cases:
        seed = case_seed(key, pack.feedback, exercise.id, case)
        argument_sets = [draw_args({**case.args, **larger}, seed) for larger in ({}, *case.work)]
        drawn.append(Inputs(case=case, argument_sets=tuple(argument_sets)))
    return tuple(drawn)


def build_book(pack: Pack, exercise: Exercise, key: CourseKey, runner: Runner) -> AnswerBook:
    """Compute the answer book of an exercise under a key, and check that this seed still kills every mistake.

    Raises:
        PackError: the reference fails on the pack's own inputs, or a mistake survives all hidden cases under this seed.
    """
    with runner.sit(Role.ORACLE, seconds=BOOK_SECONDS) as sitting:
        book = compute_book(sitting, pack, exercise, key)
        book = msgspec.structs.replace(book, small=find_small(sitting, exercise))
    survivors = find_survivors(exercise, book.cases)
    if survivors:
        raise PackError(
            tuple(
                PackFault(path=f"solutions/{exercise.id}/mistakes/{name}.py", code="mistake_survives")
                for name in survivors
            )
        )
    return book


def compute_book(sitting: Sitting, pack: Pack, exercise: Exercise, key: CourseKey) -> AnswerBook:
    """Compute the answer book in an oracle's sitting that is open already.

    Raises:
        PackError: the reference or a mistake does not load, or the reference fails on the pack's own inputs.
    """
    oracle = Oracle(exercise, sitting, provided_by_pack(pack, exercise))
    inputs = draw_inputs(pack, exercise, key)
    answers = Answering(oracle, exercise).answer(inputs)
    mistakes = solution_of(exercise).mistakes
    wrong = {mistake.name: wrong_answers(oracle, exercise, inputs, answers, (mistake,)) for mistake in mistakes}
    cases = {}
    for each in inputs:
        main, *work = answers[each.case.id]
        cases[each.case.id] = CaseAnswers(
            case=each.case.id,
            answer=main,
            work=tuple(work),
            mistakes={name: found[each.case.id] for name, found in wrong.items()},
        )
    return AnswerBook(exercise=exercise.id, digest=exercise.digest, seed_id=key.id, numpy=np.__version__, cases=cases)


def find_survivors(exercise: Exercise, cases: Mapping[str, CaseAnswers]) -> tuple[str, ...]:
    """Name the mistakes that every hidden case judges right."""
    alive = {mistake.name for mistake in solution_of(exercise).mistakes}
    for case in exercise.cases:
        if case.visibility is Visibility.HIDDEN:
            wrong = cases[case.id].mistakes
            alive -= {name for name in alive if wrong[name][0].verdict is not Verdict.RIGHT}
    return tuple(sorted(alive))


def wrong_answers(
    oracle: Oracle,
    exercise: Exercise,
    inputs: Sequence[Inputs],
    answers: Mapping[str, tuple[Answer, ...]],
    mistakes: Sequence[Mistake],
) -> dict[str, tuple[WrongAnswer, ...]]:
    """Run several mistakes at once on cases: outcomes, and distributions where the output is random."""
    outcomes = oracle.answer_cases(inputs, mistakes)
    random = [each for each in inputs if answers[each.case.id][0].distribution is not None]
    distributions = Answering(oracle, exercise, mistakes).distributions(random)
    found = {}
    for each in inputs:
        main, *work = answers[each.case.id]
        wrong = tuple(
            WrongAnswer(outcome=outcome, distribution=distributions.get(f"{each.case.id}#{number}"))
            for number, outcome in enumerate(outcomes[each.case.id])
        )
        known = CaseAnswers(case=each.case.id, answer=main, work=tuple(work))
        found[each.case.id] = prejudge(each.case, exercise.function(each.case.function), known, wrong)
    return found


def hide(book: AnswerBook, exercise: Exercise) -> AnswerBook:
    """Return the public part of a book: the public cases only, what the handout may ship."""
    public = {case.id for case in exercise.cases if case.visibility is Visibility.PUBLIC}
    cases = {name: found for name, found in book.cases.items() if name in public}
    return msgspec.structs.replace(book, cases=cases, small=())
