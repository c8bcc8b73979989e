"""Every principal has its place in each division once, differences are marked, and what is vague stays so."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pictures.drawing import COLOURS, DAYS, TODAY, real, snapshot
from tests.pictures.hostile import NAMES, built, structure_named, written
from tests.pictures.laws import ids, lawful, texts
from vvgctl.pictures import FORMATS, PAPERS, PictureFormat, View, drawn, picture_names
from vvgctl.pictures.divisions.parts import compared
from vvgctl.pictures.divisions.placings import Sure, placing
from vvgctl.pictures.kinds import division
from vvgctl.schema import kind_of
from vvgctl.source import Place
from vvgctl.structure import Snapshot, build

REAL_DIVISIONS = [one.id for one in real().divisions]
MUNICIPALITIES = [one for one in real().principals if one.code]


def view(about: Snapshot | str, *focus: str, paper: str = "none", **asked: Any) -> View:
    snapshot_ = snapshot(about) if isinstance(about, str) else about
    return View(snapshot_, "en", PAPERS[paper], focus, **asked)


def shown(view: View) -> list[str]:
    pages = division.pages(view)
    lawful(pages, view)
    return texts(pages).splitlines()


def words(view: View) -> str:
    return " ".join(" ".join(shown(view)).split())


def described(view: View) -> list[str]:
    return [" ".join(view.words(one).split()) for one in division.description(view)]


def test_it_is_in_the_gallery() -> None:
    assert "division" in picture_names()


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_all_49_names_stand_on_one_page(day: date, paper: str) -> None:
    held = [one.id for one in real().divisions if one.span.may_hold(day)]
    for focus in ((), *((id,) for id in held), held[:2]):
        asked = view(Snapshot(real(), day), *focus, paper=paper)
        pages = division.pages(asked)
        lawful(pages, asked)
        told = " ".join(texts(pages[:1]).split())
        names = [asked.words(asked.snapshot.label(one.id)) for one in MUNICIPALITIES]
        assert len(names) == 49
        assert [name for name in names if name not in told] == []


@pytest.mark.parametrize("id", REAL_DIVISIONS)
def test_in_one_division_every_principal_and_area_has_an_element_of_its_own(id: str) -> None:
    pages = division.pages(view(Snapshot(real(), date(2017, 1, 1)), id, paper="a4"))
    assert ids(pages, "principal") == sorted(one.id for one in MUNICIPALITIES)
    (found,) = (one for one in real().divisions if one.id == id)
    assert ids(pages, "area") == sorted(f"{id}-{area.id}" for area in found.areas)


def test_lilla_edet_lies_apart_from_most_of_fyrbodal() -> None:
    asked = view(Snapshot(real(), date(2024, 1, 29)), "kommunalforbund", "delregional-vardsamverkan")
    told = words(asked)
    assert (
        "Lilla Edet 1 principal, 14 426 inhabitants ≠ apart from most of Fyrbodal in Kommunalförbund" in told
    )
    assert told.count("≠ apart") == 1
    assert (
        "Göteborgsregionen 12 principals 995 327 inhabitants ≠ divided by Delregional vårdsamverkan" in told
    )
    assert told.count("Essunga") == 1
    assert "Skaraborg = the same principals as Skaraborg" in told
    assert "Population on 31 December 2023." in told


def test_who_may_lie_in_one_area_or_another_is_told_so() -> None:
    asked = view(Snapshot(real(), date(2017, 1, 1)), "delregional-vardsamverkan")
    told = words(asked)
    assert told.count("Södra Älvsborg or SAMLA: not known which") == 2
    assert "8–10 principals, 220 323–301 060 inhabitants perhaps also Alingsås and Lerum" in told
    assert "SAMLA 0–2 principals, 0–80 737 inhabitants perhaps; from 2018 at the latest" in told
    chart = division.mermaid(asked)
    assert '["Alingsås\nSödra Älvsborg or SAMLA: not known which"]' in chart
    areas = chart.partition("Södra Älvsborg")[2].partition("end")[0]
    assert "Lerum" not in areas


TWO = """
principals.yaml:
  principals:
    - {id: a, name: Ay, code: "0001", kind: town, side: north}
    - {id: b, name: Be, code: "0002", kind: town, side: north}
    - {id: c, name: Ce, code: "0003", kind: town, side: north}
    - {id: d, name: De, code: "0004", kind: town, side: north}
    - {id: region, name: Region, kind: region, side: south}
organisations.yaml: {organisations: []}
divisions/map.yaml:
  name: Map
  divides: {kind: town}
  areas: [{id: e, name: East, members: [a, b, c]}, {id: w, name: West, members: [d]}]
divisions/other.yaml:
  name: Other
  divides: {kind: town}
  areas:
    - {id: u, name: Upper, members: [a, b]}
    - {id: l, name: Lower, members: [c]}
    - {id: m, name: Mine, members: [d]}
populations.csv:
  - {code: "0001", name: Ay, "2019-12-31": "1000"}
  - {code: "0002", name: Be, "2019-12-31": "2000", "2020-12-31": "9"}
  - {code: "0004", name: De, "2018-12-31": "40"}
"""


def test_where_two_divisions_differ_is_marked_and_what_coincides_is_told_once() -> None:
    told = words(view(TWO))
    assert "Ce 1 principal, population unknown ≠ apart from most of East in Other" in told
    assert "≠ divided by Other" in told
    assert "Mine = the same principals as West" in told
    assert told.count("Ay") == 1


def test_a_population_that_is_not_known_is_missing_from_the_sum_and_said_to_be() -> None:
    told = words(view(TWO, "map"))
    assert "East 3 principals, 3 000 inhabitants without 1 of 3 whose number is unknown" in told
    assert "The population of 1 principal is unknown: Ce." in told
    assert "Population on between 31 December 2018 and 31 December 2019." in told
    assert "Ce population unknown" in told


def test_the_description_tells_what_the_picture_shows() -> None:
    assert described(view(TWO, "map")) == [
        "Map: 4 principals, 3 040 inhabitants without 1 of 4 whose number is unknown",
        "East: 3 principals, 3 000 inhabitants without 1 of 3 whose number is unknown",
        "West: 1 principal, 40 inhabitants",
        "Ay (1 000), Be (2 000), and Ce (population unknown): East (Map)",
        "De (40): West (Map)",
        "Population on between 31 December 2018 and 31 December 2019.",
        "The population of 1 principal is unknown: Ce.",
    ]


def test_a_division_whose_areas_are_not_all_known_says_so() -> None:
    text = """
divisions/map.yaml:
  {name: Map, divides: {kind: town}, complete: false, areas: [{id: e, name: East, members: [east]}]}
"""
    told = words(view(text))
    assert "not all areas are known" in told
    assert "West unknown" in told
    whole = text.replace("complete: false, ", "")
    assert "West in no area" in words(view(whole))
    other = "divisions/other.yaml: {name: Other, divides: {side: south}, areas: []}"
    assert "not divided" in words(view(whole + other))


def test_a_division_that_may_hold_is_drawn_so_and_one_that_does_not_only_if_asked_for() -> None:
    text = """
divisions/map.yaml:
  {name: Map, from: ..2023, divides: {kind: town}, areas: [{id: e, name: East, members: [east, west]}]}
divisions/old.yaml:
  {name: Old, until: 2019, divides: {kind: town}, areas: [{id: o, name: Only, members: [east, west]}]}
"""
    told = words(view(text))
    assert "perhaps; from 2023 at the latest" in told
    assert "Old" not in told
    assert "East 2 principals" in told  # given that the division holds
    assert "does not hold that day" in words(view(text, "old"))


def test_a_move_at_a_time_that_is_not_known_leaves_two_areas_open() -> None:
    text = """
divisions/map.yaml:
  name: Map
  divides: {kind: town}
  areas:
    - {id: e, name: East, members: [east, {principal: west, until: 2019..2021}]}
    - {id: w, name: West, members: [{principal: west, from: 2019..2021}]}
"""
    about = snapshot(text)
    found = about.structure.divisions[0]
    place = placing("west", found, about)
    assert (place.areas, place.sure) == (("e", "w"), Sure.PERHAPS)
    assert "East or West: not known which" in words(view(about))


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
@pytest.mark.parametrize("paper", PAPERS)
def test_any_name_has_room_and_is_shown_as_it_is_written(name: str, paper: str) -> None:
    towns = [{"id": id, "name": name, "kind": "town", "side": "north"} for id in ("a", "b", "c")]
    one = {"name": name, "divides": {"kind": "town"}}
    about = built(
        {
            "structure.yaml": structure_named(name),
            "principals.yaml": {"principals": towns},
            "divisions/one.yaml": {
                **one,
                "areas": [{"id": "x", "name": name, "members": ["a"]}, {"id": "y", "name": name}],
                "unplaced": [{"principal": "b", "between": ["x", "y"], "question": name, "ask": ["a"]}],
            },
            "divisions/two.yaml": {**one, "areas": [{"id": "x", "name": name, "members": ["a", "c"]}]},
        }
    )
    for focus in ((), ("one",), ("two",)):
        asked = view(about, *focus, paper=paper)
        pages = division.pages(asked)
        lawful(pages, asked, tall=len(name) == 300)
        assert written(texts(pages)).count(written(name)) >= 5
        assert list(division.description(asked))
        assert division.mermaid(asked).startswith("flowchart")


@pytest.mark.parametrize("format", FORMATS)
def test_comes_out_in_every_format_even_if_there_is_nothing(format: PictureFormat) -> None:
    none = "divisions/map.yaml: {name: Map, until: 2019, divides: {kind: town}, areas: []}"
    empty = "divisions/map.yaml: {name: Map, divides: {kind: town, except: [east, west]}, areas: []}"
    for asked in (view(TWO), view(TWO, "map"), view(none), view(none, "map"), view(empty)):
        assert all(drawn(division, asked, COLOURS, format))
    assert "Example: no division, as of 2020-06-15" in words(view(none))


def test_mermaid_has_a_group_for_each_area_in_one_for_each_division() -> None:
    chart = division.mermaid(view(TWO))
    assert chart.count("subgraph") == chart.count("end\n") == 7
    assert division.mermaid(view(TWO, "map")).count("subgraph") == 2
    assert chart.count('["Ay"]') == 2


def test_file_order_does_not_matter() -> None:
    pages = [(kind_of(page.file), page) for page in real().pages]
    parts = [(kind, page.file, Place(page), page.data) for kind, page in pages if kind]
    one, other = (view(Snapshot(build(given), DAYS[1])) for given in (parts, reversed(parts)))
    assert division.pages(one) == division.pages(other)
    assert described(one) == described(other)
    assert division.mermaid(one) == division.mermaid(other)


@st.composite
def structures(draw: st.DrawFn) -> Snapshot:
    """Up to forty towns, divided in up to five ways; some lie nowhere, some between areas."""
    towns = [f"t{n}" for n in range(draw(st.integers(1, 40)))]
    principals = [{"id": id, "name": f"Town {id}", "kind": "town", "side": "north"} for id in towns]
    files: dict[str, Any] = {"principals.yaml": {"principals": principals}}
    for n in range(draw(st.integers(1, 5))):
        count = draw(st.integers(1, 6))
        where = draw(st.lists(st.integers(-1, count), min_size=len(towns), max_size=len(towns)))
        areas = [
            {
                "id": f"a{m}",
                "name": f"Area {m} of {n}",
                "members": [t for t, w in zip(towns, where, strict=True) if w == m],
            }
            for m in range(count)
        ]
        unplaced = [
            {"principal": t, "between": ["a0", f"a{count - 1}"]}
            for t, w in zip(towns, where, strict=True)
            if w == count
        ]
        data = {"name": f"Division {n}", "divides": {"kind": "town"}, "areas": areas, "unplaced": unplaced}
        files[f"divisions/{'map' if n == 0 else f'd{n}'}.yaml"] = {**data, "complete": draw(st.booleans())}
    return snapshot("\n".join(f"{file}: {json.dumps(data)}" for file, data in files.items()) + "\n")


@settings(max_examples=60, deadline=None)
@given(structures())
def test_the_parts_hold_every_principal_once_and_sums_add_up(about: Snapshot) -> None:
    found = compared(about.structure.divisions, about)
    everyone = [id for part in found.parts for id in part.principals]
    assert sorted(everyone) == sorted(id for id in {p.id for p in about.structure.principals})
    for n, one in enumerate(found.divisions):
        for part in found.parts:
            for id in part.principals:
                assert placing(id, one, about) == part.placings[n]
        certain = [id for area in one.areas for id in found.people(n, area.id).certain]
        assert sorted(certain) == sorted(member.principal for area in one.areas for member in area.members)


@settings(max_examples=40, deadline=None)
@given(structures(), st.sampled_from(list(PAPERS)))
def test_any_divisions_fit_any_paper_with_every_area_once(about: Snapshot, paper: str) -> None:
    for focus in ((), ("map",)):
        asked = view(about, *focus, paper=paper)
        pages = division.pages(asked)
        lawful(pages, asked)
        areas = ids(pages, "area")
        assert len(areas) == len(set(areas))
        told = " ".join(texts(pages).split())
        assert all(f"Town {one.id}" in told for one in about.structure.principals)


def test_the_day_of_the_examples_is_that_of_the_tests() -> None:
    assert snapshot(TWO).day == TODAY
