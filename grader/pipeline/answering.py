"""Asks the reference everything that an answer holds: values, dtypes, scales, terms, distributions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from grader.model.answer import Answer, Distribution
from grader.model.errors import PackError
from grader.model.running import Call, CallOutcome
from grader.model.value import count_entries, iter_leaves, map_leaves
from grader.model.verdict import Comparator, Verdict
from grader.pipeline.oracle import ORACLE_RESULT_BYTES, Inputs, Oracle
from grader.pipeline.plan import is_array, pass_arguments, take_absolute, upcast

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from grader.model.errors import PackFault
    from grader.model.pack import Exercise, Function, Mistake
    from grader.model.running import Failure
    from grader.model.value import Value

VALUE_COMPARATORS = frozenset({Comparator.NORMWISE, Comparator.EXACT})


class Answering:
    """Asks the reference everything that an answer holds."""

    def __init__(self, oracle: Oracle, exercise: Exercise, mistakes: Sequence[Mistake] = ()) -> None:
        """Keep the oracle; `mistakes` are loaded over the reference."""
        self._oracle = oracle
        self._exercise = exercise
        self._mistakes = tuple(mistakes)

    def answer(self, inputs: Sequence[Inputs]) -> dict[str, tuple[Answer, ...]]:
        """Return, by case, the answers to its main call and its larger ones.

        Raises:
            PackError: the reference fails where it should not, or the other way round; all of them at once.
        """
        questions = [question for each in inputs for question in self._questions(each)]
        outcome = self._oracle.run(questions, self._mistakes)
        if outcome.load_failure is not None:
            raise PackError((self._oracle.fault("reference.py", "does_not_load", outcome.load_failure),))
        replies = {reply.id: reply for reply in outcome.outcomes}
        faults = [fault for each in inputs for fault in self._faults(each, replies)]
        if faults:
            raise PackError(tuple(faults))
        return {
            each.case.id: tuple(
                self._assemble(each, arguments, number, replies) for number, arguments in enumerate(each.argument_sets)
            )
            for each in inputs
        }

    def distributions(self, inputs: Sequence[Inputs]) -> dict[str, Distribution]:
        """Return what random outputs must be distributed like, by call."""
        if not inputs:
            return {}
        questions = [
            self._ask(each, number, "distribution", f"distribution_{each.case.function}", arguments)
            for each in inputs
            for number, arguments in enumerate(each.argument_sets)
        ]
        outcome = self._oracle.run(questions, self._mistakes)
        found = {reply.id.rpartition("/")[0]: read_distribution(reply.value) for reply in outcome.outcomes}
        return {call: distribution for call, distribution in found.items() if distribution is not None}

    def _questions(self, inputs: Inputs) -> list[Call]:
        case = inputs.case
        function = self._exercise.function(case.function)
        comparators = {case.comparator} if case.comparator else set(function.comparators)
        asked = []
        for number, arguments in enumerate(inputs.argument_sets):
            asked.append(self._ask(inputs, number, "native", function.name, arguments))
            if case.raises:
                continue
            if any(upcast(leaf) is not leaf for leaf in iter_leaves(arguments)):
                asked.append(self._ask(inputs, number, "double", function.name, map_leaves(upcast, arguments)))
            if comparators & VALUE_COMPARATORS:
                asked += self._scale_questions(inputs, number, function, arguments)
            if Comparator.STATISTICAL in comparators:
                asked.append(self._ask(inputs, number, "distribution", f"distribution_{function.name}", arguments))
        return asked

    def _scale_questions(
        self, inputs: Inputs, number: int, function: Function, arguments: dict[str, Value]
    ) -> list[Call]:
        terms = self._ask(inputs, number, "terms", f"terms_{function.name}", arguments)
        if function.absolute_scale:
            absolute = map_leaves(take_absolute, arguments)
            return [self._ask(inputs, number, "scale", function.name, absolute), terms]
        double = map_leaves(upcast, arguments)
        return [self._ask(inputs, number, "scale", f"scale_{function.name}", double), terms]

    def _ask(self, inputs: Inputs, number: int, what: str, function: str, arguments: Value) -> Call:
        if not isinstance(arguments, dict):
            raise TypeError(type(arguments))
        positional, named = pass_arguments(
            self._exercise.function(inputs.case.function), arguments, by_name=inputs.case.by_name
        )
        return Call(
            id=f"{inputs.case.id}#{number}/{what}",
            function=function,
            args=positional,
            kwargs=named,
            max_bytes=ORACLE_RESULT_BYTES,
        )

    def _faults(self, inputs: Inputs, replies: Mapping[str, CallOutcome]) -> list[PackFault]:
        faults: list[PackFault] = []
        for reply in (reply for id_, reply in replies.items() if id_.startswith(f"{inputs.case.id}#")):
            what = reply.id.rpartition("/")[2]
            failure = reply.failure
            expects_error = inputs.case.raises and what == "native"
            if expects_error and (failure is None or not failure.is_value_error):
                faults.append(self._oracle.fault("reference.py", "reference_accepts", failure, case=inputs.case.id))
            elif failure is not None and not expects_error and not is_optional(what, failure):
                faults.append(self._oracle.fault("reference.py", f"{what}_failed", failure, case=inputs.case.id))
            elif what == "distribution" and read_distribution(reply.value) is None:
                faults.append(self._oracle.fault("reference.py", "distribution_malformed", case=inputs.case.id))
        return faults

    def _assemble(
        self, inputs: Inputs, arguments: dict[str, Value], number: int, replies: Mapping[str, CallOutcome]
    ) -> Answer:
        if inputs.case.raises:
            return Answer(args=arguments, raises=True)
        prefix = f"{inputs.case.id}#{number}/"
        native = replies[prefix + "native"].value
        double = replies[prefix + "double"].value if prefix + "double" in replies else native
        scale = replies.get(prefix + "scale")
        terms = replies.get(prefix + "terms")
        random = replies.get(prefix + "distribution")
        return Answer(
            args=arguments,
            expected=double,
            dtypes=tuple(leaf_dtype(leaf) for leaf in iter_leaves(native)),
            scales=tuple(largest(leaf) for leaf in iter_leaves(scale.value if scale else double)),
            terms=count_terms(terms.value if terms else None, arguments),
            distribution=read_distribution(random.value) if random else None,
        )


def is_optional(what: str, failure: Failure) -> bool:
    """Tell whether a failure only says that the reference leaves out what it may leave out."""
    return what == "terms" and failure.verdict is Verdict.MISSING


def leaf_dtype(leaf: Value) -> str:
    """Name the dtype that the reference gave a leaf, "" for what is no array or NumPy scalar."""
    return str(leaf.dtype) if isinstance(leaf, np.ndarray | np.generic) else ""


def largest(leaf: Value) -> float:
    """Return the largest finite absolute entry of a leaf, 0 where it has none."""
    if leaf is None or isinstance(leaf, str | bool):
        return 0.0
    entries = np.abs(np.asarray(leaf, dtype=float))
    entries = entries[np.isfinite(entries)]
    return float(entries.max()) if entries.size else 0.0


def count_terms(given: Value, arguments: Value) -> int:
    """Return how many terms make one output entry: what the reference says, else the size of the largest input."""
    if isinstance(given, int):
        return max(1, given)
    return max((count_entries(leaf) for leaf in iter_leaves(arguments) if is_array(leaf)), default=1) or 1


def read_distribution(value: Value) -> Distribution | None:
    """Read what a `distribution_` function returned: family, mean, std; None when it is something else."""
    match value:
        case (str(family), int() | float() as mean, int() | float() as std):
            return Distribution(family=family, mean=float(mean), std=float(std))
        case _:
            return None
