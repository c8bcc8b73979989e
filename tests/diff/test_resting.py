"""On which point of a proposal a change rests, also where it is one of a part of a list."""

from __future__ import annotations

from typing import Any

from tests.changes.test_laying import DAY, FOLDER, data, laid, structure
from vvgctl.diff.comparing import changes
from vvgctl.structure import Snapshot

SEATS = """
bodies/board.yaml:
  seats: [{appointed_by: east, count: 1}, {appointed_by: west, count: 1}]
  prepared_by: [group]
"""


def points(*made: tuple[int, str, dict[str, Any]]) -> dict[str, tuple[object, int | None]]:
    """By fact, the proposal and the point that it is laid to."""
    board = FOLDER["bodies/board.yaml"] | data(SEATS)["bodies/board.yaml"]
    told = [{"change": kind, "point": point, "with": with_} for point, kind, with_ in made]
    whole = structure(FOLDER | {"bodies/board.yaml": board}, {"changes": told})
    before, after = (Snapshot(one, DAY) for one in (laid(whole, ids=()), laid(whole)))
    return {one.fact: (one.by, one.point) for one in changes(before, after) if one.of == ("body", "board")}


def test_a_list_of_which_one_item_ends() -> None:
    seats = {"body": "board", "fact": "seats", "to": [{"appointed_by": "east", "count": 1}]}
    assert points((7, "set", seats)) == {"seats": ("p0", 7)}


def test_a_list_to_which_one_item_is_added() -> None:
    assert points((3, "prepares_for", {"body": "council", "bodies": ["board"]})) == {"prepared_by": ("p0", 3)}
