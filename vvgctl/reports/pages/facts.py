"""A fact of a record on a day, as it is written: a value, unknown, lacking or nothing."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import date
from typing import Any

from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.reports.titles import titles
from vvgctl.structure import BodyOnDay, Unknown
from vvgctl.structure.dated import Dated, Lacking
from vvgctl.structure.dates import Span


def fact(body: BodyOnDay, name: str) -> Any:
    """The value on the day; Unknown or Lacking where that is written; None or nothing where it is not."""
    return body.gap(name) or on(getattr(body.body, name), body.day)


def many(body: BodyOnDay, name: str) -> tuple[Any, ...]:
    """The values on the day of a fact that has several, as far as they are known; there may be none."""
    value = on(getattr(body.body, name), body.day)
    return value if isinstance(value, tuple) else ()


def on(written: Any, day: date) -> Any:
    """What of a written value holds, or may hold, on a day."""
    match written:
        case Dated():
            spell = written.spell(day)
            if spell is not None and spell.span.holds(day) is None:
                return Unknown(where=spell.where)
            return spell.value if spell else None
        case tuple():
            return tuple(one for one in written if may_hold(one, day))
        case _:
            return written


def may_hold(item: Any, day: date) -> bool:
    """Whether a dated item may hold on the day; what has no dates always does."""
    span = getattr(item, "span", None)
    return not isinstance(span, Span) or span.may_hold(day)


def inside(value: Any, day: date) -> Iterator[Any]:
    """What a list or record is made of on a day; of a record its sources first."""
    if isinstance(value, tuple):
        yield from on(value, day)
    elif dataclasses.is_dataclass(value) and hasattr(value, "where"):
        for field in sorted(dataclasses.fields(value), key=lambda field: field.name != "source"):
            if field.name != "where":
                yield getattr(value, field.name)


def missing(body: BodyOnDay, name: str, *, alone: bool = False) -> Iterator[Message]:
    """A sentence where a fact is unknown or lacking; `alone` where the heading says which fact."""
    title = titles("body")[name]
    if body.silent_on(name):
        return
    match fact(body, name):
        case Unknown() if alone:
            yield _("Unknown.")
        case Lacking(because=None) if alone:
            yield _("None.")
        case Unknown():
            yield _("{fact}: unknown.", fact=title)
        case Lacking(because=str() as because, unclear=True):
            yield _("{fact}: unclear ({because}).", fact=title, because=because)
        case Lacking(because=str() as because):
            yield _("{fact}: none ({because}).", fact=title, because=because)
        case Lacking():
            yield _("{fact}: none.", fact=title)
