"""The rota says of every year who leads, whether that is known or computed, and when nobody knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pictures.drawing import BEGINS, real, snapshot
from tests.pictures.hostile import NAMES, built, structure_named
from tests.pictures.laws import ids, lawful, texts
from tests.pictures.test_mermaid import statements
from vvgctl.pictures import FORMATS, PAPERS, PictureFormat, View, alternative, drawn, picture
from vvgctl.pictures.drawing.marks import At, Drawing
from vvgctl.pictures.kinds import rota
from vvgctl.pictures.rota.terms import Held, How, Term
from vvgctl.pictures.rota.years import MOST, Rota, rotas
from vvgctl.pictures.theming import theme
from vvgctl.schema import kind_of
from vvgctl.source import Place
from vvgctl.structure import Snapshot, build

TODAY = date(2020, 6, 15)
DAYS = [date(2016, 12, 31), date(2017, 1, 1), date(2023, 6, 30), date(2024, 1, 29)]
ALTERNATES = "alternates: {between: [league, office], every: year}, vice_chair: other_side"
HELD = f"{{{ALTERNATES}, held: [{{year: 2018, chair: office}}]}}"


def view(text: str, paper: str = "none", day: date = TODAY, **more: Any) -> View:
    about = snapshot(text)
    return replace(View(Snapshot(about.structure, day, TODAY), "en", PAPERS[paper]), **more)


def body(chair: str, life: str = "{state: active, from: 2016-01-01}") -> str:
    return f"bodies/a.yaml: {{chair: {chair}, life: [{life}]}}\n"


def years(text: str, **more: Any) -> dict[int, tuple[Term, ...]]:
    (one,) = rotas(view(text, **more))
    return {year.year: year.terms for year in one.years}


def chairs(text: str, **more: Any) -> dict[int, list[tuple[str, str | None]]]:
    return {
        year: [(term.chair.how.value, term.chair.party) for term in terms]
        for year, terms in years(text, **more).items()
    }


def box(pages: Sequence[Drawing], id: str) -> At:
    (found,) = [mark for page in pages for mark in page.marks if isinstance(mark, At) and mark.box.name == id]
    return found


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_real_structure_fits_every_paper(day: date, paper: str) -> None:
    seen = View(Snapshot(real(), day, date(2024, 3, 1)), "sv", PAPERS[paper])
    pages = rota.pages(seen)
    lawful(pages, seen)
    assert ids(pages, "body") == ["vvg"]


def test_known_years_are_known_and_the_others_are_computed_from_them() -> None:
    found = chairs(body(HELD))
    assert found == {
        2016: [("computed", "office")],
        2017: [("computed", "league")],
        2018: [("known", "office")],
        2019: [("computed", "league")],
        2020: [("computed", "office")],
        2021: [("computed", "league")],
        2022: [("computed", "office")],
        2023: [("computed", "league")],
        2024: [("computed", "office")],
        2025: [("computed", "league")],
    }


def test_without_a_known_year_nobody_knows() -> None:
    found = chairs(body(f"{{{ALTERNATES}, held: {{unknown: Who?, ask: [league]}}}}"))
    assert set(map(str, found.values())) == {str([("unknown", None)])}


def test_years_that_fit_no_rotation_do_not_add_up() -> None:
    held = "[{year: 2017, chair: league}, {year: 2018, chair: league}]"
    found = chairs(body(f"{{{ALTERNATES}, held: {held}}}"))
    assert found[2017] == [("known", "league")]
    assert found[2019] == [("impossible", None)]
    assert "does not add up" in texts(rota.pages(view(body(f"{{{ALTERNATES}, held: {held}}}"))))


def test_where_a_turn_is_several_years_those_that_it_may_be_are_named() -> None:
    chair = (
        "{alternates: {between: [league, office, east], every: 2 years}, held: [{year: 2018, chair: east}]}"
    )
    assert years(body(chair))[2019][0].chair == Held(How.UNKNOWN, among=("east", "league"))
    assert "unknown: East or League" in texts(rota.pages(view(body(chair))))


def test_a_party_that_the_file_names_holds_the_chair_without_turns() -> None:
    text = body(
        "[{value: {party: league, vice_chair: office}, until: 2018-12-31}, {value: none, from: 2019-01-01}]"
    )
    found = years(text)
    assert found[2018] == (Term(Held(How.ARRANGED, "league"), Held(How.ARRANGED, "office")),)
    assert found[2019] == (Term(Held(How.NONE), Held(How.NONE)),)


def test_an_arrangement_that_changes_in_a_year_is_told_with_its_days() -> None:
    text = body("[{value: {party: league}, until: 2018-03-31}, {value: {party: office}, from: 2018-04-01}]")
    assert chairs(text)[2018] == [("arranged", "league"), ("arranged", "office")]
    told = texts(rota.pages(view(text)))
    assert "until 31 March 2018" in told
    assert "from 1 April 2018" in told


@pytest.mark.parametrize(
    ("chair", "vice"),
    [
        (HELD, Held(How.COMPUTED, "north")),
        (
            f"{{{ALTERNATES}, held: [{{year: 2018, chair: office, vice_chair: east}}]}}",
            Held(How.KNOWN, "east"),
        ),
        ("{party: league, vice_chair: office}", Held(How.ARRANGED, "office")),
        ("{party: league}", Held(How.UNKNOWN)),
        (f"{{{ALTERNATES}}}", Held(How.UNKNOWN)),
    ],
)
def test_the_vice_chair_by_what_is_known_and_by_the_arrangement(chair: str, vice: Held) -> None:
    assert years(body(chair))[2018][0].vice == vice


def test_signed_minutes_tell_who_led() -> None:
    text = body(f"{{{ALTERNATES}}}") + (
        "meetings/a-2019.yaml:\n"
        "  meetings:\n"
        "    - date: 2019-02-01\n"
        "      minutes: {signed_by: [{as: chair, of: office}]}\n"
        "      source: {document: doc}\n"
    )
    assert chairs(text)[2019] == [("known", "office")]
    assert chairs(text)[2020] == [("computed", "league")]
    assert "signed minutes (A document)" in texts(rota.pages(view(text)))


def test_a_known_year_cites_its_source_else_its_file() -> None:
    held = "[{year: 2018, chair: office, source: {document: doc, section: Chairs}, administered_by: office}]"
    assert "A document, Chairs; administered by Office" in texts(
        rota.pages(view(body(f"{{{ALTERNATES}, held: {held}}}")))
    )
    held = "[{year: 2018, chair: office}]"
    assert "written in example.yaml" in texts(rota.pages(view(body(f"{{{ALTERNATES}, held: {held}}}"))))


@pytest.mark.parametrize(
    ("life", "year", "told"),
    [
        ("{state: active, from: 2018-07-01}", 2018, "from 1 July 2018"),
        ("{state: active, from: 2016-01-01, until: 2021-06-30}", 2021, "until 30 June 2021"),
        ("{state: active, from: 2016-01-01, until: 2021-06-30}", 2022, "does not exist"),
        ("{state: active, from: 2016-01-01, until: 2019}, {state: paused, from: 2019}", 2020, "paused"),
        (
            "{state: active, until: 2019-05-31}, {state: paused, from: 2019-06-01}",
            2019,
            "paused part of the year",
        ),
        ("{state: active, from: 2018..2021}", 2020, "may exist"),
    ],
)
def test_a_year_says_where_the_body_rests_or_is_not_there(life: str, year: int, told: str) -> None:
    (one,) = rotas(view(body(HELD, life)))
    (found,) = [seen for seen in one.years if seen.year == year]
    assert told in [note.text("en") for note in found.notes]
    assert told in texts(rota.pages(view(body(HELD, life))))
    idle = told in ("does not exist", "paused")
    assert (found.terms == ()) == idle


def test_a_year_known_is_told_even_where_the_body_is_said_to_rest() -> None:
    text = body(HELD, "{state: paused, from: 2016-01-01}")
    assert [year for year, terms in years(text).items() if terms] == [2018]


def test_how_many_turns_each_party_has_had_until_the_day() -> None:
    text = body(HELD)
    told = texts(rota.pages(view(text)))
    assert (
        "Years as chair, 2016–2020: ■ League: 0 known, 2 computed; ● Office: 1 known, 2 computed"
        in told.replace("\n", " ")
    )
    assert "5 years unknown" in texts(rota.pages(view(body(f"{{{ALTERNATES}}}"))))
    assert "Years as chair" not in texts(rota.pages(view(text, day=date(2009, 1, 1))))


def test_computed_and_known_differ_in_edge_fill_and_word() -> None:
    pages = rota.pages(view(body(HELD)))
    known, computed = (box(pages, f"chair-{year}-0").box for year in (2018, 2019))
    assert known.look["style"] == "filled,rounded,solid"
    assert computed.look["style"] == "filled,rounded,dotted"
    assert known.look["fillcolor"] == "side-2"
    assert computed.look["fillcolor"] == "paper"
    assert [line.text for line in known.lines] == ["● Office", "known"]
    assert [line.text for line in computed.lines] == ["■ League", "computed"]


SEVERAL = """
bodies/a.yaml:
  chair: {alternates: {between: [league, office], every: year}, held: [{year: 2017, chair: office}]}
bodies/b.yaml: {name: Second, chair: {party: league}, life: [{state: active, from: 2015-01-01}]}
bodies/c.yaml: {chair: {unknown: "Who?"}}
"""


@pytest.mark.parametrize("paper", PAPERS)
def test_several_bodies_stand_below_each_other_with_each_year_once(paper: str) -> None:
    seen = view(SEVERAL, paper)
    pages = rota.pages(seen)
    lawful(pages, seen)
    assert ids(pages, "body") == ["a", "b"]
    told = texts(pages).split("\n")
    assert all(str(year) in " ".join(told) for year in range(2015, 2026))
    assert "known [1]" in " ".join(told)
    assert "[1] written in example.yaml" in " ".join(told)
    assert "No file says who leads C." in " ".join(told)


def test_one_can_ask_for_a_body_of_which_nobody_knows_who_leads_it() -> None:
    seen = view(SEVERAL, focus=("c",))
    pages = rota.pages(seen)
    assert ids(pages, "body") == ["c"]
    assert "C: a question: Who?" in texts(pages)
    assert "No file says" not in texts(pages)
    assert {term.chair.how for terms in years(SEVERAL, focus=("c",)).values() for term in terms} == {
        How.UNKNOWN
    }


@pytest.mark.parametrize(("day", "first"), [(date(2011, 5, 1), 2011), (date(2010, 5, 1), 2016)])
def test_the_year_of_the_day_is_shown_also_where_it_lies_just_before(day: date, first: int) -> None:
    assert min(years(body(HELD), day=day)) == first


def test_very_many_years_are_cut_and_that_is_said() -> None:
    text = body(f"{{{ALTERNATES}, held: [{{year: 1800, chair: office}}]}}")
    (one,) = rotas(view(text))
    assert [len(one.years), one.years[-1].year] == [MOST, 2025]
    assert f"Years before {2026 - MOST} are left out." in texts(rota.pages(view(text)))


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31)])
def test_any_day_can_be_asked_about(day: date) -> None:
    seen = view(SEVERAL, day=day)
    lawful(rota.pages(seen), seen)


@pytest.mark.parametrize("paper", PAPERS)
def test_more_than_a_page_holds_goes_on_on_the_next(paper: str) -> None:
    text = "".join(
        f"bodies/b{n}.yaml: {{chair: {{{ALTERNATES}, held: [{{year: {2000 + n}, chair: office}}]}}}}\n"
        for n in range(20)
    )
    seen = view(text, paper)
    pages = rota.pages(seen)
    lawful(pages, seen)
    assert ids(pages, "body") == sorted(f"b{n}" for n in range(20))
    assert len(pages) > 1 or paper == "none"
    alone = view(text, paper, focus=("b0",))
    lawful(rota.pages(alone), alone)


def test_a_structure_without_chairs_has_a_caption_alone() -> None:
    seen = view("bodies/a.yaml: {}\n")
    (page,) = rota.pages(seen)
    assert "chairs year by year" in texts([page])
    assert "No file says who leads A." in texts([page])


def test_years_after_the_last_known_day_are_said_to_rest_on_it() -> None:
    seen = View(Snapshot(real(), DAYS[2]), "en")
    assert "After 29 January 2024 nothing is known" in texts(rota.pages(seen))


def test_the_words_tell_each_year() -> None:
    told = alternative(picture("rota"), view(body(HELD)))
    assert "A: The chair passes every year between League and Office." in told
    assert "A: 2018: chair Office (known), vice chair north (computed), written in example.yaml" in told
    assert "A: 2019: chair League (computed), vice chair south (computed)" in told


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
@pytest.mark.parametrize("paper", PAPERS)
def test_any_name_has_room_and_is_shown_as_it_is_written(name: str, paper: str) -> None:
    for bodies in (1, 2):
        seen = hostile(name, paper, bodies)
        pages = rota.pages(seen)
        lawful(pages, seen, tall=bodies > 1 and len(name) >= 300)  # a row of such boxes cannot be divided
        assert "".join(name.split()) in "".join(texts(pages).split())
        plain = rota.mermaid(hostile("plain", paper, bodies))
        assert len(statements(rota.mermaid(seen))) == len(statements(plain))


def hostile(name: str, paper: str, bodies: int) -> View:
    """Bodies in which everything is called by a name."""
    parties = [
        {"id": id, "name": name, "side": side} for id, side in (("league", "north"), ("office", "south"))
    ]
    chair = {
        "alternates": {"between": ["league", "office"], "every": "year"},
        "vice_chair": "other_side",
        "held": [{"year": 2018, "chair": "league"}],
    }
    one = {"name": name, "level": "county", "mandate": "none", "life": [{"state": "active"}], "chair": chair}
    files = {
        "structure.yaml": structure_named(name),
        "organisations.yaml": {"organisations": parties},
        **{f"bodies/b{n}.yaml": one for n in range(bodies)},
    }
    return replace(view("bodies/one.yaml: {}\n", paper), snapshot=built(files))


@pytest.mark.parametrize("format", FORMATS)
def test_comes_out_in_every_format(format: PictureFormat) -> None:
    seen = view(SEVERAL, "a4")
    (image,) = drawn(picture("rota"), seen, theme(None, seen.snapshot.structure), format)
    assert image.startswith(BEGINS[format])


def test_file_order_does_not_matter() -> None:
    parts = [(kind_of(page.file) or "", page.file, Place(page), page.data) for page in real().pages]
    parts = [part for part in parts if part[0]]
    for day in DAYS:
        made = [
            rota.pages(View(Snapshot(build(order), day), "sv")) for order in (parts, list(reversed(parts)))
        ]
        assert made[0] == made[1]


@st.composite
def arranged(draw: st.DrawFn) -> View:
    """Bodies with any chairs and lives."""
    day = st.sampled_from(["2010", "2012-03", "2016-05-06", "..2013", "2014..", "unknown", "2020-12-31"])
    party = st.sampled_from(["league", "office", "east", "region"])
    text = ""
    for n in range(draw(st.integers(1, 3))):
        held = [
            f"{{year: {draw(st.integers(2010, 2025))}, chair: {draw(party)}}}"
            for _turn in range(draw(st.integers(0, 3)))
        ]
        between = draw(st.lists(party, min_size=2, max_size=4, unique=True))
        every = draw(st.sampled_from(["year", "2 years", "3 years"]))
        chair = f"alternates: {{between: [{', '.join(between)}], every: {every}}}, held: [{', '.join(held)}]"
        vice = draw(st.sampled_from(["", ", vice_chair: other_side", ", vice_chair: league"]))
        state = draw(st.sampled_from(["active", "paused"]))
        life = (
            f"{{state: {state}, from: {draw(day)}, until: {draw(day)}}}, {{state: active, from: {draw(day)}}}"
        )
        text += f"bodies/b{n}.yaml: {{chair: {{{chair}{vice}}}, life: [{life}]}}\n"
    return view(text, draw(st.sampled_from(sorted(PAPERS))))


@settings(max_examples=50)
@given(arranged())
def test_any_structure_keeps_the_laws(seen: View) -> None:
    pages = rota.pages(seen)
    lawful(pages, seen)
    found = rotas(seen)
    assert ids(pages, "body") == sorted(one.id for one in found)
    for one in found:
        _counts_add_up(one)


def _counts_add_up(one: Rota) -> None:
    """What is counted is what the years say."""
    had = [year for year in one.years if year.year <= TODAY.year]
    led = sum(term.chair.how in (How.KNOWN, How.COMPUTED) for year in had for term in year.terms)
    assert sum(known + computed for known, computed in one.turns.values()) == led
