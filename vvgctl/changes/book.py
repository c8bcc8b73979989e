"""The book of changes: every page found by being there."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol, cast

from vvgctl.changes import kinds
from vvgctl.changes.fit import Answers
from vvgctl.changes.proposed import Proposed
from vvgctl.messages import Message
from vvgctl.structure import Snapshot, Structure
from vvgctl.structure.parameters import Named, ids_named
from vvgctl.structure.records.proposal import Proposal

if TYPE_CHECKING:
    from vvgctl.changes.writing import Writing
    from vvgctl.structure.files import Effect

Examples = str | tuple[str, ...]


class ChangeKind(Protocol):
    """A page: what a change of this kind takes under `with:`, whether it fits, and how it is told.

    `NAMED` lists the parameters whose ids must be named in the phrase cited, and `WORDS` those whose text
    must stand in it; `also_named(change)` tells of ids that `PARAMETERS` cannot show, and `creates(change)`
    of the record that comes into being. `GIVES` holds examples, each with what the files say then.
    """

    __name__: str
    PARAMETERS: dict[str, Any]
    FITS: Examples
    MISFITS: Examples
    UNKNOWN: Examples
    GIVES: tuple[tuple[str, str], ...]

    def fits(self, change: Proposed, snapshot: Snapshot) -> Answers: ...

    def told(self, change: Proposed, snapshot: Snapshot) -> Message: ...

    def edits(self, change: Proposed, writing: Writing) -> Iterator[Effect]: ...


@cache
def change_names() -> tuple[str, ...]:
    """The kinds of change, in alphabetical order."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(kinds.__path__)))


@cache
def change_kind(name: str) -> ChangeKind:
    """The page of that name; its file is read when a change first needs it."""
    return cast(ChangeKind, importlib.import_module(f"{kinds.__name__}.{name}"))


def page_of(proposed: Proposed) -> ChangeKind:
    """The page of a change."""
    return change_kind(proposed.change.change)


def proposed_in(proposal: Proposal) -> Iterator[Proposed]:
    """The changes of a proposal; none where they are unknown."""
    changes = proposal.changes if isinstance(proposal.changes, tuple) else ()
    return (Proposed(change, proposal, number) for number, change in enumerate(changes, 1))


def all_proposed(structure: Structure) -> Iterator[Proposed]:
    """The changes of every proposal."""
    return (one for proposal in structure.proposals for one in proposed_in(proposal))


def creates(change: Proposed) -> bool:
    """Whether something comes into being by a change."""
    return hasattr(page_of(change), "creates")


def created_by(proposal: Proposal) -> frozenset[tuple[str, str]]:
    """The kind and id of every record that comes into being by a proposal."""
    return created_in(proposed_in(proposal))


def created_in(changes: Iterable[Proposed]) -> frozenset[tuple[str, str]]:
    """The same of some changes."""
    made = ((getattr(page_of(one), "creates", None), one) for one in changes)
    return frozenset(creates(one) for creates, one in made if creates)


def ids_in(proposed: Proposed) -> Iterator[Named]:
    """Every id that stands under `with:`."""
    page = page_of(proposed)
    yield from ids_named(page.PARAMETERS, proposed.parameters, proposed.with_)
    if more := getattr(page, "also_named", None):
        yield from more(proposed)
