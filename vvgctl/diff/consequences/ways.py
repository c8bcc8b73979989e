"""Bodies below the highest level that no longer have a way to it, or that get one.

A way leads on where somebody sits, where positions are lifted, and through the body that one belongs to.
"""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.diff.consequence import UNKNOWN, Consequence
from vvgctl.diff.difference import Difference
from vvgctl.messages import Message, plural
from vvgctl.messages import message as _
from vvgctl.rules.leading import lifting_nobody_knows_where, open_questions, reached, rests
from vvgctl.structure import Snapshot

RANK = 40
TITLE = _("Ways up")
_FEW = 3
"""Bodies that are named in a summary; of more, only the number is told."""
_YES, _NO = "yes", "no"


def follows(difference: Difference) -> Iterator[Consequence]:
    before, after = (_ways(side) for side in (difference.before, difference.after))
    found: dict[tuple[str, str], list[str]] = {}
    for id in before.keys() & after.keys():
        if before[id] != after[id]:
            found.setdefault((before[id], after[id]), []).append(id)
    for (was, now), ids in sorted(found.items()):
        told = _TOLD[was, now].with_values(level=_highest(difference.after))
        about, few = ", ".join(sorted(ids)), len(ids) <= _FEW
        names = told.with_values(bodies=frozenset(difference.after.labels(ids)))
        yield Consequence(names, about, was, now, told="always" if few else "details")
        if not few:
            many = plural("{count} body", "{count} bodies", len(ids))
            yield Consequence(told.with_values(bodies=many), about, was, now, told="summary")


def _highest(snapshot: Snapshot) -> object:
    return snapshot.label(snapshot.structure.ids("levels")[-1])


def _ways(snapshot: Snapshot) -> dict[str, str]:
    """Whether each body at the level below the highest has a way to it."""
    levels = snapshot.structure.ids("levels")
    if len(levels) < 2:
        return {}
    at = {
        body.id: body.body.level.known(body.day)
        for body in snapshot.bodies
        if body.exists and not rests(body)
    }
    surely: set[str] = set()
    perhaps: set[str] = set()
    for id in (id for id, level in at.items() if level == levels[-1]):
        body = snapshot.body(id)
        assert body is not None
        surely |= reached(body, perhaps=False).keys()
        perhaps |= reached(body, perhaps=True).keys()
    open_ = any(id in perhaps for id in open_questions(snapshot)) or lifting_nobody_knows_where(snapshot)
    doubt = UNKNOWN if open_ else _NO
    return {
        id: _YES if id in surely else UNKNOWN if id in perhaps else doubt
        for id, level in at.items()
        if level == levels[-2]
    }


_TOLD: dict[tuple[str, str], Message] = {
    (_YES, _NO): _("none leads from {bodies} to {level} any more"),
    (_NO, _YES): _("from {bodies} to {level} (before: none)"),
    (UNKNOWN, _YES): _("from {bodies} to {level} (before: unknown)"),
    (UNKNOWN, _NO): _("none leads from {bodies} to {level} (before: unknown)"),
    (_YES, UNKNOWN): _("unknown whether any leads from {bodies} to {level} (before: yes)"),
    (_NO, UNKNOWN): _("unknown whether any leads from {bodies} to {level} (before: none)"),
}
