"""Checks a document's data against its type and reports everything that does not fit, each by line."""

from __future__ import annotations

import operator
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from msgspec import inspect

from grader.model.recipe import Argument
from grader.model.text import Text
from grader.pack.faults import show, suggest
from grader.pack.source import UNREADABLE
from grader.pack.texts import check_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grader.pack.source import KeyPath, Source

BOUNDS = (("gt", ">", operator.gt), ("ge", "≥", operator.ge), ("lt", "<", operator.lt), ("le", "≤", operator.le))
PATTERN_CODES = {  # what a pattern demands, in a sentence of its own
    "^[a-z][a-z0-9_]*$": "bad_id",
    "^[A-Za-z_][A-Za-z0-9_]*$": "bad_python_name",
    "^[a-z]$": "bad_option",
    r"\S": "blank_text",
}
OTHER_PATTERN_CODE = "bad_dotted_name"
TYPE_CODES: dict[type[inspect.Type], str] = {
    inspect.StrType: "not_text",
    inspect.EnumType: "not_text",
    inspect.LiteralType: "not_text",
    inspect.BoolType: "not_true_or_false",
    inspect.IntType: "not_a_whole_number",
    inspect.FloatType: "not_a_number",
    inspect.VarTupleType: "not_a_list",
    inspect.ListType: "not_a_list",
    inspect.DictType: "not_a_mapping",
    inspect.StructType: "not_a_mapping",
}


@lru_cache
def _type_of(document: Any) -> inspect.Type:
    return inspect.type_info(document)


def check(source: Source, document: Any) -> None:
    """Report, into the source's faults, everything in a document that its type does not allow."""
    _check(source, (), source.data, _type_of(document))


def _check(source: Source, key: KeyPath, value: Any, wanted: inspect.Type) -> None:
    if value is UNREADABLE:
        return
    if isinstance(wanted, inspect.AnyType):  # parts of an argument are arguments
        wanted = _type_of(Argument)
    if isinstance(wanted, inspect.UnionType):
        _check_union(source, key, value, wanted)
    elif isinstance(value, dict) and _takes(wanted, value):
        _check_mapping(source, key, value, wanted)
    elif isinstance(wanted, inspect.VarTupleType | inspect.ListType) and isinstance(value, list):
        if len(value) < (wanted.min_length or 0):
            source.refuse(key, "too_few", least=str(wanted.min_length), count=str(len(value)))
        for number, part in enumerate(value):
            _check(source, (*key, number), part, wanted.item_type)
    elif isinstance(wanted, inspect.LiteralType | inspect.EnumType):
        _check_known(source, key, value, wanted)
    else:
        _check_scalar(source, key, value, wanted)


def _check_union(source: Source, key: KeyPath, value: Any, union: inspect.UnionType) -> None:
    members = [member for member in union.types if _takes(member, value)]
    tagged = [member for member in members if isinstance(member, inspect.StructType) and member.tag_field]
    if tagged:
        _check_tagged(source, key, value, tagged)
    elif value is not None or not members:
        _check(source, key, value, (members or union.types)[0])


def _takes(wanted: inspect.Type, value: Any) -> bool:
    """Tell whether a value has the form that a type asks for, whatever stands in it."""
    if isinstance(wanted, inspect.StructType | inspect.DictType):
        return isinstance(value, dict)
    if isinstance(wanted, inspect.VarTupleType | inspect.ListType):
        return isinstance(value, list)
    if isinstance(wanted, inspect.StrType | inspect.EnumType):
        return isinstance(value, str)
    if isinstance(wanted, inspect.NoneType):
        return value is None
    return _is_scalar(wanted, value)


def _is_scalar(wanted: inspect.Type, value: Any) -> bool:
    if isinstance(wanted, inspect.BoolType):
        return isinstance(value, bool)
    if isinstance(wanted, inspect.IntType):
        return isinstance(value, int) and not isinstance(value, bool)
    if isinstance(wanted, inspect.FloatType):
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(wanted, inspect.StrType) and isinstance(value, str)


def _check_tagged(source: Source, key: KeyPath, value: dict[str, Any], members: list[inspect.StructType]) -> None:
    tag_field = str(members[0].tag_field)
    by_tag = {str(member.tag): member for member in members}
    tag = value.get(tag_field)
    if tag is UNREADABLE:
        return
    if tag_field not in value:
        source.refuse(key, "missing_recipe", known=", ".join(by_tag))
    elif not isinstance(tag, str) or tag not in by_tag:
        source.refuse((*key, tag_field), "unknown_value", value=show(tag), known=suggest(show(tag), by_tag))
    else:
        _check_struct(source, key, value, by_tag[tag])


def _check_mapping(source: Source, key: KeyPath, value: dict[str, Any], wanted: inspect.Type) -> None:
    if isinstance(wanted, inspect.StructType):
        _check_struct(source, key, value, wanted)
    elif isinstance(wanted, inspect.DictType):
        for name, part in value.items():
            _check(source, (*key, name), name, wanted.key_type)
            _check(source, (*key, name), part, wanted.value_type)


def _check_struct(source: Source, key: KeyPath, value: dict[str, Any], struct: inspect.StructType) -> None:
    fields = {field.encode_name: field for field in struct.fields}
    allowed = {*fields, struct.tag_field} if struct.tag_field else set(fields)
    for name, part in value.items():
        if name in fields:
            _check(source, (*key, name), part, fields[name].type)
        elif name not in allowed and part is not UNREADABLE:
            source.refuse((*key, name), "unknown_key", name=show(name), known=suggest(name, allowed))
    for name, field in fields.items():
        if field.required and name not in value:
            source.refuse(key, "missing_key", name=name)
    if struct.cls is Text:
        check_text(source, key, value)


def _check_known(source: Source, key: KeyPath, value: Any, wanted: inspect.LiteralType | inspect.EnumType) -> None:
    known: Iterable[Any] = wanted.values if isinstance(wanted, inspect.LiteralType) else list(wanted.cls)
    if key[-1:] == ("format_version",):
        if value not in known or isinstance(value, bool):
            source.refuse(key, "format_version", value=show(value), known=", ".join(map(str, known)))
    elif not isinstance(value, str):
        source.refuse(key, "not_text", value=show(value))
    elif value not in known:
        source.refuse(key, "unknown_value", value=show(value), known=suggest(value, map(str, known)))


def _check_scalar(source: Source, key: KeyPath, value: Any, wanted: inspect.Type) -> None:
    if not _is_scalar(wanted, value):
        source.refuse(key, TYPE_CODES[type(wanted)], value=show(value))
    elif isinstance(wanted, inspect.StrType):
        _check_string(source, key, value, wanted)
    elif isinstance(wanted, inspect.IntType | inspect.FloatType):
        for name, sign, holds in BOUNDS:
            bound = getattr(wanted, name)
            if bound is not None and not holds(value, bound):
                source.refuse(key, "out_of_range", value=show(value), rule=f"{sign} {bound:g}")


def _check_string(source: Source, key: KeyPath, value: str, wanted: inspect.StrType) -> None:
    if wanted.pattern and not _matches(wanted.pattern, value):
        code = PATTERN_CODES.get(wanted.pattern, OTHER_PATTERN_CODE)
        source.refuse(key, code, **({} if code == "blank_text" else {"value": show(value)}))
    elif wanted.max_length is not None and len(value) > wanted.max_length:
        source.refuse(key, "too_long", value=show(value), most=str(wanted.max_length), count=str(len(value)))


def _matches(pattern: str, value: str) -> bool:
    whole = pattern.startswith("^")  # `$` alone would let a line end pass
    return bool(re.fullmatch(pattern, value) if whole else re.search(pattern, value))
