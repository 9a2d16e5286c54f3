"""Syntactic mutants of a reference: one operator, constant, comparison or boolean changed at a time."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

NOT_THE_ANSWER = ("scale_", "terms_", "distribution_")  # functions that describe the answer and are not it

BINARY: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
    ast.MatMult: ast.Add,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.BitXor: ast.BitOr,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}
COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}


class Mutant(msgspec.Struct, frozen=True, kw_only=True):
    """A changed reference: where, what became of what, and the whole source."""

    line: int
    change: str
    source: bytes


def make_mutants(reference: bytes) -> Iterator[Mutant]:
    """Yield all mutants of a reference, in source order.

    The pack's own source is parsed here, never a student's.
    """
    tree = ast.parse(reference)
    seen = {ast.unparse(tree)}
    for number, node in enumerate(_find_places(tree)):
        for choice in range(len(_list_changes(node))):
            changed = ast.parse(reference)  # afresh, which is faster than a copy
            target = list(_find_places(changed))[number]
            _list_changes(target)[choice]()
            source = ast.unparse(changed)
            if source not in seen:
                seen.add(source)
                line = getattr(node, "lineno", 0)
                change = f"{ast.unparse(node)} -> {ast.unparse(target)}"
                yield Mutant(line=line, change=change, source=source.encode())


def _find_places(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield all nodes of the functions that answer, and of the constants beside them."""
    for statement in tree.body:
        describes = isinstance(statement, ast.FunctionDef) and statement.name.startswith(NOT_THE_ANSWER)
        if isinstance(statement, ast.FunctionDef | ast.ClassDef | ast.Assign | ast.AnnAssign) and not describes:
            yield from _walk(statement)


def _walk(node: ast.AST) -> Iterator[ast.AST]:
    """Walk in source order, past docstrings, annotations and the messages of raise statements."""
    if isinstance(node, ast.Raise | ast.Import | ast.ImportFrom | ast.arg):
        return
    yield node
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns", "decorator_list"}:
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _is_text(child):
                yield from _walk(child)


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


class _Changer:
    """Changes a field of a node when called."""

    def __init__(self, node: ast.AST, field: str, value: object) -> None:
        self._node = node
        self._field = field
        self._value = value

    def __call__(self) -> None:
        setattr(self._node, self._field, self._value)


class _Plain:
    """Turns `a += b` into `a = b` when called."""

    def __init__(self, node: ast.AugAssign) -> None:
        self._node = node

    def __call__(self) -> None:
        target = self._node.target
        self._node.__class__ = ast.Assign  # type: ignore[assignment] # in place: its parent keeps holding it
        self._node.targets = [target]  # type: ignore[attr-defined]


def _list_changes(node: ast.AST) -> Sequence[Callable[[], None]]:
    match node:
        case ast.BinOp(op=op) | ast.AugAssign(op=op) if type(op) in BINARY:
            other = _Changer(node, "op", BINARY[type(op)]())
            return [other, _Plain(node)] if isinstance(node, ast.AugAssign) else [other]
        case ast.Compare(ops=ops):
            changed = [[*ops[:at], COMPARISONS[type(op)](), *ops[at + 1 :]] for at, op in enumerate(ops)]
            return [_Changer(node, "ops", each) for each in changed]
        case ast.BoolOp(op=op):
            return [_Changer(node, "op", ast.Or() if isinstance(op, ast.And) else ast.And())]
        case ast.Constant(value=bool() as value):
            return [_Changer(node, "value", not value)]
        case ast.Constant(value=int() | float() as number):
            return [_Changer(node, "value", number + 1)]
        case ast.UnaryOp(op=ast.USub()):
            return [_Changer(node, "op", ast.UAdd())]
        case ast.UnaryOp(op=ast.Not()):
            return [_Changer(node, "operand", ast.UnaryOp(op=ast.Not(), operand=node.operand))]
        case _:
            return []
