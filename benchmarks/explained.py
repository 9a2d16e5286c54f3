"""How good the diagnosis is: what the grader claims of the blind wrong submissions, beside what is true of them.

Run from the project folder: `python benchmarks/explained.py [--only ID ...]`. The labels are in
tests/course/blind/causes.yaml, which says how they were made and what they mean. Grades with the test key, in the
sandbox, with one warm runner.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from grader.cli.grading import describe_environment, now
from grader.cli.library import Library
from grader.model.finding import Finding
from grader.model.submission import Submission
from grader.pack import find_pack, read_pack
from grader.pipeline import TEST_KEY, Settings, grade
from grader.sandbox import open_sandbox

BLIND = Path(__file__).resolve().parent.parent / "tests" / "course" / "blind"
PATTERN = "pattern_"
IN_PART = "mistake_in_part"
CONTRACT_CODES = frozenset(
    {"modified_input", "aliased", "not_deterministic", "wrong_dtype", "wrong_type", "did_not_raise"}
    | {"raised", "raised_other"}  # a refusal too many, another exception than the due one, a write to a read-only input
    | {"forbidden_call", "required_call_missing", "too_much_work", "generator_ignored", "repeated_entries"}
)
"""Plain findings that describe a broken contract."""

OUTCOMES = {
    "certain": "correct named cause, certain",
    "possible": "correct named cause, possible",
    "pattern": "correct generic pattern only",
    "described": "broken contract, described correctly and not named",
    "unknown": "unknown",
}
"""What a submission got at best, the best first, as the table says it."""


@dataclass(frozen=True, slots=True)
class Label:
    """What is true of one submission."""

    exercise: str
    name: str
    mistakes: tuple[frozenset[str], ...]
    patterns: frozenset[str]
    contract: bool
    partly: frozenset[str] = frozenset()

    @property
    def path(self) -> Path:
        """The submission."""
        return BLIND / self.exercise / "wrong" / f"{self.name}.py"

    def allows(self, finding: Finding) -> bool:
        """Tell whether what a finding claims is true; one that claims no cause is not asked."""
        if finding.mistake is not None:
            claimed = set(finding.mistake.split("+"))
            if finding.code == IN_PART and claimed <= self.partly:
                return True
            return any(claimed <= whole for whole in self.mistakes)
        return finding.code.removeprefix(PATTERN) in self.patterns


@dataclass(frozen=True, slots=True)
class Explained:
    """What the grader said of one submission, sorted by whether it is true."""

    label: Label
    outcome: str
    wrong: tuple[Finding, ...]
    codes: tuple[str, ...]


def read_labels(exercises: Iterable[str] = ()) -> list[Label]:
    """Read the labels, all or those of some exercises; exercises whose submissions are not there are left out."""
    text = (BLIND / "causes.yaml").read_text(encoding="utf-8")
    wanted = set(exercises)
    return [
        Label(
            exercise=exercise,
            name=name,
            mistakes=tuple(frozenset(whole.split("+")) for whole in true["mistakes"]),
            patterns=frozenset(true["patterns"]),
            contract=true.get("contract", False),
            partly=frozenset(true.get("partly", ())),
        )
        for exercise, submissions in yaml.safe_load(text).items()
        if (BLIND / exercise).is_dir() and (not wanted or exercise in wanted)
        for name, true in submissions.items()
    ]


def weigh(label: Label, findings: Sequence[Finding]) -> Explained:
    """Compare what was found with what is true."""
    claims = [each for each in findings if each.mistake is not None or each.code.startswith(PATTERN)]
    right = [each for each in claims if label.allows(each)]
    reached = {each.certainty.value for each in right if each.mistake is not None}
    reached |= {"pattern" for each in right if each.mistake is None}
    if label.contract and any(each.code in CONTRACT_CODES for each in findings):
        reached.add("described")
    return Explained(
        label=label,
        outcome=next((each for each in OUTCOMES if each in reached), "unknown"),
        wrong=tuple(each for each in claims if not label.allows(each)),
        codes=tuple(f"{each.code}({each.mistake})" if each.mistake else each.code for each in findings),
    )


def grade_all(labels: Sequence[Label]) -> Iterator[Explained]:
    """Grade every labelled submission by itself."""
    exercises = sorted({label.exercise for label in labels})
    pack = read_pack(*find_pack(BLIND), only=exercises)
    environment = describe_environment(pack, TEST_KEY.id)
    with open_sandbox() as runner:
        library = Library(pack, TEST_KEY, runner)
        for label in labels:
            files = {f"{label.exercise}.py": label.path.read_bytes()}
            submission = Submission(id=label.name, sha256="0" * 64, files=files)
            settings = Settings(graded_at=now(), environment=environment, only=(label.exercise,))
            report = grade(submission, pack, library, runner, settings)
            yield weigh(label, report.exercises[0].findings)


def show_table(found: Sequence[Explained]) -> Iterator[str]:
    """Yield the lines of the table, as Markdown."""
    total = max(1, len(found))
    by_outcome = Counter(each.outcome for each in found)
    contract = sum(each.label.contract for each in found)
    exercises = len({each.label.exercise for each in found})
    yield f"{len(found)} submissions to {exercises} exercises, {contract} of them wrong in a contract only."
    yield ""
    yield "| what the grader said at best | submissions | share |"
    yield "|---|---:|---:|"
    for outcome, title in OUTCOMES.items():
        yield f"| {title} | {by_outcome[outcome]} | {100 * by_outcome[outcome] / total:.1f} % |"
    yield "| **wrong claims** | | |"
    for certainty in ("certain", "possible"):
        number = sum(any(finding.certainty.value == certainty for finding in each.wrong) for each in found)
        yield f"| a wrong claim that is {certainty} | {number} | {100 * number / total:.1f} % |"


def list_cases(found: Sequence[Explained]) -> Iterator[str]:
    """Yield every wrong claim and every submission without a cause, by file."""
    yield "wrong claims:"
    for each in found:
        for finding in each.wrong:
            claim = finding.mistake or finding.code
            truth = ", ".join("+".join(sorted(whole)) for whole in each.label.mistakes) or "none is named"
            said = f"{finding.certainty.value} {finding.code} {claim}"
            yield f"  {each.label.exercise}/{each.label.name}: {said} (true: {truth})"
    yield "unknown:"
    for each in found:
        if each.outcome == "unknown":
            yield f"  {each.label.exercise}/{each.label.name}: {', '.join(each.codes) or 'nothing found'}"


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the diagnosis on the labelled blind submissions.")
    parser.add_argument("--only", nargs="*", default=[], metavar="ID", help="exercises; default: all")
    parser.add_argument("--all", action="store_true", help="list every submission with what was found")
    arguments = parser.parse_args()
    found = list(grade_all(read_labels(arguments.only)))
    print("\n".join(show_table(found)))
    print()
    print("\n".join(list_cases(found)))
    if arguments.all:
        print("all:")
        for each in found:
            print(f"  {each.label.exercise}/{each.label.name}: {each.outcome}: {', '.join(each.codes)}")


if __name__ == "__main__":
    main()
