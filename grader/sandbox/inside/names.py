"""Names of types, whatever their metaclasses say."""

from __future__ import annotations

_MAX_NAME = 60
_get_name = type.__dict__["__name__"].__get__


def type_name(kind: type) -> str:
    """Return a type's name, cut to a sane length."""
    return str(_get_name(kind))[:_MAX_NAME]
