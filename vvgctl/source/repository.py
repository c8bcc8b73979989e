"""A git repository, and the commits that people name in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from vvgctl.source import misnamed
from vvgctl.source.git_program import RevisionError, decoded, failed, incomplete, misses_objects
from vvgctl.source.objects import Answer, ask

SHORT = 8
_COMMITTER = re.compile(rb"^committer .*> (-?[0-9]{1,12}) ([+-])([0-9]{2})([0-9]{2})$", re.MULTILINE)
_NAME = re.compile(r"(?:(?!@\{)[^~^:])*")
_NAMESPACES = ("refs", "refs/heads", "refs/tags", "refs/remotes")


@dataclass(frozen=True)
class Commit:
    """A commit that somebody named, and its day where it was made."""

    repository: Repository = field(repr=False)
    written: str
    id: str
    date: date | None
    parted: bool = False  # not what was written, but where our history parted from it

    @property
    def short(self) -> str:
        return self.id[:SHORT]


@dataclass(frozen=True)
class Repository:
    """The repository whose working tree a folder lies in; `prefix` is the way there from its root."""

    folder: Path
    root: str
    prefix: str
    shallow: bool

    def ask(self, *arguments: str, given: bytes = b"") -> Answer:
        return ask(self.folder, *arguments, given=given)

    def commit(self, written: str) -> Commit:
        """The commit that a revision names; RevisionError says what is wrong with it, and what to write."""
        if written.startswith("-"):
            raise misnamed.like_an_option(written)
        told = self.ask("rev-parse", "--verify", "--end-of-options", written)
        if misnamed.ambiguous(told):
            raise misnamed.several(written, self.readings(_NAME.match(written)[0]))  # type: ignore[index]
        if "only goes back to" in told.complaint:
            raise misnamed.before_the_log(written)
        if told.code:
            raise self._unknown(written)
        return self._peeled(written, told.text.split()[-1])

    def readings(self, name: str) -> tuple[str, ...]:
        """The full names of all that a name may mean here."""
        return readings(self.folder, name)

    def common(self, ours: Commit, theirs: Commit) -> Commit:
        """Where the histories of two commits parted: the state that our changes began from."""
        told = self.ask("merge-base", ours.id, theirs.id)
        if told.code > 1:
            raise failed(told.complaint)
        if told.code == 1:
            if self.shallow:
                raise misnamed.parted_beyond(theirs.written)
            return theirs
        base = told.text.strip()
        return replace(self._peeled(theirs.written, base), parted=True) if base != theirs.id else theirs

    def _peeled(self, written: str, id: str) -> Commit:
        """The commit itself, or the one that a tag is of."""
        told = self.ask("cat-file", "--batch", given=f"{id}^{{commit}}\n".encode())
        header, _newline, content = told.out.partition(b"\n")
        words = decoded(header).split()
        if told.code or len(words) != 3 or words[1] != "commit":
            raise self._no_commit(written, id, told)
        return Commit(self, written, words[0], _day(content))

    def _no_commit(self, written: str, id: str, told: Answer) -> RevisionError:
        if misses_objects(told.complaint):
            return incomplete()
        kind = self.ask("cat-file", "-t", id)
        if kind.code:
            return misnamed.shallow(written) if self.shallow else misnamed.nowhere(written)
        return misnamed.no_commit(written, kind.text.strip())

    def _unknown(self, written: str) -> RevisionError:
        """Why git knows no such revision, as far as that can be told."""
        if ".." in written:
            return misnamed.of_several(written)
        if self.shallow:
            return misnamed.shallow(written)
        if self.ask("rev-parse", "--verify", "-q", "HEAD").code and not any(self._names()):
            return misnamed.nothing_yet()
        name = _NAME.match(written)[0]  # type: ignore[index]
        rest = written[len(name) :]
        if rest and not self.ask("rev-parse", "--verify", "-q", "--end-of-options", name or "HEAD").code:
            return misnamed.not_so_far(written, name or "HEAD", rest)
        return misnamed.nowhere(written, self._names(), name, rest)

    def _names(self) -> Iterator[str]:
        told = self.ask("for-each-ref", "--count=5000", "--format=%(refname:short)")
        yield from told.text.splitlines()


def repository(folder: Path) -> Repository:
    """The repository that a folder lies in; RevisionError where there is none that may be read."""
    told = ask(folder, "rev-parse", "--is-shallow-repository", "--show-toplevel", "--show-prefix")
    if told.code:
        raise misnamed.no_repository(folder, told.complaint)
    shallow, root, prefix = told.text.split("\n", 2)
    return Repository(folder, root, prefix.removesuffix("\n"), shallow == "true")


def readings(folder: Path, name: str) -> tuple[str, ...]:
    """The full names of all branches, tags and the like that a name may mean, in a folder's repository."""
    full = [name, *(f"{space}/{name}" for space in _NAMESPACES)]
    told = ask(folder, "for-each-ref", "--format=%(refname)", "--", *full)
    return tuple(line for line in told.text.splitlines() if line in full)


def _day(commit: bytes) -> date | None:
    """The day on which a commit was made, where it was made."""
    found = _COMMITTER.search(commit.partition(b"\n\n")[0])
    if found is None:
        return None
    seconds, sign, hours, minutes = found.groups()
    east = timedelta(hours=int(hours), minutes=int(minutes)) * (-1 if sign == b"-" else 1)
    try:
        return (
            (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(seconds)))
            .astimezone(timezone(east))
            .date()
        )
    except (OverflowError, ValueError):
        return None
