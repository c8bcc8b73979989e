"""How the proposals stand: in which state, effective when, whether they fit, and what conflicts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from vvgctl.changes.book import proposed_in
from vvgctl.messages import Message, Said, said
from vvgctl.messages import message as _
from vvgctl.reports import machine
from vvgctl.reports.context import Checked, Manner
from vvgctl.reports.pages.writing import sentence, wrapped
from vvgctl.reports.tables import as_csv, as_markdown, table
from vvgctl.reports.vocabulary import STATES_OF_PROPOSALS
from vvgctl.rules.always.proposals_conflict import conflicts
from vvgctl.rules.always.proposals_fit import answers
from vvgctl.rules.verdict import Broken, CannotTell
from vvgctl.structure import NotKnownError, Snapshot
from vvgctl.structure.dates import VagueDate
from vvgctl.structure.records.proposal import OPEN, Proposal
from vvgctl.structure.states import state_on

UNKNOWN = "unknown"
_FITS: dict[str, Message] = {"yes": _("yes"), "no": _("no"), UNKNOWN: _("cannot be checked")}


@dataclass(frozen=True, slots=True)
class Stand:
    """How a proposal stands on a day: a state that is open may still be adopted.

    `fits` is `yes`, `no` or `unknown`, and empty where it is no longer open.
    """

    proposal: Proposal
    state: str | None
    fits: str
    effective: tuple[VagueDate, ...]
    verdicts: tuple[Broken | CannotTell, ...]
    others: tuple[Proposal, ...]

    @property
    def count(self) -> int | None:
        """How many changes it makes; None where that is unknown."""
        changes = self.proposal.changes
        return len(changes) if isinstance(changes, tuple) else None


def stands(checked: Checked) -> list[Stand]:
    """Every proposal, as it stands on the day asked about."""
    assert checked.structure is not None
    snapshot = Snapshot(checked.structure, checked.day or checked.today, checked.today)
    return [_stand(one, snapshot) for one in checked.structure.proposals]


def _stand(proposal: Proposal, snapshot: Snapshot) -> Stand:
    state = _state(proposal, snapshot)
    verdicts = tuple(_verdicts(proposal, snapshot)) if state in (*OPEN, UNKNOWN) else ()
    others = {other.id: other for other, _fact, _where in conflicts(proposal, snapshot)}
    return Stand(
        proposal,
        state,
        _fits(proposal, state, verdicts),
        tuple(dict.fromkeys(_effective(proposal))),
        verdicts,
        tuple(others.values()),
    )


def _state(proposal: Proposal, snapshot: Snapshot) -> str | None:
    try:
        return state_on(proposal, snapshot.day)
    except NotKnownError:
        return UNKNOWN


def _fits(proposal: Proposal, state: str | None, verdicts: tuple[Broken | CannotTell, ...]) -> str:
    if state not in (*OPEN, UNKNOWN):
        return ""
    if any(isinstance(one, Broken) for one in verdicts):
        return "no"
    return UNKNOWN if verdicts or not isinstance(proposal.changes, tuple) else "yes"


def _verdicts(proposal: Proposal, snapshot: Snapshot) -> Iterator[Broken | CannotTell]:
    return (one for one in answers(proposal, snapshot) if isinstance(one, Broken | CannotTell))


def _effective(proposal: Proposal) -> Iterator[VagueDate]:
    """The first days of its changes, as far as they are written."""
    own = (one.change.effective for one in proposed_in(proposal))
    yield from sorted(day for day in (proposal.takes_effect, *own) if day is not None)


def _headings(language: str) -> list[str]:
    told = (_("id"), _("title"), _("state"), _("effective"), _("changes"), _("fits"), _("conflicts with"))
    return [said(one, language) for one in told]


def _row(stand: Stand, language: str) -> list[str]:
    state: Said | str = STATES_OF_PROPOSALS.get(stand.state or "", _("unknown")) if stand.state else ""
    return [
        stand.proposal.id,
        stand.proposal.title,
        said(state, language),
        ", ".join(map(str, stand.effective)),
        said(_("unknown"), language) if stand.count is None else str(stand.count),
        said(_FITS[stand.fits], language) if stand.fits else "",
        ", ".join(one.id for one in stand.others),
    ]


def text(told: list[Checked], manner: Manner, width: int) -> str:
    """A row for each, and below the rows what does not fit or would have to be known."""
    every = [one for checked in told for one in stands(checked)]
    if not every:
        return said(_("There are no proposals."), manner.language) + "\n"
    rows = [_row(one, manner.language) for one in every]
    coloured = manner.paint("x", "red") != "x"
    return table(_headings(manner.language), rows, width, colour=coloured) + "".join(
        line for one in every for line in _open(one, manner, width)
    )


def _open(stand: Stand, manner: Manner, width: int) -> Iterator[str]:
    if stand.verdicts:
        yield f"\n{manner.paint(stand.proposal.title, 'bold')}\n"
    found = (one.message if isinstance(one, Broken) else one.question for one in stand.verdicts)
    for told in dict.fromkeys(sentence(said(one, manner.language)) for one in found):
        yield "".join(f"{line}\n" for line in wrapped(told, width, "  – ", "    "))


def sheet(told: list[Checked], manner: Manner, width: int) -> str:
    """The rows for a spreadsheet."""
    return as_csv(_headings(manner.language), _rows(told, manner))


def markdown(told: list[Checked], manner: Manner, width: int) -> str:
    """The rows as a table in a document."""
    return as_markdown(_headings(manner.language), _rows(told, manner))


def _rows(told: list[Checked], manner: Manner) -> list[list[str]]:
    return [_row(one, manner.language) for checked in told for one in stands(checked)]


def as_json(told: list[Checked], manner: Manner, width: int) -> str:
    """The same for programs."""
    answers = [
        machine.about(checked, manner)
        | {"proposals": [_as_json(one, checked, manner) for one in stands(checked)]}
        for checked in told
    ]
    return machine.document("proposals", answers)


def _as_json(stand: Stand, checked: Checked, manner: Manner) -> dict[str, Any]:
    where = stand.proposal.where.location
    return {
        "id": stand.proposal.id,
        "title": stand.proposal.title,
        "state": None if stand.state == UNKNOWN else stand.state,
        "open": None if stand.state == UNKNOWN else stand.state in OPEN,
        "effective": [str(day) for day in stand.effective],
        "changes": stand.count,
        "fits": {"yes": True, "no": False}.get(stand.fits),
        "misfits": [_misfit(one, checked, manner) for one in stand.verdicts if isinstance(one, Broken)],
        "conflicts": [other.id for other in stand.others],
        "file": checked.path(where.file),
        "line": where.line,
    }


def _misfit(found: Broken, checked: Checked, manner: Manner) -> dict[str, Any]:
    where = found.where.location
    return {
        "message": found.message.text(manner.language),
        "file": checked.path(where.file),
        "line": where.line,
        "column": where.column,
    }


FORMATS: dict[str, Callable[[list[Checked], Manner, int], str]] = {
    "text": text,
    "json": as_json,
    "csv": sheet,
    "markdown": markdown,
}
