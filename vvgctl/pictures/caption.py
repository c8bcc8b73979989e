"""What stands under every picture: of what it is, of which day, and how far that is known."""

from __future__ import annotations

from datetime import date

from vvgctl.messages import Said, said
from vvgctl.messages import message as _
from vvgctl.pictures.dot import Line, Lines
from vvgctl.pictures.theme import NAME, QUIET, SMALL
from vvgctl.structure import Snapshot
from vvgctl.structure.dates import vague_date


def caption(snapshot: Snapshot, language: str, notes: tuple[Said | str, ...]) -> Lines:
    """The structure's name and the day in bold, and under them the notes."""
    name = said(snapshot.structure.about.name, language)
    heading = said(_("{structure} as of {day}", structure=name, day=snapshot.day), language)
    told = [said(note, language) for note in (*known(snapshot), *notes) if note]
    lines = [line for note in told for line in note.split("\n")]
    return Lines(
        (Line(heading, NAME, bold=True), *(Line(line, SMALL, color=QUIET) for line in lines)), "left"
    )


def known(snapshot: Snapshot) -> tuple[Said, ...]:
    """A word of warning where the day lies after what the structure is known through."""
    through = known_through(snapshot)
    return (_("last known {day}", day=through),) if through is not None and snapshot.day > through else ()


def known_through(snapshot: Snapshot) -> date | None:
    written = snapshot.structure.about.known_through
    return vague_date(written).latest if written else None
