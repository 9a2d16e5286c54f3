"""A YAML file as plain data that remembers its lines; what YAML itself would get wrong silently is refused here."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias

import yaml

from grader.pack.faults import show
from grader.pack.scalars import Scalar, find_trap, read_scalar
from grader.pack.texts import is_whole_text

if TYPE_CHECKING:
    from yaml.nodes import MappingNode, Node, ScalarNode

    from grader.pack.faults import Faults

KeyPath: TypeAlias = tuple[str | int, ...]

TEXT_TAG = "tag:yaml.org,2002:str"
SEQUENCE_TAG = "tag:yaml.org,2002:seq"
MAPPING_TAG = "tag:yaml.org,2002:map"
COLLECTION_TAGS = frozenset({SEQUENCE_TAG, MAPPING_TAG})
DEFAULT_TAGS: dict[type[Node], str] = {
    yaml.ScalarNode: TEXT_TAG,
    yaml.SequenceNode: SEQUENCE_TAG,
    yaml.MappingNode: MAPPING_TAG,
}
COMMENT_AFTER_TEXT = re.compile(r"[ \t]+#")
QUOTE = '"'
BLOCK_STYLES = "|>"
UNREADABLE: Any = type("Unreadable", (), {"__repr__": lambda _: "unreadable"})()
"""Stands where a value was refused already, so that one fault is told once."""


class TextLoader(yaml.CBaseLoader):
    """Composes nodes with the C parser; every scalar is text until we say what it means."""

    def resolve(self, kind: type[Node], value: str, implicit: tuple[bool, bool]) -> str:  # noqa: ARG002 - PyYAML's signature
        """Return the tag of a node that has none."""
        return DEFAULT_TAGS[kind]


class SuspiciousError(Exception):
    """Something that may be a trap of YAML, or a text in one language only."""


def read_plain(node: Node, text: str, seen: set[int]) -> Any:
    """Return a node's data.

    Raises:
        SuspiciousError: an alias, a tag, a key, a scalar, a text or a recipe inside a list that has to be looked at.
    """
    if id(node) in seen:
        raise SuspiciousError
    seen.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        return read_plain_scalar(node, text)
    if node.tag not in COLLECTION_TAGS:
        raise SuspiciousError
    if not isinstance(node, yaml.MappingNode):
        items = [read_plain(item, text, seen) for item in node.value]
        if any(isinstance(item, dict) and "recipe" in item for item in items):
            raise SuspiciousError
        return items
    return read_plain_mapping(node, text, seen)


def read_plain_mapping(node: MappingNode, text: str, seen: set[int]) -> dict[str, Any]:
    """Return a mapping, or raise SuspiciousError as read_plain does."""
    mapping: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = read_plain(key_node, text, seen)
        if not isinstance(key, str) or not key or key in mapping:
            raise SuspiciousError
        mapping[key] = read_plain(value_node, text, seen)
    if ("fa" in mapping or "en" in mapping) and not is_whole_text(mapping):
        raise SuspiciousError
    return mapping


def read_plain_scalar(node: ScalarNode, text: str) -> Scalar:
    """Return a scalar, or raise SuspiciousError as read_plain does."""
    value: str = node.value
    if node.tag != TEXT_TAG:
        raise SuspiciousError
    if node.style:  # quoted, or a block: text, whatever it looks like
        if node.style in BLOCK_STYLES and " " not in value:  # a name with a line end, perhaps
            raise SuspiciousError
        return value
    if not value or is_trap(value) or (" " in value and COMMENT_AFTER_TEXT.match(text, node.end_mark.index)):
        raise SuspiciousError
    return read_scalar(value)


@lru_cache(maxsize=4096)
def is_trap(text: str) -> bool:
    """Tell whether a plain scalar is read differently by different programs; names and numbers come again and again."""
    return find_trap(text) is not None


def format_key(path: KeyPath) -> str:
    """Write a key path as authors would: ("claims", 2, "title") -> "claims[2].title"."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


class Source:
    """One YAML file: `data` is UNREADABLE in part or as a whole where faults were found."""

    def __init__(self, path: str, text: str, faults: Faults) -> None:
        """Parse a file's text; what is wrong with it as YAML is added to `faults`."""
        self.path = path
        self.faults = faults
        self._faults_before = len(faults)
        self._text = text
        self._lines: dict[KeyPath, int] = {}
        self._seen: set[int] = set()
        self._node = self._compose()
        self.is_plain = False
        self.data: Any = UNREADABLE if self._node is None else self._read_quickly(self._node)

    @property
    def has_faults(self) -> bool:
        """Tell whether this file, read alone, added a fault."""
        return len(self.faults) > self._faults_before

    @property
    def lines(self) -> dict[KeyPath, int]:
        """Return the line of every key and list entry; found when first asked for, since a right file needs none."""
        if not self._lines and self._node is not None:
            self._read_carefully(self._node)
        return self._lines or {(): 1}

    def refuse(self, key: KeyPath, code: str, **params: str) -> None:
        """Note a fault at a key, or at the nearest one above it that stands in the file."""
        present = key
        while present not in self.lines:
            present = present[:-1]
        self.faults.add(self.path, code, line=self.lines[present], key=format_key(key), **params)

    def _read_quickly(self, node: Node) -> Any:
        """Return the data of a file without traps; where anything looks like one, read again with lines and faults.

        `is_plain` then says that nothing is left to look at but the types.
        """
        try:
            data = read_plain(node, self._text, set())
        except SuspiciousError:
            return self._read_carefully(node)
        self.is_plain = True
        return data

    def _read_carefully(self, node: Node) -> Any:
        self._lines = {(): 1}
        return self._read(node, ())

    def _compose(self) -> Node | None:
        try:
            node: Node | None = yaml.compose(self._text, Loader=TextLoader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            self.faults.add(
                self.path, "yaml_syntax", line=mark.line + 1 if mark else None, problem=str(error.problem or error)
            )
            return None
        except yaml.YAMLError as error:  # a character that YAML does not allow
            self.faults.add(self.path, "yaml_syntax", problem=show(str(error)))
            return None
        if node is None:
            self.faults.add(self.path, "blank_file")
        return node

    def _read(self, node: Node, path: KeyPath) -> Any:
        if id(node) in self._seen:
            self._refuse_here(path, "yaml_alias")
            return UNREADABLE
        self._seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            return self._read_scalar(node, path)
        if node.tag not in COLLECTION_TAGS:
            self._refuse_here(path, "yaml_tag", tag=node.tag)
            return UNREADABLE
        if isinstance(node, yaml.MappingNode):
            return self._read_mapping(node, path)
        items = []
        for number, item in enumerate(node.value):
            self._lines[*path, number] = item.start_mark.line + 1
            items.append(self._read(item, (*path, number)))
        return items

    def _refuse_here(self, path: KeyPath, code: str, **params: str) -> None:
        """Note a fault at a place whose line was just found."""
        self.faults.add(self.path, code, line=self._lines[path], key=format_key(path), **params)

    def _read_mapping(self, node: MappingNode, path: KeyPath) -> Any:
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode) or key_node.tag != TEXT_TAG or not key:
                self.faults.add(self.path, "yaml_key", line=line, key=format_key(path))
                continue
            here = (*path, key)
            if key in mapping:
                self.faults.add(
                    self.path, "duplicate_key", line=line, key=format_key(here), first_line=str(self._lines[here])
                )
                continue
            self._lines[here] = line
            is_plain = not key_node.style
            if is_plain and find_trap(key) is not None:
                self._refuse_here(here, "yaml_ambiguous", text=show(key), spelling=f'"{key.strip(QUOTE)}"')
            if node.flow_style and value_node.start_mark.index == value_node.end_mark.index:
                self._refuse_here(here, "yaml_cut_at_comma", text=show(key))
                mapping[key] = UNREADABLE
                continue
            mapping[key] = self._read(value_node, here)
        return mapping

    def _read_scalar(self, node: ScalarNode, path: KeyPath) -> Any:
        if node.tag != TEXT_TAG:
            self._refuse_here(path, "yaml_tag", tag=node.tag)
            return UNREADABLE
        text: str = node.value
        if node.style:  # quoted, or a block: text, whatever it looks like
            return text
        if not text:
            self._refuse_here(path, "yaml_empty")
            return UNREADABLE
        if (spelling := find_trap(text)) is not None:
            self._refuse_here(path, "yaml_ambiguous", text=show(text), spelling=spelling)
            return UNREADABLE
        if " " in text and COMMENT_AFTER_TEXT.match(self._text, node.end_mark.index):
            self._refuse_here(path, "yaml_cut_at_hash", text=show(text))
        return read_scalar(text)
