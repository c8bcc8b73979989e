"""Which structures a commit holds, and the settings that it has for them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from posixpath import normpath
from typing import TYPE_CHECKING

from vvgctl.cli.places import (
    Located,
    check_number,
    home_folder,
    home_or_fail,
    not_called_so,
    settings,
    settings_folder,
    stood_in,
    structures,
)
from vvgctl.source import RevisionError

if TYPE_CHECKING:
    from vvgctl.check.settings import Settings
    from vvgctl.cli.selecting import Asking
    from vvgctl.source.repository import Commit
    from vvgctl.source.tree import Tree


def places(name: str | None, asking: Asking, *, every: bool = False) -> list[Located]:
    """The structures meant, where they are asked about: in the working tree, or in a commit."""
    if asking.commit is None:
        return structures(name, every=every)
    return [Located(Path(tree.path), tree) for tree in trees(name, asking.commit, every=every)]


def settings_for(asking: Asking) -> tuple[Settings, str]:
    """The settings of the working tree or of the commit, and their folder as the reader would write it."""
    home = _home(asking.commit) if asking.commit else None
    if home is None:
        return settings(), settings_folder()
    return _settings(home), f"{home.commit.short}:{home.path.removesuffix('/')}"


def before(place: Located, commit: Commit) -> Located | None:
    """The same structure at an earlier commit; None where it was not there."""
    from vvgctl.source.repository import repository

    was = folder_at(commit, place.tree.path if place.tree else repository(place.folder).prefix)
    return Located(Path(was.path), was) if was.holds("structure.yaml") else None


@cache
def folder_at(commit: Commit, path: str) -> Tree:
    """A folder of a commit; its list of files is asked for once."""
    from vvgctl.source.tree import tree

    return tree(commit, path)


def trees(name: str | None, commit: Commit, *, every: bool) -> list[Tree]:
    """The folders of the structures meant, at a commit."""
    own = commit.repository.prefix
    if (name is not None and Path(name).is_dir()) or (name is None and stood_in()):
        return [folder_at(commit, own)]
    home = _home(commit)
    if name is not None and (home is None or Path(name).name != name):
        return [folder_at(commit, f"{normpath(own + Path(name).as_posix())}/")]
    if home is None:
        home_or_fail()
    assert home is not None
    found = tuple(folder for folder in home.folders if home.inside(folder).holds("structure.yaml"))
    name = name or (None if every else _settings(home).default)
    if name is not None and name not in found:
        raise not_called_so(name, found)
    if name is None:
        check_number(found, home.path.removesuffix("/"), every=every)
    return [home.inside(name) for name in ((name,) if name else found)]


@cache
def _home(commit: Commit) -> Tree | None:
    """The folder of the structures at a commit; None where it lies in no, or another, repository."""
    from vvgctl.source.repository import repository

    home = home_folder()
    if home is None:
        return None
    try:
        there = repository(home)
    except RevisionError:
        return None
    return folder_at(commit, there.prefix) if there.root == commit.repository.root else None


@cache
def _settings(home: Tree) -> Settings:
    from vvgctl.check.settings import FILE, Settings, settings_in

    content = home.content(FILE)
    return Settings() if content is None else settings_in(content)
