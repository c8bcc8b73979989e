"""Any record without a page of its own: each fact under its title, in words."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any

from vvgctl.messages import Message, Said
from vvgctl.messages import message as _
from vvgctl.reports.pages.assignments import deliverable, other_work, party_or_post, progress, waiting
from vvgctl.reports.pages.contradictions import account_told
from vvgctl.reports.pages.facts import on
from vvgctl.reports.pages.lines import Columns, Glued, Line, colon, joined
from vvgctl.reports.pages.matters import negotiation, raiser
from vvgctl.reports.pages.naming import called
from vvgctl.reports.pages.sources import cited_at
from vvgctl.reports.pages.wording import InWords, bodies_meant, lasting, on_the_day, principals_meant
from vvgctl.reports.pages.work import agreement_party
from vvgctl.reports.titles import titles
from vvgctl.reports.vocabulary import VALUES
from vvgctl.schema import InBoth
from vvgctl.structure import Snapshot, Unknown
from vvgctl.structure.dated import Lacking
from vvgctl.structure.dates import Span, VagueDate
from vvgctl.structure.records.agenda import Item
from vvgctl.structure.records.agreement import AgreementParty
from vvgctl.structure.records.assignment import Deliverable, OtherWork, PartyOrPost, Progress, Wait
from vvgctl.structure.records.document import Copy, NotDemand, Signing, Version
from vvgctl.structure.records.meeting import Meeting
from vvgctl.structure.records.party import OtherName, Post, PrincipalFilter
from vvgctl.structure.records.seat import BodyFilter
from vvgctl.structure.records.service import Coexistence
from vvgctl.structure.records.source import Account, Citation
from vvgctl.structure.records.work import Handler, Negotiation, Raisers, StatedScope


def plain(kind: str, record: Any, snapshot: Snapshot) -> Iterator[Line]:
    """A row for each fact; several long values stand below each other."""
    rows = [row for name, title, value in facts(record, kind, snapshot) if _wanted(kind, name)
            for row in _rows(title, value, snapshot)]  # fmt: skip
    span = getattr(record, "span", None)
    if isinstance(span, Span) and (when := lasting(span)):
        rows.append((_("Holds"), when))
    if rows:
        yield Columns(tuple(rows))


def _wanted(kind: str, name: str) -> bool:
    return name not in _ELSEWHERE and (kind, name) not in _NOT_IN_SHORT


def _rows(title: InBoth, value: Any, snapshot: Snapshot) -> Iterator[tuple[Said | str, Said | str]]:
    values = value if isinstance(value, tuple) else (value,)
    many = [text for one in values if (text := told(one, snapshot))]
    if len(many) > 1 and any(_long(text) for text in many):
        yield title, many[0]
        yield from (("", text) for text in many[1:])
    elif many:
        yield title, Glued((tuple(many),))


def facts(record: Any, kind: str, snapshot: Snapshot) -> Iterator[tuple[str, InBoth, Any]]:
    """Key, title and value of each fact that is written, as it stands on the day, in the schema's order."""
    by_name = {field.name.rstrip("_"): field for field in dataclasses.fields(record)}
    for name, title in titles(kind).items():
        field = by_name.get(name)
        if field is not None and name not in _HIDDEN:
            value = on(getattr(record, field.name), snapshot.day)
            if value not in (None, ()) and (value is not False or field.default is not False):
                yield name, title, value


def _long(text: Said | str) -> bool:
    return len(text if isinstance(text, str) else text.text("en")) > _SHORT


_SHORT = 30  # characters; longer values stand better below each other
_HIDDEN = {"where", "id", "written_id", "span", "life", "seats"}
_ELSEWHERE = {"source", "sections"}
_NOT_IN_SHORT = {
    ("matter", "name"),
    ("function", "name"),
    ("agreement", "name"),
    ("agreement", "short"),
    ("service", "name"),
    ("service", "short"),
    ("assignment", "about"),
    ("decision", "by"),
    ("decision", "date"),
    ("decision", "says"),
    ("document", "title"),
    ("contradiction", "about"),
    ("meetings", "body"),
    ("meetings", "period"),
    ("proposal", "title"),
    ("proposal", "states"),
    ("proposal", "changes"),
}


def told(value: Any, snapshot: Snapshot) -> Said | str:
    """A value as a reader would say it; nothing for nothing."""
    match value:
        case None | () | "":
            return ""
        case bool():
            return _("yes") if value else _("no")
        case str():
            return VALUES.get(value) or called(value, snapshot)
        case Unknown():
            return _("unknown")
        case Lacking(because=str() as because, unclear=True):
            return _("unclear: {because}", because=because)
        case Lacking():
            return _("none: {because}", because=value.because) if value.because else _("none")
        case VagueDate():
            return InWords(value)
        case tuple():
            return Glued((tuple(told(one, snapshot) for one in value),))
        case Said():
            return value
    return _record(value, snapshot)


def _record(value: Any, snapshot: Snapshot) -> Said | str:
    """An inner record, by what it is."""
    tell = _TELLERS.get(type(value))
    if tell is not None:
        return tell(value, snapshot)
    return called(value.id, snapshot) if hasattr(value, "id") else str(value)


def _signing(one: Signing, snapshot: Snapshot) -> Message:
    """`for VGR (director): unknown when`."""
    posts = getattr(snapshot.party(one.for_), "posts", ())
    post = next((post.name for post in posts if post.id == one.post), one.post)
    match one.signed:
        case VagueDate() as day:
            when: Said = InWords(day)
        case Lacking():
            when = _("not signed")
        case _:
            when = _("unknown when")
    return _("for {party} ({post}): {when}", party=snapshot.label(one.for_), post=post, when=when)


def _meeting(one: Meeting, snapshot: Snapshot) -> Said | str:
    """The day, the kind and what was on the agenda."""
    items = one.items if isinstance(one.items, tuple) else ()
    kind = [snapshot.label(one.kind)] if one.kind else []
    return joined((InWords(one.date), *kind, *(item.about for item in items)))


def _named(one: Post | OtherName, snapshot: Snapshot) -> Said | str:
    return on_the_day(one.name, one.span, snapshot.day)


_TELLERS: dict[type[Any], Callable[[Any, Snapshot], Said | str]] = {
    Citation: lambda one, snapshot: cited_at([one], snapshot)[0],
    Account: account_told,
    Signing: _signing,
    AgreementParty: agreement_party,
    Raisers: raiser,
    Negotiation: negotiation,
    PrincipalFilter: principals_meant,
    BodyFilter: bodies_meant,
    Progress: lambda one, snapshot: progress(one),
    PartyOrPost: party_or_post,
    Deliverable: deliverable,
    OtherWork: other_work,
    Wait: waiting,
    Handler: lambda one, snapshot: on_the_day(snapshot.label(one.party), one.span, snapshot.day),
    Coexistence: lambda one, snapshot: on_the_day(snapshot.label(one.service), one.span, snapshot.day),
    StatedScope: lambda one, snapshot: colon(snapshot.label(one.assignment), snapshot.labels(one.scope)),
    Version: lambda one, snapshot: one.name,
    Item: lambda one, snapshot: one.about,
    Post: _named,
    OtherName: _named,
    Copy: lambda one, snapshot: one.file,
    Meeting: _meeting,
    NotDemand: lambda one, snapshot: colon(_("“{phrase}”", phrase=one.phrase), one.because),
}
