"""A file that an answer is written to."""

from __future__ import annotations

from pathlib import Path

import typer

from vvgctl.cli.failure import CouldNotError
from vvgctl.cli.speech import spoken
from vvgctl.editing.disk import replace
from vvgctl.messages import message as _


def write_file(path: Path, content: bytes) -> None:
    """A file whole or not at all, in a folder that is made where it is not there."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _put(path, content)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CouldNotError(_("{file} cannot be written: {reason}", file=str(path), reason=reason)) from None


def tell_written(path: Path, *, aside: bool = False) -> None:
    """That it is written; aside from the answer where that is for programs."""
    typer.echo(spoken(_("{file} is written", file=str(path))), err=aside)


def _put(path: Path, content: bytes) -> None:
    """Through a link, or to a device, as it comes."""
    if path.is_symlink() or (path.exists() and not path.is_file()):
        path.write_bytes(content)
        return
    if path.exists():
        path.open("r+b").close()  # one that is write-protected is not replaced
    replace(path.parent, path.name, content)
