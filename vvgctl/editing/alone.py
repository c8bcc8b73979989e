"""One writer at a time in a folder; a lock that ends with the process that holds it, however it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vvgctl.editing.refusal import CannotEditError
from vvgctl.messages import message as _


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Nobody else writes in the folder meanwhile; CannotEditError where somebody does already."""
    handle = _locked(folder)
    if handle is None:
        raise being_written()
    try:
        yield
    finally:
        os.close(handle)


def being_written() -> CannotEditError:
    """Somebody else is at it."""
    return CannotEditError(_("another change is being written in this folder; try again in a moment"))


if sys.platform == "win32":
    import msvcrt

    def _locked(folder: Path) -> int | None:
        """A file that is gone when it is closed, for a folder cannot be locked there."""
        try:
            handle = os.open(folder / ".vvgctl-journal.lock", os.O_CREAT | os.O_RDWR | os.O_TEMPORARY)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return None
        return handle

else:
    import fcntl

    def _locked(folder: Path) -> int | None:
        handle = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            return None
        except OSError:  # a disk that knows no locks; the journal still keeps two writers apart
            pass
        return handle
