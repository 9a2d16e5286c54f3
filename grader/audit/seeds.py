"""The answers under many seeds: all of them under the first; under another one, those that its inputs change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from grader.model.answer import AnswerBook, CaseAnswers
from grader.model.pack import Case
from grader.model.verdict import Verdict
from grader.pipeline.answering import Answering
from grader.pipeline.book import draw_inputs, wrong_answers
from grader.pipeline.oracle import Inputs, inputs_of
from grader.pipeline.seed import course_key
from grader.sandbox.values import encode_value

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from grader.audit.trial import Subject
    from grader.model.answer import WrongAnswer
    from grader.model.pack import Mistake
    from grader.model.running import CallOutcome
    from grader.pipeline.seed import CourseKey

BATCH_SHARE = 0.2  # of the time that a job may take: as much is planned for the calls of several seeds at once


class Seeded(msgspec.Struct, frozen=True, kw_only=True):
    """A book under one seed; `changed` are the cases whose inputs are others than under the first seed.

    Mistakes have answers to all other cases, and to those of the changed ones on which they were run.
    """

    number: int
    book: AnswerBook
    changed: tuple[Case, ...]


def make_key(number: int) -> CourseKey:
    """Return the course key of a seed of the audit."""
    return course_key(f"audit seed {number}".encode())


def answer_under(subject: Subject, first: AnswerBook, numbers: Sequence[int]) -> list[Seeded]:
    """Let the reference answer the cases that seeds change; no mistake is run yet.

    Raises:
        PackError: the reference fails.
    """
    seeds = []
    for number in numbers:
        inputs = draw_inputs(subject.pack, subject.exercise, make_key(number))
        changed = [each for each in inputs if _differ(each, first.cases[each.case.id])]
        answers = Answering(subject.value_oracle, subject.exercise).answer(changed)
        cases = dict(first.cases)
        for each in changed:
            main, *work = answers[each.case.id]
            cases[each.case.id] = CaseAnswers(case=each.case.id, answer=main, work=tuple(work))
        book = msgspec.structs.replace(first, seed_id=make_key(number).id, cases=cases)
        seeds.append(Seeded(number=number, book=book, changed=tuple(each.case for each in changed)))
    return seeds


def run_mistakes(
    subject: Subject, first: AnswerBook, seeds: Sequence[Seeded], wanted: Mapping[str, Collection[str]]
) -> list[Seeded]:
    """Run each mistake on chosen cases, where a seed changes them: as many seeds in one job as its time allows.

    Returns:
        The same seeds with these answers beside those that they had.
    """
    found: dict[str, dict[str, tuple[WrongAnswer, ...]]] = {}
    for mistake in subject.solution.mistakes:
        outcomes = [
            answer.outcome for id_ in wanted[mistake.name] for answer in first.cases[id_].mistakes[mistake.name]
        ]
        for batch in batch_seeds(subject, seeds, outcomes):
            cases, book = merge_seeds(batch, wanted[mistake.name])
            for id_, answers in _run_batch(subject, book, mistake, cases).items():
                found.setdefault(id_, {})[mistake.name] = answers
    return [_add_answers(seeded, found) for seeded in seeds]


def batch_seeds(
    subject: Subject, seeds: Sequence[Seeded], outcomes: Sequence[CallOutcome]
) -> Iterator[Sequence[Seeded]]:
    """Part seeds by how long the same calls took under the first one; where any was late, seed by seed."""
    failures = {each.failure.verdict for each in outcomes if each.failure is not None}
    seconds = sum(each.seconds for each in outcomes)
    most = int(BATCH_SHARE * subject.exercise.limits.exercise_seconds / seconds) if seconds else len(seeds)
    size = 1 if failures & {Verdict.TIMEOUT, Verdict.SKIPPED} else max(1, min(len(seeds), most))
    yield from (seeds[start : start + size] for start in range(0, len(seeds), size))


def merge_seeds(seeds: Sequence[Seeded], wanted: Collection[str] | None = None) -> tuple[list[Case], AnswerBook]:
    """Return the changed cases of several seeds, all or the wanted ones, under names of their own, in one book."""
    cases, answers = [], {}
    for seeded in seeds:
        for case in seeded.changed:
            if wanted is None or case.id in wanted:
                name = name_under(seeded, case)
                cases.append(msgspec.structs.replace(case, id=name))
                answers[name] = msgspec.structs.replace(seeded.book.cases[case.id], case=name)
    return cases, msgspec.structs.replace(seeds[0].book, cases=answers)


def name_under(seeded: Seeded, case: Case) -> str:
    """Name a case under a seed."""
    return f"{case.id}@{seeded.number}"


def _differ(inputs: Inputs, known: CaseAnswers) -> bool:
    before = [known.answer.args, *(answer.args for answer in known.work)]
    return encode_value(list(inputs.argument_sets)) != encode_value(before)


def _run_batch(
    subject: Subject, book: AnswerBook, mistake: Mistake, cases: Sequence[Case]
) -> dict[str, tuple[WrongAnswer, ...]]:
    answers = {id_: (known.answer, *known.work) for id_, known in book.cases.items()}
    inputs = [inputs_of(case, book.cases[case.id]) for case in cases]
    return wrong_answers(subject.verdict_oracle, subject.exercise, inputs, answers, (mistake,)) if inputs else {}


def _add_answers(seeded: Seeded, found: Mapping[str, dict[str, tuple[WrongAnswer, ...]]]) -> Seeded:
    cases = dict(seeded.book.cases)
    for case in seeded.changed:
        known = cases[case.id]
        mistakes = {**known.mistakes, **found.get(name_under(seeded, case), {})}
        cases[case.id] = msgspec.structs.replace(known, mistakes=mistakes)
    return msgspec.structs.replace(seeded, book=msgspec.structs.replace(seeded.book, cases=cases))
