"""Seeds: what a seed does not change is not asked again, and asking for several at once changes no answer."""

import msgspec
import pytest

from grader.audit.seeds import (
    BATCH_SHARE,
    answer_under,
    batch_seeds,
    make_key,
    merge_seeds,
    name_under,
    run_mistakes,
)
from grader.model.recipe import Normal
from grader.model.running import CallOutcome, Failure
from grader.model.verdict import Verdict, Visibility
from grader.pipeline.book import compute_book
from grader.sandbox.values import encode_value


@pytest.fixture(scope="module")
def seeds(bench):
    return answer_under(bench.subject("polynomial"), bench.book("polynomial"), range(1, 4))


def same(one, other):
    return encode_value(one) == encode_value(other)


def test_each_seed_has_its_own_key():
    assert len({make_key(number).secret for number in range(30)}) == 30


def test_only_hidden_cases_with_drawn_entries_are_asked_again(bench, seeds):
    first = bench.book("polynomial")
    assert [seeded.number for seeded in seeds] == [1, 2, 3]
    for seeded in seeds:
        changed = {case.id for case in seeded.changed}
        for case in bench.subject("polynomial").exercise.cases:
            if case.visibility is Visibility.PUBLIC:
                assert case.id not in changed
            elif any(isinstance(each, Normal) and 0 not in each.shape for each in case.args.values()):
                assert case.id in changed
            same_inputs = same(seeded.book.cases[case.id].answer.args, first.cases[case.id].answer.args)
            assert same_inputs is (case.id not in changed)
            if same_inputs:
                assert seeded.book.cases[case.id] is first.cases[case.id]


def test_the_answers_are_those_of_a_whole_book(bench, seeds):
    subject = bench.subject("polynomial")
    wanted = {mistake.name: {case.id for case in subject.exercise.cases} for mistake in subject.solution.mistakes}
    together = run_mistakes(subject, bench.book("polynomial"), seeds, wanted)
    for seeded in together:
        whole = compute_book(subject.sitting, subject.pack, subject.exercise, make_key(seeded.number))
        assert set(whole.cases) == set(seeded.book.cases)
        for name, known in whole.cases.items():
            found = seeded.book.cases[name]
            assert same(found.answer.expected, known.answer.expected)
            assert found.answer.scales == known.answer.scales
            for mistake, wrong in known.mistakes.items():
                assert [each.verdict for each in found.mistakes[mistake]] == [each.verdict for each in wrong]
                assert same(
                    [each.outcome.value for each in found.mistakes[mistake]], [each.outcome.value for each in wrong]
                )


def test_a_mistake_is_run_only_where_it_is_wanted(bench, seeds):
    subject = bench.subject("polynomial")
    case = seeds[0].changed[0].id
    wanted = {mistake.name: set() for mistake in subject.solution.mistakes}
    name = subject.solution.mistakes[0].name
    wanted[name] = {case}
    found = run_mistakes(subject, bench.book("polynomial"), seeds[:1], wanted)[0]
    changed = {each.id for each in found.changed}
    assert {(id_, tuple(known.mistakes)) for id_, known in found.book.cases.items() if id_ in changed} == {
        (each, (name,) if each == case else ()) for each in changed
    }


def test_what_was_answered_before_stays_beside_what_is_asked_later(bench, seeds):
    subject = bench.subject("polynomial")
    case = seeds[0].changed[0].id
    first, second = (mistake.name for mistake in subject.solution.mistakes[:2])
    found = seeds[:1]
    for name in (first, second):
        wanted = {each.name: {case} if each.name == name else set() for each in subject.solution.mistakes}
        found = run_mistakes(subject, bench.book("polynomial"), found, wanted)
    assert set(found[0].book.cases[case].mistakes) == {first, second}


def test_cases_of_several_seeds_have_names_of_their_own(seeds):
    cases, book = merge_seeds(seeds)
    assert [case.id for case in cases] == list(book.cases)
    assert len(cases) == sum(len(seeded.changed) for seeded in seeds)
    some, _ = merge_seeds(seeds, {seeds[0].changed[0].id})
    assert [case.id for case in some] == [name_under(seeded, seeds[0].changed[0]) for seeded in seeds]


class TestBatches:
    def sizes(self, bench, seeds, *outcomes):
        return [len(batch) for batch in batch_seeds(bench.subject("polynomial"), seeds, outcomes)]

    def test_quick_calls_go_together(self, bench, seeds):
        assert self.sizes(bench, seeds, CallOutcome(id="a", seconds=0.001)) == [3]
        assert self.sizes(bench, seeds) == [3]

    def test_slow_calls_go_as_far_as_the_time_of_a_job_allows(self, bench, seeds):
        allowed = BATCH_SHARE * bench.subject("polynomial").exercise.limits.exercise_seconds
        assert self.sizes(bench, seeds, CallOutcome(id="a", seconds=allowed / 2.5)) == [2, 1]
        assert self.sizes(bench, seeds, CallOutcome(id="a", seconds=allowed * 2)) == [1, 1, 1]

    @pytest.mark.parametrize("verdict", [Verdict.TIMEOUT, Verdict.SKIPPED])
    def test_what_was_late_goes_seed_by_seed(self, bench, seeds, verdict):
        late = CallOutcome(id="a", failure=Failure(verdict=verdict))
        assert self.sizes(bench, seeds, late) == [1, 1, 1]

    def test_every_seed_is_in_one_batch(self, bench, seeds):
        batches = list(batch_seeds(bench.subject("polynomial"), seeds, [CallOutcome(id="a", seconds=1.7)]))
        assert [seeded for batch in batches for seeded in batch] == seeds


def test_a_seeded_book_keeps_the_digest_and_names_its_seed(bench, seeds):
    first = bench.book("polynomial")
    assert len({first.seed_id, *(seeded.book.seed_id for seeded in seeds)}) == 4
    assert {seeded.book.digest for seeded in seeds} == {first.digest}
    assert msgspec.structs.asdict(seeds[0].book).keys() == msgspec.structs.asdict(first).keys()
