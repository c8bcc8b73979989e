"""What a page is called, and what kind of thing it is about."""

from __future__ import annotations

from typing import Any

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.reports.pages.brief import kind_of_body
from vvgctl.reports.pages.divisions import division_of
from vvgctl.reports.pages.lines import bracketed, commas
from vvgctl.reports.pages.naming import name_of, taken
from vvgctl.reports.pages.party import kind_of_party
from vvgctl.reports.vocabulary import STATES_OF_PROPOSALS
from vvgctl.rules.always.references import KIND_NAMES
from vvgctl.structure import BodyOnDay, NotKnownError, Snapshot
from vvgctl.structure.dated import Dated
from vvgctl.structure.records.proposal import Proposal
from vvgctl.structure.states import state_on


def heading(kind: str, record: Any, snapshot: Snapshot) -> tuple[Said | str, Said | str]:
    """Title and kind."""
    match kind:
        case "body":
            return _full_name(record, snapshot), kind_of_body(BodyOnDay(record, snapshot))
        case "principal" | "organisation":
            return _full_name(record, snapshot), kind_of_party(record, snapshot)
        case "area":
            return record.name, _("area in {division}", division=division_of(record, snapshot).name)
        case "decision":
            return record.says, taken(record, snapshot)
        case "contradiction":
            return record.about, _("a place where the sources disagree, {id}", id=record.id.upper())
        case "proposal":
            return record.title, _proposal(record, snapshot)
        case "agreement" | "function" | "service":
            return _full_name(record, snapshot), KIND_NAMES[kind]
    return name_of(record, snapshot), KIND_NAMES.get(kind, kind)


def _proposal(record: Proposal, snapshot: Snapshot) -> Said:
    """That it is one, and its state on the day."""
    try:
        state = state_on(record, snapshot.day)
    except NotKnownError:
        return _("a proposal, in which state is unknown")
    return commas(KIND_NAMES["proposal"], STATES_OF_PROPOSALS[state]) if state else KIND_NAMES["proposal"]


def _full_name(record: Any, snapshot: Snapshot) -> Said | str:
    """The name, with what people say in brackets."""
    name, short = (_known(getattr(record, field, None), snapshot) for field in ("name", "short"))
    if name and short:
        return bracketed(name, short)
    return name or short or str(record.id)


def _known(written: Any, snapshot: Snapshot) -> str | None:
    """A name on the day; the first or last where it had none then."""
    if isinstance(written, Dated):
        return written.known(snapshot.day) or next(iter(written.values()), None)
    return written if isinstance(written, str) else None
