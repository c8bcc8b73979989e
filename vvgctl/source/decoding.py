"""From bytes to text: encodings, line endings, limits, and characters nobody can see."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator

from vvgctl.messages import message as _
from vvgctl.source.not_allowed import LARGEST_FILE, LONGEST_LINE, long_line, too_large, unseen
from vvgctl.source.page import Page
from vvgctl.source.text import first_unseen, lines_of, spot_of
from vvgctl.source.trouble import Reading, RefusedError, Trouble, Wrong, refused, trouble_at

_START = (1, 1, 2)

# In this order: the mark of UTF-32 begins with that of UTF-16. Without a mark, the NULs tell.
_WIDE = (
    (re.compile(rb"\xff\xfe\0\0|\0\0\xfe\xff|[^\0]\0\0\0|\0\0\0[^\0]"), "UTF-32"),
    (re.compile(rb"\xff\xfe|\xfe\xff|([^\0]\0){2}|(\0[^\0]){2}"), "UTF-16"),
)


def read(file: str, content: bytes, parse: Callable[[str, str], Page]) -> Reading:
    """The page that `parse` makes of the text in `content`, or the one thing that is wrong."""
    try:
        text = _text(file, content)
        page = parse(file, text)
    except RefusedError as reason:
        return Reading(None, (reason.trouble,))
    return Reading(page, tuple(_notes(file, content, text)))


def _text(file: str, content: bytes) -> str:
    if len(content) > LARGEST_FILE:
        raise refused(file, "", _START, too_large())
    for mark, name in _WIDE:
        if mark.match(content):
            raise _not_utf8(file, content, 0, name)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        start = error.start + len(codecs.BOM_UTF8) * content.startswith(codecs.BOM_UTF8)
        raise _not_utf8(file, content, start, _eight_bit(content, start)) from None
    _refuse_unseen(file, text)
    _refuse_long_lines(file, text)
    return text


def _eight_bit(content: bytes, start: int) -> str | None:
    """The name of the encoding that the byte at `start` speaks for, where nothing before it is UTF-8."""
    if not content[:start].removeprefix(codecs.BOM_UTF8).isascii():
        return None
    try:
        content.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return "Windows-1252 (ANSI)"


def _not_utf8(file: str, content: bytes, start: int, name: str | None) -> RefusedError:
    text = content.decode("utf-8-sig", "replace")
    spot = spot_of(content[:start].decode("utf-8-sig", "replace"), start)
    message = _("the text is not UTF-8 from here on")
    if name:
        message = _("the file is not UTF-8: it looks like {encoding}", encoding=name)
    return refused(file, text, spot, Wrong("not-utf-8", message, _("save the file as UTF-8 in the editor")))


def _refuse_unseen(file: str, text: str) -> None:
    at = first_unseen(text)
    if at is not None:
        raise refused(file, text, spot_of(text, at), unseen(text[at]))


def _refuse_long_lines(file: str, text: str) -> None:
    if len(text) <= LONGEST_LINE:
        return
    for number, line in enumerate(lines_of(text), start=1):
        if len(line) > LONGEST_LINE:
            raise refused(file, text, (number, 1, 2), long_line())


def _notes(file: str, content: bytes, text: str) -> Iterator[Trouble]:
    if content.startswith(codecs.BOM_UTF8):
        message = _("the file begins with a byte order mark, which is not needed")
        fix = _("save the file as UTF-8 without BOM")
        yield trouble_at(file, text, _START, Wrong("byte-order-mark", message, fix), "note")
    if (at := text.find("\r")) >= 0:
        message = _("the lines end as on Windows (CRLF), not as in the other files (LF)")
        fix = _("let the editor save the file with LF")
        wrong = Wrong("windows-line-endings", message, fix)
        yield trouble_at(file, text, spot_of(text, at), wrong, "note")
