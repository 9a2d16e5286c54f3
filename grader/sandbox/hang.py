"""Where code hung: faulthandler's dump, read as untrusted text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from grader.sandbox.inside.messages import Place
from grader.sandbox.testimony import read_place

if TYPE_CHECKING:
    from grader.model.running import Frame, Program

_LINE = re.compile(r'^  File "([^"\n]{1,500})", line (\d{1,7}) in (\S{0,60})', re.MULTILINE)
_CELL = re.compile(r"^(.*\.ipynb)\[(\d{1,5})\]$")
_HEADER = re.compile(r"[ \t]*(?:async[ \t]+)?(while|for|def|class)\b")


def find_frame(text: str, program: Program, *, hidden: bool) -> Frame | None:
    """Return the innermost frame of the program's own files in the main thread's dump (the last of the threads)."""
    names = {path.encode("ascii", "backslashreplace").decode("ascii"): path for path in program.files}
    for thread in reversed(text.split("\n\n")):
        for name, line, function in _LINE.findall(thread):
            cell = _CELL.match(name)
            path = names.get(cell[1] if cell else name)
            if path is not None:
                place = Place(path, int(line), function, cell=int(cell[2]) if cell else None)
                frame = read_place(place, program, hidden=hidden)
                if frame is not None:
                    return frame
    return None


def find_loop(source: bytes, line: int) -> int | None:
    """Return the line of the loop that a line stands in: the innermost `while`, else the innermost `for`.

    A `while` comes first because it alone can go on for ever. The text is only scanned by its indentation, because
    nothing on this side parses what a student wrote.
    """
    lines = source.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    found: dict[str, int] = {}
    least = None
    for number in range(min(line, len(lines)), 0, -1):
        text = lines[number - 1].expandtabs()
        depth = len(text) - len(text.lstrip())
        if not text.strip() or text.lstrip().startswith("#") or (least is not None and depth >= least):
            continue
        least = depth
        header = _HEADER.match(text)
        if header is not None and header[1] in {"def", "class"}:
            break
        if header is not None:
            found.setdefault(header[1], number)
    return found.get("while", found.get("for"))
