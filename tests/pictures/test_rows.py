"""Boxes in rows and the lines between them, a few at a time."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest

from tests.pictures.drawing import DAYS, real
from vvgctl.pictures import PAPERS, View
from vvgctl.pictures.drawing.marks import At, Box, Drawing, Line, Path
from vvgctl.pictures.kinds import chart
from vvgctl.pictures.rows.columns import Columns, columns
from vvgctl.pictures.rows.lines import Bus, Link, Net, Way, net
from vvgctl.pictures.rows.middles import Breadth
from vvgctl.pictures.rows.routes import lanes
from vvgctl.pictures.rows.sheet import Shelf, drawing, sheet
from vvgctl.structure import Snapshot

Rows = tuple[tuple[str, ...], ...]


def box(name: str, width: float = 100) -> Box:
    return Box(name, name, (), {"style": "filled"}, width, 40)


def link(tail: str, head: str, kind: str = "belongs") -> Link:
    return Link(tail, head, kind, f"{kind}-{tail}-{head}")


def laid(rows: Rows, *links: Link, main: str | None = None, width: float = 0) -> tuple[Net, Columns]:
    tied = net(rows, links)
    boxes = {name: box(name) for row in rows for name in row}
    return tied, columns(tied, boxes, main, Breadth(width), {})


def bus(tied: Net, kind: str, head: str) -> Bus:
    (found,) = (one for one in tied.buses if (one.kind, one.head) == (kind, head))
    return found


def test_a_row_stands_in_the_middle_and_the_main_box_in_the_very_middle() -> None:
    _net, placed = laid((("a", "b"), ("c", "main")), main="main", width=600)
    assert placed.boxes["a"] + placed.boxes["b"] == pytest.approx(600)
    assert placed.boxes["main"] == pytest.approx(300)


def test_boxes_with_a_line_between_them_stand_further_apart() -> None:
    _net, near = laid((("a", "b"),))
    _net, far = laid((("a", "b"),), link("a", "b"))
    assert far.boxes["b"] - far.boxes["a"] == near.boxes["b"] - near.boxes["a"] + 32


def test_rows_that_a_line_passes_are_as_long_so_that_it_runs_straight() -> None:
    rows = (("top",), ("a", "b"), ("c", "d", "e"), ("low",))
    tied, placed = laid(rows, link("low", "top"), width=500)
    one = bus(tied, "belongs", "top")
    assert placed.boxes["a"] == pytest.approx(placed.boxes["c"])
    assert placed.boxes["b"] == pytest.approx(placed.boxes["e"])
    assert placed.passing[one, 1] == placed.passing[one, 2]
    assert abs(placed.passing[one, 1] - placed.boxes["d"]) > 50


def test_lines_that_pass_in_the_same_gap_stand_side_by_side() -> None:
    rows = (("top",), ("a", "b"), ("low", "deep"))
    tied, placed = laid(rows, link("low", "top"), link("deep", "top", "prepares"))
    xs = [placed.passing[one, 1] for one in tied.buses]
    assert abs(xs[0] - xs[1]) >= 7
    for x in xs:
        assert all(abs(x - placed.boxes[name]) > 50 for name in "ab")


def test_a_trunk_does_not_begin_right_below_where_another_line_turns() -> None:
    """`prepares` turns away above the place where the line that belongs to `one` comes down."""
    rows = (("p", "q"), ("top",), ("one", "two"))
    links = link("p", "two", "prepares"), link("q", "one")
    tied, placed = laid(rows, *links, width=500)
    uprights = {one: placed.passing[one, 1] for one in tied.buses}
    ends = {links[0]: placed.tied[links[0]], links[1]: placed.tied[links[1]]}
    for one, x in uprights.items():
        assert all(abs(x - at) >= 8 for end, at in ends.items() if end.kind != one.kind)


def test_lines_that_would_lie_on_each_other_run_in_lanes_of_their_own() -> None:
    rows = (("a", "b", "c"), ("d", "e", "f"))
    tied, placed = laid(rows, link("d", "c"), link("f", "a", "prepares"), width=500)
    chosen = lanes(tied, placed)
    assert sorted(chosen.values()) == [0, 1]


def test_a_line_that_runs_straight_on_needs_no_lane() -> None:
    rows = (("top",), ("a", "b"), ("c", "d"), ("low",))
    tied, placed = laid(rows, link("low", "top"), width=500)
    chosen = lanes(tied, placed)
    one = bus(tied, "belongs", "top")
    assert one.way is Way.UP
    assert chosen == {(one, 3): 0}


def test_a_row_that_reaches_out_stands_below_its_name_and_over_the_names_of_the_others() -> None:
    name = (Line("a name"),)
    wide = Shelf("w", name, (tuple(box(f"w{n}") for n in range(5)),), reaching=True)
    low = Shelf("l", (Line("a rather long name"),), ((box("l0"), box("l1")),))
    made = sheet([wide, low], [], None)
    marks = {mark.box.id: mark for mark in drawing(made).marks if isinstance(mark, At)}
    first = marks["w0"]
    assert first.x - 50 == pytest.approx(0)
    assert marks["w-name"].y + marks["w-name"].box.height / 2 <= first.y - 20
    assert marks["l0"].x - 50 >= marks["l-name"].x + marks["l-name"].box.width / 2
    assert made.width == pytest.approx(marks["w4"].x + 50)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_no_lines_of_the_real_chart_lie_on_or_right_above_each_other(
    day: date, language: str, paper: str
) -> None:
    for page in chart.pages(View(Snapshot(real(), day), language, PAPERS[paper])):
        for one, other in combinations(_uprights(page), 2):
            if one[0] != other[0] and abs(one[1] - other[1]) < 2:
                assert min(one[3], other[3]) - max(one[2], other[2]) < -30, (one, other)


def _uprights(page: Drawing) -> list[tuple[object, float, float, float]]:
    """The stretches straight up or down of each line: its bus, how far to the right, from where to where."""
    return [
        ((path.head, path.look, path.color), x, min(y, below), max(y, below))
        for path in page.marks
        if isinstance(path, Path) and not path.id.startswith("legend-")
        for (x, y), (across, below) in zip(path.corners, path.corners[1:], strict=False)
        if abs(x - across) < 0.1
    ]
