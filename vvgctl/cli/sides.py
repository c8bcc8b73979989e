"""The sides of a comparison: from what is written to a structure on a day."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from vvgctl.changes.laying import laid_over
from vvgctl.check.loading import Kept
from vvgctl.cli.asking import opened_at
from vvgctl.cli.revisions import places
from vvgctl.cli.selecting import asked
from vvgctl.reports.differences.compared import Side
from vvgctl.structure import Snapshot

FOLDER = "//"
"""Stands between a folder and what is asked for in it."""
_WORKING_TREE = ("", ".")


def side(written: str | None, structure: str | None, today: str | None) -> Side:
    """The side that a selector means; nothing, or a dot, is the working tree today."""
    folder, slashes, when = (written or "").rpartition(FOLDER)
    name = folder if slashes else structure
    asking = asked(None if when in _WORKING_TREE else when, today, None, name)
    about = opened_at(places(name, asking)[0], asking, _kept())
    assert about.structure is not None
    day = about.day or about.today
    over: tuple[str, ...] = asking.proposals
    return Side(written or ".", about, Snapshot(about.structure, day, about.today), over)


def as_known_then(one: Side) -> Side:
    """The side without what only came after its day, as one is over which proposals are laid."""
    structure, day = one.snapshot.structure, one.snapshot.day
    if one.proposals:
        return one
    return replace(one, snapshot=Snapshot(laid_over(structure, (), day).structure, day, one.snapshot.today))


@cache
def _kept() -> Kept:
    """What both sides have in common is read once."""
    return Kept()
