"""The ladder: one mistake, two at once, one in part, a pattern, and the plain difference for all that is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.diagnose.concepts import diagnose_concepts
from grader.diagnose.naming import BY_CONTRACT, merge_findings
from grader.diagnose.pairs import find_pairs, find_second
from grader.diagnose.patterns import find_patterns
from grader.diagnose.plain import find_plain, list_problems
from grader.diagnose.single import choose, find_by_contract, find_candidates, find_in_part, keep_most
from grader.diagnose.view import VALUE_VERDICTS, list_views
from grader.model.finding import RunMistakes
from grader.model.pack import ExerciseKind
from grader.model.verdict import CONTRACT_VERDICTS, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.diagnose.single import Candidates
    from grader.diagnose.view import View
    from grader.model.finding import Facts, Finding


def diagnose(facts: Facts) -> RunMistakes | tuple[Finding, ...]:
    """Say why cases failed, or what has to be run to say so.

    Args:
        facts: judgements, matches of every judged case with every mistake (right cases too: they contradict), and the
            results of the probes asked for so far. With `exhausted` no probe is asked for.

    Returns:
        A probe, whose result belongs in the facts of the next call; or all findings, the cause of most failed cases
        first. Examples are left to whoever holds the values.
    """
    if facts.exercise.kind is ExerciseKind.CHOICE:
        return order_findings(diagnose_concepts(facts))
    views = list_views(facts)
    candidates: list[tuple[View, Candidates]] = []
    for view in views:
        found = find_causes(view)
        if isinstance(found, RunMistakes):
            return found
        candidates += [(view, causes) for causes in found]
    named = choose(candidates)
    unnamed = [view for view in views if not any(view is other and causes for other, causes in candidates)]
    named += [finding for view in unnamed for finding in find_in_part(view)]
    by_value = {name for finding in named for name in (finding.mistake or "").split("+")}
    named += [finding for view in views for finding in find_by_contract(view, by_value)]
    named = merge_findings(named)
    covered = set(list_covered(views, named))
    patterns = find_patterns(views, covered)
    return order_findings([*named, *patterns.findings, *find_plain(views, covered | patterns.covered)])


def find_causes(view: View) -> RunMistakes | list[Candidates]:
    """Climb the rungs that explain every value of one function: one mistake, then two at once.

    One mistake may account for all that it can be compared with and still leave wrong values, of another shape say;
    then a second one beside it is looked for, which may account for these.
    """
    if not view.wrong_by_value():
        return []
    single = keep_most(view, find_candidates(view))
    if len(single) == 1:
        second = find_second(view, single)
        return second if isinstance(second, RunMistakes) else [single, second]
    if single:
        return [single]
    pairs = find_pairs(view)
    return pairs if isinstance(pairs, RunMistakes) else [pairs]


def list_covered(views: tuple[View, ...], named: list[Finding]) -> Iterator[tuple[str, Verdict]]:
    """Yield the problems that the named mistakes account for, wrong values and breaches of contract apart."""
    for finding in named:
        for view in views:
            for case in view.cases:
                if case.id not in finding.cases:
                    continue
                for problem in list_problems(view, case):
                    match = view.facts.matches.get(case.id, {}).get(finding.mistake or "")
                    breach = problem.verdict in CONTRACT_VERDICTS and match is not None and match.contract
                    value = problem.verdict in VALUE_VERDICTS and finding.code != BY_CONTRACT
                    if breach or value:
                        yield case.id, problem.verdict


def order_findings(findings: list[Finding]) -> tuple[Finding, ...]:
    """Order findings: the cause of most failed cases first, of equal ones a named mistake first."""
    return tuple(sorted(findings, key=lambda finding: (-len(finding.cases), finding.mistake is None)))
