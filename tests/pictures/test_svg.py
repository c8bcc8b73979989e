"""What every picture's SVG promises those who read it: type, bounds, contrast, words, and each body once."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

import pytest

from tests.pictures.drawing import COLOURS, real
from vvgctl.layout import contrast, text_width
from vvgctl.pictures import PAPERS, View, drawn, picture, picture_names
from vvgctl.pictures.theming import theme
from vvgctl.structure import Snapshot

SVG = "{http://www.w3.org/2000/svg}"
DAYS = [date(2016, 12, 31), date(2017, 1, 1), date(2023, 6, 30), date(2024, 1, 29)]
GREY = theme("grey", real())
OF_BODIES = {"chart", "timeline"}
"""The pictures that show every body of the day."""

pictures = pytest.mark.parametrize("name", picture_names())
days = pytest.mark.parametrize("day", DAYS, ids=str)
papers = pytest.mark.parametrize("paper", PAPERS)


@cache
def pages(name: str, day: date, paper: str, *, grey: bool = False) -> tuple[ET.Element, ...]:
    view = View(Snapshot(real(), day, today=date(2026, 11, 21)), "sv", PAPERS[paper])
    return tuple(map(ET.fromstring, drawn(picture(name), view, GREY if grey else COLOURS, "svg")))


def length(root: ET.Element, name: str) -> float:
    return float(root.get(name, "").removesuffix("pt"))


@dataclass(frozen=True)
class Area:
    """A filled shape: its colour and the box around it."""

    colour: str
    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom


def shapes_and_texts(root: ET.Element) -> Iterator[Area | ET.Element]:
    """In the order in which they are drawn."""
    for element in root.iter():
        if element.tag == f"{SVG}text":
            yield element
        elif element.get("fill", "none") not in ("none", "transparent") and (found := area(element)):
            yield found


def area(element: ET.Element) -> Area | None:
    colour = element.get("fill", "")
    match element.tag.removeprefix(SVG):
        case "polygon" | "path":
            written = element.get("points") or element.get("d") or ""
            numbers = [float(n) for n in re.findall(r"-?[0-9.]+", written)]
            xs, ys = numbers[0::2], numbers[1::2]
            return Area(colour, min(xs), min(ys), max(xs), max(ys))
        case "ellipse":
            x, y, rx, ry = (float(element.get(name, "0")) for name in ("cx", "cy", "rx", "ry"))
            return Area(colour, x - rx, y - ry, x + rx, y + ry)
    return None


def hexadecimal(colour: str) -> str:
    return {"white": "#ffffff", "black": "#000000"}.get(colour, colour)


def placed(text: ET.Element) -> tuple[float, float, float, float]:
    """The left, right, baseline and size of a text."""
    x, y, points = (float(text.get(name, "0")) for name in ("x", "y", "font-size"))
    bold = text.get("font-weight") == "bold"
    wide = text_width(text.text or "", 1000, bold=bold) * points / 1000  # as a browser has it, unrounded
    match text.get("text-anchor"):
        case "middle":
            x -= wide / 2
        case "end":
            x -= wide
    return x, x + wide, y, points


@pictures
@days
@papers
def test_type_can_be_read_and_nothing_is_cut(name: str, day: date, paper: str) -> None:
    for root in pages(name, day, paper):
        width, height = length(root, "width"), length(root, "height")
        if sheet := PAPERS[paper]:
            assert width <= sheet.inside[0] + 1
            assert height <= sheet.inside[1] + 1
        left, top, right, bottom = map(float, root.get("viewBox", "").split())
        (shift,) = re.findall(r"translate\(([-0-9.]+) ([-0-9.]+)\)", ET.tostring(root, "unicode"))[:1]
        for text in root.iter(f"{SVG}text"):
            start, stop, y, points = placed(text)
            assert points >= 7
            assert left - 1 <= start + float(shift[0]), text.text
            assert stop + float(shift[0]) <= right + 1, text.text
            assert top <= y + float(shift[1]) - points * 0.7, text.text
            assert y + float(shift[1]) <= bottom, text.text


@pictures
@days
@pytest.mark.parametrize("grey", [False, True], ids=["colour", "grey"])
def test_all_text_is_seen_against_its_ground(name: str, day: date, grey: bool) -> None:
    for root in pages(name, day, "a4", grey=grey):
        grounds: list[Area] = []
        seen = 0
        for drawn_one in shapes_and_texts(root):
            if isinstance(drawn_one, Area):
                grounds.append(drawn_one)
                continue
            start, stop, y, points = placed(drawn_one)
            below = [g for g in grounds if g.holds((start + stop) / 2, y - points * 0.3)]
            ground = hexadecimal(below[-1].colour)
            ink = hexadecimal(drawn_one.get("fill", "#000000"))
            assert contrast(ink, ground) >= 4.5, (drawn_one.text, ink, ground)
            seen += 1
        assert seen


@pictures
@days
def test_says_in_words_what_it_shows(name: str, day: date) -> None:
    for root in pages(name, day, "a4"):
        assert root.get("lang") == "sv"
        named = {element.get("id"): element.text or "" for element in root}
        title, description = (named[root.get(f"aria-{of}", "")] for of in ("labelledby", "describedby"))
        assert str(day) in title
        assert len(description.splitlines()) >= 2
    assert len({element.get("id") for root in pages(name, day, "a4") for element in root.iter()}) > 3


@pictures
@days
@papers
def test_each_body_is_one_element(name: str, day: date, paper: str) -> None:
    elements = [element for root in pages(name, day, paper) for element in root.iter()]
    ids = [element.get("data-id", "") for element in elements if element.get("data-kind") == "body"]
    assert len(ids) == len(set(ids))
    if name in OF_BODIES:
        exist = {body.id for body in Snapshot(real(), day).bodies}
        assert exist <= set(ids) if name == "timeline" else exist == set(ids)


@pictures
@days
@pytest.mark.parametrize("paper", ["none", "a4"])
def test_nothing_that_is_drawn_later_hides_a_letter(name: str, day: date, paper: str) -> None:
    for root in pages(name, day, paper):
        drawn_ = list(shapes_and_texts(root))
        for n, text in enumerate(drawn_):
            if isinstance(text, Area) or not (text.text or "").strip():
                continue
            left, right, y, size = placed(text)
            above, below = y - 0.7 * size, y + 0.2 * size
            hiding = [
                one
                for one in drawn_[n + 1 :]
                if isinstance(one, Area)
                and min(right, one.right) - max(left, one.left) > 1
                and min(below, one.bottom) - max(above, one.top) > 0.2
            ]
            assert not hiding, (text.text, hiding)
