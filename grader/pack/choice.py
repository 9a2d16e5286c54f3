"""Concept sets: their claims and cases follow from their items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.model.pack import Case, Claim, Item
from grader.model.verdict import ClaimKind, Comparator, Visibility

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grader.model.pack import Function
    from grader.pack.documents import ItemEntry
    from grader.pack.source import Source

KEYS_CASE = "keys"
"""The one public case: whether every item has one of its letters; it belongs to no claim and pays nothing."""


def check_items(source: Source, items: tuple[ItemEntry, ...]) -> None:
    """Report options that stand twice, and an item named like the public case."""
    for number, item in enumerate(items):
        seen: set[str] = set()
        for place, option in enumerate(item.options):
            here = ("items", number, "options")
            if option in seen:
                line = str(source.lines[*here, item.options.index(option)])
                source.refuse((*here, place), "duplicate_name", name=option, first_line=line)
            seen.add(option)
        if item.id == KEYS_CASE:
            source.refuse(("items", number, "id"), "reserved_name", name=KEYS_CASE)


def make_items(items: Iterable[ItemEntry]) -> tuple[Item, ...]:
    """Return the items of a concept set."""
    return tuple(Item(id=item.id, options=item.options, title=item.title) for item in items)


def make_claims(items: Iterable[Item], function: Function) -> tuple[Claim, ...]:
    """Return one core claim for each item."""
    return tuple(Claim(id=item.id, function=function.name, kind=ClaimKind.CORE, title=item.title) for item in items)


def make_cases(items: Iterable[Item], function: Function, *, hidden: bool) -> tuple[Case, ...]:
    """Return the public case, then, where solutions are there, one hidden case for each item."""
    public = Case(
        id=KEYS_CASE,
        function=function.name,
        claim="",
        visibility=Visibility.PUBLIC,
        args={},
        comparator=Comparator.CHOICE,
    )
    if not hidden:
        return (public,)
    return public, *(
        Case(
            id=item.id,
            function=function.name,
            claim=item.id,
            visibility=Visibility.HIDDEN,
            args={},
            comparator=Comparator.CHOICE,
            item=item.id,
        )
        for item in items
    )
