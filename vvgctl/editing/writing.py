"""A file's bytes after some edits: what the edits are not about is kept byte for byte.

Single values are exchanged at their own offsets; what adds lines is placed by yaml-edit, which is young. So
whatever came out is read again by our own reader and must be what was meant, or nothing is done at all.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterable

from vvgctl.editing.inline import inline
from vvgctl.editing.placing import placed
from vvgctl.editing.refusal import CannotEditError
from vvgctl.editing.spans import Spans, comments
from vvgctl.messages import message as _
from vvgctl.source import Page, Value, read_yaml
from vvgctl.source.edits import Append, Edit, Put, Set, at, meant


def rewritten(file: str, content: bytes, edits: Iterable[Edit]) -> bytes:
    """The file's content with the edits made; CannotEditError where that cannot be done faithfully."""
    page = _page(file, content)
    in_place, others = _divided(page.data, tuple(edits))
    mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
    text = _exchanged(content[len(mark) :].decode(), in_place)
    for edit in others:
        text = _placed(file, text, edit)
    made = mark + text.encode()
    if not _says(file, made, meant(page.data, (*in_place, *others)), page.text):
        raise unfaithful(file)
    return made


def _page(file: str, content: bytes) -> Page:
    page = read_yaml(file, content).page
    if page is None:
        raise CannotEditError(_("{file} cannot be read, so it cannot be changed either", file=file))
    return page


def _divided(data: Value, edits: tuple[Edit, ...]) -> tuple[list[Set], list[Edit]]:
    """The edits of a single value, which leave every path as it is, and the others."""
    in_place: list[Set] = []
    others: list[Edit] = []
    for edit in edits:
        match edit:
            case Set(path, str() | int()) if path and isinstance(at(data, path), str | int | float):
                in_place.append(edit)
            case _:
                others.append(edit)
    return in_place, others


def _exchanged(text: str, edits: Iterable[Set]) -> str:
    """The text with single values exchanged at their offsets, in the quotes that they had."""
    spans = Spans(text)
    parts: list[str] = []
    end = len(text)
    exchanges = ((spans.values[edit.path], _quoted(edit.value, spans.styles[edit.path])) for edit in edits)
    for span, written in sorted(exchanges, reverse=True):
        parts += [text[span[1] : end], written]
        end = span[0]
    return "".join(reversed([*parts, text[:end]]))


def _placed(file: str, text: str, edit: Edit) -> str:
    """The text with an edit made that may add lines; else the same on the line that is there."""
    for made in (placed(text, edit), _in_line(text, edit)):
        if made is not None and _is_meant(file, text, made, edit):
            return made
    raise unfaithful(file)


def _is_meant(file: str, text: str, made: str, edit: Edit) -> bool:
    """Whether a text reads as another one with an edit made."""
    was = read_yaml(file, text.encode()).page
    return was is not None and _says(file, made.encode(), meant(was.data, [edit]), text)


def _in_line(text: str, edit: Edit) -> str:
    """The text with the edit made at the offsets of what is there; the same text where that cannot be."""
    spans = Spans(text)
    match edit:
        case Set():
            return _exchanged(text, [edit])
        case Append(path, value):
            last, written = spans.last_in(path), inline(value)
        case Put(path, key, value):
            last, written = spans.last_in(path), f"{inline(key)}: {inline(value)}"
        case _:
            return text
    if spans.styles[path] != "flow":
        return text
    if last is None:
        start, end = spans.values[path]
        return text[: start + 1] + written + text[end - 1 :]
    return f"{text[:last]}, {written}{text[last:]}"


def _quoted(value: Value, style: str) -> str:
    if isinstance(value, str) and style == '"':
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and style == "'" and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    return inline(value)


def _says(file: str, made: bytes, expected: Value, was: str) -> bool:
    """Whether what was made is read as what was meant, and holds every comment that was there."""
    now = read_yaml(file, made).page
    if now is None or not _same(now.data, expected):
        return False
    remaining = iter(comments(now.text))
    return all(comment in remaining for comment in comments(was))


def _same(one: Value, other: Value) -> bool:
    """Equal in every value, its type and the order of keys."""
    return json.dumps(one) == json.dumps(other)


def unfaithful(file: str) -> CannotEditError:
    """The edit would change more than it is about."""
    return CannotEditError(
        _(
            "{file} is written in a way that this change cannot be made in without touching more than it "
            "should; nothing is changed, make the change by hand",
            file=file,
        )
    )
