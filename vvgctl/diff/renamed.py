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
        for id in sorted(come):
            later = [was for was in sorted(gone) if was in new[id].formerly]
            earlier = [was for was in sorted(gone) if id in old[was].formerly]
            if (was := next(iter([*later, *earlier]), None)) is not None:
                found[id] = was
                gone.remove(was)
    return found
