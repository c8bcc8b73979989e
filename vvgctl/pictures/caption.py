"""What stands under every picture: of what it is, of which day, and how far that is known."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from vvgctl.layout import wrap
from vvgctl.messages import Message, Said, said
from vvgctl.messages import message as _
from vvgctl.pictures.dot import Line
from vvgctl.pictures.theme import QUIET, SMALL
from vvgctl.structure import Snapshot
from vvgctl.structure.dates import vague_date

HEADING = 12.0


def heading(snapshot: Snapshot) -> Message:
    """The structure's name and the day."""
    return _("{structure}, as of {day}", structure=snapshot.structure.about.name, day=snapshot.day)


def known(snapshot: Snapshot) -> tuple[Said, ...]:
    """A word of warning where the day lies after what the structure is known through."""
    through = _known_through(snapshot)
    return (_("last known {day}", day=through),) if through is not None and snapshot.day > through else ()


def caption(snapshot: Snapshot, language: str, notes: Iterable[Said | str], width: float) -> list[Line]:
    """The heading in bold and under it the notes, in lines of that width."""
    text = said(heading(snapshot), language)
    told = [said(note, language) for note in (*known(snapshot), *notes) if note]
    return [
        *(Line(line, HEADING, bold=True) for line in wrap(text, width, HEADING, bold=True)),
        *(Line(line, SMALL, color=QUIET) for note in told for line in wrap(note, width, SMALL)),
    ]


def _known_through(snapshot: Snapshot) -> date | None:
    written = snapshot.structure.about.known_through
    return vague_date(written).latest if written else None
