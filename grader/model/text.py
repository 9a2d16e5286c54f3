"""Texts that exist in both languages."""

from __future__ import annotations

from typing import Literal

import msgspec

Language = Literal["fa", "en"]
LANGUAGES: tuple[Language, ...] = ("fa", "en")


class Text(msgspec.Struct, frozen=True, kw_only=True):
    """An author's text in Persian and in English (Markdown with `code` and $math$)."""

    fa: str
    en: str

    def in_language(self, language: Language) -> str:
        """Return the text in one language."""
        return self.fa if language == "fa" else self.en
