"""Which structure is meant, and where it lies."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from vvgctl.cli.failure import CouldNotError
from vvgctl.messages import message as _

if TYPE_CHECKING:
    from vvgctl.check.settings import Settings
    from vvgctl.source.tree import Tree


@dataclass(frozen=True, slots=True)
class Located:
    """A structure's folder, in the working tree or in a commit, and how the reader would write it."""

    folder: Path
    tree: Tree | None = None

    @property
    def shown(self) -> str:
        if self.tree is not None:
            return f"{self.tree.commit.short}:{self.tree.path.removesuffix('/')}"
        try:
            relative = os.path.relpath(self.folder)
        except ValueError:  # another drive, on Windows
            return self.folder.as_posix()
        return "" if relative == "." else Path(relative).as_posix()


def structures(asked: str | None, *, every: bool = False) -> list[Located]:
    """The structures meant: the one asked for, the one stood in, the default, or with `every` all of them."""
    if asked is not None:
        return [_asked_for(asked)]
    if stood := stood_in():
        return [Located(stood)]
    home = home_or_fail()
    default = settings().default
    if default and not every:
        return [_inside(home, default)]
    found = [Located(folder) for folder in sorted(home.iterdir()) if (folder / "structure.yaml").is_file()]
    check_number(tuple(one.folder.name for one in found), home.name, every=every)
    return found


def check_number(names: tuple[str, ...], home: str, *, every: bool) -> None:
    """There must be a structure, and without `every` only one."""
    if not names:
        raise CouldNotError(_("{folder} holds no folder with a structure.yaml", folder=home))
    if len(names) > 1 and not every:
        raise CouldNotError(
            _("there are several structures ({names}); name one with --structure", names=names)
        )


def stood_in() -> Path | None:
    """The structure that one stands in."""
    return next((folder for folder in _upwards() if (folder / "structure.yaml").is_file()), None)


def home_or_fail() -> Path:
    """The folder that holds the structures, which must be there."""
    home = home_folder()
    if home is None:
        raise CouldNotError(
            _(
                "there is no structure here; go to the folder that holds structure/, "
                "or name one with --structure"
            )
        )
    return home


def whereabouts(asked: str | None) -> Path:
    """Where git is asked for revisions: the structure's folder, else that of the structures."""
    if asked is not None and Path(asked).is_dir():
        return Path(asked)
    if asked is not None and Path(asked).name != asked:
        return Path()
    return (stood_in() if asked is None else None) or home_folder() or Path()


@cache
def settings() -> Settings:
    """What `settings.yaml` says; nothing where there is none."""
    from vvgctl.check.settings import Settings, read_settings  # help needs none of it, and is to come fast

    home = home_folder()
    return read_settings(home) if home else Settings()


@cache
def settings_folder() -> str:
    """The folder of `settings.yaml`, as the reader would write it."""
    home = home_folder()
    return Located(home).shown if home else ""


def _asked_for(asked: str) -> Located:
    folder = Path(asked)
    if folder.is_dir():
        if inside := () if (folder / "structure.yaml").is_file() else _structures_in(folder):
            told = _("{folder} is no structure, it holds these: {known}", folder=asked, known=inside)
            raise CouldNotError(told)
        return Located(folder)
    home = home_folder()
    if home is not None:
        return _inside(home, asked)
    raise CouldNotError(_("there is no structure called {name}", name=asked))


def _inside(home: Path, name: str) -> Located:
    folder = home / name
    if Path(name).name == name and folder.is_dir():
        return Located(folder)
    raise not_called_so(name, _structures_in(home))


def _structures_in(folder: Path) -> tuple[str, ...]:
    """The structures that a folder holds, as far as it can be read."""
    try:
        return tuple(one.name for one in sorted(folder.iterdir()) if (one / "structure.yaml").is_file())
    except OSError:
        return ()


def not_called_so(name: str, known: tuple[str, ...]) -> CouldNotError:
    """No structure has that name."""
    return CouldNotError(_("there is no structure called {name}; these are: {known}", name=name, known=known))


def home_folder() -> Path | None:
    """The folder `structure/` that holds the structures, here or further up."""
    return next((folder / "structure" for folder in _upwards() if (folder / "structure").is_dir()), None)


def _upwards() -> Iterator[Path]:
    here = Path.cwd()
    yield from (here, *here.parents)
