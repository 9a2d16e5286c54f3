"""Provided functions loaded beside a program of the pack, where only its values count.

In a grading each provided call crosses to another process and is counted there. Reference, mutants and variants are the
pack's own, so under further seeds and on random draws these calls can stay in the oracle's process.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.model.pack import CallRules
from grader.model.running import Program
from grader.pipeline.oracle import Oracle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.model.pack import Exercise
    from grader.model.running import Call, JobOutcome, Provided, Sitting

GLUE = "embedding.py"
IMPORT = "import {module}\n_provided[{name!r}] = {module}.{function}\n"
HEAD = "_provided = {}\n"
# As on the wire, neither side can change what the other holds. No name here may be one of the program's own.
HAND = """
import copy as _copy
import functools as _functools
import inspect as _inspect

def _cross(function):
    def call(*args, **kwargs):
        return _copy.deepcopy(function(*_copy.deepcopy(args), **_copy.deepcopy(kwargs)))
    return call

def _hand(function):
    signature = _inspect.signature(function)
    open_ended = any(each.kind is each.VAR_KEYWORD for each in signature.parameters.values())
    given = {name: _cross(each) for name, each in _provided.items() if open_ended or name in signature.parameters}
    @_functools.wraps(function)
    def call(*args, **kwargs):
        bound = signature.bind_partial(*args, **kwargs).arguments
        return function(*args, **kwargs, **{name: each for name, each in given.items() if name not in bound})
    return call

for _name in NAMES:
    if callable(globals().get(_name)):
        globals()[_name] = _hand(globals()[_name])
"""
DESCRIBING = ("scale_", "terms_", "distribution_")  # functions of the reference that are handed the same


def embed(exercise: Exercise, program: Program, provided: Sequence[Provided]) -> Program:
    """Return a program of an exercise whose functions are handed the provided ones out of its own files."""
    if not provided:
        return program
    files = dict(program.files)
    glue = HEAD
    for each in provided:
        [file] = each.program.main
        module = f"given_{each.name}"
        files[f"{module}.py"] = each.program.files[file]
        glue += IMPORT.format(module=module, name=each.name, function=each.function)
    names = [prefix + function.name for prefix in ("", *DESCRIBING) for function in exercise.functions]
    files[GLUE] = (glue + HAND.replace("NAMES", repr(names))).encode()
    return Program(files=files, main=(*program.main, GLUE))


class ValueOracle(Oracle):
    """Answers calls for their values alone."""

    def __init__(self, exercise: Exercise, sitting: Sitting, provided: Sequence[Provided]) -> None:
        """Keep the provided functions here instead of handing them over."""
        super().__init__(exercise, sitting, ())
        self._exercise = exercise
        self._given = tuple(provided)

    def run_program(self, program: Program, calls: Sequence[Call]) -> JobOutcome:
        """Run calls on a program of the pack."""
        return super().run_program(embed(self._exercise, program, self._given), calls)


def counts_calls(exercise: Exercise) -> bool:
    """Tell whether a verdict can hang on which functions are called, or on how many lines run."""
    return exercise.rules != CallRules() or any(case.work for case in exercise.cases)
