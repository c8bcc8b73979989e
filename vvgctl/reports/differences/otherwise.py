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


def said_otherwise(change: Change, before: Any, after: Any, labels: Labels) -> tuple[Said, ...]:
    """Each thing that is said otherwise of a value; nothing where it is not one value on either side."""
    titles = titles_inside(change, labels.difference.after.structure)
    return tuple(_differing(_alone(before), _alone(after), titles, labels))


def _differing(old: Any, new: Any, titles: Mapping[str, Said], labels: Labels) -> Iterator[Said]:
    before, after = labels.difference.before, labels.difference.after
    for name, was, now in _pairs(old, new):
        if Reading(before.day).meaning(was) == Reading(after.day).meaning(now):
            continue
        if inside := tuple(_differing(was, now, titles, labels)):
            yield from inside
        else:
            yield turn(Lower(titles.get(name, words(name))), in_words(now, after), in_words(was, before))


def _pairs(old: Any, new: Any) -> Iterator[tuple[str, Any, Any]]:
    """Each thing that two values say, if they are of one kind, by its name."""
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        yield from ((name, old.get(name), new.get(name)) for name in {**old, **new})
    elif type(old) is type(new) and dataclasses.is_dataclass(new):
        names = (field.name for field in dataclasses.fields(new) if field.name not in ASIDE)
        yield from ((name, getattr(old, name), getattr(new, name)) for name in names)


def _alone(value: Any) -> Any:
    """The value, or the only one of a list."""
    return value[0] if isinstance(value, tuple) and len(value) == 1 else value
