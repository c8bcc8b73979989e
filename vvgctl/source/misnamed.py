"""What is wrong with the name of a revision, or with where it is looked for, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from vvgctl.messages import closest
from vvgctl.messages import message as _
from vvgctl.source.git_program import RevisionError, failed
from vvgctl.source.objects import Answer
from vvgctl.source.text import shortened


def ambiguous(told: Answer) -> bool:
    """Whether git found several readings of a name, even where it went on with one of them."""
    return "is ambiguous" in told.complaint


def several(written: str, readings: tuple[str, ...]) -> RevisionError:
    """A branch and a tag of one name, or the beginning of several hashes."""
    name = shortened(written)
    if len(readings) > 1:
        return RevisionError(
            _(
                "“{name}” has several readings; write out which one is meant: {readings}",
                name=name,
                readings=readings,
            )
        )
    if readings:
        message = _(
            "“{name}” has two readings: {reading}, and a commit whose hash begins so; write {reading} for "
            "the first, or more of the hash",
            name=name,
            reading=readings[0],
        )
        return RevisionError(message)
    return RevisionError(_("several hashes begin with “{name}”; write more of the one meant", name=name))


def date_or_name(written: str, readings: tuple[str, ...], day: object) -> RevisionError:
    """A date that is also the name of a branch or tag."""
    return RevisionError(
        _(
            "“{name}” ends in a date, but is also the name of {reading}; write {reading} for that one, "
            "or {day} for the date",
            name=shortened(written),
            reading=readings[0],
            day=day,
        )
    )


def proposal_or_name(written: str, readings: tuple[str, ...], proposal: str) -> RevisionError:
    """What ends in a proposal, and is also the name of a branch or tag."""
    return RevisionError(
        _(
            "“{name}” ends in the proposal {proposal}, but is also the name of {reading}; write {reading} "
            "for that one, or put @ and a date before the plus sign for the proposal",
            name=shortened(written),
            proposal=proposal,
            reading=readings[0],
        )
    )


def like_an_option(written: str) -> RevisionError:
    """It begins with a dash."""
    return RevisionError(_("“{name}” is no revision: none begins with a dash", name=shortened(written)))


def of_several(written: str) -> RevisionError:
    """A range of commits."""
    return RevisionError(
        _(
            "“{name}” names a range of commits, but one is wanted; to compare two: vvgctl diff A B",
            name=shortened(written),
        )
    )


def no_commit(written: str, kind: str) -> RevisionError:
    """A file or a folder in a revision."""
    return RevisionError(
        _(
            "“{name}” names a file or folder ({kind}), not a commit; write what stands before the colon",
            name=shortened(written),
            kind=kind,
        )
    )


def before_the_log(written: str) -> RevisionError:
    """A day before this clone began to note where its branches were."""
    return RevisionError(
        _(
            "“{name}” lies before this clone's own log of that branch begins, so that git can only guess; "
            "name the commit or a tag, and for the structure as of a day write @2017-01-01 without braces",
            name=shortened(written),
        )
    )


def shallow(written: str) -> RevisionError:
    """Perhaps beyond what was fetched."""
    return RevisionError(
        _(
            "“{name}” is not in this clone, which is shallow: it holds only the newest commits. "
            "Fetch the rest: git fetch --unshallow, or fetch-depth: 0 for actions/checkout in GitHub Actions",
            name=shortened(written),
        )
    )


def parted_beyond(written: str) -> RevisionError:
    """Where the histories parted was not fetched."""
    return RevisionError(
        _(
            "where the history parted from “{name}” is not in this clone, which is shallow: it holds only "
            "the newest commits. Fetch the rest: git fetch --unshallow, or fetch-depth: 0 for "
            "actions/checkout in GitHub Actions",
            name=shortened(written),
        )
    )


def nothing_yet() -> RevisionError:
    """A repository without a commit."""
    return RevisionError(_("the repository has no commit yet; write the command without a revision"))


def not_so_far(written: str, name: str, rest: str) -> RevisionError:
    """`main~1000` where there are ten commits."""
    return RevisionError(
        _(
            "there is no revision “{written}”: {name} is there, but nothing that “{rest}” leads to from it",
            written=shortened(written),
            name=shortened(name),
            rest=shortened(rest),
        )
    )


def nowhere(written: str, known: Iterable[str] = (), name: str = "", rest: str = "") -> RevisionError:
    """Nothing is called so."""
    guess = closest(name, ("HEAD", *known)) if name else None
    if guess:
        return RevisionError(
            _(
                "there is no revision “{written}”, did you mean “{guess}”?",
                written=shortened(written),
                guess=shortened(guess + rest),
            )
        )
    return RevisionError(
        _(
            "there is no revision “{written}”, nor is it a date; git branch --all and git tag list the names",
            written=shortened(written),
        )
    )


def no_repository(folder: Path, complaint: str) -> RevisionError:
    """No repository, or one that git will not read."""
    if "dubious ownership" in complaint or "unsafe repository" in complaint:
        return RevisionError(
            _(
                "git does not read the repository around {folder}, because it belongs to another user; "
                "if you trust it: git config --global --add safe.directory {root}",
                folder=folder.as_posix(),
                root=_quoted(complaint) or "<folder>",
            )
        )
    if "not a git repository" in complaint or "must be run in a work tree" in complaint:
        return RevisionError(
            _(
                "a revision cannot be read here: {folder} lies in no git repository's working tree",
                folder=folder.as_posix(),
            )
        )
    return failed(complaint)


def _quoted(complaint: str) -> str:
    """The folder that git names."""
    return complaint.partition("'")[2].partition("'")[0]
