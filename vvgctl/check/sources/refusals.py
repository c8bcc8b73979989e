"""Why a document's file cannot be read, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable

from vvgctl.messages import Message, closest
from vvgctl.messages import message as _
from vvgctl.source import visible


class NoTextError(Exception):
    """A file is not there, cannot be read, or holds no text."""

    def __init__(self, code: str, message: Message, fix: Message) -> None:
        super().__init__(code)
        self.code, self.message, self.fix = code, message, fix


def missing(name: str, known: Iterable[str]) -> NoTextError:
    """No file of that name; `known` are those there are."""
    guess = closest(name, map(visible, known))
    fix = _("put it there, or name the folder that holds it")
    if guess:
        fix = _("did you mean {guess}?", guess=guess)
    return NoTextError("document-missing", _("the folder holds no file {file}", file=name), fix)


def outside(name: str) -> NoTextError:
    """A link that leads out of the folder."""
    message = _("{file} is a link to something outside the folder, and it is not followed", file=name)
    return NoTextError("link-outside", message, _("put a copy in its place"))


def no_file(name: str) -> NoTextError:
    """A folder, a pipe or a device."""
    message = _("{file} is no ordinary file", file=name)
    return NoTextError("not-a-file", message, _("put the document itself there"))


def too_large(name: str, limit: int) -> NoTextError:
    """More than `limit` bytes."""
    message = _("{file} is larger than {limit} MB", file=name, limit=limit // 1_000_000)
    fix = _("name a transcript that holds its text, or divide the document")
    return NoTextError("too-large", message, fix)


def unreadable(name: str) -> NoTextError:
    """A file that the system does not give."""
    message = _("{file} cannot be read", file=name)
    return NoTextError("unreadable", message, _("check that you may read it"))


def binary(name: str) -> NoTextError:
    """A PDF, a picture, a file of Word."""
    message = _("{file} is no text file, so its words cannot be found", file=name)
    fix = _("write its text into a file of its own, and name that as transcript")
    return NoTextError("no-text", message, fix)


def not_utf8(name: str, line: int) -> NoTextError:
    """Another encoding."""
    message = _("{file} is not UTF-8 from line {line} on", file=name, line=line)
    fix = _("save it as UTF-8 under another name, and name that as transcript")
    return NoTextError("not-utf-8", message, fix)
