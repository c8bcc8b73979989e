"""Values in words, of whatever kind they are."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from vvgctl.messages import Said
from vvgctl.reports.history.values import value_told
from vvgctl.reports.pages.lines import bracketed, colon, commas, joined, words
from vvgctl.reports.pages.plain import told
from vvgctl.reports.pages.wording import lasting
from vvgctl.reports.vocabulary import WORDS
from vvgctl.structure import Snapshot
from vvgctl.structure.dated import Lacking, Unknown
from vvgctl.structure.dates import Span, VagueDate
from vvgctl.structure.numbers import VagueNumber
from vvgctl.structure.records.words import Declared, Words

Text = Said | str


def in_words(value: Any, snapshot: Snapshot) -> Text | tuple[Text, ...]:
    """The value as a reader would say it; several are listed."""
    match value:
        case tuple() | list():
            return tuple(text for one in value if (text := _one(one, snapshot)))
        case None:
            return ""
    return _one(value, snapshot)


def _one(value: Any, snapshot: Snapshot) -> Text:
    match value:
        case tuple() | list():
            return commas(*(_one(one, snapshot) for one in value))
        case Mapping():
            return joined(colon(_key(key, snapshot), _one(value[key], snapshot)) for key in value)
        case str() | bool() | Unknown() | Lacking() | VagueDate():
            return told(value, snapshot)
        case None | int() | float() | VagueNumber():
            return str(value)
        case Words() | Declared():
            return value
    known = value_told(value, snapshot)
    return _record(value, snapshot) if isinstance(known, str) and known == str(value) else _bare(known)


def _record(value: Any, snapshot: Snapshot) -> Text:
    """A record that no page tells of otherwise: its facts, each after the other."""
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return str(value)
    names = (one.name for one in dataclasses.fields(value) if one.name not in ASIDE)
    facts = (getattr(value, name) for name in names)
    parts = [_one(fact, snapshot) for fact in facts if fact not in (None, (), "")]
    span = getattr(value, "span", None)
    when = lasting(span) if isinstance(span, Span) else None
    text = commas(*parts)
    return bracketed(text, when) if when and parts else text


def _key(key: str, snapshot: Snapshot) -> Text:
    return WORDS.get(key) or words(snapshot.label(key))


def _bare(known: Any) -> Text:
    return commas(*known) if isinstance(known, tuple) else known


ASIDE = ("where", "source", "span", "by")
