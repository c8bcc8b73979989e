"""A sentence that is translated when its reader's language is known."""

from __future__ import annotations

import gettext
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Protocol, runtime_checkable

CATALOGUES = Path(__file__).parent / "locale"


@runtime_checkable
class Said(Protocol):
    """Anything that can say itself in a language."""

    def text(self, language: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Message:
    """An English sentence with named gaps (`str.format`), and what fills them."""

    id: str
    values: Mapping[str, object] = field(default_factory=dict)
    plural_id: str | None = None

    def text(self, language: str) -> str:
        """The sentence in `language`; English where no translation is known."""
        values = {name: said(value, language) for name, value in self.values.items()}
        return self._sentence(language).format_map(values)

    @property
    def identity(self) -> tuple[object, ...]:
        """What makes it the same sentence on another day: all that it says but days, years and lines."""
        told = (
            (name, value if isinstance(value, str | int) else said(value, "en"))
            for name, value in self.values.items()
            if name not in ("year", "line") and not isinstance(value, date)
        )
        return (self.id, *told)

    def with_values(self, **values: object) -> Message:
        """The same sentence with (more of) its gaps filled."""
        return Message(self.id, {**self.values, **values}, self.plural_id)

    def _sentence(self, language: str) -> str:
        if self.plural_id is None:
            return _catalogue(language).gettext(self.id) if self.id else ""
        count = self.values["count"]
        assert isinstance(count, int)
        return _catalogue(language).ngettext(self.id, self.plural_id, count)


def message(id: str, /, **values: object) -> Message:
    """A sentence whose gaps are filled by `values`; imported as `_` where it is used."""
    return Message(id, values)


def plural(one: str, many: str, /, count: int, **values: object) -> Message:
    """A sentence that depends on a number; both forms may hold a `{count}` gap."""
    return Message(one, {"count": count, **values}, many)


def said(value: object, language: str) -> str:
    """`value` as a reader of `language` would write it; collections as "a, b and c"."""
    match value:
        case str() | int() | date():  # first, for whether something is Said takes long to find out
            return one_line(value)
        case Said():
            return value.text(language)
        case set() | frozenset():
            return _listed(sorted(said(item, language) for item in value), language)
        case list() | tuple():
            return _listed([said(item, language) for item in value], language)
        case _:
            return one_line(value)


_SPACE = re.compile(r"[^\S\u00a0\u2007\u202f]+")


def one_line(value: object) -> str:
    """What a file says, on the line of a sentence; a space that must not be broken, as in 1 000, stays so."""
    return _SPACE.sub(" ", str(value)).strip()


def _listed(items: list[str], language: str) -> str:
    if len(items) < 2:
        return "".join(items)
    from babel.lists import format_list  # only the few messages that list something pay for it

    return format_list(items, locale=language)


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation("vvgctl", CATALOGUES, [language], fallback=True)
