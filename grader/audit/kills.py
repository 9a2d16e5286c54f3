"""Mistakes: each is killed, told apart from every other, and far from the tolerance, under every seed."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from grader.audit.result import Gate
from grader.audit.seeds import run_mistakes
from grader.audit.weighing import Reach, Weighing, Witnesses, is_finite

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from grader.audit.seeds import Seeded
    from grader.audit.trial import Subject
    from grader.audit.weighing import Pair
    from grader.model.answer import AnswerBook

SPARE_KILLERS = 2  # cases on which each mistake is run under every seed, because it was far away there


class Kills:
    """What became of the mistakes under all seeds; each hole is reported once, by the gate that names it best."""

    def __init__(self, subject: Subject, first: AnswerBook, mistakes: Sequence[str]) -> None:
        """Weigh the mistakes on all cases under the first seed."""
        self._subject = subject
        self._first = first
        self._seeds = 1
        self.mistakes = tuple(mistakes)
        self.weighing = Weighing(subject.exercise, first, self.mistakes)
        self._witnesses = Witnesses(self.weighing)
        self.alive: set[str] = set()
        self.twins: set[Pair] = set()
        self.near: dict[str, Reach] = {}
        self._nearest: tuple[str, Reach] | None = None
        self._add(*self._find_holes(self.weighing))

    def add_seeds(self, seeds: Sequence[Seeded]) -> None:
        """Weigh the mistakes under other seeds, on the cases that told most under the first.

        Mistakes for which that leaves a hole that is not known yet are run on every case under that seed.
        """
        everywhere = {case.id for case in self._subject.exercise.cases}
        wanted = {name: self._choose_cases(name) for name in self.mistakes}
        wanted |= {each.name: set() for each in self._subject.solution.mistakes if each.name not in wanted}
        for seeded in run_mistakes(self._subject, self._first, seeds, wanted):
            holes = self._find_holes(self._weigh(seeded))
            doubtful = self._list_new(*holes[:3])
            if doubtful:
                asked = {name: everywhere if name in doubtful else set() for name in wanted}
                [more] = run_mistakes(self._subject, self._first, [seeded], asked)
                holes = self._find_holes(self._weigh(more))
            self._add(*holes)
            self._seeds += 1

    def gates(self) -> Iterator[Gate]:
        """Yield the gates about killing, telling apart and distance."""
        folder = f"solutions/{self._subject.exercise.id}"
        alive, twins, near = sorted(self.alive), sorted(self.twins), sorted(self.near)
        count = len(self.mistakes)
        yield Gate(
            code="killed",
            passed=not alive,
            path=f"{folder}/cases.yaml",
            params={"count": count, "seeds": self._seeds, "alive": ", ".join(alive)},
        )
        yield Gate(
            code="told_apart",
            passed=not twins,
            path=f"{folder}/mistakes/{twins[0][1]}.py" if twins else "",
            params={"pairs": math.comb(count, 2), "same": ", ".join(" = ".join(pair) for pair in twins)},
        )
        params: dict[str, str | int] = {"near": ", ".join(f"{name}: {_show(self.near[name])}" for name in near)}
        if self._nearest is not None:
            name, reach = self._nearest
            params |= {"nearest": name, "distance": f"{reach.margin:.2g}", "needed": f"{reach.needed:.0e}"}
        yield Gate(
            code="distance",
            passed=not near,
            reason="" if near or self._nearest else "none",
            path=f"{folder}/mistakes/{near[0]}.py" if near else "",
            params=params,
        )

    def list_namable(self) -> list[str]:
        """Name the mistakes that are killed and told apart, so that they could be named."""
        same = {name for pair in self.twins for name in pair}
        return [name for name in self.mistakes if name not in self.alive | same]

    def _choose_cases(self, mistake: str) -> set[str]:
        killers = self.weighing.rank_killers(mistake)[:SPARE_KILLERS]
        return {reach.case for reach in killers} | self._witnesses.list_cases(mistake)

    def _find_holes(self, weighing: Weighing) -> tuple[set[str], set[Pair], dict[str, Reach], dict[str, Reach]]:
        """Return who is alive, who is the same, who is too near, and where each is farthest away."""
        farthest = {name: killers[0] for name in self.mistakes if (killers := weighing.rank_killers(name))}
        alive = set(self.mistakes) - set(farthest)
        twins = {
            pair for pair in self._witnesses.find_twins(weighing, self.twins) if not (alive | self.alive) & set(pair)
        }
        near = {name: reach for name, reach in farthest.items() if reach.ratio < 1}
        return alive, twins, near, farthest

    def _list_new(self, alive: set[str], twins: set[Pair], near: dict[str, Reach]) -> set[str]:
        """Name the mistakes of holes that were not known; twins are looked for among the pairs that were none."""
        return (alive - self.alive) | (near.keys() - self.near.keys()) | {name for pair in twins for name in pair}

    def _weigh(self, seeded: Seeded) -> Weighing:
        return Weighing(self._subject.exercise, seeded.book, self.mistakes, self.weighing, seeded.changed)

    def _add(self, alive: set[str], twins: set[Pair], near: dict[str, Reach], farthest: dict[str, Reach]) -> None:
        self.alive |= alive
        self.twins |= twins
        self.near = {**near, **self.near}
        for name, reach in farthest.items():
            if is_finite(reach) and (self._nearest is None or reach.ratio < self._nearest[1].ratio):
                self._nearest = name, reach


def _show(reach: Reach) -> str:
    return f"{reach.margin:.2g} < {reach.needed:.0e}"
