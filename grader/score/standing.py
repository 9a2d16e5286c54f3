"""Standing: for each claim, which of its cases failed and whether it may pay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from grader.model.value import iter_leaves
from grader.model.verdict import ClaimKind, Verdict, Visibility
from grader.score.worth import share_points

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from grader.model.answer import CaseAnswers
    from grader.model.judgement import Judgement
    from grader.model.pack import Case, Claim, Exercise
    from grader.model.value import Value


@dataclass(frozen=True, slots=True)
class Standing:
    """One claim that was judged."""

    claim: Claim
    worth: int  # hundredths of a point
    failed: frozenset[str]  # cases
    pays: bool

    @property
    def passed(self) -> bool:
        """Tell whether all cases of the claim are right."""
        return not self.failed


def list_standings(
    exercise: Exercise,
    judgements: Mapping[str, Judgement],
    answers: Mapping[str, CaseAnswers],
    explained: Collection[str],
) -> tuple[Standing, ...]:
    """Describe every claim of which a case was judged.

    Args:
        exercise: its claims, in order.
        judgements: by case; a run of the public cases has no others.
        answers: by case, to know which expected results hold anything.
        explained: cases whose failure a mistake explains.
    """
    worths = share_points(exercise)
    paying = {
        function.name: pays(exercise, function.name, judgements, answers, explained) for function in exercise.functions
    }
    standings = []
    for claim in exercise.claims:
        judged = [judgements[case.id] for case in exercise.cases if case.claim == claim.id and case.id in judgements]
        if judged:
            failed = frozenset(each.case for each in judged if each.verdict is not Verdict.RIGHT)
            may_pay = claim.kind is ClaimKind.CORE or paying[claim.function]
            standings.append(Standing(claim=claim, worth=worths[claim.id], failed=failed, pays=may_pay))
    return tuple(standings)


def pays(
    exercise: Exercise,
    function: str,
    judgements: Mapping[str, Judgement],
    answers: Mapping[str, CaseAnswers],
    explained: Collection[str],
) -> bool:
    """Tell whether edge, robustness and speed of a function pay: a telling core case of it is right or explained.

    Telling are the hidden core cases whose expected result holds anything; where the run has none, the public ones
    of that sort; where there are none, every core case. A function without a core case has nothing to wait for.
    """
    candidates = find_telling(exercise, function, judgements, answers)
    return not candidates or any(
        judgements[case.id].verdict is Verdict.RIGHT or case.id in explained for case in candidates
    )


def find_telling(
    exercise: Exercise, function: str, judgements: Mapping[str, Judgement], answers: Mapping[str, CaseAnswers]
) -> list[Case]:
    """Return the core cases of a function that tell whether it was understood."""
    core = {claim.id for claim in exercise.claims if claim.kind is ClaimKind.CORE and claim.function == function}
    cases = [case for case in exercise.cases if case.claim in core and case.id in judgements]
    holding = [case for case in cases if not case.raises and holds_anything(answers[case.id].answer.expected)]
    hidden = [case for case in holding if case.visibility is Visibility.HIDDEN]
    return hidden or holding or cases


def holds_anything(value: Value) -> bool:
    """Tell whether a result has an array entry or a scalar in it; None is neither."""
    return any(leaf.size > 0 if isinstance(leaf, np.ndarray) else leaf is not None for leaf in iter_leaves(value))
