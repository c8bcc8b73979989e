"""From the selector on the command line to a day, and to the commit whose files are meant."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from vvgctl.check.validation import Asked
from vvgctl.cli.failure import CouldNotError
from vvgctl.cli.places import whereabouts
from vvgctl.cli.proposals import no_proposal, proposals_known
from vvgctl.messages import ToldError
from vvgctl.messages import message as _
from vvgctl.source import RevisionError
from vvgctl.structure import Selector, like_a_date, no_date, one_day, selector

if TYPE_CHECKING:
    from vvgctl.source.repository import Commit, Repository

YEARS_AHEAD = 2


@dataclass(frozen=True, slots=True)
class Asking:
    """The days that a command is about, the commit, and the proposals that are laid over.

    Without a commit the files in the working tree are meant.
    """

    about: Asked
    commit: Commit | None = None
    proposals: tuple[str, ...] = ()


def asked(when: str | None, today: str | None, until: str | None, structure: str | None) -> Asking:
    """What the selector and the days of a command line mean for a structure."""
    now = one_day(today, date.today()) or date.today()
    ahead = one_day(until, now) or _later(now)
    chosen = _chosen(when, now, structure)
    about = Asked(now, ahead, chosen.day if chosen.pinned else None)
    of = commit(chosen.revision, structure) if chosen.revision else None
    return Asking(about, of, tuple(dict.fromkeys(chosen.proposals)))


def commit(written: str, structure: str | None) -> Commit:
    """The commit that a revision names in the repository around a structure."""
    try:
        return _repository(written, structure).commit(written)
    except RevisionError:
        if like_a_date(written):
            raise no_date(written) from None
        raise


def base(since: str, asking: Asking, structure: str | None) -> Commit:
    """Where what is asked about and `since` have parted: what stands there was there before the change."""
    try:
        repository = _repository(since, structure)
        theirs = repository.commit(since)
        return repository.common(asking.commit or repository.commit("HEAD"), theirs)
    except RevisionError:
        if like_a_date(since):
            raise CouldNotError(
                _("--since takes a revision of git, such as main, and “{written}” is none", written=since)
            ) from None
        raise


def _chosen(when: str | None, now: date, structure: str | None) -> Selector:
    """The selector; a date that is also a branch or tag is asked to be written out, unless it is."""
    if when and "+" in when:
        return _with_proposals(when, now, structure)
    chosen = selector(when, now)
    readings = _named_so(when, structure) if when and chosen.pinned else ()
    if not when or not readings:
        return chosen
    if when in readings:
        return Selector(now, pinned=False, revision=when)
    from vvgctl.source.misnamed import date_or_name

    day = f"{chosen.revision}@{chosen.day}" if chosen.revision else chosen.day
    raise date_or_name(when, readings, day)


def _with_proposals(when: str, now: date, structure: str | None) -> Selector:
    """The selector; what stands before the proposals is a date, or the longest name that git knows."""
    chosen = selector(when, now, known := proposals_known(structure, None))
    if readings := _named_so(when, structure):
        if when in readings or not chosen.proposals:
            return Selector(now, pinned=False, revision=when)
        from vvgctl.source.misnamed import proposal_or_name

        raise proposal_or_name(when, readings, chosen.proposals[-1])
    if chosen.revision is None:
        return chosen
    pieces, unknown = when.split("+"), None
    for end in range(len(pieces) - 1, 0, -1):
        try:
            before = selector("+".join(pieces[:end]) or None, now)
            of = commit(before.revision, structure) if before.revision else None
        except ToldError:
            continue
        known = proposals_known(structure, of)
        missing = [id for id in pieces[end:] if id not in known]
        if not missing:
            return replace(before, proposals=tuple(pieces[end:]))
        unknown = unknown or no_proposal(missing[0], known)
    if unknown and not _is_commit(chosen.revision, structure):
        raise unknown
    return chosen


def _is_commit(written: str, structure: str | None) -> bool:
    try:
        return bool(commit(written, structure))
    except ToldError:
        return False


def _named_so(written: str, structure: str | None) -> tuple[str, ...]:
    """The branches and tags that are called so; none where there is no git to ask."""
    folder = whereabouts(structure).resolve()
    if not any((above / ".git").exists() for above in (folder, *folder.parents)):
        return ()
    from vvgctl.source.repository import readings

    try:
        return readings(folder, written)
    except RevisionError:
        return ()


def _repository(written: str, structure: str | None) -> Repository:
    from vvgctl.source.repository import repository

    try:
        return repository(whereabouts(structure))
    except RevisionError as error:
        reason = error.message
        raise RevisionError(
            _(
                "“{written}” is no date, so it is looked for in git; but {reason}",
                written=written,
                reason=reason,
            )
        ) from None


def _later(day: date) -> date:
    """So many years on, or the last day there is."""
    last = date.max - relativedelta(years=YEARS_AHEAD)
    return day + relativedelta(years=YEARS_AHEAD) if day <= last else date.max
