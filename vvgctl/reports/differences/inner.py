"""What differs inside of two values that are called the same."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any

from vvgctl.diff.change import Change
from vvgctl.diff.meaning import Reading
from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.reports.differences.labels import Labels
from vvgctl.reports.differences.titles import titles_inside
from vvgctl.reports.differences.values import ASIDE, in_words
from vvgctl.reports.pages.lines import colon, words
from vvgctl.reports.pages.wording import Lower

Text = Said | str


def turn(fact: Text, new: Any, old: Any) -> Said:
    """A fact, with what is said of it now and was said before, each in words."""
    if not old:
        return colon(fact, new)
    told = _("{fact}: {new} (before: {old})") if new else _("{fact}: nothing is written (before: {old})")
    return told.with_values(fact=fact, new=new, old=old)


def inner(change: Change, before: Any, after: Any, labels: Labels) -> tuple[Said, ...]:
    """Each thing that is said otherwise of a value; nothing where it is not one value on either side."""
    return tuple(_inner(_alone(before), _alone(after), titles_inside(change), labels))


def _inner(old: Any, new: Any, titles: Mapping[str, Said], labels: Labels) -> Iterator[Said]:
    if type(old) is not type(new) or not dataclasses.is_dataclass(new):
        return
    before, after = labels.difference.before, labels.difference.after
    for field in dataclasses.fields(new):
        was, now = getattr(old, field.name), getattr(new, field.name)
        if field.name in ASIDE or Reading(before.day).meaning(was) == Reading(after.day).meaning(now):
            continue
        if inside := tuple(_inner(was, now, titles, labels)):
            yield from inside
        else:
            title = Lower(titles.get(field.name, words(field.name)))
            yield turn(title, in_words(now, after), in_words(was, before))


def _alone(value: Any) -> Any:
    """The value, or the only one of a list."""
    return value[0] if isinstance(value, tuple) and len(value) == 1 else value
