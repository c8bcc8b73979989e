"""Mandates to be rewritten: clauses of them come to be broken, or their body is gone or has a new name.

A body whose mandate document is unknown is told as such.
"""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.check.outcome import ClauseResult, Outcome, outcome
from vvgctl.diff.consequence import UNKNOWN, Consequence
from vvgctl.diff.difference import Difference
from vvgctl.messages import message as _
from vvgctl.messages import plural
from vvgctl.structure.dated import Unknown

RANK = 60
TITLE = _("Mandates")


def follows(difference: Difference) -> Iterator[Consequence]:
    yield from _broken(difference)
    for body in difference.gone:
        yield from _of_gone(body.id, difference)
    for id in difference.replaced:
        yield from _of_gone(id, difference)
    for change in difference.changes:
        if change.kind == "renamed" and change.of[0] == "body" and change.fact in ("name", "short"):
            yield from _of_renamed(difference.new_ids.get(change.of[1], change.of[1]), difference)


def _broken(difference: Difference) -> Iterator[Consequence]:
    """The mandates of which clauses come to be broken as things are arranged."""
    before, after = ({pair for one in side for pair in broken(one)} for side in difference.results)
    found: dict[str, list[ClauseResult]] = {}
    for result in difference.results[1]:
        if any(pair in after - before for pair in broken(result)):
            found.setdefault(result.mandate.document, []).append(result)
    for document, results in found.items():
        told = plural(
            "{document}: {count} clause is no longer kept and is to be rewritten",
            "{document}: {count} clauses are no longer kept and are to be rewritten",
            len(results),
            document=difference.after.label(document),
        )
        yield Consequence(told, ", ".join(map(_name, results)), None, "broken")


def broken(result: ClauseResult) -> Iterator[tuple[str, str]]:
    """A clause and each body for which it is broken as things are arranged."""
    for judgement in result.judgements:
        if outcome(judgement.arranged) == Outcome.BROKEN:
            yield _name(result), judgement.body.id


def _name(result: ClauseResult) -> str:
    return result.mandate.full_name(result.clause)


def _of_gone(id: str, difference: Difference) -> Iterator[Consequence]:
    """The mandate of a body that is no more."""
    body = difference.before.body(id)
    spell = body.body.mandate.spell(difference.before.day) if body else None
    if body is None or spell is None:
        return
    if isinstance(spell.value, Unknown):
        told = _("that of {body}, which lapses, is unknown", body=body.label)
        yield Consequence(told, id, UNKNOWN, None)
    elif isinstance(spell.value, str):
        document = _document(spell.value, difference)
        yield Consequence(_("{document} lapses with {body}", document=document, body=body.label), id)


def _of_renamed(id: str, difference: Difference) -> Iterator[Consequence]:
    body = difference.after.body(id)
    mandate = body.body.mandate.known(difference.after.day) if body else None
    if body is not None and mandate:
        document = _document(mandate, difference)
        told = _(
            "{document} is to be rewritten with the new name of {body}", document=document, body=body.label
        )
        yield Consequence(told, id)


def _document(mandate: str, difference: Difference) -> object:
    found = difference.before.structure.find(("mandate",), mandate)
    return difference.before.label(found.document if found else mandate)
