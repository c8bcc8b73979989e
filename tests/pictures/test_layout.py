"""Whatever the structure, boxes do not overlap, and lines run around them."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pictures.drawing import DAYS, Area, boxes, frames, lines, real, snapshot
from vvgctl.pictures.kinds import chart
from vvgctl.structure import Snapshot

LEVELS = ("local", "county", "unknown")
PARTIES = ("east", "west", "region", "league", "office")


@st.composite
def structures(draw: st.DrawFn) -> Snapshot:
    """Up to thirty bodies, tied to each other in any way: also in circles, and to themselves."""
    ids = [f"b{n}" for n in range(draw(st.integers(1, 30)))]
    one, party = st.sampled_from(ids), st.sampled_from([*ids, *PARTIES])
    text = ""
    for id in ids:
        seats = [
            f"{{appointed_by: {who}, count: {draw(st.integers(0, 12))}}}"
            for who in draw(st.lists(party, max_size=3))
        ]
        refers = [f"{{decisions_of_effect: [guiding], to: {to}}}" for to in draw(st.lists(one, max_size=1))]
        facts = {
            "level": draw(st.sampled_from(LEVELS)),
            "seats": f"[{', '.join(seats)}]",
            "refers": f"[{', '.join(refers)}]",
            "prepared_by": f"[{', '.join(draw(st.lists(party, max_size=2, unique=True)))}]",
        }
        if draw(st.booleans()):
            facts["belongs_to"] = draw(one)
        text += f"bodies/{id}.yaml: {{{', '.join(f'{key}: {value}' for key, value in facts.items())}}}\n"
    return snapshot(text)


def check(about: Snapshot) -> None:
    dot = chart.dot(about, "en")
    placed = boxes(dot)
    assert {id for id in placed if id.startswith("body-")} == {f"body-{body.id}" for body in about.bodies}
    for (one, here), (other, there) in combinations(placed.items(), 2):
        assert not here.meets(there), (one, other)
    for id, area in placed.items():
        if id.startswith("body-"):
            assert sum(frame.holds(area) for frame in frames(dot)) == 1, id
    for id, (_tail, _head, stretches) in lines(dot).items():
        for (x1, y1), (x2, y2) in stretches:
            stretch = Area(min(x1, x2), min(y1, y2), max(x1, x2) + 0.01, max(y1, y2) + 0.01)
            for name, area in placed.items():
                inner = Area(area.left + 0.2, area.low + 0.2, area.right - 0.2, area.high - 0.2)
                assert not inner.meets(stretch), (id, name)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_real_structure(day: object) -> None:
    check(Snapshot(real(), day))  # type: ignore[arg-type]


@settings(max_examples=60)
@given(structures())
def test_any_structure(about: Snapshot) -> None:
    check(about)


@settings(max_examples=60)
@given(structures())
def test_every_tie_is_drawn_and_described(about: Snapshot) -> None:
    from vvgctl.pictures.ties import ties

    drawn = lines(chart.dot(about, "en"))
    assert set(drawn) == {f"{tie.kind}-{tie.tail}-{tie.head}" for tie in ties(about)}
    assert chart.description(about, "en").count("\n") >= len(drawn)
