"""Both sides of a comparison in one chart: each body once, in one place, with what differs in words."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from tests.conftest import Golden
from tests.pictures.drawing import COLOURS, boxes, lines, real, snapshot
from vvgctl.diff.difference import Difference
from vvgctl.layout import contrast
from vvgctl.messages import message as _
from vvgctl.pictures import PAPERS, View, alternative, drawn, picture
from vvgctl.pictures.kinds import chart
from vvgctl.pictures.markings import Before
from vvgctl.structure import Snapshot

TITLE = _("{structure}, as of {day}", structure="x", day="y")
FILES = """
bodies/board.yaml:
  level: county
  seats:
    - {appointed_by: league, count: 2, until: 2019-12-31}
    - {appointed_by: league, count: 3, from: 2020-01-01}
bodies/old.yaml: {level: local, belongs_to: board, life: [{state: active, until: 2019-12-31}]}
bodies/new.yaml: {level: local, belongs_to: board, life: [{state: active, from: 2020-01-01}]}
bodies/renamed.yaml:
  level: local
  name: [{value: The first, until: 2019-12-31}, {value: The second, from: 2020-01-01}]
bodies/resting.yaml:
  level: local
  life: [{state: active, until: 2019-12-31}, {state: paused, from: 2020-01-01}]
bodies/same.yaml: {level: local}
"""


def view(before: Snapshot, after: Snapshot) -> View:
    return View(after, "en", before=Before(Difference(before, after), TITLE))


def two(text: str) -> tuple[Snapshot, Snapshot]:
    now = snapshot(text)
    return replace(now, day=date(2019, 6, 1)), replace(now, day=date(2020, 6, 1))


def told(seen: View, id: str) -> str:
    (image,) = drawn(chart, seen, COLOURS, "dot")
    (box,) = re.findall(rf'id="body-{id}" label=<(.*?)> [a-z]+=', image.decode())
    return " ".join(re.findall(r">([^<]+)<", box))


def test_every_body_of_either_side_stands_there_once() -> None:
    (page,) = chart.pages(view(*two(FILES)))
    shown = sorted(id for id in boxes(page) if id.startswith("body-"))
    assert shown == [f"body-{id}" for id in ("board", "new", "old", "renamed", "resting", "same")]


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("new", "New + is new"),
        ("old", "Old − is no more"),
        ("renamed", "The second → was called The first"),
        ("resting", "Resting ‖ is paused"),
        ("board", "Board ≈ is changed"),
        ("same", "Same"),
    ],
)
def test_what_differs_is_told_in_words(id: str, words: str) -> None:
    shown = told(view(*two(FILES)), id).replace("paused paused", "paused")
    assert words in " ".join(shown.split())
    assert id == "same" or "is" in shown or "was" in shown


def test_lines_say_how_they_differ_unless_a_body_at_their_end_does() -> None:
    seen = view(*two(FILES))
    words = alternative(chart, seen)
    assert "League appoints to Board: 3 seats and ≈ before: 2 seats" in words
    (page,) = chart.pages(seen)
    assert {"belongs-old-board", "belongs-new-board"} <= set(lines(page))
    text = drawn(chart, seen, COLOURS, "dot")[0].decode()
    assert "belongs-new-board-note" not in text  # the box says that it is new
    assert 'id="appoints-league-board-note"' in text


def test_the_same_places_whichever_side_comes_first() -> None:
    before, after = two(FILES)
    there, back = (boxes(chart.pages(view(*sides))[0]) for sides in ((before, after), (after, before)))
    order = [sorted(found, key=lambda id: (found[id].low, found[id].left)) for found in (there, back)]
    assert order[0] == order[1]


def test_nothing_is_marked_where_nothing_differs() -> None:
    about = snapshot(FILES)
    text = alternative(chart, view(about, about))
    assert not re.search("[+−→‖►≈]", text)


def test_the_legend_shows_the_colours_of_those_spheres_alone_that_are_drawn_in_them() -> None:
    def spheres(first: date, second: date) -> set[str]:
        sides = (Snapshot(real(), day, date(2026, 11, 21)) for day in (first, second))
        (image,) = drawn(chart, view(*sides), COLOURS, "dot")
        return set(re.findall(r'id="legend-spheres-(\w+)"', image.decode()))

    assert spheres(date(2016, 12, 31), date(2017, 1, 1)) == set()
    assert spheres(date(2017, 1, 1), date(2017, 1, 1)) == {"elected", "officials", "unknown"}


def test_what_is_marked_is_seen() -> None:
    for paint in ("added", "removed", "altered"):
        assert contrast(COLOURS[f"{paint}-dark"], COLOURS[paint]) >= 4.5
        assert contrast(COLOURS["paper"], COLOURS[f"{paint}-dark"]) >= 4.5


@pytest.mark.parametrize(
    ("first", "second"),
    [(date(2016, 12, 31), date(2017, 1, 1)), (date(2023, 2, 28), date(2023, 6, 30))],
)
@pytest.mark.parametrize("paper", PAPERS)
def test_the_changes_of_the_real_structure_fit_a_page(
    first: date, second: date, paper: str, golden: Golden
) -> None:
    before, after = (Snapshot(real(), day, date(2026, 11, 21)) for day in (first, second))
    seen = View(after, "sv", PAPERS[paper], before=Before(Difference(before, after), TITLE))
    (image,) = drawn(picture("chart"), seen, COLOURS, "svg")
    golden(f"tests/pictures/approved/difference-{second}-{paper}.svg", image.decode())
