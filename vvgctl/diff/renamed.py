"""Records that have another id on the other side."""

from __future__ import annotations

from collections.abc import Mapping

from vvgctl.diff.recorded import RENAMED
from vvgctl.structure.structure import Structure


def renamed(before: Structure, after: Structure) -> Mapping[str, str]:
    """The ids that records had before, by those that they have after, as `formerly` tells on either side."""
    found: dict[str, str] = {}
    for kind in RENAMED:
        old, new = ({one.id: one for one in side.of(kind)} for side in (before, after))
        gone, come = old.keys() - new.keys(), new.keys() - old.keys()
        back: dict[str, list[str]] = {}
        for was in sorted(gone):
            for id in old[was].formerly:
                back.setdefault(id, []).append(was)
        for id in sorted(come):
            candidates = (*sorted({*new[id].formerly} & gone), *back.get(id, ()))
            if (was := next((one for one in candidates if one in gone), None)) is not None:
                found[id] = was
                gone.remove(was)
    return found
