"""The ways of matters: who does what at which station, drawn and told, and nothing that no file says."""

from __future__ import annotations

from datetime import date

import pytest

from tests.pictures.drawing import DAYS, TODAY, real, snapshot
from tests.pictures.laws import ids, lawful, texts
from tests.pictures.test_mermaid import HOSTILE, statements
from vvgctl.messages import said
from vvgctl.pictures import PAPERS, View, alternative, picture
from vvgctl.pictures.ways.way import STATIONS, ways
from vvgctl.schema import kind_of
from vvgctl.source import Place
from vvgctl.structure import Snapshot, build

route = picture("route")

BODIES = """
bodies/board.yaml:
  authority: recommends
  sphere: officials
  prepared_by: [office]
  refers: [{decisions_of_effect: [guiding], to: council}]
bodies/council.yaml: {authority: recommends, sphere: elected}
bodies/east-group.yaml: {level: local}
bodies/west-group.yaml: {level: local, life: [{state: active, from: 2020}]}
"""
FULL = f"""{BODIES}
matters.yaml:
  - id: road
    name: Road
    raised_by: [{{bodies: {{level: local}}}}, east]
    sorted_by: [league, region]
    handled_by: [board]
"""


def matters(*written: str) -> str:
    """Bodies, and kinds of matter with these facts."""
    lines = [f"  - {{id: m{n}, name: M{n}, {facts}}}" for n, facts in enumerate(written, 1)]
    return "\n".join([BODIES, "matters.yaml:", *lines, ""])


def told(text: str, language: str = "en", focus: tuple[str, ...] = ()) -> list[str]:
    return alternative(route, View(snapshot(text), language, focus=focus)).splitlines()


def at(text: str, station: str) -> list[list[str]]:
    """The words of each stop at a station of the first kind of matter."""
    (way, *_more) = ways(snapshot(text))
    return [
        [said(words, "en") for words in (stop.words, *stop.beside, *stop.names)]
        for stop in way.stops(station)
    ]


def test_each_station_says_who() -> None:
    assert {station: at(FULL, station) for station in STATIONS} == {
        "raised": [["bodies at local", "East-group", "West-group (may exist)"], ["East"]],
        "sorted": [["League"], ["Region"]],
        "prepared": [["Office"]],
        "handled": [["Board"]],
        "lifted": [["Council", "guiding positions"]],
        "decided": [["unknown", "Board and Council may only recommend"]],
    }


def test_it_is_told_a_station_at_a_time() -> None:
    assert told(FULL)[1:8] == [
        "Road, raised by: bodies at local (East-group and West-group (may exist)) and East",
        "Road, sorted by: League and Region",
        "Road, prepared by: Office",
        "Road, handled by: Board",
        "Road, lifted to: Council (guiding positions)",
        "Road, decided by: unknown (Board and Council may only recommend)",
        "officials: Board",
    ]


@pytest.mark.parametrize(
    ("facts", "station", "stops"),
    [
        (
            "handled_by: {unknown: Who does?, ask: [league, region]}",
            "handled",
            "unknown, Who does?, ask League and Region",
        ),
        ("handled_by: {unknown: Who does?, ask: [league]}", "prepared", "unknown"),
        ("raised_by: {unknown: Who may?}", "raised", "unknown, Who may?"),
        ("sorted_by: [league]", "raised", "unknown"),
        ("sorted_by: [league]", "handled", "unknown"),
        (
            "raised_by: [{bodies: {level: county, kind: group}}]",
            "raised",
            "bodies (group) at county, there is none",
        ),
        ("handled_by: [league, region]", "handled", "League; Region"),
        ("handled_by: [{party: board, until: 2020}]", "handled", "Board, perhaps, until 2020"),
        ("handled_by: [{party: board, until: 2019}]", "handled", "unknown"),
        ("handled_alone: true", "handled", "each principal on its own"),
        ("handled_by: [board], handled_alone: true", "handled", "Board; each principal on its own"),
        (
            "goes_to: {negotiation_between: [league, region], level: county}",
            "lifted",
            "goes to negotiation between League and Region at county",
        ),
        (
            "handled_by: [board], goes_to: {negotiation_between: [league, region]}",
            "lifted",
            "Council, guiding positions; goes to negotiation between League and Region",
        ),
        (
            "handled_by: [board], goes_to: {unknown: Where to?}",
            "lifted",
            "Council, guiding positions; unknown, Where to?",
        ),
        ("handled_by: [league]", "decided", "unknown"),
    ],
)
def test_a_station(facts: str, station: str, stops: str) -> None:
    assert "; ".join(", ".join(words) for words in at(matters(facts), station)) == stops


@pytest.mark.parametrize(
    ("board", "station", "stops"),
    [
        ("authority: decides", "decided", "Board, may decide"),
        ("authority: {unknown: May it?, ask: [league]}", "decided", "unknown, May it?, ask League"),
        ("refers: [{decisions_of_effect: [guiding], to: upper}]", "decided", "Upper, may decide"),
        ("refers: {unknown: What?, ask: [league]}", "lifted", "unknown, What?, ask League"),
        ("refers: {none: It lifts nothing}", "lifted", "nobody, It lifts nothing"),
        ("prepared_by: {none: It prepares itself}", "prepared", "nobody, It prepares itself"),
        ("prepared_by: {unknown: Who does?}", "prepared", "unknown, Who does?"),
        ("prepared_by: [{value: [league], from: 2020}]", "prepared", "League, perhaps, from 2020"),
        ("life: [{state: paused}]", "handled", "Board, paused"),
        ("life: [{state: active, from: 2021}]", "handled", "Board, does not exist on that day"),
    ],
)  # fmt: skip
def test_what_follows_from_the_body_that_handles_it(board: str, station: str, stops: str) -> None:
    text = f"""
bodies/board.yaml: {{{board}}}
bodies/upper.yaml: {{authority: decides}}
matters.yaml: [{{id: m, name: M, handled_by: [board]}}]
"""
    assert "; ".join(", ".join(words) for words in at(text, station)) == stops


SEVERAL = matters("handled_by: [board, council, league, region], not_handled_by: [east-group]")


def test_what_follows_from_each_that_handles_it_is_kept_apart() -> None:
    lines = told(SEVERAL)
    assert "M1, handled by: Board" in lines
    assert "M1 handled by Board, lifted to: Council (guiding positions)" in lines
    assert "M1 handled by Council, lifted to: unknown" in lines
    assert "M1, handled by: League and Region" in lines  # of both, nothing more is known
    assert "M1: East-group does not handle it" in lines


def test_who_must_not_handle_it_has_a_cross_and_words_and_a_barred_line() -> None:
    (page,) = route.pages(View(snapshot(SEVERAL), "en"))
    assert "× East-group does not handle it" in texts((page,))
    (barred,) = [mark for mark in page.marks if getattr(mark, "id", "") == "line-route-m1-handled-east-group"]
    assert barred.look.arrowhead == "tee"  # type: ignore[union-attr]
    assert {"legend-kept-out", "legend-vague"} <= {getattr(mark, "id", "") for mark in page.marks}


def test_a_matter_has_an_element_of_its_own_once_and_each_stop_one_in_its_lane() -> None:
    pages = route.pages(View(snapshot(matters("handled_by: [board]", "handled_by: [board]")), "en"))
    assert ids(pages, "matter") == ["m1", "m2"]
    assert [id for id in ids(pages, "route") if id.endswith("handled-board")] == [
        "m1-handled-board",
        "m2-handled-board",
    ]


def test_focus_chooses_kinds_of_matter() -> None:
    text = matters("handled_by: [board]", "handled_by: [league]", "handled_by: [region]")
    assert told(text, focus=("m2",))[0] == "Example: the way of “M2”, as of 2020-06-15"
    assert told(text, focus=("m3", "m1"))[0] == "Example: the way of matters, as of 2020-06-15"
    assert [way.matter.id for way in ways(snapshot(text), ("m3", "m1"))] == ["m1", "m3"]


def test_a_day_without_matters_says_so() -> None:
    text = matters("from: 2021")
    assert "No kind of matter is known on that day." in told(text)
    (page,) = route.pages(View(snapshot(text), "en"))
    assert "No kind of matter" in texts((page,))


def test_where_the_sources_disagree_is_told() -> None:
    lines = alternative(route, View(Snapshot(real(), date(2024, 1, 29)), "en", focus=("partsfraga",)))
    assert "The sources say different things about:" in lines
    assert "(k13)" in lines


def test_many_at_one_station_stand_in_one_box() -> None:
    many = "\n".join(f"bodies/b{n}.yaml: {{level: local}}" for n in range(30))
    raised = ", ".join(f"b{n}" for n in range(30))
    text = f"{many}\nmatters.yaml: [{{id: m, name: M, raised_by: [{raised}], handled_by: [{{party: b1}}]}}]\n"
    view = View(snapshot(text), "en", PAPERS["a4-landscape"])
    pages = route.pages(view)
    lawful(pages, view)
    assert "30 parties" in texts(pages)
    assert all(f"B{n}" in texts(pages) for n in range(30))


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_page_of_the_real_structure_is_lawful(day: date, paper: str, language: str) -> None:
    view = View(Snapshot(real(), day), language, PAPERS[paper])
    pages = route.pages(view)
    lawful(pages, view)
    assert ids(pages, "matter") == sorted(way.matter.id for way in ways(view.snapshot))


@pytest.mark.parametrize("paper", ["a4", "a4-landscape"])
def test_a_lane_too_high_for_a_page_goes_on_in_another(paper: str) -> None:
    bodies = "".join(
        f"bodies/b{n}.yaml: {{prepared_by: [p{n}]}}\nbodies/p{n}.yaml: {{}}\n" for n in range(40)
    )
    handlers = ", ".join(f"b{n}" for n in range(40))
    text = f"{bodies}matters.yaml: [{{id: m, name: M, handled_by: [{handlers}], not_handled_by: [p1]}}]\n"
    view = View(snapshot(text), "en", PAPERS[paper])
    pages = route.pages(view)
    assert len(pages) > 1
    lawful(pages, view)
    assert ids(pages, "matter") == ["m"]
    handled = [id for id in ids(pages, "route") if id.startswith("m-handled-")]
    assert len(handled) == len(set(handled)) == 41


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_a_name_is_shown_as_it_is_written(name: str, paper: str) -> None:
    view = View(named(name), "en", PAPERS[paper])
    pages = route.pages(view)
    lawful(pages, view, tall=len(name) > 100)
    shown = "".join(texts(pages).split()).replace("-", "")
    assert "".join(name.split()).replace("-", "") in shown
    assert len(statements(route.mermaid(view))) == len(statements(route.mermaid(View(named("x"), "en"))))


def named(name: str) -> Snapshot:
    """A structure in which everything has that name, which no file could hold as it is."""
    words = {"x": {"sv": name, "en": name}}
    declares = dict.fromkeys(("levels", "spheres", "sides", "effects"), words)
    body = {
        "name": name,
        "sphere": "x",
        "level": "x",
        "life": [{"state": "active"}],
        "mandate": "none",
        "prepared_by": ["league"],
        "refers": [{"decisions_of_effect": ["x"], "to": "one"}],
    }
    matter = {
        "id": "m",
        "name": name,
        "raised_by": [{"bodies": {"level": "x"}}],
        "sorted_by": {"unknown": name, "ask": ["league"]},
        "handled_by": ["one"],
        "not_handled_by": ["one"],
    }
    files = {
        "structure.yaml": {"name": name, "declares": declares},
        "organisations.yaml": {"organisations": [{"id": "league", "name": name, "side": "x"}]},
        "bodies/one.yaml": body,
        "matters.yaml": [matter],
    }
    where = Place(snapshot(FULL).structure.pages[0], ())
    return Snapshot(build([(str(kind_of(file)), file, where, data) for file, data in files.items()]), TODAY)


def test_file_order_does_not_matter() -> None:
    parts = [
        (kind, page.file, Place(page), page.data) for page in real().pages if (kind := kind_of(page.file))
    ]
    for day in DAYS[:2]:
        one, other = (View(Snapshot(build(p), day), "sv") for p in (parts, parts[::-1]))
        assert route.pages(one) == route.pages(other)
        assert route.mermaid(one) == route.mermaid(other)
        assert alternative(route, one) == alternative(route, other)
