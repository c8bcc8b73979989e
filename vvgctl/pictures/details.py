"""What a box may say of a body besides its names: who leads it, how often it meets, what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.view import View
from vvgctl.reports.pages.meetings import how_often
from vvgctl.structure import BodyOnDay, NotKnownError
from vvgctl.structure.chairs import known_turns, whose_turn
from vvgctl.structure.dated import Lacking

WITH = ("seats", "chair", "meetings", "mandate", "dissolved", "none")
"""What can be asked for: seats are lines between boxes, `dissolved` are bodies that are no more."""


def details(body: BodyOnDay, view: View) -> Iterator[Said]:
    """A line for each thing asked for, also where it is not known."""
    if "chair" in view.beside:
        yield _("chair: {who}", who=_chair(body))
    if "meetings" in view.beside:
        yield _("meets: {how}", how=_meetings(body))
    if "mandate" in view.beside:
        yield _("mandate: {which}", which=_mandate(body))


def _chair(body: BodyOnDay) -> Said | str:
    """Who leads in the year, as far as that is known, and between whom it passes."""
    chair, year = body.body.chair.known(body.day), body.day.year
    if chair is None:
        return _word(body, "chair")
    if chair.party:
        return body.snapshot.label(chair.party)
    known = known_turns(body)
    held = next((turn.chair for turn in known if turn.year == year), None)
    if held:
        return _("{party} ({year})", party=body.snapshot.label(held), year=year)
    if chair.alternates is None:
        return _("unknown")
    turn = whose_turn(known, chair.alternates, year) if known else frozenset[str]()
    if len(turn) == 1:
        return _("{party} ({year}, computed)", party=body.snapshot.label(*turn), year=year)
    return _("passes between {parties}", parties=body.snapshot.labels(chair.alternates.between))


def _meetings(body: BodyOnDay) -> Said | str:
    try:
        patterns = body.meets
    except NotKnownError:
        return _("unknown")
    return _("{patterns}", patterns=tuple(how_often(one) for one in patterns)) if patterns else _("none")


def _mandate(body: BodyOnDay) -> Said | str:
    mandate = body.body.mandate.known(body.day)
    found = mandate and body.snapshot.structure.find(("mandate",), mandate)
    return body.snapshot.label(found.document) if found and found.document else _word(body, "mandate")


def _word(body: BodyOnDay, fact: str) -> Said:
    """Why a fact is not known: lacking, unclear, or unknown."""
    spell = getattr(body.body, fact).spell(body.day)
    if spell is not None and isinstance(spell.value, Lacking):
        return _("unclear") if spell.value.unclear else _("none")
    return _("unknown")
