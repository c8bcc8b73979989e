"""Every colour stands out from what it stands on, as WCAG 2.2 asks at level AA."""

from __future__ import annotations

import pytest

from vvgctl.pictures.theme import BAND, INK, LINE, PAPER, PLAIN, QUIET, SIDES, SPHERES, Paint

PAINTS = [PLAIN, *SPHERES, *SIDES]


def luminance(color: str) -> float:
    parts = [int(color[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("paint", PAINTS)
def test_text_in_boxes(paint: Paint) -> None:
    assert contrast(INK, paint.light) >= 4.5
    assert contrast(paint.dark, paint.light) >= 4.5
    assert contrast(PAPER, paint.dark) >= 4.5


@pytest.mark.parametrize("ground", [PAPER, BAND])
def test_text_and_lines_between_boxes(ground: str) -> None:
    assert contrast(INK, ground) >= 4.5
    assert contrast(QUIET, ground) >= 4.5
    assert contrast(LINE, ground) >= 3
    assert all(contrast(paint.dark, ground) >= 3 for paint in PAINTS)
