"""A point on an agenda takes as long as from its start to its end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.structure import Structure
from vvgctl.structure.records.agenda import Item

SUBJECT = "structure"


def check(structure: Structure) -> Verdicts:
    for item in _items(structure):
        if item.starts and item.ends:
            yield from _lasts(item, _minutes(item.starts, item.ends))


def _items(structure: Structure) -> Iterator[Item]:
    for document in structure.documents:
        yield from document.agenda
    for meetings in structure.of("meetings"):
        for meeting in meetings.meetings:
            yield from meeting.items if isinstance(meeting.items, tuple) else ()


def _lasts(item: Item, minutes: int) -> Verdicts:
    if minutes <= 0:
        yield Broken(item.where / "ends", _("this point ends before it starts"))
    elif item.minutes not in (None, minutes):
        values = {"minutes": item.minutes, "starts": item.starts, "ends": item.ends, "actual": minutes}
        message = _("from {starts} to {ends} is {actual} minutes, not {minutes}", **values)
        yield Broken(item.where / "minutes", message)


def _minutes(starts: str, ends: str) -> int:
    first, last = (
        datetime.combine(date.min, time.fromisoformat(one.replace(".", ":"))) for one in (starts, ends)
    )
    return int((last - first).total_seconds()) // 60


KEPT = """
documents.yaml:
  - id: doc
    title: A document
    agenda: [{about: News, starts: "14:45", ends: "15:05", minutes: 20}, {about: Roads, minutes: 10}]
"""
BROKEN = """
bodies/board.yaml: {}
documents.yaml:
  - id: doc
    title: A document
    agenda:
      - about: News
        starts: "14:45"
        ends: "15:05"
        minutes: 30  # <-
meetings/board-2020.yaml:
  meetings:
    - date: 2020-02-01
      items:
        - about: News
          starts: "14.45"
          ends: "14.30"  # <-
"""
