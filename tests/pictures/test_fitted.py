"""Each line of text in an SVG has the width that was measured, so that no font makes it leave its box."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from tests.pictures.drawing import COLOURS, DAYS, real
from vvgctl.layout import drawn_width
from vvgctl.pictures import View, drawn, picture, picture_names
from vvgctl.pictures.fitted import fitted
from vvgctl.structure import Snapshot

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("name", picture_names())
def test_every_text_keeps_to_its_box(name: str) -> None:
    (image, *_more) = drawn(picture(name), View(Snapshot(real(), DAYS[1]), "sv"), COLOURS, "svg")
    boxes = 0
    for group in ET.fromstring(image).iter(f"{SVG}g"):
        edge, words = group.find(f"{SVG}polygon"), group.findall(f"{SVG}text")
        assert all(float(line.get("textLength", "0")) > 0 for line in words if (line.text or "").strip())
        if edge is None or group.get("class") != "node":
            continue
        xs = [float(x) for x in re.findall(r"(\S+),", edge.get("points", ""))]
        for line in words:
            left, width = float(line.get("x", "nan")), float(line.get("textLength", "nan"))
            assert min(xs) <= left
            assert left + width <= max(xs) + 1
            boxes += 1
    assert boxes > 3 or name != "chart"


def test_the_width_is_that_of_the_text_and_not_of_its_markup() -> None:
    look = 'x="1" font-family="A" font-weight="bold" font-size="10.00" fill="#000"'
    made = fitted(f'<g><text {look}>a&amp;b &#45; å</text><text font-size="9"></text></g>'.encode()).decode()
    assert f'textLength="{drawn_width("a&b - å", 10, bold=True):.2f}"' in made
    assert ">a&amp;b &#45; å</text>" in made
    assert made.endswith('<text font-size="9"></text></g>')
