"""A small world to diagnose in: an exercise of two functions whose steps and mistakes are real Python.

`blur` correlates a row with a kernel and adds a bias; `change` is its gradient. Mistakes replace its steps.
"""

from __future__ import annotations

from typing import Any

import msgspec
import numpy as np

from grader.compare import judge, match, resemble
from grader.diagnose import diagnose
from grader.model.answer import Answer, CaseAnswers, WrongAnswer
from grader.model.finding import Facts, Finding, ProbeResult, RunMistakes
from grader.model.pack import Case, Claim, Exercise, ExerciseKind, Function, Mistake, Solution
from grader.model.running import CallOutcome, Failure
from grader.model.text import Text
from grader.model.verdict import Check, ClaimKind, Comparator, Verdict, Visibility

REFERENCE = """
import numpy as np

def check(x, k):
    if k.size > x.size:
        raise ValueError("kernel larger than row")

def check_kernel(k):
    if k.size == 0:
        raise ValueError("empty kernel")

def widen(x, p):
    return np.concatenate([np.zeros(p), x, np.zeros(p)])

def turn(k):
    return k

def weigh(b):
    return b

def gather(x, k):
    return np.array([np.sum(x[i:i + k.size] * k) for i in range(x.size - k.size + 1)])

def blur(x, k, b=0.0, p=0):
    check_kernel(k)
    check(widen(x, p), k)
    return gather(widen(x, p), turn(k)) + weigh(b)

def change(x, k, dy):
    check_kernel(k)
    return gather(x, dy), weigh(dy.sum())
"""

MISTAKES = {
    "flip": "def turn(k):\n    return k[::-1]\n",
    "negate": "def turn(k):\n    return -k\n",
    "nobias": "def weigh(b):\n    return 0.0 * b\n",
    "twice": "def weigh(b):\n    return 2.0 * b\n",
    "edge": "def widen(x, p):\n    return np.pad(x, p, mode='edge')\n",
    "nopad": "def widen(x, p):\n    return x\n",
    "mean": "def gather(x, k):\n"
    "    return np.array([np.mean(x[i:i + k.size] * k) for i in range(x.size - k.size + 1)])\n",
    "unchecked": "def check(x, k):\n    pass\n",
    "unchecked_kernel": "def check_kernel(k):\n    pass\n",
    "spoil": "def widen(x, p):\n    SPOILED.append('x')\n    return np.concatenate([np.zeros(p), x, np.zeros(p)])\n",
}

FUNCTIONS = (
    Function(
        name="blur", parameters=("x", "k", "b", "p"), required=2, outputs=("y",), comparators=(Comparator.NORMWISE,)
    ),
    Function(
        name="change",
        parameters=("x", "k", "dy"),
        required=3,
        outputs=("dk", "db"),
        comparators=(Comparator.NORMWISE, Comparator.NORMWISE),
    ),
)
NO_TEXT = Text(fa="", en="")


def text(name: str) -> Text:
    """Make an author's text that names what it belongs to."""
    return Text(fa=f"fa {name}", en=f"en {name}")


def make_cases() -> tuple[tuple[Case, dict[str, Any]], ...]:
    """Make the cases and their arguments."""
    rng = np.random.default_rng(3)

    def row(size: int) -> Any:
        return rng.normal(size=size)

    blur = {
        "pub_plain": {"x": row(6), "k": row(3)},
        "plain": {"x": row(9), "k": row(2)},
        "bias": {"x": row(7), "k": row(3), "b": 1.5},
        "pub_bias": {"x": row(5), "k": row(1), "b": -0.5},
        "padded": {"x": row(6), "k": row(3), "p": 1},
        "padded_bias": {"x": row(6), "k": row(4), "p": 2, "b": 3.0},
        "kept": {"x": row(6), "k": row(3), "p": 1},
        "kept_bias": {"x": row(6), "k": row(3), "b": 0.25},
        "too_large_raises": {"x": row(2), "k": row(5)},
        "far_too_large_raises": {"x": row(2), "k": row(9)},
        "empty_raises": {"x": row(2), "k": row(0)},
        "empty_too_raises": {"x": row(3), "k": row(0)},
    }
    change = {
        "grad": {"x": row(6), "k": row(3), "dy": row(4)},
        "pub_grad": {"x": row(4), "k": row(2), "dy": row(3)},
        "grad_long": {"x": row(9), "k": row(3), "dy": row(7)},
    }
    cases = []
    for function, named in (("blur", blur), ("change", change)):
        for name, args in named.items():
            case = Case(
                id=name,
                function=function,
                claim=f"{function}_claim",
                visibility=Visibility.PUBLIC if name.startswith("pub") else Visibility.HIDDEN,
                args={},
                raises=name.endswith("raises"),
                checks=frozenset({Check.UNMODIFIED}) if name.startswith("kept") else frozenset(),
            )
            cases.append((case, args))
    return tuple(cases)


CASES = make_cases()
ARGS = {case.id: args for case, args in CASES}


def load(*sources: str) -> dict[str, Any]:
    """Execute sources in one fresh namespace, later ones over earlier ones."""
    namespace: dict[str, Any] = {"SPOILED": []}
    for source in sources:
        exec(source, namespace)  # noqa: S102 # our own few lines
    return namespace


def run(namespace: dict[str, Any], case: Case) -> CallOutcome:
    """Call a function as the sandbox would, and say what came of it."""
    namespace["SPOILED"].clear()
    try:
        value = namespace[case.function](**ARGS[case.id])
    except NotImplementedError:
        return CallOutcome(
            id=case.id, failure=Failure(verdict=Verdict.NOT_IMPLEMENTED, exception="NotImplementedError")
        )
    except Exception as error:  # noqa: BLE001 # whatever a student raises
        failure = Failure(
            verdict=Verdict.RAISED,
            exception=type(error).__name__,
            is_value_error=isinstance(error, ValueError),
            message=str(error),
        )
        return CallOutcome(id=case.id, failure=failure)
    return CallOutcome(id=case.id, value=value, modified=tuple(dict.fromkeys(namespace["SPOILED"])))


def make_exercise() -> Exercise:
    """Make the exercise with both halves."""
    mistakes = tuple(
        Mistake(name=name, source=source.encode(), title=text(name), question=text(f"{name}?"), price=30)
        for name, source in MISTAKES.items()
    )
    claims = tuple(
        Claim(id=f"{function.name}_claim", function=function.name, kind=ClaimKind.CORE, title=NO_TEXT)
        for function in FUNCTIONS
    )
    return Exercise(
        id="e", kind=ExerciseKind.CODE, group="g", points=10, bonus=False, after=(), title=NO_TEXT, source="",
        functions=FUNCTIONS, claims=claims, cases=tuple(case for case, _ in CASES), statement=NO_TEXT, stub=b"",
        digest="", solution=Solution(reference=REFERENCE.encode(), crosscheck=b"", mistakes=mistakes, accepted={}),
    )  # fmt: skip


EXERCISE = make_exercise()


def answer_case(case: Case) -> CaseAnswers:
    """Ask the reference."""
    outcome = run(load(REFERENCE), case)
    if case.raises:
        return CaseAnswers(case=case.id, answer=Answer(args={}, raises=True))
    parts = outcome.value if isinstance(outcome.value, tuple) else (outcome.value,)
    return CaseAnswers(
        case=case.id, answer=Answer(args={}, expected=outcome.value, scales=(50.0,) * len(parts), terms=9)
    )


ANSWERS = {case.id: answer_case(case) for case, _ in CASES}
WRONG = {
    name: {case.id: (WrongAnswer(outcome=run(load(REFERENCE, source), case)),) for case, _ in CASES}
    for name, source in MISTAKES.items()
}


class World:
    """One student in this world."""

    def __init__(self, *sources: str, only: str = "") -> None:
        """Run the student's program, which is the reference with steps replaced by `sources`."""
        namespace = load(REFERENCE, *(MISTAKES.get(source, source) for source in sources))
        self.cases = [case for case, _ in CASES if case.id.startswith(only)]
        self.outcomes = {case.id: run(namespace, case) for case in self.cases}
        self.judgements = {
            case.id: judge(case, EXERCISE.function(case.function), ANSWERS[case.id], (self.outcomes[case.id],))
            for case in self.cases
        }
        self.probes: list[RunMistakes] = []

    def match(self, case: Case, wrong: tuple[WrongAnswer, ...]) -> Any:
        """Relate the student to a mistake on one case."""
        function = EXERCISE.function(case.function)
        return match(case, function, ANSWERS[case.id], (self.outcomes[case.id],), wrong)

    def likenesses(self) -> dict[str, Any]:
        """Look at what came back for patterns."""
        return {
            case.id: resemble(
                case, EXERCISE.function(case.function), ANSWERS[case.id].answer, self.outcomes[case.id].value
            )
            for case in self.cases
            if self.outcomes[case.id].failure is None
        }

    def facts(self, **more: Any) -> Facts:
        """Gather what diagnose may know before any probe."""
        matches = {
            case.id: {name: self.match(case, answers[case.id]) for name, answers in WRONG.items()}
            for case in self.cases
        }
        return msgspec.structs.replace(
            Facts(
                exercise=EXERCISE,
                judgements=self.judgements,
                outcomes=self.outcomes,
                answers=ANSWERS,
                matches=matches,
                likenesses=self.likenesses(),
            ),
            **more,
        )

    def diagnose(self, **more: Any) -> tuple[Finding, ...]:
        """Diagnose to the end, running what is asked for."""
        facts = self.facts(**more)
        while isinstance(step := diagnose(facts), RunMistakes):
            assert step not in self.probes, "asked twice"
            assert len(self.probes) < 50
            self.probes.append(step)
            namespace = load(REFERENCE, *(MISTAKES[name] for name in step.mistakes))
            by_id = {case.id: case for case in self.cases}
            results = {
                name: self.match(by_id[name], (WrongAnswer(outcome=run(namespace, by_id[name])),))
                for name in step.cases
            }
            facts = msgspec.structs.replace(facts, probes=(*facts.probes, ProbeResult(probe=step, matches=results)))
        assert isinstance(step, tuple)
        return step
