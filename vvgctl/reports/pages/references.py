"""Which records name one, and as what."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Message, Said
from vvgctl.reports.pages.glue import colon
from vvgctl.reports.pages.lines import Item, Line
from vvgctl.reports.pages.naming import name_of
from vvgctl.reports.pages.wording import Lower
from vvgctl.reports.titles import titles
from vvgctl.reports.vocabulary import WORDS
from vvgctl.source import Place
from vvgctl.structure import Snapshot


def references(id: str, snapshot: Snapshot) -> Iterator[Line]:
    """Each record that names this one on the day, and under which keys."""
    found: dict[tuple[str, str], dict[Said | str, None]] = {}
    for reference in snapshot.structure.references_to.get(id, ()):
        if reference.owner[1] != id and reference.span.may_hold(snapshot.day):
            roles = found.setdefault(reference.owner, {})
            roles[_as_what(reference.owner[0], reference.where)] = None
    for (kind, owner), roles in sorted(found.items(), key=lambda pair: pair[0]):
        if kind != "contradiction":
            record = snapshot.structure.find((kind,), owner)
            name = name_of(record, snapshot) if record is not None else owner
            yield Item(colon(name, tuple(roles)))


def _as_what(kind: str, where: Place) -> Message | Said | str:
    """What a reader calls the key under which an id stands."""
    keys = [key for key in where.path if isinstance(key, str)]
    known = titles(kind).get(keys[-1]) if kind else None
    if known is None and keys[-1] not in WORDS and kind and keys[0] in titles(kind):
        known = titles(kind)[keys[0]]
    return Lower(known) if known else WORDS.get(keys[-1], keys[-1])
