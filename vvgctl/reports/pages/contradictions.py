"""Where the sources say different things, which reading is chosen and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.reports.pages.lines import Item, Line, bracketed, colon, joined
from vvgctl.reports.pages.naming import called
from vvgctl.reports.pages.sources import cited_at
from vvgctl.structure import BodyOnDay, Snapshot
from vvgctl.structure.records.source import Account, Contradiction


def contradictions(ids: Iterable[str], snapshot: Snapshot) -> Iterator[Line]:
    """Those on which any of some records depends, with each account and the reading chosen."""
    for one in snapshot.structure.disagreements(ids):
        yield Item(
            bracketed(one.about, one.id),
            (
                *(_according_to(account, snapshot) for account in one.accounts),
                _("We read: {reading} {because}", reading=one.reading, because=one.because),
            ),
        )


def ids_of(body: BodyOnDay) -> Iterator[str]:
    """A body, and the clauses of the mandates that charge it."""
    yield body.id
    for mandate in body.snapshot.structure.mandates:
        own = body.body.mandate.known(body.day) == mandate.id
        if own or (isinstance(mandate.on, tuple) and body.id in mandate.on):
            yield from map(mandate.full_name, mandate.clauses)


def _according_to(account: Account, snapshot: Snapshot) -> Said:
    """The source first, and then what it says."""
    source = joined(cited_at(account.source, snapshot, phrases=False))
    return _("According to {source}: {says}", source=source, says=account.says)


def account_told(account: Account, snapshot: Snapshot) -> Said:
    """What one source says, and the words there that say so."""
    return bracketed(account.says.rstrip("."), joined(cited_at(account.source, snapshot)))


def accounts(one: Contradiction, snapshot: Snapshot) -> Iterator[Line]:
    """What each source says, with the words it is found by."""
    return (Item(account_told(account, snapshot)) for account in one.accounts)


def reading(one: Contradiction) -> Iterator[Line]:
    """The reading chosen, and why."""
    yield one.reading
    yield _("Because: {because}", because=one.because)


def dependents(one: Contradiction, snapshot: Snapshot) -> Iterator[Line]:
    """The records and clauses that depend on it."""
    for id in one.depends:
        name = called(id, snapshot)
        yield Item(id if name == id else colon(id, name) if "/" in id else bracketed(name, id))
