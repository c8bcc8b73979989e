"""A body that takes over from another: one change, not one gone and one come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from vvgctl.diff.change import Change
from vvgctl.structure.records.body import Body


def replaced(found: Iterable[Change]) -> list[Change]:
    """The changes with each body that goes told by the one that replaces it (or came before it)."""
    every = list(found)
    coming = [one for one in every if isinstance(one.after, Body) and one.comes]
    going = {one.of[1]: one for one in every if isinstance(one.before, Body) and one.goes}
    later: dict[str, list[str]] = {}
    for was, one in going.items():
        for successor in one.before.replaces:
            later.setdefault(successor, []).append(was)
    taken, made = set[int](), list[Change]()
    for change in coming:
        body = change.after
        old = [going.pop(was) for was in sorted({*body.replaces, *later.get(body.id, ())}) if was in going]
        if old:
            steps = (*change.steps, *(step for one in old for step in one.steps))
            before = tuple(one.before for one in old)
            made.append(replace(change, before=before, steps=steps, was=old[0].was))
            taken |= {id(change), *map(id, old)}
    return [*(one for one in every if id(one) not in taken), *made]
