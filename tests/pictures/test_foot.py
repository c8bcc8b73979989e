"""Under every page there is room for its number, however many pages there are."""

from __future__ import annotations

from dataclasses import replace

from tests.pictures.drawing import TODAY, snapshot
from vvgctl.pictures import View, picture
from vvgctl.pictures.foot import as_many, paged
from vvgctl.pictures.paper import LEAST_TYPE, Paper
from vvgctl.pictures.theme import HEADING, SMALL
from vvgctl.structure import Snapshot

LOW = Paper(595.28, 380.0)
"""A sheet that little has room on."""
BODIES = "".join(
    f"bodies/b{n:03}.yaml: {{life: [{{state: active, from: 2019-01-01}}], "
    "chair: {alternates: {between: [league, office], every: year}}}\n"
    for n in range(230)
)


def test_pages_are_made_again_where_they_are_more_than_was_thought() -> None:
    tried: list[int] = []

    def make(last: int) -> range:
        tried.append(last)
        return range(1200)

    assert len(as_many(make)) == 1200
    assert tried == [88, 888, 8888]


def test_a_number_of_three_digits_makes_no_type_smaller() -> None:
    """The name of the structure is so long that two digits have room on the line, and three have not."""
    one, about = picture("rota"), snapshot(BODIES).structure
    for length in range(20, 100):
        named = replace(about, about=replace(about.about, name=replace(about.about.name, sv="n" * length)))
        view = View(Snapshot(named, TODAY, TODAY), "en", LOW)
        heights = [
            len(list(view.lines(paged(view, one.title(view), n, n), view.room[0], HEADING, bold=True)))
            for n in (88, 888)
        ]
        if heights[0] < heights[1]:
            break
    made = one.pages(view)
    assert len(made) > 99
    assert round(LOW.scale(made) * SMALL, 6) >= LEAST_TYPE
