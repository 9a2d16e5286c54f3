"""Mistakes: each is killed, told apart from every other, far from the tolerance, and named when a student makes it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from grader.audit.result import Gate
from grader.audit.trial import over_reference, try_program
from grader.compare import judge, match
from grader.model.verdict import Comparator, Verdict, Visibility
from grader.pipeline.oracle import solution_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from grader.model.answer import AnswerBook
    from grader.model.judgement import Judgement
    from grader.model.pack import Case, Exercise, Mistake, Pack
    from grader.model.running import Sitting

# How many tolerances the nearest mistake must be away, by what compares it.
DOUBLE, SINGLE, STATISTICAL = 1e6, 1e2, 2.0
FAR_ENOUGH = {
    Comparator.NORMWISE: DOUBLE,
    Comparator.EXACT: DOUBLE,
    Comparator.ULP: SINGLE,
    Comparator.INTEGERS: 1.0,
    Comparator.STATISTICAL: STATISTICAL,
    Comparator.CHOICE: 1.0,
}


def check_kills(exercise: Exercise, books: Sequence[AnswerBook]) -> Iterator[Gate]:
    """Yield the gates about killing, telling apart and distance, under all seeds."""
    mistakes = solution_of(exercise).mistakes
    tables = [judge_mistakes(exercise, book) for book in books]
    alive = [name for name in (each.name for each in mistakes) if any(not killers(exercise, t, name) for t in tables)]
    yield Gate(
        code="killed",
        passed=not alive,
        path=f"solutions/{exercise.id}/cases.yaml",
        params={"count": str(len(mistakes)), "seeds": str(len(books)), "alive": ", ".join(alive)},
    )
    same = sorted({pair for book, table in zip(books, tables, strict=True) for pair in twins(exercise, book, table)})
    yield Gate(
        code="told_apart",
        passed=not same,
        path=f"solutions/{exercise.id}/mistakes",
        params={"pairs": str(math.comb(len(mistakes), 2)), "same": ", ".join("=".join(pair) for pair in same)},
    )
    yield check_distance(exercise, books, tables)


def judge_mistakes(exercise: Exercise, book: AnswerBook) -> dict[str, dict[str, Judgement]]:
    """Judge every mistake on every case: mistake -> case -> judgement."""
    table: dict[str, dict[str, Judgement]] = {mistake.name: {} for mistake in solution_of(exercise).mistakes}
    for case in exercise.cases:
        known = book.cases[case.id]
        function = exercise.function(case.function)
        for name, wrong in known.mistakes.items():
            table[name][case.id] = judge(case, function, known, tuple(answer.outcome for answer in wrong))
    return table


def killers(exercise: Exercise, table: dict[str, dict[str, Judgement]], mistake: str) -> list[Case]:
    """Return the hidden cases that a mistake fails."""
    return [
        case
        for case in exercise.cases
        if case.visibility is Visibility.HIDDEN and table[mistake][case.id].verdict is not Verdict.RIGHT
    ]


def twins(exercise: Exercise, book: AnswerBook, table: dict[str, dict[str, Judgement]]) -> Iterator[tuple[str, str]]:
    """Yield pairs of mistakes that no case tells apart."""
    names = list(table)
    for number, first in enumerate(names):
        for second in names[number + 1 :]:
            if not any(_differ(case, exercise, book, table, first, second) for case in exercise.cases):
                yield first, second


def _differ(
    case: Case, exercise: Exercise, book: AnswerBook, table: dict[str, dict[str, Judgement]], first: str, second: str
) -> bool:
    if table[first][case.id].verdict is not table[second][case.id].verdict:
        return True
    known = book.cases[case.id]
    outcomes = tuple(answer.outcome for answer in known.mistakes[first])
    return match(case, exercise.function(case.function), known, outcomes, known.mistakes[second]).contradicts


def check_distance(
    exercise: Exercise, books: Sequence[AnswerBook], tables: Sequence[dict[str, dict[str, Judgement]]]
) -> Gate:
    """Measure how many tolerances away each mistake is where it is farthest; report the nearest of all."""
    nearest, its_distance, needed = "", math.inf, 1.0
    for book, table in zip(books, tables, strict=True):
        for name in table:
            best = max(
                (
                    (table[name][case.id].margin, far_enough(exercise, case, book))
                    for case in killers(exercise, table, name)
                ),
                key=lambda pair: pair[0] / pair[1],
                default=(0.0, 1.0),
            )
            if best[0] / best[1] < its_distance / needed:
                nearest, its_distance, needed = name, *best
    return Gate(
        code="distance",
        passed=its_distance >= needed,
        path=f"solutions/{exercise.id}/mistakes/{nearest}.py",
        params={"nearest": nearest, "distance": f"{its_distance:.2g}", "needed": f"{needed:.0e}"},
    )


def far_enough(exercise: Exercise, case: Case, book: AnswerBook) -> float:
    """Return the distance that a mistake must have on a case, by its comparator and precision."""
    function = exercise.function(case.function)
    comparators = (case.comparator,) if case.comparator else function.comparators
    single = any(dtype in {"float32", "float16"} for dtype in book.cases[case.id].answer.dtypes)
    return min(SINGLE if single and FAR_ENOUGH[each] == DOUBLE else FAR_ENOUGH[each] for each in comparators)


def check_naming(sitting: Sitting, pack: Pack, exercise: Exercise, book: AnswerBook) -> Gate:
    """Hand in every mistake as a student would: it must be named, lose points, and lose no more for being explained."""
    troubles = []
    for mistake in solution_of(exercise).mistakes:
        trouble = _trouble_with(sitting, pack, exercise, book, mistake)
        if trouble:
            troubles.append(f"{mistake.name}: {trouble}")
    return Gate(
        code="named",
        passed=not troubles,
        path=f"solutions/{exercise.id}/mistakes",
        params={"count": str(len(solution_of(exercise).mistakes)), "troubles": "; ".join(troubles)},
    )


def _trouble_with(sitting: Sitting, pack: Pack, exercise: Exercise, book: AnswerBook, mistake: Mistake) -> str:
    program = over_reference(exercise, f"mistakes/{mistake.name}.py", mistake.source)
    trial = try_program(sitting, pack, exercise, book, program)
    named = {finding.mistake for finding in trial.findings if finding.mistake}
    if mistake.name not in named:
        return f"not named ({', '.join(sorted(named)) or 'nothing'})"
    points = trial.score.points
    if points is None or points >= exercise.points:
        return f"{points} of {exercise.points} points"
    return ""
