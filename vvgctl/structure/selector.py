"""Which structure is meant: of which git revision, on which day, with which proposals laid over it.

Read from the right: `+id` only where such a proposal exists, `@` only before a date; the rest is git's.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from datetime import date

from vvgctl.messages import Message, ToldError
from vvgctl.messages import message as _
from vvgctl.structure.dates import vague_date

_LIKE_A_DATE = re.compile(r"[0-9]{4}|[0-9]{4}[-./][0-9-./]*|[0-9-]*\.\.[0-9-]*")
_OTHERWISE = re.compile(
    r"(19|20)?[0-9]{2}[-./]?[01][0-9][-./]?[0-3][0-9]|[0-9]{1,2}[./ ] ?\w+[./ ] ?[0-9]{2,4}"
)


class SelectorError(ToldError):
    """A selector that cannot be read; `message` says why and what to write."""


@dataclass(frozen=True, slots=True)
class Selector:
    """The day asked about, the revision it is asked of, and the proposals in their order.

    `pinned` says that the reader named the day; without a revision the files in the working tree are meant.
    """

    day: date
    pinned: bool = True
    revision: str | None = None
    proposals: tuple[str, ...] = ()


def selector(written: str | None, today: date, proposals: Container[str] = ()) -> Selector:
    """Read `2017-01-01`, `main`, `HEAD~3@2017`, each perhaps with `+proposal`; nothing means today."""
    if written is None:
        return Selector(today, pinned=False)
    rest, over = _without(written, proposals)
    if over and not rest:
        return Selector(today, pinned=False, proposals=over)
    revision, at, when = rest.rpartition("@")
    if _LIKE_A_DATE.fullmatch(when) and (day := _day(when, rest)):
        if at and not revision:
            raise SelectorError(_("“{written}”: write the date without the @", written=written))
        return Selector(day, revision=revision or None, proposals=over)
    if not rest:
        raise SelectorError(_not_a_date(rest))
    return Selector(today, pinned=False, revision=rest, proposals=over)


def one_day(written: str | None, today: date) -> date | None:
    """The day that is written where only a day will do, such as after `--today`."""
    if written is None:
        return None
    day = _day(written, written)
    if day is None:
        raise SelectorError(_not_a_date(written))
    return day


def like_a_date(written: str) -> bool:
    """Whether somebody who wrote this probably meant a date, perhaps with proposals laid over."""
    before, plus, _proposals = written.partition("+")
    if plus and not before:
        return True
    day = before.rpartition("@")[2]
    return (_LIKE_A_DATE.fullmatch(day) or _OTHERWISE.fullmatch(day)) is not None


def no_date(written: str) -> SelectorError:
    """What was meant as a date and is none."""
    return SelectorError(_not_a_date(written.rpartition("@")[2]))


def _without(written: str, proposals: Container[str]) -> tuple[str, tuple[str, ...]]:
    """What stands before the proposals, and the proposals."""
    over: list[str] = []
    rest, plus, id = written.rpartition("+")
    while plus and id in proposals:
        over.insert(0, id)
        written = rest
        rest, plus, id = written.rpartition("+")
    return written, tuple(over)


def _day(written: str, whole: str) -> date | None:
    """The day of a date, the last of a month or a year; None where it is no date."""
    try:
        day = vague_date(written)
    except ValueError:
        return None
    if ".." in written or written == "unknown":
        raise SelectorError(_("“{written}” is not one day; write for example 2017-01-01", written=whole))
    return day.latest


def _not_a_date(written: str) -> Message:
    return _("“{written}” is not a date; write for example 2017-01-01, 2017-01 or 2017", written=written)
