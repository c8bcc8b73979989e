"""Edits that add lines, placed by yaml-edit, which knows indentation, brackets and line endings.

It places a stand-in for each new value; what is then written in its stead is ours.
"""

from __future__ import annotations

import re
from typing import Any

from vvgctl.editing.inline import WIDTH, block, inline, keyed, lines
from vvgctl.editing.spans import Spans
from vvgctl.source import KeyPath, Value
from vvgctl.source.edits import Append, Edit, Put, RenameKey, Set, predecessor

STAND_IN = "vvgctl-new-value"


def placed(text: str, edit: Edit) -> str | None:
    """The text with one edit made; None where more than the edit would change."""
    stand_in = STAND_IN
    while stand_in in text:
        stand_in += "-x"
    try:
        made = _Placing(text, stand_in).text(edit)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # a panic in yaml-edit is no Exception
        return None
    return made if _only_there(text, made, edit) else None


class _Placing:
    """One edit of one text."""

    def __init__(self, text: str, stand_in: str) -> None:
        from yaml_edit import Document

        self.before = text
        self.stand_in = stand_in
        self.document = Document.parse(text)
        self.ending = "\r\n" if "\r\n" in text else "\n"

    def text(self, edit: Edit) -> str:
        match edit:
            case Set(path, value):
                return self._set(path, value)
            case Put(path, key, value, after):
                return self._put(path, key, value, after)
            case Append(path, value, questions):
                return self._append(path, value, questions)
            case RenameKey(path, key):
                self._at(path[:-1]).rename_key(path[-1], self.stand_in)
                return self._filled([inline(key)])

    def _set(self, path: KeyPath, value: Value) -> str:
        holder = self._at(path[:-1])
        stands, written = self._several(value, flow=holder.is_flow_style())
        holder.set(path[-1], stands)
        return self._filled(*written)

    def _put(self, path: KeyPath, key: str, value: Value, after: tuple[str, ...]) -> str:
        holder = self._at(path)
        written = [inline(value)]
        if not holder.is_flow_style():
            written = [line.removeprefix(f"{inline(key)}: ") for line in keyed(key, value)]
        neighbour = predecessor([str(known) for known in holder], after)
        if neighbour is None:
            holder.set(key, self.stand_in)
        else:
            holder.insert_after(neighbour, key, self.stand_in)
        return self._filled(written) if len(written) == 1 else self._below(written[1:])

    def _append(self, path: KeyPath, value: Value, questions: tuple[str, ...]) -> str:
        items = self._at(path)
        if items.is_flow_style() and not len(items) and path and not self._at(path[:-1]).is_flow_style():
            stands, _one = self._several([value], flow=False)
            self._at(path[:-1]).set(path[-1], stands)
            return self._filled(_lines(value, questions, whole=True))
        long = len(inline(value)) > WIDTH
        in_lines = not items.is_flow_style() and (bool(questions) or long or _is_block_mapping(items[-1]))
        items.append(self.stand_in)
        return self._filled(_lines(value, questions, whole=in_lines), apart=in_lines and self._apart(path))

    def _at(self, path: KeyPath) -> Any:
        """The mapping or list at a path."""
        inside: Any = self.document.root()
        for key in path:
            inside = _container(inside)[key]
        return _container(inside)

    def _several(self, value: Value, *, flow: bool) -> tuple[Any, list[list[str]]]:
        """What is to stand in for a value, and what is written instead: a list has its items on lines."""
        from yaml_edit import Sequence

        if not isinstance(value, list) or flow or not value:
            return self.stand_in, [[inline(value)]]
        stands = Sequence()
        for _item in value:
            stands.append(self.stand_in)
        return stands, [lines(item) for item in value]

    def _filled(self, *written: list[str], apart: bool = False) -> str:
        """The text with each stand-in exchanged for the lines it stands for, in their order."""
        in_quotes_or_not = "|".join(f"{quote}{self.stand_in}{quote}" for quote in ('"', "'", ""))
        made, *rest = re.split(in_quotes_or_not, str(self.document))  # it is quoted as its neighbours are
        if len(rest) != len(written):
            return ""
        for stands_for, following in zip(written, rest, strict=True):
            start = max(made.rfind("\n"), made.rfind("\r")) + 1
            item = made[start:] + f"{self.ending}{' ' * (len(made) - start)}".join(stands_for)
            remarks = _remarks(made[start:], following)
            ahead = remarks.removeprefix(self.ending) + self.ending if remarks else ""
            made = made[:start] + ahead + self.ending * apart + item + following[len(remarks) :]
        return made

    def _below(self, written: list[str]) -> str:
        """The text with the stand-in exchanged for lines below its key."""
        made, stands_in, rest = str(self.document).partition(f" {self.stand_in}")
        start = max(made.rfind("\n"), made.rfind("\r")) + 1
        margin = self.ending + " " * (len(made[start:]) - len(made[start:].lstrip(" -")))
        return made + margin + margin.join(written) + rest if stands_in else ""

    def _apart(self, path: KeyPath) -> bool:
        """Whether the items of a list are set apart by blank lines."""
        spans = Spans(self.before)
        starts = [spans.values[item] for n in range(2) if (item := (*path, n)) in spans.values]
        between = self.before[starts[0][1] : starts[1][0]].splitlines()[1:-1] if len(starts) == 2 else ()
        return any(not line.strip() for line in between)


def _container(node: Any) -> Any:
    found = node.as_mapping() if node.is_mapping() else node.as_sequence()
    assert found is not None
    return found


def _is_block_mapping(node: Any) -> bool:
    return bool(node.is_mapping() and not node.as_mapping().is_flow_style())


def _lines(value: Value, questions: tuple[str, ...], *, whole: bool) -> list[str]:
    """An item as lines, where its list is written so; else on one."""
    return block(value, questions) if whole and isinstance(value, dict) and value else [inline(value)]


def _remarks(lead: str, following: str) -> str:
    """The lines of comment after a new item that belong to the one before, being indented as its content."""
    if not lead.lstrip(" ").startswith("-"):
        return ""
    inside = len(lead) - len(lead.lstrip(" ")) + 1
    found = re.match(rf"(?:\r?\n {{{inside},}}#[^\r\n]*)+", following)
    return found[0] if found else ""


def _only_there(before: str, after: str, edit: Edit) -> bool:
    """Whether all that was there is still there, apart from a value or key that was exchanged."""
    if not after:
        return False
    spans = Spans(before)
    match edit:
        case Put(path) | Append(path) if not _is_empty(before[slice(*spans.values[path])]):
            return _same_head(before, after) + _same_head(before[::-1], after[::-1]) >= len(before)
        case RenameKey(path):
            start, end = spans.keys[path]
            return after.startswith(before[:start]) and after.endswith(before[end:])
        case _:
            return _around(before, after, spans.values[edit.path])


def _is_empty(written: str) -> bool:
    return not written.strip("[{ \t\r\n}]")


def _around(before: str, after: str, span: tuple[int, int]) -> bool:
    """Whether all before and after a value is as it was, but for what stands on its own line."""
    start = len(before[: span[0]].rstrip(" \t\r\n"))
    rest = before[span[1] :].splitlines(keepends=True)
    tail = "".join(rest[1:])
    ending = rest[0][len(rest[0].rstrip("\r\n")) :] if rest else ""
    return after.startswith(before[:start]) and after.endswith(ending + tail)


def _same_head(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if other.startswith(one[low:middle], low):
            low = middle
        else:
            high = middle - 1
    return low
