"""The chart shows every body once, explains only what it draws, and is the same for the same structure."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from datetime import date

import pytest

from tests.conftest import ROOT, Golden
from tests.pictures.drawing import DAYS, REAL, TODAY, boxes, real, snapshot
from vvgctl.pictures import FORMATS, PictureFormat, drawn, picture, picture_names
from vvgctl.pictures.kinds import chart
from vvgctl.schema import kind_of
from vvgctl.source import Place
from vvgctl.structure import Snapshot, Structure, build

SVG = "{http://www.w3.org/2000/svg}"


def legend(dot: str) -> set[str]:
    return set(re.findall(r' id="legend-([^"]+?)(?:-words)?" ', dot))


def svg(about: Snapshot, language: str = "en") -> ET.Element:
    return ET.fromstring(drawn(chart, about, language, "svg"))


def texts_in(root: ET.Element, id: str) -> str:
    (group,) = [element for element in root.iter() if element.get("id") == id]
    return "".join(text.text or "" for text in group.iter(f"{SVG}text"))


def test_it_is_in_the_gallery() -> None:
    assert "chart" in picture_names()
    assert picture("chart").dot(Snapshot(real(), DAYS[1]), "en") == chart.dot(Snapshot(real(), DAYS[1]), "en")


@pytest.mark.golden
def test_the_chart_of_the_first_day(golden: Golden) -> None:
    golden("tests/pictures/chart-2017-01-01.dot", chart.dot(Snapshot(real(), date(2017, 1, 1)), "en"))


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_body_of_the_day_is_there_once(day: date) -> None:
    about = Snapshot(real(), day)
    ids = [element.get("id", "") for element in svg(about).iter()]
    drawn_bodies = [id.removeprefix("body-") for id in ids if id.startswith("body-")]
    assert sorted(drawn_bodies) == sorted(body.id for body in about.bodies)
    assert len(set(filter(None, ids))) == len([*filter(None, ids)])


@pytest.mark.parametrize("format", FORMATS)
def test_comes_out_in_every_format(format: PictureFormat) -> None:
    begins = {"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF-", "dot": b"digraph"}
    assert drawn(chart, Snapshot(real(), DAYS[1]), "sv", format).startswith(begins[format])


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_line_has_its_words_and_type_is_never_smaller_than_nine_points(day: date) -> None:
    sizes = re.findall(r'font-size="([0-9.]+)"', ET.tostring(svg(Snapshot(real(), day)), "unicode"))
    assert sizes
    assert min(map(float, sizes)) >= 9


def test_fits_a_sheet_of_a4_on_its_side() -> None:
    for day in DAYS:
        root = svg(Snapshot(real(), day), "sv")
        assert float(root.get("width", "").removesuffix("pt")) <= 842
        assert float(root.get("height", "").removesuffix("pt")) <= 595


ALONE = "bodies/one.yaml: {}\n"
TIED = """
bodies/one.yaml: {seats: [{appointed_by: league, count: 2}], sphere: elected}
bodies/two.yaml: {belongs_to: one}
"""
LIFTED = """
bodies/a.yaml: {refers: [{decisions_of_effect: [guiding], to: b}], prepared_by: [c]}
bodies/b.yaml: {}
bodies/c.yaml: {}
"""


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        (ALONE, set()),
        (TIED, {"spheres-elected", "sides-north", "appoints", "belongs"}),
        ("bodies/one.yaml: {life: [{state: active, from: 2020}]}\n", {"perhaps"}),
        (LIFTED, {"refers", "prepares"}),
    ],
)
def test_the_legend_explains_what_is_drawn_and_no_more(text: str, explained: set[str]) -> None:
    assert legend(chart.dot(snapshot(text), "en")) == explained


def test_what_is_not_drawn_in_the_real_chart_is_not_explained() -> None:
    kinds = legend(chart.dot(Snapshot(real(), DAYS[0]), "en"))
    assert kinds == {"spheres-elected", "perhaps", "sides-municipal", "sides-regional", "appoints"}


def test_levels_are_bands_with_the_highest_on_top() -> None:
    dot = chart.dot(snapshot("bodies/a.yaml: {level: local}\nbodies/b.yaml: {level: county}\n"), "en")
    assert dot.index('"level-county"') < dot.index('"level-local"')
    assert boxes(dot)["body-b"].low > boxes(dot)["body-a"].high


def test_a_level_that_is_not_known_has_its_own_band() -> None:
    dot = chart.dot(snapshot("bodies/a.yaml: {level: unknown}\nbodies/b.yaml: {}\n"), "en")
    assert "level not" in dot
    assert boxes(dot)["body-a"].high < boxes(dot)["body-b"].low


def test_says_in_words_what_state_a_body_is_in() -> None:
    text = """
bodies/a.yaml: {life: [{state: paused}]}
bodies/b.yaml: {life: [{state: active, from: 2020}]}
bodies/c.yaml: {life: [{state: active, until: 2019-12-31}]}
"""
    root = svg(snapshot(text))
    assert texts_in(root, "body-a") == "Apaused"
    assert texts_in(root, "body-b") == "Bmay exist"
    assert not [element for element in root.iter() if element.get("id") == "body-c"]


def test_seats_are_counted_by_role_where_there_are_several() -> None:
    text = """
bodies/one.yaml:
  seats:
    - {appointed_by: league, count: 2, role: representative}
    - {appointed_by: league, count: 1, role: support}
    - {appointed_by: office, count: 2..4}
    - {appointed_by: east, count: 3.., }
    - {appointed_by: west, count: unknown}
"""
    root = svg(snapshot(text))
    notes = {who: texts_in(root, f"appoints-{who}-one-note") for who in ("league", "office", "east", "west")}
    assert notes["league"].replace(" ", "") == "2seats:representative1seat:support"
    assert notes["office"] == "2–4 seats"
    assert notes["east"] == "at least 3 seats"
    assert notes["west"].replace(" ", "") == "unknownhowmanyseats"


def test_the_caption_says_the_day_and_how_far_the_structure_is_known() -> None:
    early, late = (chart.dot(Snapshot(real(), day), "en", "with a note") for day in (DAYS[1], DAYS[2]))
    assert "as of 2017-01-01" in early
    assert "last known" not in early
    assert "last known 2024-01-29" in late
    assert "with a note" in late


def test_words_come_in_the_language_asked_for() -> None:
    about = Snapshot(real(), DAYS[1])
    assert "länsnivå" in chart.dot(about, "sv")
    assert "county" in chart.dot(about, "en")
    assert "länsnivå" not in chart.dot(about, "en")


def test_svg_tells_those_who_do_not_see_it() -> None:
    root = svg(Snapshot(real(), DAYS[1]), "sv")
    assert root.get("lang") == "sv"
    named = {element.get("id"): element for element in root if element.get("id")}
    title, description = (named[root.get(f"aria-{kind}", "")] for kind in ("labelledby", "describedby"))
    assert title.tag == f"{SVG}title"
    assert "2017-01-01" in (title.text or "")
    for body in Snapshot(real(), DAYS[1]).bodies:
        assert body.label in (description.text or "")


def parts_of_the_real_structure() -> list[tuple[str, str, Place, object]]:
    found = ((kind_of(page.file), page) for page in real().pages)
    return [(kind, page.file, Place(page), page.data) for kind, page in found if kind]


def test_file_order_does_not_matter() -> None:
    parts = parts_of_the_real_structure()
    turned: Structure = build(reversed(parts))
    for day in DAYS:
        assert chart.dot(Snapshot(turned, day), "en") == chart.dot(Snapshot(build(parts), day), "en")


def test_the_hash_seed_does_not_matter() -> None:
    program = (
        "import sys; from datetime import date; from pathlib import Path\n"
        "from vvgctl.check.loading import load; from vvgctl.structure import Snapshot\n"
        "from vvgctl.pictures.kinds import chart\n"
        f"about = Snapshot(load(Path({str(REAL)!r})).structure, date(2017, 1, 1))\n"
        "sys.stdout.buffer.write((chart.dot(about, 'en') + chart.description(about, 'en')).encode())"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(made) == 1


HOSTILE = [
    "\"quoted\" and 'quoted'",
    '"]; evil [label="',
    "back\\slash \\N \\G \\l \\",
    "<b>not bold</b>",
    "<script>alert(1)</script>",
    "</text><image href='file:///etc/passwd'/>",
    "& &amp; &lt; &#60;script&#62;",
    "]]> <!-- --> <?xml?>",
    "{record|field}",
    "two\nlines and a\ttab",
    "right to left \u200f mark \u202e override",
    "x" * 300,
    "ord " * 75,
    "<title>x</title>\n",
    "🦌 日本",
    " ",
]


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_a_name_is_shown_as_it_is_written(name: str) -> None:
    root, plain = (svg(_named(written)) for written in (name, "plain"))
    shown = texts_in(root, "body-one"), texts_in(root, "party-league"), texts_in(root, "level-county-name")
    assert {"".join(text.split()) for text in shown} == {"".join(name.split())}
    kinds = {element.tag for element in plain.iter()}
    assert {element.tag for element in root.iter()} <= kinds
    ids = [sorted(element.get("id", "") for element in r.iter(f"{SVG}g")) for r in (root, plain)]
    assert [id for id in ids[0] if not id.startswith("caption")] == [
        id for id in ids[1] if not id.startswith("caption")
    ]


def _named(name: str) -> Snapshot:
    about = snapshot("bodies/one.yaml: {seats: [{appointed_by: league, count: 2}]}\n")
    declares = {"levels": {"county": {"sv": name, "en": name}}, "sides": {"north": {"sv": " ", "en": " "}}}
    body = {
        "name": name,
        "level": "county",
        "life": [{"state": "active"}],
        "mandate": "none",
        "seats": [{"appointed_by": "league", "count": 2}],
    }
    league = {"id": "league", "name": name, "side": "north"}
    where = Place(about.structure.pages[0], ())
    return Snapshot(
        build(
            [
                ("structure", "structure.yaml", where, {"name": name, "declares": declares}),
                ("body", "bodies/one.yaml", where, body),
                ("organisations", "organisations.yaml", where, {"organisations": [league]}),
            ]
        ),
        TODAY,
    )


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_no_name_makes_graphviz_read_a_file(name: str) -> None:
    attributes = re.sub(r'"(?:[^"\\]|\\.)*"|<.*?>(?=[ \]])', "", chart.dot(_named(name), "en"))
    assert not re.search(r"\b(image|shapefile|fontpath|imagepath|stylesheet|URL|href)=", attributes)


@pytest.mark.parametrize("format", FORMATS)
def test_a_day_without_bodies_has_a_caption_alone(format: PictureFormat) -> None:
    empty = snapshot("bodies/one.yaml: {life: [{state: active, from: 2021-01-01}]}\n")
    assert drawn(chart, empty, "en", format)
    assert "as of 2020-06-15" in chart.dot(empty, "en")
    assert boxes(chart.dot(empty, "en")) == {}
