"""What the two sides say to each other, as typed headers; values travel as nodes with their bytes in the payload."""

from __future__ import annotations

import sys
from typing import Literal, TypeAlias

import msgspec

from . import frame
from .nodes import Node
from .wire import Packer

FaultVerdict = Literal[
    "raised",
    "not_implemented",
    "out_of_memory",
    "exited",
    "import_failed",
    "forbidden_import",
    "missing",
    "wrong_type",
    "output_too_large",
    "protocol_error",
]
"""The verdicts a child may report about itself; it can never say that it is right."""


class Load(msgspec.Struct, frozen=True, tag="load"):
    """Execute these files; their bytes are the payload, one after the other."""

    files: list[tuple[str, int]]  # path and size
    main: list[str]
    functions: list[str]
    provided: list[str]
    imports: list[str]
    watch: list[str]  # dotted names whose calls will be watched
    definitions_only: bool = False  # of notebooks: skip what is neither import, definition nor constant


class Call(msgspec.Struct, frozen=True, tag="call"):
    """Call a function: `args` is a tuple node, `kwargs` a mapping node."""

    id: int
    function: str
    args: Node
    kwargs: Node
    checks: list[str]
    max_bytes: int
    keep_text: bool
    watch: bool = False
    count_lines: bool = False


class Answer(msgspec.Struct, frozen=True, tag="answer"):
    """The answer to Ask: a value, or the text of a ValueError."""

    failed: bool
    message: str
    tree: Node


class Place(msgspec.Struct, frozen=True):
    """A line of the program's files."""

    file: str
    line: int
    function: str = ""
    source: list[tuple[int, str]] = []
    locals: list[tuple[str, str]] = []
    cell: int | None = None


class Fault(msgspec.Struct, frozen=True):
    """Why there is no value."""

    verdict: FaultVerdict
    exception: str = ""
    is_value_error: bool = False
    message: str = ""
    place: Place | None = None
    params: dict[str, str] = {}


class Sync(msgspec.Struct, frozen=True, tag="sync"):
    """Say when everything before this has been answered."""


class Synced(msgspec.Struct, frozen=True, tag="synced"):
    """The answer to Sync; whatever comes between the last Result and this was made up."""


class Locked(msgspec.Struct, frozen=True, tag="locked"):
    """The child has locked itself in and has not read a byte of source yet."""


class Loaded(msgspec.Struct, frozen=True, tag="loaded"):
    """The program was executed, or why not. `parameters` names each function's parameters, in order."""

    fault: Fault | None
    defined: list[str] = []
    parameters: dict[str, list[str]] = {}
    printed: str = ""
    cell_faults: list[Fault] = []


class Result(msgspec.Struct, frozen=True, tag="result"):
    """What a call gave. `values` is a tuple node: the value, then the repeated and the other one where asked for."""

    id: int
    fault: Fault | None
    values: Node = None
    printed: str = ""
    modified: list[int | str] = []  # position or name of arguments
    aliased: list[int | str] = []
    lines: int | None = None
    called: list[str] = []


class Ask(msgspec.Struct, frozen=True, tag="ask"):
    """Call a provided function and wait for its Answer."""

    id: int
    name: str
    args: Node
    kwargs: Node


class Probed(msgspec.Struct, frozen=True, tag="probed"):
    """The self-test's findings: probes that ended otherwise than they must."""

    surprises: list[str]


class Probe(msgspec.Struct, frozen=True, tag="probe"):
    """Try what the lock must refuse."""

    secrets: list[str]  # paths that must not open
    neighbours: list[int]  # processes that must not be reached
    port: int  # a listening port of the loopback interface


FromTrusted: TypeAlias = Load | Call | Answer | Sync | Probe
FromChild: TypeAlias = Locked | Loaded | Result | Ask | Synced | Probed

_encoder = msgspec.msgpack.Encoder()
from_trusted: msgspec.msgpack.Decoder[FromTrusted] = msgspec.msgpack.Decoder(FromTrusted)
from_child: msgspec.msgpack.Decoder[FromChild] = msgspec.msgpack.Decoder(FromChild)


encode_header = _encoder.encode


def encode(message: FromTrusted | FromChild, packer: Packer | None = None) -> bytes:
    """Return the frame of a message and the bytes its values left in `packer`."""
    return frame.join(_encoder.encode(message), packer.finish() if packer else [])


def packer(*, fresh: bool = False) -> Packer:
    """Return a packer for our own values, which need no cap."""
    return Packer(nodes=sys.maxsize, fresh=fresh)
