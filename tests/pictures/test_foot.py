"""Under every page there is room for its number, however many pages there are."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date

import pytest

from tests.pictures.drawing import COLOURS, DAYS, TODAY, real, snapshot
from vvgctl.pictures import PAPERS, View, alternative, drawn, picture, picture_names
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


@pytest.mark.parametrize("name", picture_names())
@pytest.mark.parametrize("day", [DAYS[0], DAYS[1], DAYS[3]], ids=str)
def test_a_caption_names_every_source_where_the_page_has_room(day: date, name: str) -> None:
    view = View(Snapshot(real(), day), "sv", PAPERS["a4"])
    (told,) = [line for line in alternative(picture(name), view).splitlines() if line.startswith("Källor: ")]
    written = re.sub(r"\s", "", "".join(map(_words, drawn(picture(name), view, COLOURS, "svg"))))
    cited = told.removeprefix("Källor: ").removesuffix(".").split("; ")
    assert len(cited) > 1
    assert all("".join(title.split()) in written for title in cited)


def test_a_caption_names_the_sources_cited_most_where_all_would_take_a_page_more() -> None:
    documents = "".join(
        f"  - {{id: d{n}, title: 'Report {n} on a matter with a long title'}}\n" for n in range(40)
    )
    cited = ", ".join(f"{{document: d{n}}}" for n in (*range(40), 7))
    about = snapshot(f"documents.yaml:\n{documents}bodies/one.yaml: {{source: [{cited}]}}\n")
    low = Paper(595.28, 360.0)
    (image,) = drawn(picture("chart"), View(about, "en", low), COLOURS, "svg")
    assert "Sources: Report 7 on a matter" in _words(image)
    assert re.search(r"and (3[26]|28) more\.", _words(image))


def _words(image: bytes) -> str:
    return " ".join(text.text or "" for text in ET.fromstring(image).iter("{http://www.w3.org/2000/svg}text"))
