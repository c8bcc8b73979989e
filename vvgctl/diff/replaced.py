"""A body that takes over from another: one change, not one gone and one come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from vvgctl.diff.change import Change
from vvgctl.structure.records.body import Body


def replaced(found: Iterable[Change]) -> list[Change]:
    """The changes with each body that goes told by the one that replaces it (or came before it)."""
    every = list(found)
    coming = {one.of[1]: one for one in every if isinstance(one.after, Body) and one.comes}
    going = {one.of[1]: one for one in every if isinstance(one.before, Body) and one.goes}
    for change in coming.values():
        old = [going.pop(was) for was in _before(change.after, coming, going) if was in going]
        if old:
            every = [one for one in every if one not in old and one is not change]
            steps = (*change.steps, *(step for one in old for step in one.steps))
            before = tuple(one.before for one in old)
            every.append(replace(change, before=before, steps=steps, was=old[0].was))
    return every


def _before(body: Body, coming: dict[str, Change], going: dict[str, Change]) -> list[str]:
    """The bodies that one replaces; on the way back those that it was replaced by."""
    later = [id for id, one in going.items() if body.id in one.before.replaces]
    return sorted({*body.replaces, *later})
