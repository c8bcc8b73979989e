"""The timeline shows every body once, what is vague as vague, and the decisions that made it so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pictures.drawing import BEGINS, real, snapshot
from tests.pictures.hostile import NAMES, built, structure_named, written
from tests.pictures.laws import ids, lawful, texts
from vvgctl.pictures import FORMATS, PAPERS, PictureFormat, View, alternative, drawn, picture
from vvgctl.pictures.drawing.marks import At, Box, Drawing, Path
from vvgctl.pictures.kinds import timeline
from vvgctl.pictures.theming import theme
from vvgctl.pictures.timeline.axis import axis
from vvgctl.pictures.timeline.bars import bars
from vvgctl.pictures.timeline.decided import decided
from vvgctl.schema import kind_of
from vvgctl.source import Place
from vvgctl.structure import Snapshot, build
from vvgctl.structure.dates import vague_date

TODAY = date(2020, 6, 15)
DAYS = [date(2016, 12, 31), date(2017, 1, 1), date(2023, 6, 30), date(2024, 1, 29)]


def view(text: str, paper: str = "none", **more: Any) -> View:
    about = snapshot(text)
    return replace(View(Snapshot(about.structure, TODAY, TODAY), "en", PAPERS[paper]), **more)


def states(text: str) -> list[tuple[str, str, tuple[str, ...], bool]]:
    """Each stretch of the only bar, by its first and last day."""
    (bar,) = bars(view(text))
    return [(str(one.first), str(one.last), one.states, one.certain) for one in bar.stretches]


def box(pages: Sequence[Drawing], id: str) -> At:
    (found,) = [mark for page in pages for mark in page.marks if isinstance(mark, At) and mark.box.name == id]
    return found


def style(pages: Sequence[Drawing], id: str) -> str:
    return str(box(pages, id).box.look["style"])


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_real_structure_fits_every_paper_with_each_body_once(day: date, paper: str) -> None:
    seen = View(Snapshot(real(), day, date(2024, 3, 1)), "sv", PAPERS[paper])
    pages = timeline.pages(seen)
    lawful(pages, seen)
    assert ids(pages, "body") == sorted(body.id for body in real().bodies)


def test_an_upright_a4_holds_the_whole_real_structure() -> None:
    assert len(timeline.pages(View(Snapshot(real(), DAYS[2], DAYS[3]), "sv", PAPERS["a4"]))) == 1


def test_a_life_is_certain_between_its_vague_ends() -> None:
    assert states("bodies/a.yaml: {life: [{state: active, from: 2010..2011, until: 2014-06..2014-07}]}") == [
        ("2010-01-01", "2011-12-30", ("active",), False),
        ("2011-12-31", "2014-06-01", ("active",), True),
        ("2014-06-02", "2014-07-31", ("active",), False),
    ]


def test_where_two_states_may_hold_both_are_told() -> None:
    life = "[{state: active, from: 2010-01-01, until: 2014-05}, {state: paused, from: 2014-05}]"
    assert states(f"bodies/a.yaml: {{life: {life}}}")[1] == (
        "2014-05-02",
        "2014-05-30",
        ("active", "paused"),
        False,
    )


def test_what_lies_after_the_last_known_day_is_told_apart() -> None:
    text = (
        "structure.yaml: {name: Example, language: en, known_through: 2015-06-30, declares: {levels: {}}}\n"
    )
    text += "bodies/a.yaml: {life: [{state: active, from: 2010-01-01}]}\n"
    pages = timeline.pages(view(text))
    assert style(pages, "bar-a-1") == "filled,solid"
    assert style(pages, "bar-a-2") == "filled,dotted"
    assert "as last known" in texts(pages)
    assert "last known 30 June 2015" in texts(pages)


@pytest.mark.parametrize(
    ("life", "edge", "explained"),
    [
        ("{state: active, from: 2010-01-01}", "solid", ""),
        ("{state: paused, from: 2010-01-01}", "dashed", "paused"),
        ("{state: active, from: 2010..2019-12-31, until: 2019}", "dotted", "not certain"),
    ],
)
def test_a_state_has_its_own_edge_and_its_own_words(life: str, edge: str, explained: str) -> None:
    pages = timeline.pages(view(f"bodies/a.yaml: {{life: [{life}]}}\n"))
    assert style(pages, "bar-a-1") == f"filled,{edge}"
    legend = {id for id in ids(pages, "legend") if not id.endswith("-words")}
    assert legend == ({"paused"} if explained == "paused" else {"perhaps"} if explained else set())
    assert explained in texts(pages)


def test_a_vague_beginning_is_hatched_and_a_sure_one_is_not() -> None:
    pages = timeline.pages(
        view("bodies/a.yaml: {life: [{state: active, from: ..2015, until: 2019-12-31}]}\n")
    )
    vague, sure = box(pages, "bar-a-1").box, box(pages, "bar-a-2").box
    hatches = [inner.x for inner in vague.inside]
    assert len(hatches) > 5
    assert hatches == sorted(hatches, reverse=True), "closer and closer to what is certain"
    assert hatches[0] - hatches[1] < hatches[-2] - hatches[-1]
    assert sure.inside == ()
    assert "earlier" in texts(pages)


@pytest.mark.parametrize(
    ("life", "told"),
    [
        ("{state: active}", "since when is not written"),
        ("{state: active, from: unknown}", "since when is unknown"),
        ("{state: active, from: unknown, until: unknown}", "since when is unknown; until when is unknown"),
        ("{state: active, from: ..2015}", "from 2015 at the latest"),
        (
            "{state: active, from: 2010-01-01, until: 2015-05..}",
            "from 1 January 2010, at least until 1 May 2015",
        ),
        ("{state: paused, from: 2010-03}", "paused from March 2010"),
    ],
)
def test_when_is_said_in_words(life: str, told: str) -> None:
    seen = view(f"bodies/a.yaml: {{life: [{life}]}}\n")
    assert told in texts(timeline.pages(seen)).split("\n")
    assert told in alternative(picture("timeline"), seen)


RENAMED = """
bodies/a.yaml:
  short: A
  name: [{value: The first, until: 2012-12-31}, {value: The second, from: 2013-01-01}]
  life: [{state: active, from: 2010-01-01}]
"""


def test_names_are_told_where_they_change() -> None:
    pages = timeline.pages(view(RENAMED))
    assert {"“The first” until 31 December 2012", "“The second” from 1 January 2013"} <= set(
        texts(pages).split("\n")
    )
    rename, bar = box(pages, "rename-a-1"), box(pages, "bar-a-1")
    assert bar.x - bar.box.width / 2 < rename.x < bar.x + bar.box.width / 2
    assert "The second" in texts([Drawing(0, 0, (box(pages, "names-a"),))])


def test_a_body_with_one_name_has_it_at_the_left_alone() -> None:
    assert "“" not in texts(timeline.pages(view("bodies/a.yaml: {life: [{state: active, from: 2010}]}\n")))


DECIDED = """
bodies/a.yaml: {life: [{state: active, from: 2010-01-01, by: made}]}
bodies/b.yaml: {life: [{state: active, from: 2012-01-01}], evaluations: [{due: 2015, by: weighs}]}
decisions.yaml:
  - {id: later, by: league, date: 2011-03, says: Names it, about: [a, b]}
  - {id: made, by: office, date: 2009-12-01, says: Makes it, effect: guiding}
  - {id: weighs, by: {unknown: Who?}, date: unknown, says: Weighs it}
  - {id: other, by: a, date: 2014-01-01, says: Something else}
"""


def test_decisions_about_the_bodies_are_numbered_by_day_and_explained() -> None:
    seen = view(DECIDED)
    pages = timeline.pages(seen)
    assert [one.decision.id for one in decided(bars(seen), seen.snapshot)] == ["made", "later", "weighs"]
    told = texts(pages)
    assert "1 December 2009, Office: Makes it (guiding)" in told
    assert "March 2011, League: Names it" in told
    assert "unknown when, and therefore not marked, by whom is unknown: Weighs it" in told
    assert "Something else" not in told
    assert [id for id in ids(pages, "decision") if id != "decisions"] == ["a-1", "a-2", "b-2"]


def test_a_decision_is_marked_over_its_day() -> None:
    pages = timeline.pages(view(DECIDED))
    bar, mark = box(pages, "bar-a-1"), box(pages, "decision-a-1")
    assert bar.x - bar.box.width / 2 - 10 < mark.x < bar.x - bar.box.width / 2
    assert mark.y < bar.y


def test_decisions_of_days_close_to_each_other_share_a_mark() -> None:
    many = "".join(
        f"  - {{id: d{n}, by: league, date: 2015-05-{n:02}, says: S, about: [a]}}\n" for n in range(1, 20)
    )
    seen = view(
        f"bodies/a.yaml: {{life: [{{state: active, from: 2010-01-01}}]}}\ndecisions.yaml:\n{many}", "a4"
    )
    pages = timeline.pages(seen)
    lawful(pages, seen)
    assert re.search(r"\b3(–|, )", texts(pages))


def test_more_decisions_than_a_page_holds_go_on_on_the_next() -> None:
    many = "".join(
        f"  - {{id: d{n}, by: league, date: {1990 + n // 12}-{n % 12 + 1:02}-01, says: S{n}, about: [a]}}\n"
        for n in range(120)
    )
    seen = view(
        f"bodies/a.yaml: {{life: [{{state: active, from: 1990-01-01}}]}}\ndecisions.yaml:\n{many}", "a4"
    )
    pages = timeline.pages(seen)
    lawful(pages, seen)
    assert len(pages) > 1
    assert all(f": S{n}\n" in texts(pages) for n in range(120))


def test_today_the_day_asked_about_and_the_last_known_day_are_lines_with_words() -> None:
    text = (
        "structure.yaml: {name: Example, language: en, known_through: 2015-06-30, declares: {levels: {}}}\n"
    )
    text += "bodies/a.yaml: {life: [{state: active, from: 2010-01-01}]}\n"
    seen = view(text)
    seen = replace(seen, snapshot=Snapshot(seen.snapshot.structure, date(2012, 1, 1), TODAY))
    pages = timeline.pages(seen)
    paths = {mark.id: mark for mark in pages[0].marks if isinstance(mark, Path)}
    assert sorted(paths) == ["day-line", "known-line", "today-line"]
    assert len({mark.look for mark in paths.values()}) == 3
    for words in ("as of 1 January 2012", "last known 30 June 2015", "today, 15 June 2020"):
        assert words in texts(pages)
        assert words in alternative(picture("timeline"), seen)


def test_a_day_far_away_is_told_below_and_does_not_squeeze_the_years() -> None:
    seen = view("bodies/a.yaml: {life: [{state: active, from: 2010-01-01}]}\n")
    seen = replace(seen, snapshot=Snapshot(seen.snapshot.structure, date(9999, 12, 31), date(1, 1, 1)))
    told = texts(timeline.pages(seen))
    assert "Outside the picture: as of 31 December 9999." in told
    assert "Outside the picture: today, 1 January 1." in told


LEVELS = """
bodies/a.yaml: {level: local, life: [{state: active, from: 2010}]}
bodies/b.yaml: {level: county, sphere: elected, life: [{state: active, from: 2015}]}
bodies/c.yaml: {level: county, sphere: officials, life: [{state: active, from: 2011}]}
bodies/d.yaml: {level: unknown}
"""


def test_the_highest_level_comes_first_and_the_oldest_body_in_it() -> None:
    pages = timeline.pages(view(LEVELS))
    order = ["level-county", "body-c", "body-b", "level-local", "body-a", "level-unknown", "body-d"]
    tops = [box(pages, id).y for id in order]
    assert tops == sorted(tops)


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ({"level": "county"}, {"b", "c"}),
        ({"sphere": "elected"}, {"b"}),
        ({"focus": ("a", "d")}, {"a", "d"}),
        ({"focus": ("a",), "level": "county"}, set()),
    ],
)
def test_what_is_asked_for_is_shown(asked: dict[str, Any], shown: set[str]) -> None:
    pages = timeline.pages(view(LEVELS, **asked))
    assert set(ids(pages, "body")) == shown
    lawful(pages, view(LEVELS))


def test_colours_of_spheres_are_also_words() -> None:
    told = texts(timeline.pages(view(LEVELS))).split("\n")
    assert told.count("elected") == told.count("officials") == 2  # at the body, and in the legend


def test_a_body_is_shown_under_its_last_name_and_level_where_it_has_none_that_day() -> None:
    text = "bodies/a.yaml: {name: [{value: Old, until: 2012}], level: [{value: local, until: 2012}]}\n"
    (bar,) = bars(view(text))
    assert (bar.label, bar.level) == ("Old", "local")


@pytest.mark.parametrize("paper", PAPERS)
def test_many_bodies_go_on_several_pages_under_the_years(paper: str) -> None:
    text = "".join(
        f"bodies/b{n}.yaml: {{name: Number {n}, level: {('local', 'county')[n % 2]}, life: [{{state: active, "
        f"from: {1990 + n % 30}-01-01}}]}}\n"
        for n in range(80)
    )
    seen = view(text, paper)
    pages = timeline.pages(seen)
    lawful(pages, seen)
    assert ids(pages, "body") == sorted(f"b{n}" for n in range(80))
    assert all("2019" in texts([page]) for page in pages)


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
@pytest.mark.parametrize("paper", PAPERS)
def test_any_name_has_room_and_is_shown_as_it_is_written(name: str, paper: str) -> None:
    seen = hostile(name, paper)
    pages = timeline.pages(seen)
    lawful(pages, seen)
    told = texts([Drawing(0, 0, (box(pages, "body-one"),))])
    assert written(told) == written(name)


def hostile(name: str, paper: str = "none") -> View:
    """A structure in which everything is called by a name, also a decision and what a body was called."""
    names = [{"value": "Before", "until": "2012-12-31"}, {"value": name, "from": "2013-01-01"}]
    body = {
        "name": names,
        "level": "county",
        "sphere": "officials",
        "mandate": "none",
        "life": [{"state": "active", "from": "2010-01-01"}],
    }
    decision = {"id": "d", "by": "one", "date": "2011", "says": name, "effect": "guiding", "about": ["one"]}
    files = {
        "structure.yaml": structure_named(name),
        "bodies/one.yaml": body,
        "decisions.yaml": [decision],
    }
    return replace(view("bodies/one.yaml: {}\n", paper), snapshot=built(files))


@pytest.mark.parametrize(
    "name", [*NAMES, "section x", "2020-01-01", "a : done, 2020-01-01, 3d", "%%{init: {}}%%"]
)
def test_no_name_ends_a_statement_of_mermaid(name: str) -> None:
    plain, other = (timeline.mermaid(hostile(one)).split("\n") for one in ("plain", name))
    assert len(plain) == len(other)
    for one, line in zip(plain, other, strict=True):
        assert line.count(":") == one.count(":")
        assert line.count(";") == line.count("#"), line
        assert re.sub(r"#[0-9]+;", "", line).count("#") == 0
        if ":" in line and not line.startswith("  acc"):
            assert not re.match(r"  (section|title|click|\d{4}-)", line, re.IGNORECASE)
            assert line[line.index(":") :] == one[one.index(":") :]


def test_mermaid_says_what_is_vague() -> None:
    chart = timeline.mermaid(
        view("bodies/a.yaml: {life: [{state: active, from: ..2015, until: 2019-12-31}]}\n")
    )
    assert chart.startswith("gantt\n")
    assert "(not certain) :2015-01-01, 2015-12-31" in chart
    assert " :done, 2015-12-31, 2020-01-01" in chart


def test_a_structure_without_bodies_has_a_caption_alone() -> None:
    seen = view(LEVELS, focus=("nobody",))
    (page,) = timeline.pages(seen)
    assert "the bodies over time" in texts([page])


@pytest.mark.parametrize("format", FORMATS)
def test_comes_out_in_every_format(format: PictureFormat) -> None:
    begins = {**BEGINS, "mermaid": b"gantt"}
    seen = view(DECIDED, "a4")
    (image,) = drawn(picture("timeline"), seen, theme(None, seen.snapshot.structure), format)
    assert image.startswith(begins[format])


def test_file_order_does_not_matter() -> None:
    parts = [(kind_of(page.file) or "", page.file, Place(page), page.data) for page in real().pages]
    parts = [part for part in parts if part[0]]
    for day in DAYS:
        made = [
            timeline.pages(View(Snapshot(build(order), day), "sv"))
            for order in (parts, list(reversed(parts)))
        ]
        assert made[0] == made[1]


@given(
    st.lists(st.dates(date(1600, 1, 1), date(2400, 1, 1)), min_size=1, max_size=6),
    st.lists(st.dates(), max_size=3),
    st.booleans(),
)
def test_every_known_day_lies_on_the_axis_in_order(
    days: list[date], wished: list[date], opened: bool
) -> None:
    made = axis(days, wished, opened=opened, left=100.0, right=500.0)
    places = [made.x(day) for day in sorted(days)]
    assert places == sorted(places)
    assert all(100 <= made.x(day) <= made.after(day) <= 500 for day in days)
    assert all(made.holds(day) for day in days)
    columns = list(made.columns())
    assert columns[0][1] == pytest.approx(100 + made.earlier)
    assert columns[-1][2] == 500
    assert all(one[2] == pytest.approx(other[1]) for one, other in pairwise(columns))


@st.composite
def lives(draw: st.DrawFn) -> View:
    """Bodies with any vague lives, names and decisions."""
    day = st.sampled_from(
        [
            "2010",
            "2012-03",
            "2011-05-06",
            "..2013",
            "2014..",
            "2009..2016",
            "unknown",
            "2020-12-31",
            "1875",
            "2090",
        ]
    )
    text, decisions = "", ""
    for n in range(draw(st.integers(1, 4))):
        states = [
            f"{{state: {draw(st.sampled_from(['active', 'paused']))}, from: {draw(day)}, until: {draw(day)}}}"
            for _life in range(draw(st.integers(1, 3)))
        ]
        names = [f"{{value: Name {k}, from: {draw(day)}}}" for k in range(draw(st.integers(0, 3)))]
        named = f"name: [{', '.join(names)}], " if names else ""
        text += f"bodies/b{n}.yaml: {{{named}life: [{', '.join(states)}]}}\n"
        for k in range(draw(st.integers(0, 5))):
            decisions += (
                f"  - {{id: d{n}-{k}, by: league, date: {draw(day)}, says: Something, about: [b{n}]}}\n"
            )
    text += f"decisions.yaml:\n{decisions}" if decisions else ""
    return view(text, draw(st.sampled_from(sorted(PAPERS))))


@settings(max_examples=60)
@given(lives())
def test_any_structure_keeps_the_laws(seen: View) -> None:
    pages = timeline.pages(seen)
    lawful(pages, seen)
    assert ids(pages, "body") == sorted(bar.id for bar in bars(seen))
    assert all(bar.label in alternative(picture("timeline"), seen) for bar in bars(seen))


def test_the_axis_takes_several_years_together_where_one_is_too_narrow() -> None:
    made = axis([date(1900, 5, 1), date(2020, 1, 1)], [], opened=False, left=0.0, right=600.0)
    assert [name for name, _left, _right in made.columns()][:2] == ["1900–1919", "1920–1939"]


def test_the_middle_of_a_vague_day() -> None:
    made = axis([date(2010, 1, 1), date(2011, 12, 31)], [], opened=False, left=0.0, right=730.0)
    assert made.middle(vague_date("2010")) == pytest.approx(182.5)
    assert made.middle(vague_date("..2010")) == pytest.approx(365)
    assert made.middle(vague_date("2011..")) == pytest.approx(365)


def test_a_box_is_never_without_width() -> None:
    pages = timeline.pages(
        view("bodies/a.yaml: {life: [{state: active, from: 2010-01-01, until: 2010-01-01}]}\n")
    )
    made: Box = box(pages, "bar-a-1").box
    assert made.width >= 1
