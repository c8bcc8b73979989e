"""Which structure is meant: for now a day; revisions and proposals will be further parts of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.structure.dates import vague_date


class SelectorError(Exception):
    """A selector that cannot be read; `message` says why and what to write."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text("en"))
        self.message = message


@dataclass(frozen=True, slots=True)
class Selector:
    """The day asked about; `pinned` says that the reader named it."""

    day: date
    pinned: bool = True


def selector(written: str | None, today: date) -> Selector:
    """Read `2017-01-01`, or `2023-06` and `2023` for their last day; nothing means today."""
    if written is None:
        return Selector(today, pinned=False)
    try:
        day = vague_date(written)
    except ValueError:
        raise SelectorError(
            _("“{written}” is not a date; write for example 2017-01-01, 2017-01 or 2017", written=written)
        ) from None
    if ".." in written or written == "unknown":
        raise SelectorError(_("“{written}” is not one day; write for example 2017-01-01", written=written))
    return Selector(day.latest)
