"""A file's bytes after some edits: what the edits are not about is kept byte for byte.

Single values are exchanged at their own offsets; what adds lines is placed by yaml-edit, which is young. So
whatever came out is read again by our own reader and must be what was meant, or nothing is done at all.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterable, Iterator

from vvgctl.editing.cutting import cut, cutting
from vvgctl.editing.inline import inline
from vvgctl.editing.placing import placed
from vvgctl.editing.refusal import CannotEditError
from vvgctl.editing.spans import Spans, comments
from vvgctl.editing.wrapping import wrapped, wrapping
from vvgctl.messages import message as _
from vvgctl.source import KeyPath, Page, Value, read_yaml
from vvgctl.source.edits import Append, Edit, Put, Set, at, meant


def rewritten(file: str, content: bytes, edits: Iterable[Edit]) -> bytes:
    """The file's content with the edits made; CannotEditError where that cannot be done faithfully."""
    page, edits = _page(file, content), tuple(edits)
    mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
    text, data = content[len(mark) :].decode(), page.data
    for step in _steps(data, edits):
        text = _exchanged(text, step) if isinstance(step, list) else _placed(file, text, data, step)
        data = meant(data, step if isinstance(step, list) else [step])
    made = mark + text.encode()
    if not _says(file, made, meant(page.data, edits), page.text):
        raise unfaithful(file)
    return made


def _page(file: str, content: bytes) -> Page:
    page = read_yaml(file, content).page
    if page is None:
        raise CannotEditError(_("{file} cannot be read, so it cannot be changed either", file=file))
    return page


def _steps(data: Value, edits: Iterable[Edit]) -> Iterator[list[Set] | Edit]:
    """The edits in their order; those of single values, which leave every path as it is, together."""
    together: dict[KeyPath, Set] = {}
    for edit in edits:
        match edit:
            case Set(path, str() | int()) if path and isinstance(at(data, path), str | int | float):
                together[path] = edit
            case _:
                if together:
                    yield [*together.values()]
                together = {}
                yield edit
        data = meant(data, [edit])
    if together:
        yield [*together.values()]


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


def _placed(file: str, text: str, data: Value, edit: Edit) -> str:
    """The text with an edit made that may add lines; else the same on the line that is there."""
    for make in (_with_its_text, _by_yaml_edit, _in_line):
        made = make(file, text, data, edit)
        if made is not None and _says(file, made.encode(), meant(data, [edit]), text):
            return made
    raise unfaithful(file)


def _with_its_text(file: str, text: str, data: Value, edit: Edit) -> str | None:
    """The text with what is kept of a value left as it is written, and the rest of the edit made in steps."""
    value = at(data, edit.path)
    if (wrap := wrapping(value, edit)) is not None:
        kept, rest = wrap
        made, now = wrapped(text, value, kept), [kept.item(value)]
    elif (shorter := cutting(value, edit)) is not None and isinstance(value, list):
        cutoff, rest = shorter
        made, now = cut(text, len(value), cutoff), value[: cutoff.length]
        if not _says(file, made.encode(), meant(data, [Set(edit.path, now)]), text):
            raise unfaithful(file)  # a comment on what gives way would be lost, or be said of something else
    else:
        return None
    return _in_steps(file, text, made, meant(data, [Set(edit.path, now)]), rest)


def _in_steps(file: str, text: str, made: str | None, data: Value, rest: tuple[Edit, ...]) -> str | None:
    """What was made of a text if it says what is meant, with the rest of the edits made in it."""
    if made is None or not _says(file, made.encode(), data, text):
        return None
    try:
        for step in rest:
            made = _placed(file, made, data, step)
            data = meant(data, [step])
    except CannotEditError:
        return None
    return made


def _by_yaml_edit(_file: str, text: str, _data: Value, edit: Edit) -> str | None:
    return placed(text, edit)


def _in_line(_file: str, text: str, _data: Value, edit: Edit) -> str:
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
