"""Who appoints whom: numbers, roles and sides as the files have them, and nothing that they do not say."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pictures.drawing import COLOURS, DAYS, real, snapshot
from tests.pictures.hostile import NAMES, built, structure_named, written
from tests.pictures.laws import ids, lawful, texts
from vvgctl.pictures import FORMATS, PAPERS, PictureFormat, View, drawn, picture_names
from vvgctl.pictures.kinds import seats
from vvgctl.pictures.seats.appointers import appointers, dots, on_side, seats_of
from vvgctl.pictures.seats.matrix import columns, in_all, rows
from vvgctl.schema import kind_of
from vvgctl.source import Place
from vvgctl.structure import Snapshot, build
from vvgctl.structure.numbers import ANY, VagueNumber


def view(about: Snapshot | str, *focus: str, paper: str = "none", **asked: Any) -> View:
    snapshot_ = snapshot(about) if isinstance(about, str) else about
    return View(snapshot_, "en", PAPERS[paper], focus, **asked)


def shown(view: View) -> list[str]:
    pages = seats.pages(view)
    lawful(pages, view)
    return texts(pages).splitlines()


def described(view: View) -> list[str]:
    return [view.words(one) for one in seats.description(view)]


def test_it_is_in_the_gallery() -> None:
    assert "seats" in picture_names()


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_table_of_the_real_structure(day: date, paper: str) -> None:
    asked = view(Snapshot(real(), day), paper=paper)
    pages = seats.pages(asked)
    lawful(pages, asked)
    assert ids(pages, "body") == sorted(body.id for body in asked.snapshot.bodies)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_body_of_the_real_structure_by_itself_and_all_after_each_other(day: date, paper: str) -> None:
    every = [body.id for body in real().bodies]
    for focus in (*((id,) for id in every), every):
        asked = view(Snapshot(real(), day), *focus, paper=paper)
        pages = seats.pages(asked)
        lawful(pages, asked)
        assert ids(pages, "body") == sorted(focus)


def test_the_management_group_of_the_county_on_its_first_day() -> None:
    told = shown(view(Snapshot(real(), date(2017, 1, 1)), "vvg", paper="a4"))
    assert "16–20 seats" in told
    assert "■ the municipal side" in told
    assert told.count("3 seats") == 2
    bounds = "of these at most two from the municipal side and at most two from the regional side"
    assert bounds in " ".join(told)
    assert "representative; 2 seats if it existed that day" in told


ROLES = """
bodies/one.yaml:
  seats:
    - {appointed_by: league, count: 2, role: representative}
    - {appointed_by: league, count: 1, role: support}
    - {appointed_by: office, count: 2..4, role: representative}
bodies/two.yaml: {seats: {none: a source}}
bodies/three.yaml: {seats: {unknown: Who sits in three?, ask: [league]}}
bodies/four.yaml: {seats: {unclear: nobody can tell}}
"""


def test_a_body_shows_each_party_role_side_and_total() -> None:
    assert [line for line in shown(view(ROLES, "one")) if line] == [
        "One",
        "5–7 seats",
        "■ north: 3",
        "● south: 2–4",
        "■ north",
        "3 seats",
        "League",
        "2",
        "representative",
        "1",
        "support",
        "● south",
        "2–4 seats",
        "Office",
        "2–4",
        "representative",
        "In all",
        "5–7 seats representative: 4–6; support: 1",
        "a seat that there may be",
        "Example: seats in One, as of 2020-06-15",
    ]


def test_none_unknown_and_unclear_are_three_things() -> None:
    assert "no seats" in shown(view(ROLES, "two"))
    told = shown(view(ROLES, "three"))
    assert "Seats: unknown" in told
    assert "Who sits in three? Ask League." in told
    assert "Seats: unclear: nobody can tell" in shown(view(ROLES, "four"))


def test_the_table_tells_the_same_and_roles_where_there_are_several() -> None:
    told = shown(view(ROLES))
    start = told.index("One")
    cells = ["One", "5–7", "3", "2–4", "3", "2–4", "    representative", "4–6", "2", "2–4", "2", "2–4"]
    cells += ["    support", "1", "1", "–", "1", "–"]
    row = told[start : start + len(cells)]
    assert [cell.replace("\xa0", " ") for cell in row] == cells
    for body, why in (("Two", "no seats"), ("Three", "unknown"), ("Four", "unclear: nobody can tell")):
        assert told[told.index(body) + 1] == why
    assert told[told.index("known seats in all") + 1 :][:5] == ["5–7", "3", "2–4", "3", "2–4"]
    assert "For 2 of 4 bodies the files do not say who appoints to their seats." in " ".join(told)


def test_the_description_tells_what_the_picture_shows() -> None:
    assert described(view(ROLES)) == [
        "Four: unclear: nobody can tell",
        "One: 5–7 seats",
        "■ north: 3 seats",
        "League: 2 seats (representative)",
        "League: 1 seat (support)",
        "● south: 2–4 seats",
        "Office: 2–4 seats (representative)",
        "In all: representative: 4–6; support: 1",
        "Three: unknown",
        "Two: no seats",
        "in all: 5–7 seats",
        "north: 3 seats",
        "south: 2–4 seats",
        "League: 3 seats",
        "Office: 2–4 seats",
        "For 2 of 4 bodies the files do not say who appoints to their seats.",
    ]


def test_a_number_that_nobody_knows_is_not_zero() -> None:
    text = """
bodies/one.yaml: {seats: [{appointed_by: league, count: unknown}, {appointed_by: office, count: 3..}]}
"""
    told = shown(view(text, "one"))
    assert "at least 3 seats" in told
    assert "unknown how many seats" in told
    assert told[told.index("League") + 1] == "unknown"
    assert told[told.index("Office") + 1] == "at least 3"
    table = shown(view(text))
    assert table[table.index("One") + 1 :][:3] == ["at least 3", "unknown", "at least 3"]


def test_what_may_come_from_each_side_is_told_where_a_party_stands_on_none() -> None:
    text = """
bodies/one.yaml:
  seats:
    - {appointed_by: league, count: 1}
    - {appointed_by: two, count: 2..4, of_which: {north: ..2, south: 1}}
bodies/two.yaml: {}
"""
    told = shown(view(text, "one"))
    assert "◊ side not stated" in told
    assert told[told.index("of which from north") + 1] == "1–3"
    assert told[told.index("of which from south") + 1] == "1"
    assert "of these at most two from north and 1 from south" in told


def test_seats_appointed_on_behalf_of_others_say_so() -> None:
    text = """
bodies/board.yaml: {seats: [{for_each: [a, b], appointed_by: league, count: 2}]}
bodies/a.yaml: {}
bodies/b.yaml: {}
"""
    told = shown(view(text, "board"))
    assert told[told.index("League") + 1 :][:2] == ["4", "for A and B"]


def test_a_body_that_appoints_itself_is_named() -> None:
    told = shown(view("bodies/one.yaml: {seats: [{appointed_by: self, count: 2}]}", "one"))
    assert told.count("One") == 2


def test_a_body_that_is_not_there_has_no_numbers() -> None:
    text = "bodies/one.yaml: {life: [{state: active, from: 2021}], seats: [{appointed_by: league, count: 2}]}"
    told = shown(view(text, "one"))
    assert told[:2] == ["One", "the body does not exist that day"]
    assert "2 seats" not in told
    assert "dissolved" not in told  # nor has it been


def test_known_holders_stand_under_the_seats() -> None:
    text = """
bodies/one.yaml:
  seats: [{appointed_by: league, count: 2}]
  holders: [{appointed_by: league, of: east, field_of_work: care}]
"""
    told = " ".join(shown(view(text, "one")))
    assert "Known to hold seats: League, 1, East, care" in told


def many(count: int, *, alike: bool) -> str:
    """A board to which so many bodies appoint."""
    seats_ = [{"appointed_by": f"m{n:03}", "count": 1 if alike else n % 7 + 1} for n in range(count)]
    bodies = [f"bodies/m{n:03}.yaml: {{name: Kommunen nummer {n}, seats: []}}" for n in range(count)]
    return "\n".join([f"bodies/board.yaml: {{seats: {json.dumps(seats_)}}}", *bodies, ""])


@pytest.mark.parametrize("paper", ["a4", "a4-landscape"])
def test_49_that_appoint_alike_fit_a_page_with_their_names(paper: str) -> None:
    for focus in (("board",), ()):
        asked = view(many(49, alike=True), *focus, paper=paper)
        pages = seats.pages(asked)
        lawful(pages, asked)
        told = " ".join(texts(pages[:1]).split())
        assert all(f"Kommunen nummer {n}" in told for n in range(49))


@pytest.mark.parametrize("paper", PAPERS)
def test_as_many_that_differ_are_all_there_with_their_numbers(paper: str) -> None:
    asked = view(many(64, alike=False), paper=paper)
    pages = seats.pages(asked)
    lawful(pages, asked)
    assert ids(pages, "body") == sorted(body.id for body in asked.snapshot.bodies)
    told = " ".join(texts(pages).split())
    assert all(f"Kommunen nummer {n} " in f"{told} " for n in range(64))
    focused = view(many(64, alike=False), "board", paper=paper)
    lawful(seats.pages(focused), focused)


def test_more_seats_than_can_be_drawn_are_told_in_numbers() -> None:
    asked = view("bodies/one.yaml: {seats: [{appointed_by: league, count: 1000000}]}", "one")
    pages = seats.pages(asked)
    lawful(pages, asked)
    assert "1000000 seats" in texts(pages)
    assert not [id for id in ids(pages, "seats-one-north") if "dot" in id]


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
@pytest.mark.parametrize("paper", PAPERS)
def test_any_name_has_room_and_is_shown_as_it_is_written(name: str, paper: str) -> None:
    body = {"name": name, "level": "county", "sphere": "officials", "life": [{"state": "active"}]}
    given_ = [
        {"appointed_by": "league", "count": 2, "role": "support"},
        {"appointed_by": "league", "count": 2, "role": "representative"},
        {"appointed_by": "two", "count": "2..4", "of_which": {"north": "..2"}},
    ]
    about = built(
        {
            "structure.yaml": structure_named(name),
            "bodies/one.yaml": {**body, "seats": given_},
            "bodies/two.yaml": {**body, "seats": {"unclear": name}},
            "organisations.yaml": {"organisations": [{"id": "league", "name": name, "side": "north"}]},
        }
    )
    for focus in ((), ("one",), ("two", "one")):
        asked = view(about, *focus, paper=paper)
        pages = seats.pages(asked)
        lawful(pages, asked, tall=len(name) == 300)
        assert written(texts(pages)).count(written(name)) >= 4
        assert list(seats.description(asked))
        assert seats.mermaid(asked).startswith("flowchart")


@pytest.mark.parametrize("format", FORMATS)
def test_comes_out_in_every_format_even_if_there_is_nothing(format: PictureFormat) -> None:
    empty = "bodies/one.yaml: {life: [{state: active, from: 2021-01-01}]}\n"
    for asked in (view(ROLES, "one"), view(ROLES), view(empty), view(empty, "one")):
        assert all(drawn(seats, asked, COLOURS, format))


def test_mermaid_has_an_arrow_for_each_party_that_says_how_many() -> None:
    chart = seats.mermaid(view(ROLES))
    assert '["One"]' in chart
    assert '-->|"2–4 seats"|' in chart
    assert '-->|"2 seats: representative and 1 seat: support"|' in chart
    assert '["Two\nSeats: no seats"]' in chart


def test_only_the_level_and_sphere_that_are_asked_for() -> None:
    text = (
        "bodies/a.yaml: {level: local, sphere: elected}\nbodies/b.yaml: {level: county, sphere: officials}\n"
    )
    assert ids(seats.pages(view(text, level="local")), "body") == ["a"]
    assert ids(seats.pages(view(text, sphere="officials")), "body") == ["b"]


def test_file_order_does_not_matter() -> None:
    parts = [
        (kind, page.file, Place(page), page.data) for page in real().pages if (kind := kind_of(page.file))
    ]
    one, other = (view(Snapshot(build(given), DAYS[1])) for given in (parts, reversed(parts)))
    assert seats.pages(one) == seats.pages(other)
    assert described(one) == described(other)
    assert seats.mermaid(one) == seats.mermaid(other)


COUNTS = st.sampled_from(["0", "1", "2", "7", "..3", "2..4", "3..", "unknown"])


@st.composite
def structures(draw: st.DrawFn) -> str:
    """Up to six bodies with seats of any kind."""
    ids_ = [f"b{n}" for n in range(draw(st.integers(1, 6)))]
    party = st.sampled_from(["east", "west", "region", "league", "office", "self", *ids_])
    text = ""
    for id in ids_:
        given_ = []
        for who in draw(st.lists(party, max_size=5)):
            seat = {"appointed_by": who, "count": draw(COUNTS)}
            if draw(st.booleans()):
                seat["role"] = draw(st.sampled_from(["representative", "support"]))
            if draw(st.booleans()):
                seat["for_each"] = f"[{draw(st.sampled_from(ids_))}]"
            given_.append("{" + ", ".join(f"{key}: {value}" for key, value in seat.items()) + "}")
        until = draw(st.sampled_from(["", ", until: 2019..2021"]))
        life = f"life: [{{state: active{until}}}]"
        text += f"bodies/{id}.yaml: {{{life}, seats: [{', '.join(given_)}]}}\n"
    return text


def added(counts: Sequence[VagueNumber]) -> VagueNumber:
    return sum(counts, VagueNumber(0, 0))


@settings(max_examples=60)
@given(structures())
def test_columns_and_rows_come_to_the_same_total(text: str) -> None:
    about = snapshot(text)
    found = rows(about.bodies)
    by_row = added([row.side(None) for row in found])
    by_column = added([in_all(found, column) for column in columns(found, about)])
    assert by_row == by_column
    for row in found:
        cells = [count for column in columns(found, about) if (count := row.cell(column))]
        assert added(cells) == row.side(None)
        assert added([row.only(role).side(None) for role in row.roles]) == (
            row.side(None) if row.roles else VagueNumber(0, 0)
        )


@settings(max_examples=60)
@given(structures())
def test_there_is_a_dot_for_each_seat_and_sides_lie_within_the_total(text: str) -> None:
    for body in snapshot(text).bodies:
        parties = appointers(body)
        assert parties is not None
        total = seats_of(parties)
        drawn_ = list(dots(parties))
        assert sum(dot.certain for dot in drawn_) == total.least
        assert any(dot.and_more for dot in drawn_) == (total.most >= ANY)
        assert total.most >= ANY or len(drawn_) == total.most
        for side in ("north", "south"):
            assert on_side(parties, side).most <= total.most


@settings(max_examples=30, deadline=None)
@given(structures(), st.sampled_from(list(PAPERS)))
def test_any_structure_fits_any_paper(text: str, paper: str) -> None:
    about = snapshot(text)
    for focus in ((), tuple(body.id for body in about.bodies)):
        asked = view(about, *focus, paper=paper)
        pages = seats.pages(asked)
        lawful(pages, asked)
        assert ids(pages, "body") == sorted(body.id for body in about.bodies)


@pytest.mark.parametrize("paper", ["a4", "a4-landscape"])
def test_on_every_page_of_many_columns_there_are_bodies_below_their_names(paper: str) -> None:
    towns = ", ".join(
        f"{{id: t{n}, name: The town of number {n}, kind: municipality, side: north}}" for n in range(40)
    )
    seats_ = ", ".join(f"{{appointed_by: t{n}, count: {n + 1}}}" for n in range(40))
    bodies = "".join(f"bodies/b{n}.yaml: {{level: local, seats: [{seats_}]}}\n" for n in range(12))
    asked = view(f"principals.yaml: [{towns}]\n{bodies}", paper=paper)
    pages = seats.pages(asked)
    lawful(pages, asked)
    for page in pages:
        assert len(re.findall(r"^B\d+$", texts([page]), re.MULTILINE)) >= 2
