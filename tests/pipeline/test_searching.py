"""The smallest failing input, looked for in real processes: what is shown, what it costs, what it must not change."""

import msgspec
import numpy as np
import pytest

from grader.model.errors import InternalError
from grader.model.finding import Finding
from grader.model.pack import Case
from grader.model.recipe import Values
from grader.model.running import Role
from grader.model.verdict import Certainty, Verdict, Visibility
from grader.pipeline import TEST_KEY, build_book, decode_book, encode_book, hide
from grader.pipeline.explaining import MOST_CALLS, Evidence
from grader.pipeline.searching import LEAST_CALLS, with_small_examples
from grader.pipeline.small import MOST_ENTRIES, as_exercise, weigh
from tests.books import Books

from .conftest import SETTINGS

RIGHT = """
import numpy as np

def evaluate(coefficients, x):
    if coefficients.ndim != 1 or coefficients.size == 0:
        raise ValueError("coefficients")
    dtype = np.result_type(coefficients, x, np.float32)
    y = np.zeros(x.shape, dtype)
    for c in coefficients.astype(dtype)[::-1]:
        y = y * x.astype(dtype) + c
    return y
"""
ALWAYS_DOUBLE = RIGHT.replace("return y", "return y.astype(float)")  # no public case tells
ODD = RIGHT.replace("return y", "return y + 2 + np.sin(7 * y)")  # wrong everywhere, and in no pattern


def entries(shown):
    return sum(int(np.prod(each.shape)) if each.shape is not None else 1 for each in shown)


class Without:
    """Books that have no small inputs."""

    def __init__(self, books):
        self.books = books

    def answers(self, exercise):
        return msgspec.structs.replace(self.books.answers(exercise), small=())

    prepare = with_mistakes = answers

    def calls(self, exercise, visible):
        return self.books.calls(exercise, visible)


@pytest.fixture
def grade_both(grade_files, books):
    """Grade a polynomial with the search and without it."""

    def run(source):
        reports = [grade_files({"polynomial.py": source}, library=library) for library in (books, Without(books))]
        return [next(each for each in report.exercises if each.id == "polynomial") for report in reports]

    return run


def test_small_inputs_are_answered_small_and_right_for_every_accepted_variant(grade_one, books, mini):
    for exercise in mini.exercises:
        book = books.answers(exercise)
        assert len({each.id for each in book.small}) == len(book.small)
        assert [weigh(each.answer.args) for each in book.small] == sorted(
            weigh(each.answer.args) for each in book.small
        )
        assert all(weigh(each.answer.args)[0] <= MOST_ENTRIES for each in book.small)
    small = books.answers(mini.exercise("polynomial")).small
    assert any(each.answer.raises for each in small)
    assert {each.answer.args["x"].dtype.name for each in small} >= {"float64", "float32", "int64"}
    for exercise in ("slope", "noise", "quiz"):  # handed a function, random, letters
        assert books.answers(mini.exercise(exercise)).small == ()


def test_small_inputs_survive_storage_and_are_no_part_of_what_students_get(books, mini):
    exercise = mini.exercise("growth")
    book = books.answers(exercise)
    assert len(decode_book(encode_book(book)).small) == len(book.small) > 0
    assert hide(book, exercise).small == ()


def test_small_inputs_hang_on_no_key_and_on_no_hidden_case(books, mini, runner):
    exercise = mini.exercise("polynomial")
    secret = Case(
        id="secret",
        function="evaluate",
        claim="values",
        visibility=Visibility.HIDDEN,
        args={"coefficients": Values(values=[777.25, 3.0]), "x": Values(values=[777.25])},
    )
    richer = msgspec.structs.replace(exercise, cases=(*exercise.cases, secret))
    book = build_book(mini, richer, msgspec.structs.replace(TEST_KEY, secret=b"another"), runner)
    assert encode_small(book) == encode_small(books.answers(exercise))


def encode_small(book):
    return encode_book(msgspec.structs.replace(book, cases={}, seed_id="", digest=""))


def test_a_failure_of_hidden_cases_alone_is_shown_on_an_input_that_was_found(grade_both):
    found, without = grade_both(ALWAYS_DOUBLE)
    assert {case.visibility for case in found.cases if case.verdict is not Verdict.RIGHT} == {Visibility.HIDDEN}
    (example,) = (finding.example for finding in found.findings)
    assert [finding.example for finding in without.findings] == [None]
    assert example.found.verdict is Verdict.WRONG_DTYPE
    assert entries(example.arguments) <= 6
    assert (example.actual[0].dtype, example.expected[0].dtype) in {("float64", "float32"), ("float64", "int64")}
    assert found.points == without.points
    assert found.findings[0].params["visibility"] == "public"


def test_an_input_that_is_not_smaller_than_the_public_one_is_not_shown(grade_both):
    found, _ = grade_both(ODD)
    (example,) = (finding.example for finding in found.findings if finding.code == "wrong_value")
    assert example.case == "always_four"
    assert example.found is None


def test_a_hidden_value_occurs_in_no_example(mini, runner, grade_files):
    """Only 777.25 gives the mistake away, and it stands in hidden cases alone: nothing can be found."""
    exercise = mini.exercise("polynomial")
    secret = Case(
        id="secret",
        function="evaluate",
        claim="values",
        visibility=Visibility.HIDDEN,
        args={"coefficients": Values(values=[777.25, 3.0]), "x": Values(values=[777.25])},
    )
    richer = msgspec.structs.replace(exercise, cases=(*exercise.cases, secret))
    pack = msgspec.structs.replace(
        mini, exercises=tuple(richer if each.id == "polynomial" else each for each in mini.exercises)
    )
    source = RIGHT.replace("return y", "return y + (777.25 in x)")
    report = grade_files({"polynomial.py": source}, pack=pack, library=Books(pack, runner))
    (result,) = [each for each in report.exercises if each.id == "polynomial"]
    assert [case.id for case in result.cases if case.verdict is not Verdict.RIGHT] == ["secret"]
    assert all(finding.example is None for finding in result.findings)
    assert b"777.2" not in msgspec.json.encode(report)


def test_what_a_program_keeps_of_hidden_inputs_cannot_reach_an_example(grade_files):
    """It stores every input it sees and hands them out in its results; the example's child has seen none."""
    source = ALWAYS_DOUBLE.replace("def evaluate", "SEEN = []\n\ndef evaluate").replace(
        "    if coeff", "    SEEN.extend(map(float, np.ravel(x)))\n    if coeff"
    )
    source = source.replace("return y.astype(float)", "return np.array(SEEN) if x.dtype == np.float32 else y")
    report = grade_files({"polynomial.py": source})
    (result,) = [each for each in report.exercises if each.id == "polynomial"]
    examples = [finding.example for finding in result.findings if finding.example and finding.example.found]
    assert examples
    for example in examples:
        text = msgspec.json.encode([example.actual, example.found.difference])
        numbers = [float(number) for number in np.ravel(example.actual[0].values)]
        assert all(number * 4 == round(number * 4) for number in numbers), text  # hidden ones are drawn, not simple


@pytest.mark.parametrize(
    "extra",
    [
        "    if x.size <= 2:\n        import os\n        os._exit(0)\n",
        "    if x.size <= 2:\n        while True:\n            pass\n",
        "    if x.size <= 2:\n        raise MemoryError\n",
        "    if x.size <= 2:\n        return 'x' * 10**7\n",
        "    if x.size <= 2:\n        return np.full((2, 2), np.nan)\n",
        "    if x.size <= 2:\n        print('\\x1b[2J' * 10**5)\n",
    ],
    ids=["exits", "hangs", "raises", "too_large", "other", "prints"],
)
def test_a_program_that_behaves_otherwise_when_probed_gains_and_loses_nothing(grade_both, extra):
    """No case but `no_points` has fewer than three points, so that the extra lines only meet small inputs."""
    source = ALWAYS_DOUBLE.replace("    dtype =", extra.replace("x.size <= 2", "0 < x.size <= 2") + "    dtype =")
    found, without = grade_both(source)
    assert found.points == without.points
    assert found.claims == without.claims
    assert found.cases
    assert [case.verdict for case in found.cases] == [case.verdict for case in without.cases]
    assert [finding.code for finding in found.findings] == [finding.code for finding in without.findings]


def test_a_program_that_was_seen_to_hang_is_not_called_again(grade_files, books):
    jobs = []
    watched = Watch(books.runner, jobs)
    source = RIGHT.replace("    dtype =", "    if x.size == 0:\n        while True:\n            pass\n    dtype =")
    grade_watched(grade_files, books, watched, source)
    assert [role for role, _, _ in jobs].count(Role.STUDENT) == 1


def test_the_budget_holds_and_every_probe_is_a_fresh_child(mini, books, grade_files):
    exercise = mini.exercise("polynomial")
    for mistake in exercise.solution.mistakes:
        jobs = []
        source = exercise.solution.reference + b"\n\n" + mistake.source
        grade_watched(grade_files, books, Watch(books.runner, jobs), source)
        sittings = [number for role, number, _ in jobs if role is Role.STUDENT]
        probes = [calls for role, number, calls in jobs if number > min(sittings)]
        assert sum(probes) <= MOST_CALLS
        assert len(set(sittings)) == len(sittings) <= 2


def test_a_used_up_budget_leaves_a_few_calls(books, mini):
    exercise = mini.exercise("polynomial")
    book = books.answers(exercise)
    asked = []

    class Spent:
        calls = 2 * MOST_CALLS

        def run_student(self, probe):
            asked.append(probe.inputs)
            self.calls += len(probe.inputs)
            return {}

    finding = Finding(code="wrong_value", certainty=Certainty.UNKNOWN, function="evaluate", cases=("values_exact",))
    evidence = Evidence(exercise=exercise, book=book, judgements={}, outcomes={})
    assert with_small_examples((finding,), evidence, Spent()) == (finding,)
    assert [len(inputs) for inputs in asked] == [min(LEAST_CALLS, len(book.small))]


def test_our_failure_while_searching_costs_the_example_and_nothing_else(grade_files, books):
    class Failing(Watch):
        def sit(self, role, *, seconds):
            if role is Role.STUDENT and any(each is Role.STUDENT for each, _, _ in self.jobs):
                raise InternalError("no process left")
            return super().sit(role, seconds=seconds)

    result = grade_watched(grade_files, books, Failing(books.runner, []), ALWAYS_DOUBLE)
    whole = grade_watched(grade_files, books, Watch(books.runner, []), ALWAYS_DOUBLE)
    assert result.points == whole.points > 0
    assert result.findings[0].example is None
    assert whole.findings[0].example is not None


class Watch:
    """A runner that writes down each job: whose it is, in which sitting, and how many calls."""

    def __init__(self, runner, jobs):
        self.runner, self.jobs, self.sittings = runner, jobs, 0

    @property
    def isolation(self):
        return self.runner.isolation

    def sit(self, role, *, seconds):
        from contextlib import contextmanager

        self.sittings += 1
        number = self.sittings

        @contextmanager
        def opened():
            with self.runner.sit(role, seconds=seconds) as sitting:
                yield Noted(sitting, lambda job: self.jobs.append((role, number, len(job.calls))))

        return opened()


class Noted:
    """A sitting that tells of each job."""

    def __init__(self, sitting, tell):
        self.sitting, self.tell = sitting, tell

    def begin(self, job):
        self.tell(job)
        return self.sitting.begin(job)

    def run(self, job):
        return self.begin(job).result()


def grade_watched(grade_files, books, runner, source):
    from grader.model.submission import Submission
    from grader.pipeline import grade

    settings = msgspec.structs.replace(SETTINGS, only=("polynomial",))
    data = source if isinstance(source, bytes) else source.encode()
    submission = Submission(id="x", sha256="0" * 64, files={"polynomial.py": data})
    return grade(submission, books.pack, books, runner, settings).exercises[0]


def test_in_a_check_the_public_cases_are_all_there_is(grade_files):
    settings = msgspec.structs.replace(SETTINGS, visible=frozenset({Visibility.PUBLIC}), own_functions=True)
    report = grade_files({"polynomial.py": RIGHT.replace("+ c", "- c")}, settings=settings)
    (result,) = [each for each in report.exercises if each.id == "polynomial"]
    assert result.findings
    assert all(finding.example.found is None for finding in result.findings if finding.example)


def test_small_inputs_stand_in_for_cases(mini, books):
    exercise = mini.exercise("polynomial")
    shadow = as_exercise(exercise, books.answers(exercise).small)
    assert all(case.visibility is Visibility.PUBLIC and case.args == {} for case in shadow.cases)
    assert not {case.id for case in shadow.cases} & {case.id for case in exercise.cases}
