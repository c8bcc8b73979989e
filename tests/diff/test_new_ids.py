"""A record that only has a new id is the same record, also where others speak of it."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.changes.test_laying import DAY, FOLDER, structure
from vvgctl.diff.comparing import changes
from vvgctl.diff.consequence import follows
from vvgctl.diff.difference import Difference
from vvgctl.structure import Snapshot

MORE: dict[str, Any] = {
    "meetings/board-2020.yaml": {
        "body": "board",
        "period": 2020,
        "complete": False,
        "meetings": [{"date": "2020-05-01"}],
        "source": {"document": "doc"},
    },
    "assignments.yaml": [
        {
            "id": "work",
            "about": "Work",
            "concerns": "board",
            "assigned_to": "board",
            "source": {"document": "doc"},
        }
    ],
    "bodies/group.yaml": {
        **FOLDER["bodies/group.yaml"],
        "belongs_to": "board",
        "seats": [{"appointed_by": "board", "count": 2}, {"appointed_by": "east", "count": 1}],
    },
}
FILES = FOLDER | MORE


def renamed(id: str) -> Snapshot:
    """The files with another id for a body or a principal, in all that speaks of it."""
    text = re.sub(rf'(?<=["/]){id}(?=["-]|\.yaml)', f"{id}-new", json.dumps(FILES))
    files = json.loads(text)
    if (body := files.get(f"bodies/{id}-new.yaml")) is not None:
        body["formerly"] = [id]
    for one in files["principals.yaml"]["principals"]:
        if one["id"] == f"{id}-new":
            one["formerly"] = [id]
    return Snapshot(structure(files), DAY)


@pytest.mark.parametrize("id", ["board", "group", "east"])
def test_only_the_id_is_otherwise_and_nothing_follows(id: str) -> None:
    before, after = Snapshot(structure(FILES), DAY), renamed(id)
    for sides in ((before, after), (after, before)):
        assert {one.fact for one in changes(*sides)} == {"id", "formerly"}
        assert [one.message.text("en") for one in follows(Difference(*sides))] == []
