"""Notebooks as programs: the code cells in their order, each on its own, so that one failure loses no other."""

from __future__ import annotations

import ast
import json
import re
from typing import TYPE_CHECKING, Any

import msgspec

from .sources import compile_source

if TYPE_CHECKING:
    from types import CodeType

_MAGIC = re.compile(r"^([ \t]*)(?:[%!]|[\w.]+\?{1,2}[ \t]*$|\?{1,2}\w)")
_MAGIC_VALUE = re.compile(r"^([ \t]*[\w, ]+=[ \t]*)[%!].*$")
_TRANSPARENT = re.compile(r"^[ \t]*%%(?:time|timeit|capture|prun)\b")
_DEFINITIONS = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_WORK = (ast.Call, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.Await, ast.Yield)


class Cell(msgspec.Struct, frozen=True):
    """One code cell: its number among the code cells, from 1, and its text."""

    number: int
    text: str

    def name(self, path: str) -> str:
        """Return the file name that its code carries."""
        return f"{path}[{self.number}]"


class NotebookError(Exception):
    """The file is no notebook."""


def read_cells(text: str) -> list[Cell]:
    """Return the code cells of a notebook, format 4 or 3.

    Raises:
        NotebookError: it is none.
    """
    try:
        notebook = json.loads(text)
    except (ValueError, RecursionError):
        raise NotebookError from None
    if not isinstance(notebook, dict):
        raise NotebookError
    cells = notebook.get("cells")
    if cells is None:
        sheets = notebook.get("worksheets")
        cells = [cell for sheet in _dicts(sheets) for cell in _dicts(sheet.get("cells"))]
    code = [cell for cell in _dicts(cells) if cell.get("cell_type") == "code"]
    return [Cell(number, _text(cell.get("source", cell.get("input", "")))) for number, cell in enumerate(code, 1)]


def _dicts(value: Any) -> list[dict[str, Any]]:
    if not isinstance(value, list):
        raise NotebookError
    return [item for item in value if isinstance(item, dict)]


def _text(source: Any) -> str:
    if isinstance(source, list):
        return "".join(part for part in source if isinstance(part, str))
    return source if isinstance(source, str) else ""


def compile_cell(cell: Cell, path: str, *, definitions_only: bool = False) -> CodeType:
    """Compile a cell as a notebook would run it.

    Raises:
        SyntaxError: it is not Python even without its magic lines.
    """
    name = cell.name(path)
    try:
        code, text = compile_source(cell.text, name), cell.text
    except SyntaxError:
        text = without_magic(cell.text)
        code = compile_source(text, name)
    return _definitions(text, name) if definitions_only else code


def without_magic(text: str) -> str:
    """Blank what only a notebook understands (%, ! and ? lines), keeping line numbers."""
    lines = text.split("\n")
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    if lines[first].lstrip().startswith("%%") and not _TRANSPARENT.match(lines[first]):
        return ""  # the whole cell is in another language
    return "\n".join(_plain(line) for line in lines)


def _plain(line: str) -> str:
    value = _MAGIC_VALUE.match(line)
    if value:
        return value[1] + "None"
    magic = _MAGIC.match(line)
    return magic[1] + "pass" if magic else line


def _definitions(text: str, name: str) -> CodeType:
    """Compile only imports, definitions and assignments that compute nothing: for cells that work too long."""
    tree = ast.parse(text, name)
    tree.body = [statement for statement in tree.body if _is_definition(statement)]
    return compile(tree, name, "exec", dont_inherit=True)


def _is_definition(statement: ast.stmt) -> bool:
    if isinstance(statement, _DEFINITIONS):
        return True
    if not isinstance(statement, (ast.Assign, ast.AnnAssign)):
        return False
    return not any(isinstance(node, _WORK) for node in ast.walk(statement))
