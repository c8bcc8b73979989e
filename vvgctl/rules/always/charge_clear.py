"""A body has a clear mandate, and it is clear who sits in it.

What a source says is lacking or unclear is written `none` with that source. Where it is written that nobody
knows who sits in a body, that is asked; which mandate it has, `mandates_present` asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, Verdicts, not_known
from vvgctl.structure import BodyOnDay, Structure, Unknown
from vvgctl.structure.dated import Lacking
from vvgctl.structure.records.body import Body

SUBJECT = "body"
LEVEL = "warning"


def subjects(structure: Structure) -> Iterable[Body]:
    """The bodies of which something is lacking or not known."""
    return (body for body in structure.bodies if _is_open(body))


def check(body: BodyOnDay) -> Verdicts:
    if body.exists is None:
        return
    for lacking, message in _lacking(body):
        yield Broken(lacking.where, message)
    seats = body.given("seats")
    if isinstance(seats, Unknown):
        yield not_known(seats.where, seats, _("who sits in {body}?", body=body.label))


def _is_open(body: Body) -> bool:
    lacking = (isinstance(spell.value, Lacking) for spell in body.mandate.spells)
    gaps = any(gap.fact == "seats" for gap in body.gaps)
    return gaps or isinstance(body.seats, Unknown | Lacking) or any(lacking)


def _lacking(body: BodyOnDay) -> Iterator[tuple[Lacking, Message]]:
    """What a source says is lacking, and that."""
    spell, seats = body.body.mandate.spell(body.day), body.given("seats")
    if spell and isinstance(spell.value, Lacking) and spell.value.source and spell.span.holds(body.day):
        yield spell.value, _told(_("{body} has no clear mandate: {because}"), spell.value, body)
    if isinstance(seats, Lacking) and seats.source:
        yield seats, _told(_("it is not clear who sits in {body}: {because}"), seats, body)


def _told(message: Message, lacking: Lacking, body: BodyOnDay) -> Message:
    return message.with_values(body=body.label, because=lacking.because or "")


KEPT = """
bodies/board.yaml:
  mandate: {none: It only prepares}
  seats: [{appointed_by: league, count: 2}]
"""
BROKEN = """
bodies/board.yaml:
  mandate:
    - {value: {none: It is not written down, source: {document: doc}}}  # <-
  seats: {none: It differs, source: {document: doc}}  # <-
"""
UNKNOWN = """
bodies/board.yaml:
  seats: {unknown: "Who sits there?", ask: [league]}  # <-
"""
