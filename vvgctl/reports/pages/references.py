"""Which records name one, and as what."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Said
from vvgctl.reports.pages.lines import Item, Line, colon
from vvgctl.reports.pages.naming import name_of
from vvgctl.reports.pages.wording import Lower
from vvgctl.reports.titles import titles
from vvgctl.reports.vocabulary import WORDS
from vvgctl.source import Place
from vvgctl.structure import Snapshot


def references(id: str, snapshot: Snapshot) -> Iterator[Line]:
    """Each record that names this one on the day, and under which keys."""
    found: dict[tuple[str, str], dict[str, Said | str]] = {}
    for reference in snapshot.structure.references_to.get(id, ()):
        if reference.owner[1] != id and reference.span.may_hold(snapshot.day):
            roles = found.setdefault(reference.owner, {})
            key, title = _as_what(reference.owner[0], reference.where)
            roles[key] = title
    for (kind, owner), roles in sorted(found.items(), key=lambda pair: pair[0]):
        if kind != "contradiction":
            record = snapshot.structure.find((kind,), owner)
            name = name_of(record, snapshot) if record is not None else owner
            yield Item(colon(name, tuple(roles.values())))


def _as_what(kind: str, where: Place) -> tuple[str, Said | str]:
    """The innermost key around an id that has a title, and the title."""
    keys = [key for key in where.path if isinstance(key, str)]
    known = titles(kind) if kind else {}
    for key in reversed(keys):
        if key in known:
            return key, Lower(known[key])
        if key in WORDS:
            return key, WORDS[key]
    return keys[-1], keys[-1]
