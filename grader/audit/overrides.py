"""What mistake files redefine: only names that the reference has and calls, or a public function where that is said."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from grader.audit.result import Gate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grader.model.pack import Exercise, Mistake, Solution


def check_overrides(exercise: Exercise, solution: Solution) -> Iterator[Gate]:
    """Yield a failed gate for each override that would silently do nothing."""
    reference = ast.parse(solution.reference)
    defined = _find_definitions(reference)
    called = {node.id for node in ast.walk(reference) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    public = {function.name for function in exercise.functions}
    for mistake in solution.mistakes:
        path = f"solutions/{exercise.id}/mistakes/{mistake.name}.py"
        try:
            own = _find_definitions(ast.parse(mistake.source))
        except SyntaxError as error:
            yield _refuse(mistake, "unreadable", f"{path}:{error.lineno}", why=error.msg)
            continue
        for reason, name in _find_faults(own, defined, called, public, whole=mistake.whole):
            line = f":{own[name].lineno}" if name in own else ""
            yield _refuse(mistake, reason, path + line, name=name or ", ".join(own) or "-")


def redefined(mistake: Mistake) -> frozenset[str]:
    """Return the names that a mistake file defines."""
    return frozenset(_find_definitions(ast.parse(mistake.source)))


def _find_faults(
    own: dict[str, ast.stmt], defined: dict[str, ast.stmt], called: set[str], public: set[str], *, whole: bool
) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with which override; with none of them where nothing is overridden at all."""
    overrides = [name for name in own if name in defined or name in public]
    if not overrides:
        yield "unknown", ""
    for name in overrides:
        if name not in called and name not in public:
            yield "uncalled", name
        elif name in public and not whole:
            yield "whole", name
        elif name in defined and ast.dump(own[name]) == ast.dump(defined[name]):
            yield "unchanged", name


def _refuse(mistake: Mistake, reason: str, path: str, **params: str) -> Gate:
    refused = () if reason == "whole" else (mistake.name,)  # that one works, it only was not announced
    shown: dict[str, str | int] = {"mistake": mistake.name, **params}
    return Gate(code="override", passed=False, reason=reason, path=path, params=shown, mistakes=refused)


def _find_definitions(tree: ast.Module) -> dict[str, ast.stmt]:
    """Return what a file defines at its top level, the last definition of each name."""
    found: dict[str, ast.stmt] = {}
    for statement in tree.body:
        match statement:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                found[name] = statement
            case ast.Assign(targets=targets):
                found |= {target.id: statement for target in targets if isinstance(target, ast.Name)}
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr()):
                found[name] = statement
            case _:
                pass
    return found
