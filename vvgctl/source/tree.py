"""The files of a folder as a commit holds them, read without a working tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from vvgctl.source import naming, not_allowed
from vvgctl.source.collector import collector_paused
from vvgctl.source.git_program import decoded, failed, incomplete, misses_objects
from vvgctl.source.links import leads_to
from vvgctl.source.naming import badly_named, hidden, meant
from vvgctl.source.not_allowed import LARGEST_FILE
from vvgctl.source.objects import contents
from vvgctl.source.repository import Commit
from vvgctl.source.trouble import Kept, Reading, Wrong

LINK, _SUBMODULE = b"120000", b"160000"
LONGEST_LINK = 4096


class Entry(NamedTuple):
    """A file in a commit: its mode and id, and its size in bytes."""

    mode: bytes
    id: str
    size: int


@dataclass(frozen=True)
class Tree:
    """A folder of a commit: all that lies in it, by path from the root of the repository."""

    commit: Commit
    path: str
    entries: Mapping[str, Entry] = field(repr=False, compare=False)

    def inside(self, name: str) -> Tree:
        """A folder in this one."""
        prefix = f"{self.path}{name}/"
        return replace(self, path=prefix, entries=_below(prefix, self.entries))

    @property
    def folders(self) -> tuple[str, ...]:
        """The names of the folders that lie directly in this one."""
        rest = (path[len(self.path) :] for path in self.entries)
        return tuple(sorted({path.partition("/")[0] for path in rest if "/" in path}))

    def holds(self, name: str) -> bool:
        return f"{self.path}{name}" in self.entries

    def content(self, name: str) -> bytes | None:
        """What an ordinary file of this folder holds; None where there is no such file."""
        entry = self.entries.get(f"{self.path}{name}")
        if entry is None or entry.mode in (LINK, _SUBMODULE):
            return None
        if entry.size > LARGEST_FILE:
            return b" " * (LARGEST_FILE + 1)  # is told to be too large, as the file would be
        return next(contents(self.commit.repository.folder, [entry.id]))

    def read(self, kept: Kept | None = None) -> tuple[Reading, ...]:
        """What `read_folder` gives for a checkout of this folder; what is `kept` is not read again."""
        with collector_paused():
            return tuple(self._readings({} if kept is None else kept))

    def _readings(self, kept: Kept) -> Iterator[Reading]:
        links = self._links()
        planned = [plan for path in sorted(self.entries) if (plan := self._planned(path, links))]
        files = ((name, entry.id) for name, entry in planned if isinstance(entry, Entry))
        wanted = [id for name, id in files if (name, id) not in kept]
        found = contents(self.commit.repository.folder, wanted)
        for name, entry in planned:
            match entry:
                case Reading():
                    yield entry
                case Entry(id=id) if (name, id) in kept:
                    yield kept[name, id]
                case Entry(id=id):
                    reading = kept[name, id] = naming.reader(name)(name, next(found))
                    yield reading
        next(found, None)  # lets git end

    def _planned(self, path: str, links: Mapping[str, str]) -> tuple[str, Entry | Reading] | None:
        """The file to read for a path, or what is to be told instead; None if it is no concern of ours."""
        name, entry = path[len(self.path) :], self.entries[path]
        if hidden(name):
            return None
        if entry.mode == _SUBMODULE:
            return name, naming.noted(name, naming.submodule())
        if entry.mode == LINK:
            target = leads_to(path, links)
            wrong = self._link(name, target)
            if wrong:
                return name, naming.troubled(name, wrong)
            entry = self.entries.get(target or "", entry)
        if not meant(name):
            return None
        wrong = badly_named(name) or _unfit(entry)
        return name, naming.troubled(name, wrong) if wrong else entry

    def _link(self, name: str, target: str | None) -> Wrong | None:
        """What is wrong with a symbolic link, in the order that `read_folder` asks."""
        inside = target is not None and f"{target}/".startswith(self.path)
        is_folder = target in self._folders if inside else self._folder_outside(name, target)
        if not is_folder and not meant(name):
            return None
        if not inside:
            return naming.link_outside()
        return naming.linked_folder() if is_folder else None

    def _folder_outside(self, name: str, target: str | None) -> bool:
        """Whether a link out of this folder leads to a folder; by its name where it leaves the repository."""
        if target is None:
            return "." not in name.rpartition("/")[2]
        return bool(tree(self.commit, f"{target}/" if target else "").entries)

    @cached_property
    def _folders(self) -> frozenset[str]:
        """Every folder, with those of submodules."""
        inner = {path for path, entry in self.entries.items() if entry.mode == _SUBMODULE}
        for path in self.entries:
            while (path := path.rpartition("/")[0]) and path not in inner:
                inner.add(path)
        return frozenset(inner | {self.path[:-1]})

    def _links(self) -> Mapping[str, str]:
        """Where each symbolic link points, as it is written."""
        links = [
            (path, entry.id)
            for path, entry in self.entries.items()
            if entry.mode == LINK and entry.size <= LONGEST_LINK
        ]
        found = contents(self.commit.repository.folder, [id for _path, id in links])
        return {path: decoded(target) for (path, _id), target in zip(links, found, strict=True)}


def tree(commit: Commit, path: str) -> Tree:
    """The folder of that path (empty, or with a slash at its end) in a commit; empty if it was not there."""
    told = commit.repository.ask(
        "ls-tree", "-r", "-l", "-z", "--full-tree", commit.id, *([path] if path else [])
    )
    if told.code:
        raise incomplete() if misses_objects(told.complaint) else failed(told.complaint)
    return Tree(commit, path, _below(path, dict(_entries(told.out.split(b"\0")))))


def _entries(lines: Iterable[bytes]) -> Iterator[tuple[str, Entry]]:
    for line in lines:
        about, tab, name = line.partition(b"\t")
        if tab:
            mode, _kind, id, size = about.split()
            yield decoded(name), Entry(mode, id.decode("ascii"), int(size) if size.isdigit() else 0)


def _below(prefix: str, entries: Mapping[str, Entry]) -> dict[str, Entry]:
    return {path: entry for path, entry in entries.items() if path.startswith(prefix)}


def _unfit(entry: Entry) -> Wrong | None:
    if entry.mode in (LINK, _SUBMODULE):  # a link that leads to nothing, or only to itself
        return naming.unreadable()
    return not_allowed.too_large() if entry.size > LARGEST_FILE else None
