"""What mistake files redefine: only names that the reference has and calls, or a public function where that is said."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from grader.audit.result import Gate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.model.pack import Exercise, Mistake


def check_overrides(exercise: Exercise) -> Iterator[Gate]:
    """Yield a failed gate for each override that would silently do nothing."""
    if exercise.solution is None:
        return
    reference = ast.parse(exercise.solution.reference)
    defined = _defined(reference)
    called = {node.id for node in ast.walk(reference) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    public = {function.name for function in exercise.functions}
    for mistake in exercise.solution.mistakes:
        yield from _check(exercise, mistake, defined, called, public)


def redefined(mistake: Mistake) -> frozenset[str]:
    """Return the names that a mistake file defines."""
    return frozenset(_defined(ast.parse(mistake.source)))


def _check(
    exercise: Exercise, mistake: Mistake, defined: set[str], called: set[str], public: set[str]
) -> Iterator[Gate]:
    path = f"solutions/{exercise.id}/mistakes/{mistake.name}.py"
    try:
        names = redefined(mistake)
    except SyntaxError as error:
        yield Gate(code="override", passed=False, path=f"{path}:{error.lineno}", params={"why": str(error)})
        return
    overrides = names & (defined | public)
    helpers = names - overrides
    if not overrides:
        why = f"it defines {', '.join(sorted(helpers)) or 'nothing'}, which reference.py does not have"
        yield Gate(code="override", passed=False, path=path, params={"why": why})
    for name in sorted(overrides - called - public):
        yield Gate(code="override", passed=False, path=path, params={"why": f"reference.py never calls {name}"})
    for name in sorted(overrides & public):
        if not mistake.whole:
            why = f"it redefines the whole function {name}; say `whole: true` in mistakes.yaml or redefine a step"
            yield Gate(code="override", passed=False, path=path, params={"why": why})


def _defined(tree: ast.Module) -> set[str]:
    names: set[str] = set()
    for statement in tree.body:
        if isinstance(statement, ast.FunctionDef | ast.ClassDef):
            names.add(statement.name)
        elif isinstance(statement, ast.Assign):
            names |= {target.id for target in statement.targets if isinstance(target, ast.Name)}
    return names
