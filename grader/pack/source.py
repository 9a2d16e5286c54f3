"""A YAML file as plain data that remembers its lines; what YAML itself would get wrong silently is refused here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

import yaml

from grader.pack.faults import show
from grader.pack.scalars import find_trap, read_scalar

if TYPE_CHECKING:
    from yaml.nodes import MappingNode, Node, ScalarNode

    from grader.pack.faults import Faults

KeyPath: TypeAlias = tuple[str | int, ...]

TEXT_TAG = "tag:yaml.org,2002:str"
COLLECTION_TAGS = frozenset({"tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"})
COMMENT_AFTER_TEXT = re.compile(r"[ \t]+#")
QUOTE = '"'
UNREADABLE: Any = type("Unreadable", (), {"__repr__": lambda _: "unreadable"})()
"""Stands where a value was refused already, so that one fault is told once."""


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
        self.lines: dict[KeyPath, int] = {(): 1}
        self._text = text
        self._seen: set[int] = set()
        node = self._compose()
        self.data: Any = UNREADABLE if node is None else self._read(node, ())

    @property
    def has_faults(self) -> bool:
        """Tell whether this file, read alone, added a fault."""
        return len(self.faults) > self._faults_before

    def refuse(self, key: KeyPath, code: str, **params: str) -> None:
        """Note a fault at a key, or at the nearest one above it that stands in the file."""
        present = key
        while present not in self.lines:
            present = present[:-1]
        self.faults.add(self.path, code, line=self.lines[present], key=format_key(key), **params)

    def _compose(self) -> Node | None:
        try:
            node: Node | None = yaml.compose(self._text, Loader=yaml.CBaseLoader)
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
            self.refuse(path, "yaml_alias")
            return UNREADABLE
        self._seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            return self._read_scalar(node, path)
        if node.tag not in COLLECTION_TAGS:
            self.refuse(path, "yaml_tag", tag=node.tag)
            return UNREADABLE
        if isinstance(node, yaml.MappingNode):
            return self._read_mapping(node, path)
        items = []
        for number, item in enumerate(node.value):
            self.lines[*path, number] = item.start_mark.line + 1
            items.append(self._read(item, (*path, number)))
        return items

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
                    self.path, "duplicate_key", line=line, key=format_key(here), first_line=str(self.lines[here])
                )
                continue
            self.lines[here] = line
            is_plain = not key_node.style
            if is_plain and find_trap(key) is not None:
                self.refuse(here, "yaml_ambiguous", text=show(key), spelling=f'"{key.strip(QUOTE)}"')
            if node.flow_style and value_node.start_mark.index == value_node.end_mark.index:
                self.refuse(here, "yaml_cut_at_comma", text=show(key))
                mapping[key] = UNREADABLE
                continue
            mapping[key] = self._read(value_node, here)
        return mapping

    def _read_scalar(self, node: ScalarNode, path: KeyPath) -> Any:
        if node.tag != TEXT_TAG:
            self.refuse(path, "yaml_tag", tag=node.tag)
            return UNREADABLE
        text: str = node.value
        if node.style:  # quoted, or a block: text, whatever it looks like
            return text
        if not text:
            self.refuse(path, "yaml_empty")
            return UNREADABLE
        if (spelling := find_trap(text)) is not None:
            self.refuse(path, "yaml_ambiguous", text=show(text), spelling=spelling)
            return UNREADABLE
        if " " in text and COMMENT_AFTER_TEXT.match(self._text, node.end_mark.index):
            self.refuse(path, "yaml_cut_at_hash", text=show(text))
        return read_scalar(text)
