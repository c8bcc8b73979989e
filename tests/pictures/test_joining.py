"""Strips that go on below each other are drawn as one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vvgctl.pictures.drawing.joining import joined
from vvgctl.pictures.drawing.marks import At, Frame, Mark, text

GREY, GREEN = {"fillcolor": "grey"}, {"fillcolor": "green"}
HEIGHTS = st.lists(st.sampled_from([8.0, 9.1, 10.37]), min_size=1, max_size=8)


def strip(top: float, bottom: float, left: float = 0, look: dict[str, str] = GREY) -> Frame:
    return Frame(f"{top} {left}", left, top, left + 10, bottom, dict(look), strip=True)


def words(y: float) -> At:
    return text(f"words {y}", ()).at(5, y)


@given(HEIGHTS, st.integers(1, 3))
def test_a_strip_of_many_rows_is_one_that_lies_first(heights: list[float], columns: int) -> None:
    marks: list[Mark] = []
    top = 0.0
    for height in heights:
        marks += [strip(top, top + height, 20.0 * n) for n in range(columns)]
        marks.append(words(top))
        top += height
    made = joined(marks)
    assert [(one.top, one.left) for one in made[:columns] if isinstance(one, Frame)] == [
        (0.0, 20.0 * n) for n in range(columns)
    ]
    assert all(abs(one.bottom - top) < 1e-6 for one in made[:columns] if isinstance(one, Frame))
    assert [one for one in made if isinstance(one, At)] == [one for one in marks if isinstance(one, At)]
    assert len(made) == columns + len(heights)


def test_what_does_not_go_on_stays_as_it_is() -> None:
    apart = (strip(0, 5), strip(6, 9), strip(9, 12, left=1), strip(12, 15, left=1, look=GREEN))
    frame = Frame("frame", 0, 9, 10, 12, GREY)
    assert joined((*apart, frame)) == (*apart, frame)
