"""Those who do something with a matter, in words: who, in which state, and what more is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.boxes import state_in_words
from vvgctl.pictures.order import by_name
from vvgctl.reports.pages.matters import raiser
from vvgctl.reports.pages.wording import lasting
from vvgctl.structure import BodyOnDay, Snapshot, Unknown
from vvgctl.structure.dated import Lacking
from vvgctl.structure.dates import ALWAYS, Span
from vvgctl.structure.records.body import Refers
from vvgctl.structure.records.work import Handler, Raisers

NOT_THERE = _("does not exist on that day")


@dataclass(frozen=True, slots=True)
class Stop:
    """One who does something with a matter: a party, or words that may mean some that are named."""

    words: Said | str
    party: str | None = None
    beside: tuple[Said | str, ...] = ()
    names: tuple[Said | str, ...] = ()
    certain: bool = True
    known: bool = True


def stops(written: Any, snapshot: Snapshot) -> tuple[Stop, ...]:
    """A stop for each who is written, or one that says why there is none."""
    if isinstance(written, tuple) and written:
        return tuple(_stop(one, snapshot) for one in written)
    return (missing(written, snapshot),)


def party(id: str, snapshot: Snapshot, *beside: Said | str, span: Span = ALWAYS) -> Stop:
    """A party with its state, where that is unusual, and its time, where it only may hold on the day."""
    state = _state(snapshot.body(id))
    certain = span.holds(snapshot.day) is True
    when = () if certain else (_("perhaps, {when}", when=lasting(span)),)
    told = (*((state,) if state else ()), *when, *beside)
    return Stop(snapshot.label(id), id, told, certain=certain)


def missing(written: Any, snapshot: Snapshot, *beside: Said | str) -> Stop:
    """That nobody is known, and whom to ask; or that a source says that there is nobody."""
    match written:
        case Lacking(unclear=False, because=because):
            return Stop(_("nobody"), beside=(because,) if because else ())
        case Unknown(question=question, ask=ask):
            asked = (_("ask {whom}", whom=snapshot.labels(ask)),) if ask else ()
            told = (question,) if question else ()
            return Stop(_("unknown"), beside=(*told, *asked, *beside), known=False)
        case _:
            return Stop(_("unknown"), beside=beside, known=False)


def _stop(written: Any, snapshot: Snapshot) -> Stop:
    match written:
        case Raisers(bodies=chosen) if chosen is not None:
            names = _names(snapshot.may_choose(chosen))
            none = () if names else (_("there is none"),)
            return Stop(raiser(written, snapshot), beside=none, names=names)
        case Raisers(party=id):
            return party(id or "", snapshot)
        case Handler(party=id, span=span):
            return party(id, snapshot, span=span)
        case Refers(to=id, span=span):
            effects = snapshot.labels(written.decisions_of_effect)
            told = _("{effects} positions", effects=effects)
            return party(id, snapshot, *((told,) if effects else ()), span=span)
        case _:
            return party(written, snapshot)


def _state(body: BodyOnDay | None) -> Said | None:
    if body is None or body.may_exist:
        return state_in_words(body) if body else None
    return NOT_THERE


def _names(bodies: Iterable[BodyOnDay]) -> tuple[Said | str, ...]:
    found = sorted(bodies, key=lambda body: (by_name(body.label), body.id))
    return tuple(map(_named, found))


def _named(body: BodyOnDay) -> Said | str:
    state = state_in_words(body)
    return _("{name} ({state})", name=body.label, state=state) if state else body.label
