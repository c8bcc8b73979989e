"""The agreements that a party is part of or drafts."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.reports.pages.facts import may_hold
from vvgctl.reports.pages.glue import colon, joined
from vvgctl.reports.pages.lines import Item, Line
from vvgctl.reports.pages.wording import on_the_day, principals_meant
from vvgctl.structure import Snapshot
from vvgctl.structure.records.work import Agreement, AgreementParty


def agreements(id: str, snapshot: Snapshot) -> Iterator[Line]:
    """Each agreement, and the party's part in it."""
    for one in snapshot.structure.agreements:
        if may_hold(one, snapshot.day) and (part := joined(_parts(one, id, snapshot))):
            told = colon(one.name, part)
            yield Item(on_the_day(told, one.span, snapshot.day))


def _parts(one: Agreement, id: str, snapshot: Snapshot) -> list[Said | str]:
    parts: list[Said | str] = []
    if any(_is_party(party, id, snapshot) for party in one.parties):
        between = tuple(agreement_party(party, snapshot) for party in one.parties)
        parts.append(_("is a party; it is between {parties}", parties=between))
    if isinstance(one.drafted_by, tuple) and id in one.drafted_by:
        others = snapshot.labels(other for other in one.drafted_by if other != id)
        parts.append(_("drafts it, with {others}", others=others) if others else _("drafts it"))
    return parts


def _is_party(party: AgreementParty, id: str, snapshot: Snapshot) -> bool:
    return party.party == id or (party.principals is not None and id in snapshot.principals(party.principals))


def agreement_party(party: AgreementParty, snapshot: Snapshot) -> Said | str:
    """One that an agreement is between."""
    if party.principals:
        return principals_meant(party.principals, snapshot)
    return snapshot.label(party.party or "")
