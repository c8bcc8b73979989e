"""A structure that was read, with proposals laid over it: what does not fit comes out as findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from vvgctl.changes.book import proposed_in
from vvgctl.changes.laying import Laid, held, laid_over
from vvgctl.check.finding import Finding, Level, finding, told
from vvgctl.check.loading import Loaded, of_misfit
from vvgctl.check.validation import Asked
from vvgctl.messages import message as _
from vvgctl.messages import plural
from vvgctl.rules.always.proposals_fit import LEVEL, answers
from vvgctl.rules.verdict import Broken, CannotTell, not_known
from vvgctl.schema import misfits
from vvgctl.source import collector_paused
from vvgctl.structure import Snapshot, Structure, Unknown
from vvgctl.structure.records.proposal import Proposal

RULE = "proposals_fit"
_HELD = plural(
    "{count} change of “{title}” was adopted, had taken effect by {day}, and is taken to be in the files",
    "{count} changes of “{title}” were adopted, had taken effect by {day}, and are taken to be in the files",
    0,
)


@dataclass(frozen=True, slots=True)
class Overlay:
    """What was read with the proposals laid over it, the days that are asked about then, and what to say."""

    loaded: Loaded
    asked: Asked
    notes: tuple[Finding, ...]


def overlaid(loaded: Loaded, proposals: Iterable[Proposal], asked: Asked) -> Overlay:
    """Lay proposals over a structure as it stood on the day asked about."""
    assert loaded.structure is not None
    day = asked.day or asked.today
    with collector_paused():
        laid = laid_over(loaded.structure, proposals, day)
        notes = tuple(note for step in laid.steps for note in doubts(*step, day))
        wrong = tuple(_misshapen(laid))
    structure = None if wrong else laid.structure
    over = Loaded(structure, (*loaded.findings, *notes, *wrong), loaded.files)
    return Overlay(over, _from(asked, laid.view), notes)


def _from(asked: Asked, view: date) -> Asked:
    """The same question, asked from the day on which all of the proposals have taken effect."""
    if asked.day is not None:
        return replace(asked, day=view)
    if view <= asked.today:
        return asked
    ahead = min(date.max.toordinal(), view.toordinal() + (asked.until - asked.today).days)
    until = asked.until if asked.until > view else date.fromordinal(ahead)
    return Asked(asked.today, until, view, ahead=True)


def doubts(proposal: Proposal, before: Structure, day: date) -> Iterator[Finding]:
    """Which of its changes do not fit what they are laid over, or are there already; that all are unknown."""
    snapshot = Snapshot(before, day)
    if isinstance(proposal.changes, Unknown) or proposal.changes is None:
        where = proposal.where / "changes"
        otherwise = _("what would the proposal “{title}” change?", title=proposal.title)
        yield told(not_known(where, proposal.changes, otherwise), RULE, Level.UNKNOWN, proposal.id)
    if count := sum(held(change, day) for change in proposed_in(proposal)):
        there = _HELD.with_values(count=count, title=proposal.title, day=day)
        yield finding(RULE, Level.NOTE, there, proposal.where / "states", proposal.id)
    for verdict in answers(proposal, snapshot):
        if isinstance(verdict, Broken | CannotTell):
            yield told(verdict, RULE, Level(LEVEL), proposal.id)


def _misshapen(laid: Laid) -> Iterator[Finding]:
    """What a change has made of a file that such a file may not hold."""
    for kind, _file, where, data in laid.files.changed:
        yield from map(of_misfit, misfits(kind, data, where))
