"""Every picture of the real structure, on the days that matter, as it was looked at and approved."""

from __future__ import annotations

from datetime import date

import pytest

from tests.conftest import Golden
from tests.pictures.drawing import COLOURS, real
from vvgctl.pictures import ENDINGS, PAPERS, View, drawn, picture, picture_names
from vvgctl.structure import Snapshot

DAYS = [date(2016, 12, 31), date(2017, 1, 1), date(2023, 6, 30), date(2024, 1, 29)]
FOLDER = "tests/pictures/approved"


@pytest.mark.parametrize("ending", ["svg", "dot", "mmd"])
@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("name", picture_names())
def test_is_as_it_was_approved(name: str, day: date, ending: str, golden: Golden) -> None:
    view = View(Snapshot(real(), day, today=date(2026, 11, 21)), "sv", PAPERS["a4"])
    for page, image in enumerate(drawn(picture(name), view, COLOURS, ENDINGS[ending]), 1):
        golden(f"{FOLDER}/{name}-{day}-{page}.{ending}", image.decode())
