"""What is not known: each question, and whom to ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from vvgctl.messages import message as _
from vvgctl.reports.pages.facts import inside
from vvgctl.reports.pages.lines import Item, Line
from vvgctl.reports.pages.wording import Lower
from vvgctl.reports.titles import titles
from vvgctl.structure import BodyOnDay, Snapshot, Unknown
from vvgctl.structure.dated import Dated, Gap
from vvgctl.structure.dates import VagueDate
from vvgctl.structure.records.body import Evaluation
from vvgctl.structure.records.division import Unplaced

Question = tuple[str, tuple[str, ...]]
"""What to ask, and whom."""


def unknowns(records: Iterable[Any], snapshot: Snapshot) -> Iterator[Line]:
    """The questions of some records, gathered by whom to ask."""
    asked: dict[frozenset[str], tuple[tuple[str, ...], dict[str, None]]] = {}
    for record in records:
        for question, ask in questions(record, snapshot.day):
            asked.setdefault(frozenset(ask), (ask, {}))[1][question] = None
    for ask, wanted in asked.values():
        if ask:
            yield _("Ask {whom}:", whom=snapshot.labels(ask))
        yield from (Item(question) for question in wanted)


def unwritten(body: BodyOnDay) -> Iterator[Line]:
    """The facts of a body of which nothing is written."""
    known = titles("body")
    empty = [name for name in _EXPECTED if body.silent_on(name) or _nothing(body.given(name), body.day)]
    if empty:
        facts = tuple(_IN_A_LIST.get(name) or Lower(known[name]) for name in empty)
        yield _("Nothing is written about: {facts}.", facts=facts)


def questions(value: Any, day: date) -> Iterator[Question]:
    """The questions in a record that are open on a day."""
    match value:
        case Unknown(question=str() as question) | Unplaced(question=str() as question):
            yield question, value.ask
        case Evaluation(due=VagueDate() as due) if due.earliest > day:
            return
        case Gap():
            yield from questions(value.value, day) if value.span.may_hold(day) else ()
        case Dated():
            spell = value.spell(day)
            yield from questions(spell.value, day) if spell else ()
        case _:
            for one in inside(value, day):
                yield from questions(one, day)


def _nothing(written: Any, day: date) -> bool:
    """Whether nothing is written of a day; what was written of earlier ones tells that it is no more."""
    if isinstance(written, Dated):
        return all(spell.span.start.earliest > day for spell in written.spells)
    return written is None or written == ()


_EXPECTED = (
    "sphere",
    "authority",
    "mandate",
    "seats",
    "holders",
    "chair",
    "meets",
    "minutes",
    "decides_by",
    "prepared_by",
    "tasks",
)
"""What one would want to know of any body, in the order of its schema."""
_IN_A_LIST = {"decides_by": _("way of deciding"), "prepared_by": _("preparation")}
"""Facts whose title is no noun."""
