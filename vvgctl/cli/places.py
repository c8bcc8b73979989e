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


@dataclass(frozen=True, slots=True)
class Located:
    """A structure's folder, and how the reader would write it from where they stand."""

    folder: Path

    @property
    def shown(self) -> str:
        try:
            relative = os.path.relpath(self.folder)
        except ValueError:  # another drive, on Windows
            return self.folder.as_posix()
        return "" if relative == "." else Path(relative).as_posix()


def structures(asked: str | None, *, every: bool = False) -> list[Located]:
    """The structures meant: the one asked for, the one stood in, the default, or with `every` all of them."""
    if asked is not None:
        return [_asked_for(asked)]
    here = [folder for folder in _upwards() if (folder / "structure.yaml").is_file()]
    if here:
        return [Located(here[0])]
    home = _home()
    if home is None:
        raise CouldNotError(
            _(
                "there is no structure here; go to the folder that holds structure/, "
                "or name one with --structure"
            )
        )
    default = settings().default
    if default and not every:
        return [_inside(home, default)]
    found = [Located(folder) for folder in sorted(home.iterdir()) if (folder / "structure.yaml").is_file()]
    if not found:
        raise CouldNotError(_("{folder} holds no folder with a structure.yaml", folder=home.name))
    if len(found) > 1 and not every:
        names = tuple(one.folder.name for one in found)
        raise CouldNotError(
            _("there are several structures ({names}); name one with --structure", names=names)
        )
    return found


@cache
def settings() -> Settings:
    """What `settings.yaml` says; nothing where there is none."""
    from vvgctl.check.settings import Settings, read_settings  # help needs none of it, and is to come fast

    home = _home()
    return read_settings(home) if home else Settings()


@cache
def settings_folder() -> str:
    """The folder of `settings.yaml`, as the reader would write it."""
    home = _home()
    return Located(home).shown if home else ""


def _asked_for(asked: str) -> Located:
    folder = Path(asked)
    if (folder / "structure.yaml").is_file() or folder.is_dir():
        return Located(folder)
    home = _home()
    if home is not None:
        return _inside(home, asked)
    raise CouldNotError(_("there is no structure called {name}", name=asked))


def _inside(home: Path, name: str) -> Located:
    folder = home / name
    if Path(name).name == name and folder.is_dir():
        return Located(folder)
    known = tuple(one.name for one in sorted(home.iterdir()) if (one / "structure.yaml").is_file())
    raise CouldNotError(_("there is no structure called {name}; these are: {known}", name=name, known=known))


def _home() -> Path | None:
    """The folder `structure/` that holds the structures, here or further up."""
    return next((folder / "structure" for folder in _upwards() if (folder / "structure").is_dir()), None)


def _upwards() -> Iterator[Path]:
    here = Path.cwd()
    yield from (here, *here.parents)
