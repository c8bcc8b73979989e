"""Files on disk: each written whole or not at all, with the permissions that it had."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from collections.abc import Iterable
from pathlib import Path

from vvgctl.editing.file_change import FileChange
from vvgctl.editing.refusal import CannotEditError
from vvgctl.messages import message as _


def current(path: Path) -> bytes | None:
    """What a file holds; None where there is none. What is no ordinary file is not touched."""
    try:
        about = path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:  # a name that no disk takes
        raise CannotEditError(
            _("{file} cannot be read: {reason}", file=path.name[:50], reason=error.strerror)
        ) from None
    if not stat.S_ISREG(about.st_mode):
        raise CannotEditError(_("{file} is no ordinary file, and is left as it is", file=path.name))
    return path.read_bytes()


def replace(folder: Path, name: str, content: bytes | None) -> None:
    """Give a file of a structure another content in one step; None takes it away."""
    path = folder / name
    _check_inside(folder, path)
    if content is None:
        path.unlink(missing_ok=True)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = temporary(path)
        beside.unlink(missing_ok=True)
        _write(beside, content)
        if path.exists():
            shutil.copymode(path, beside)
        beside.replace(path)


def publish(path: Path, content: bytes) -> bool:
    """Write a file that must not be there yet, whole and in one step; whether it was not there."""
    beside = path.with_name(f"{path.name}-{os.getpid()}")
    beside.unlink(missing_ok=True)
    try:
        _write(beside, content)
        return _take_place(beside, path)
    finally:
        beside.unlink(missing_ok=True)
        settle(path.parent)


def _take_place(beside: Path, path: Path) -> bool:
    try:
        os.link(beside, path)  # unlike a rename, never in the place of another
    except FileExistsError:
        return False
    except OSError:  # a disk without hard links
        if path.exists():
            return False
        beside.rename(path)
    return True


def temporary(path: Path) -> Path:
    """Where a file is written before it takes its place; hidden, so that nobody reads it."""
    return path.with_name(f".{path.name}.vvgctl-new")


def tidy(path: Path) -> None:
    """Take away what runs that were killed left beside a file that `publish` writes."""
    for left in path.parent.glob(f"{path.name}-*"):
        with contextlib.suppress(OSError):
            left.unlink()


def check_writable(folder: Path, changes: Iterable[FileChange]) -> None:
    """See beforehand that every file may be written; CannotEditError names the one that may not."""
    for change in changes:
        path = folder / change.name
        _check_inside(folder, path)
        there = next(one for one in (path.parent, *path.parents) if one.is_dir())
        for place in (path, there, folder):
            if place.exists() and not _may_write(place):
                name = place.relative_to(folder).as_posix() if place != folder else folder.name
                raise CannotEditError(
                    _("{file} is write-protected; take the protection away, then try again", file=name)
                )


def _may_write(place: Path) -> bool:
    """By its own marks too: they are meant for the administrator as well."""
    if place.is_dir() and os.name == "nt":
        return True  # there the mark of a folder means something else
    return bool(place.stat().st_mode & 0o222) and os.access(place, os.W_OK)


def _check_inside(folder: Path, path: Path) -> None:
    """No link may lead the writing elsewhere."""
    if path.is_symlink() or path.parent.resolve() != folder.resolve() / path.parent.relative_to(folder):
        raise CannotEditError(
            _("{file} is, or lies behind, a link, and links are not written through", file=path.name)
        )


def _write(path: Path, content: bytes) -> None:
    """A new file, on the disk when this returns."""
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def settle(folder: Path) -> None:
    """Have the folder itself on the disk too, where the system lets us."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
