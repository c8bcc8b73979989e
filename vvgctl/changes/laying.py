"""Proposals laid over a structure: the files as they stood on a day, with the edits that the changes make.

`vvgctl adopt` writes the same edits into the files, so that a proposal laid over and one adopted are alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from vvgctl.changes.book import created_by, creates, page_of, proposed_in
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.writing import Writing, day_written
from vvgctl.source import Value
from vvgctl.source.edits import Append, Edit, Set
from vvgctl.structure import Structure, build
from vvgctl.structure.dates import BEGINNING, END, VagueDate
from vvgctl.structure.files import Effect, Files, Written
from vvgctl.structure.kept import kept_on
from vvgctl.structure.records.proposal import ADOPTED, Proposal
from vvgctl.structure.states import in_order


@dataclass(frozen=True, slots=True)
class Laid:
    """A structure with proposals laid over it, and the day on which all of them have taken effect.

    `steps` holds each proposal with the structure that it was laid over.
    """

    structure: Structure
    view: date
    steps: tuple[tuple[Proposal, Structure], ...]
    files: Files


def laid_over(structure: Structure, proposals: Iterable[Proposal], day: date) -> Laid:
    """The structure as it stood on a day, with all of some proposals applied in their order.

    What was adopted and has taken effect by then, the files hold already.
    """
    kept = kept_on(structure.parts, day)
    files, now, view = Files.of(kept.parts), None, day
    steps: list[tuple[Proposal, Structure]] = []
    for proposal in proposals:
        now = build(files.parts.values(), structure.pages, kept.later)
        steps.append((proposal, now))
        coming = (change for change in proposed_in(proposal) if not held(change, day))
        for effects in effects_of(proposal, coming, files, day):
            files = files.after(effects)
        view = max([view, *(known_by(one) for one in effective_days(proposal, day))])
    whole = build(files.parts.values(), structure.pages, kept.later)
    return Laid(whole, view, tuple(steps), files)


def effects_of(
    proposal: Proposal, changes: Iterable[Proposed], files: Files, day: date, by: str | None = None
) -> Iterator[tuple[Effect, ...]]:
    """What each change does to the files as those before it left them, and at last that it is adopted."""
    created = created_by(proposal)
    for change in in_time(changes, day):
        first = effective(change, day)
        writing = Writing(change, files, first, created, by or _adopted_by(proposal, first))
        effects = tuple(page_of(change).edits(change, writing))
        files = files.after(effects)
        yield effects
    last = max(effective_days(proposal, day), default=VagueDate(day, day))
    yield tuple(_adopted(proposal, files, day, by or _adopted_by(proposal, last)))


def in_time(changes: Iterable[Proposed], day: date) -> list[Proposed]:
    """The changes in the order in which they take effect; of a day, first what comes into being."""
    return sorted(changes, key=lambda change: (effective(change, day), not creates(change)))


def held(change: Proposed, day: date) -> bool:
    """Whether the files hold a change on a day: it was adopted, and may have taken effect."""
    return change.proposal.adopted is not None and effective(change, day).earliest <= day


def effective(change: Proposed, day: date) -> VagueDate:
    """The first day of a change: its own, else its proposal's, else the day that it is laid over."""
    for own in (change.change.effective, change.proposal.takes_effect):
        if own is not None and own.earliest != BEGINNING:
            return own
    return VagueDate(day, day)


def effective_days(proposal: Proposal, day: date) -> Iterator[VagueDate]:
    """The days on which something of a proposal takes effect."""
    return (effective(change, day) for change in proposed_in(proposal))


def known_by(first: VagueDate) -> date:
    """The day on which what begins then certainly has begun."""
    return first.latest if first.latest != END else first.earliest


def _adopted_by(proposal: Proposal, first: VagueDate) -> str | None:
    """The decision by which what begins on a day was adopted: the last until then, else the first."""
    states = [one for one in in_order(proposal.states) if one.state == ADOPTED and isinstance(one.by, str)]
    begun = [one for one in states if one.span.start <= first]
    found = (*begun[-1:], *states[:1])
    return str(found[0].by) if found else None


def _adopted(proposal: Proposal, files: Files, day: date, by: str | None) -> Iterator[Effect]:
    """Its last state, as it stands or is to stand in its file: it is no longer only proposed."""
    entry = files.entry("proposal", proposal.id)
    if entry is None:
        return
    written = entry.data.get("states")
    if isinstance(written, list) and any(map(_says_adopted, written)):
        return
    state = _state(proposal, day, by)
    edit: Edit = Append(("states",), state) if isinstance(written, list) else Set(("states",), [state])
    yield Written(entry.file, edit, proposal.where / "states")


def _says_adopted(state: Value) -> bool:
    return isinstance(state, dict) and state.get("state") == ADOPTED


def _state(proposal: Proposal, day: date, by: str | None) -> Value:
    """From the day of the decision, else from the first day of its changes."""
    adopted = proposal.adopted
    first = adopted.span.start if adopted else min(effective_days(proposal, day), default=VagueDate(day, day))
    state: dict[str, Value] = {"state": ADOPTED, "from": day_written(first)} | ({"by": by} if by else {})
    if adopted is not None and adopted.effective is not None:
        state["effective"] = day_written(adopted.effective)
    return state
