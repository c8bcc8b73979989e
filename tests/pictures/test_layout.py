"""Whatever the structure, boxes do not overlap, and lines run around them."""

from __future__ import annotations

from datetime import date
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pictures.drawing import DAYS, Area, boxes, frames, lines, real, snapshot
from vvgctl.pictures import PAPERS, View
from vvgctl.pictures.drawing.marks import At, Drawing
from vvgctl.pictures.kinds import chart
from vvgctl.pictures.ties import ties
from vvgctl.structure import Snapshot

LEVELS = ("local", "county", "unknown")
SPHERES = ("elected", "officials", "unknown")
STATES = ("active", "paused", "proposed")
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
            "sphere": draw(st.sampled_from(SPHERES)),
            "life": f"[{{state: {draw(st.sampled_from(STATES))}}}]",
            "seats": f"[{', '.join(seats)}]",
            "refers": f"[{', '.join(refers)}]",
            "prepared_by": f"[{', '.join(draw(st.lists(party, max_size=2, unique=True)))}]",
        }
        if draw(st.booleans()):
            facts["belongs_to"] = draw(one)
        text += f"bodies/{id}.yaml: {{{', '.join(f'{key}: {value}' for key, value in facts.items())}}}\n"
    return snapshot(text)


def check(view: View) -> None:
    pages = chart.pages(view)
    shown = [id for page in pages for id in boxes(page) if id.startswith("body-")]
    assert sorted(shown) == sorted(f"body-{body.id}" for body in view.snapshot.bodies)
    for page in pages:
        check_page(page, view)


def check_page(page: Drawing, view: View) -> None:
    assert page.width <= view.room[0] or view.paper is None
    assert page.height <= view.room[1]
    standing = boxes(page)
    for (one, here), (other, there) in combinations(standing.items(), 2):
        assert not here.meets(there), (one, other)
    for id, area in standing.items():
        if id.startswith("body-"):
            assert sum(frame.holds(area) for frame in frames(page)) == 1, id
    whole = {
        at.box.name: Area.of(at)
        for at in page.marks
        if isinstance(at, At) and at.box.look.get("shape") != "plain"
    }
    for id, (_tail, _head, stretches) in lines(page).items():
        for (x1, y1), (x2, y2) in stretches:
            stretch = Area(min(x1, x2), min(y1, y2), max(x1, x2) + 0.01, max(y1, y2) + 0.01)
            for name, area in whole.items():
                inner = Area(area.left + 0.2, area.low + 0.2, area.right - 0.2, area.high - 0.2)
                assert not inner.meets(stretch), (id, name)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_real_structure_on_one_page(day: date, paper: str) -> None:
    view = View(Snapshot(real(), day), "sv", PAPERS[paper])
    check(view)
    assert len(chart.pages(view)) == 1


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_in_the_real_structure_spheres_stand_apart_below_those_who_appoint(
    day: date, language: str, paper: str
) -> None:
    about = Snapshot(real(), day)
    (page,) = chart.pages(View(about, language, PAPERS[paper]))
    standing = boxes(page)
    bands: dict[tuple[str | None, str | None], list[Area]] = {}
    for body in about.bodies:
        band = body.body.level.known(day), body.body.sphere.known(day)
        bands.setdefault(band, []).append(standing[f"body-{body.id}"])
    heights = sorted((min(a.low for a in found), max(a.high for a in found)) for found in bands.values())
    assert all(upper < lower for (_, upper), (lower, _) in pairwise(heights))
    assert "party-vastkom" in standing or paper == "a4-landscape"


def test_a_line_runs_straight_through_rows_whose_gaps_lie_above_each_other() -> None:
    """Five bodies of no sphere stand in two rows between two that are tied to each other."""
    between = "".join(f"bodies/b{n}.yaml: {{level: county}}\n" for n in range(5))
    below = "bodies/a.yaml: {level: local, belongs_to: top}\n"
    about = snapshot(between + below + "bodies/top.yaml: {level: county, sphere: elected}\n")
    (page,) = chart.pages(View(about, "en", PAPERS["a4"]))
    ((_tail, _head, stretches),) = lines(page).values()
    passing = [one for one in stretches if one[0][0] == one[1][0]]
    standing = boxes(page)
    rows = {standing[f"body-b{n}"].low for n in range(5)}
    assert len(rows) == 2
    assert any(min(a[1], b[1]) < min(rows) and max(a[1], b[1]) > max(rows) for a, b in passing)


@settings(max_examples=60)
@given(structures())
def test_any_structure(about: Snapshot) -> None:
    check(View(about, "en"))


@settings(max_examples=20)
@given(structures(), st.sampled_from(["a4", "a4-landscape"]))
def test_any_structure_on_paper(about: Snapshot, paper: str) -> None:
    check(View(about, "en", PAPERS[paper]))


@settings(max_examples=60)
@given(structures())
def test_every_tie_is_drawn_and_described(about: Snapshot) -> None:
    view = View(about, "en")
    (page,) = chart.pages(view)
    drawn, known = lines(page), {f"{tie.kind}-{tie.tail}-{tie.head}": tie for tie in ties(about)}
    packs = [at.box for at in page.marks if isinstance(at, At) and at.box.inside]
    packed = {at.box.id.partition("-")[2] for pack in packs for at in pack.inside}
    assert set(drawn) <= set(known)
    assert {known[id].tail for id in known.keys() - drawn.keys()} <= packed
    assert {(tie.kind, tie.head) for tie in known.values()} == {
        (known[id].kind, known[id].head) for id in drawn
    }
    assert len(list(chart.description(view))) >= len(known)
