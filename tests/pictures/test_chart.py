"""The chart shows every body once, explains only what it draws, and is the same for the same structure."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from tests.conftest import ROOT
from tests.pictures.drawing import BEGINS, COLOURS, DAYS, REAL, TODAY, boxes, real, snapshot
from vvgctl.pictures import FORMATS, PAPERS, PictureFormat, View, dots, drawn, picture, picture_names
from vvgctl.pictures.drawing.marks import Drawing
from vvgctl.pictures.kinds import chart
from vvgctl.schema import kind_of
from vvgctl.source import Place
from vvgctl.structure import Snapshot, Structure, build

SVG = "{http://www.w3.org/2000/svg}"


def dot(about: Snapshot, language: str = "en", **asked: Any) -> str:
    (page,) = dots(chart, View(about, language, **asked), COLOURS)
    return page


def page(about: Snapshot) -> Drawing:
    (made,) = chart.pages(View(about, "en"))
    return made


def legend(about: Snapshot) -> set[str]:
    return set(re.findall(r' id="legend-([^"]+?)(?:-words)?" ', dot(about)))


def svg(about: Snapshot, language: str = "en", **asked: Any) -> ET.Element:
    (image,) = drawn(chart, View(about, language, **asked), COLOURS, "svg")
    return ET.fromstring(image)


def texts_in(root: ET.Element, id: str) -> str:
    (group,) = [element for element in root.iter() if element.get("id") == id]
    return "".join(text.text or "" for text in group.iter(f"{SVG}text"))


def test_it_is_in_the_gallery() -> None:
    assert "chart" in picture_names()
    assert picture("chart") is chart


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_body_of_the_day_is_there_once(day: date) -> None:
    about = Snapshot(real(), day)
    ids = [element.get("id", "") for element in svg(about).iter()]
    drawn_bodies = [id.removeprefix("body-") for id in ids if id.startswith("body-")]
    assert sorted(drawn_bodies) == sorted(body.id for body in about.bodies)
    assert len(set(filter(None, ids))) == len([*filter(None, ids)])


@pytest.mark.parametrize("format", FORMATS)
def test_comes_out_in_every_format(format: PictureFormat) -> None:
    (made,) = drawn(chart, View(Snapshot(real(), DAYS[1]), "sv"), COLOURS, format)
    assert made.startswith(BEGINS[format])


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_type_at_printed_size_and_the_bounds_of_the_page(day: date, paper: str) -> None:
    root = svg(Snapshot(real(), day), "sv", paper=PAPERS[paper])
    sizes = re.findall(r'font-size="([0-9.]+)"', ET.tostring(root, "unicode"))
    assert min(map(float, sizes)) >= 7
    if sheet := PAPERS[paper]:
        across, down = (float(root.get(name, "").removesuffix("pt")) for name in ("width", "height"))
        assert across <= sheet.inside[0] + 1
        assert down <= sheet.inside[1] + 1


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
        (TIED, {"spheres-elected", "spheres-unknown", "sides-north", "appoints", "belongs"}),
        ("bodies/one.yaml: {life: [{state: active, from: 2020}]}\n", {"perhaps"}),
        (LIFTED, {"refers", "prepares"}),
    ],
)
def test_the_legend_explains_what_is_drawn_and_no_more(text: str, explained: set[str]) -> None:
    assert legend(snapshot(text)) == explained


def test_what_is_not_drawn_in_the_real_chart_is_not_explained() -> None:
    kinds = legend(Snapshot(real(), DAYS[0]))
    spheres, sides = {"spheres-elected", "spheres-unknown"}, {"sides-municipal", "sides-regional"}
    assert kinds == {*spheres, *sides, "perhaps", "appoints"}


def test_levels_are_bands_with_the_highest_on_top() -> None:
    made = boxes(page(snapshot("bodies/a.yaml: {level: local}\nbodies/b.yaml: {level: county}\n")))
    assert made["body-b"].high < made["body-a"].low


def test_a_level_that_is_not_known_has_its_own_band() -> None:
    about = snapshot("bodies/a.yaml: {level: unknown}\nbodies/b.yaml: {}\n")
    assert "level not" in dot(about)
    assert boxes(page(about))["body-a"].low > boxes(page(about))["body-b"].high


def test_spheres_stand_apart() -> None:
    about = snapshot("bodies/a.yaml: {sphere: officials}\nbodies/b.yaml: {sphere: elected}\n")
    assert boxes(page(about))["body-a"].high < boxes(page(about))["body-b"].low  # as they are declared
    assert {"elected", "officials"} <= set(dot(about).replace(">", "<").split("<"))


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
    early, late = (dot(Snapshot(real(), day), notes=("with a note",)) for day in (DAYS[1], DAYS[-1]))
    assert "as of 2017-01-01" in early
    assert "last known" not in early
    assert "last known 2024-01-29" in late
    assert "with a note" in late


def test_a_name_of_two_lines_stands_on_two_lines() -> None:
    body = next(e for e in svg(_named("one\ntwo three")).iter() if e.get("id") == "body-one")
    assert [text.text for text in body.iter(f"{SVG}text")] == ["one", "two three"]
    assert '["one\ntwo three' in chart.mermaid(View(_named("one\ntwo three"), "en"))


def test_lines_of_a_name_stay_unless_they_are_many() -> None:
    seen = View(_named("plain"), "en")
    assert seen.written(" one \t two\r\n three ") == "one two\nthree"
    assert seen.written("1\u00a0000\n2") == "1\u00a0000\n2"
    assert seen.written("a\nb\nc\nd\ne") == "a\nb\nc\nd\ne"
    assert seen.written("a\nb\nc\nd\ne\nf") == "a b c d e f"


def test_words_come_in_the_language_asked_for() -> None:
    about = Snapshot(real(), DAYS[1])
    assert "länsnivå" in dot(about, "sv")
    assert "county" in dot(about, "en")
    assert "länsnivå" not in dot(about, "en")


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
        assert dot(Snapshot(turned, day)) == dot(Snapshot(build(parts), day))


def test_the_hash_seed_does_not_matter() -> None:
    program = (
        "import sys; from datetime import date; from pathlib import Path\n"
        "from vvgctl.check.loading import load; from vvgctl.structure import Snapshot\n"
        "from vvgctl.pictures import View, alternative, dots\n"
        "from vvgctl.pictures.kinds import chart; from vvgctl.pictures.theming import theme\n"
        f"about = Snapshot(load(Path({str(REAL)!r})).structure, date(2017, 1, 1))\n"
        "view = View(about, 'en'); made = dots(chart, view, theme(None, about.structure))[0]\n"
        "sys.stdout.buffer.write((made + alternative(chart, view) + chart.mermaid(view)).encode())"
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
    shown = texts_in(root, "body-one"), texts_in(root, "party-league"), texts_in(root, "level-county-0-name")
    assert {"".join(text.split()).removesuffix("■") for text in shown} == {"".join(name.split())}
    kinds = {element.tag for element in plain.iter()}
    assert {element.tag for element in root.iter()} <= kinds
    ids = [sorted(element.get("id", "") for element in r.iter(f"{SVG}g")) for r in (root, plain)]
    assert [id for id in ids[0] if not id.startswith("caption")] == [
        id for id in ids[1] if not id.startswith("caption")
    ]


IN_THE_FONT = [name for name in HOSTILE if not re.search("[\U0001f98c日\u200f]", name)]


@pytest.mark.parametrize("name", IN_THE_FONT, ids=range(len(IN_THE_FONT)))
def test_a_name_is_shown_in_a_pdf_as_it_is_written(name: str) -> None:
    (image,) = drawn(chart, View(_named(name), "en"), COLOURS, "pdf")
    shown = "".join(PdfReader(io.BytesIO(image)).pages[0].extract_text().split())
    written = "".join(name.split())
    assert shown.count(written) >= 3


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
    attributes = re.sub(r'"(?:[^"\\]|\\.)*"|<.*?>(?=[ \]])', "", dot(_named(name)))
    assert not re.search(r"\b(image|shapefile|fontpath|imagepath|stylesheet|URL|href)=", attributes)


@pytest.mark.parametrize("format", FORMATS)
def test_a_day_without_bodies_has_a_caption_alone(format: PictureFormat) -> None:
    empty = snapshot("bodies/one.yaml: {life: [{state: active, from: 2021-01-01}]}\n")
    assert drawn(chart, View(empty, "en"), COLOURS, format)
    assert "as of 2020-06-15" in dot(empty)
    assert boxes(page(empty)) == {}


@pytest.mark.parametrize("paper", PAPERS)
def test_forty_nine_parties_of_one_body_are_all_named_on_one_page(paper: str) -> None:
    towns = [one for one in real().principals if one.code and not one.outside]
    listed = ", ".join(
        f"{{id: {one.id}, name: {one.name.known(TODAY)}, kind: municipality, side: north}}" for one in towns
    )
    seats = ", ".join(f"{{appointed_by: {one.id}, count: 1}}" for one in towns)
    about = snapshot(f"bodies/board.yaml: {{level: county, seats: [{seats}]}}\nprincipals.yaml: [{listed}]\n")
    root = svg(about, "sv", paper=PAPERS[paper])
    assert len(towns) == 49
    for one in towns:
        assert texts_in(root, f"party-{one.id}").replace(" ", "") == str(one.name.known(TODAY)).replace(
            " ", ""
        )
    assert min(float(text.get("font-size", "0")) for text in root.iter(f"{SVG}text")) >= 7
    folded = svg(about, "sv", paper=PAPERS[paper], fold=True)
    assert len([one for one in folded.iter() if one.get("data-kind") == "party"]) == 0
