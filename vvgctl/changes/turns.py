"""Each change of a proposal in its turn, and what those before it leave."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from vvgctl.changes.book import created_by, created_in, ids_in, page_of, proposed_in
from vvgctl.changes.laying import effective, held, in_time, known_by
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.touching import fact_of
from vvgctl.changes.writing import Writing
from vvgctl.source import Page, Place
from vvgctl.source.edits import Append
from vvgctl.structure import Snapshot, build
from vvgctl.structure.building import Records
from vvgctl.structure.files import Effect, Files, Made
from vvgctl.structure.kept import kept_on
from vvgctl.structure.records.proposal import Proposal


@dataclass(frozen=True, slots=True)
class Turn:
    """A change, and the structure as the changes before it leave it.

    `altered`: whether one of them alters a record that this one names; `grown`: whether one adds to it.
    `early`: where it names what a later change is to create.
    """

    change: Proposed
    altered: bool
    grown: bool
    early: tuple[Place, ...]
    left: Callable[[], Snapshot]


def turns(proposal: Proposal, snapshot: Snapshot) -> Iterator[Turn]:
    """The changes that the files do not hold yet, in the order in which they take effect."""
    structure, day = snapshot.structure, snapshot.day
    kept, created = kept_on(structure.parts, day), created_by(proposal)
    files, altered, grown = Files.of(kept.parts), set[str](), set[str]()
    read: dict[Page, Records] = {}

    def left(files: Files, day: date) -> Snapshot:
        now = build(files.parts.values(), structure.pages, kept.later, known=read)
        for page in read.keys() - {part[2].page for part in files.parts.values()}:
            del read[page]
        return Snapshot(now, day, snapshot.today)

    coming = in_time([one for one in proposed_in(proposal) if not held(one, day)], day)
    ahead = {id for change in coming for id in _made(change)}
    for change in coming:
        ahead -= _made(change)
        named = {id: where for _kinds, id, where in ids_in(change)}
        early = tuple(where for id, where in named.items() if id in ahead)
        before = partial(left, files, day)
        yield Turn(change, not altered.isdisjoint(named), not grown.isdisjoint(named), early, before)
        first = effective(change, snapshot.day)
        effects = tuple(page_of(change).edits(change, Writing(change, files, first, created)))
        for effect in effects:
            (grown if _adds(effect) else altered).add(fact_of(effect, files).id)
            files = files.after([effect])
        day = max(day, known_by(first)) if effects else day


def _made(change: Proposed) -> set[str]:
    """The id of what it creates."""
    return {id for _kind, id in created_in([change])}


def _adds(effect: Effect) -> bool:
    """Whether an effect only adds to a list of a record."""
    return not isinstance(effect, Made) and isinstance(effect.edit, Append) and len(effect.edit.path) > 0
