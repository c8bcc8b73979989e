"""What holds of every page of every picture: no text is covered, cut or too small, nothing is outside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from tests.pictures.drawing import Area
from vvgctl.layout import text_width
from vvgctl.pictures.drawing.marks import LEADING, At, Box, Drawing, Frame, Mark
from vvgctl.pictures.theme import SMALL
from vvgctl.pictures.view import View

_EPSILON = 0.6


def lawful(pages: Sequence[Drawing], view: View, *, tall: bool = False) -> None:
    """The pages fit the view's room (of what cannot be divided only the width), and each keeps every law."""
    assert pages
    for page in pages:
        width, height = view.room
        assert page.width <= width + _EPSILON
        assert tall or page.height <= height + _EPSILON, (page.height, height)
        _kept(page)


def ids(pages: Sequence[Drawing], kind: str) -> list[str]:
    """The ids of all records of a kind that are drawn, as often as they are."""
    boxes = (box for page in pages for box, _area in _boxes(page.marks))
    return sorted(box.id.removeprefix(f"{kind}-") for box in boxes if box.id.startswith(f"{kind}-"))


def texts(pages: Sequence[Drawing]) -> str:
    """All that is written on the pages."""
    boxes = (box for page in pages for box, _area in _boxes(page.marks))
    return "\n".join(" ".join(line.text for line in box.lines) for box in boxes if box.lines)


def _kept(page: Drawing) -> None:
    placed = list(_boxes(page.marks))
    named = Counter(box.id for box, _area in placed if box.id)
    named.update(mark.id for mark in page.marks if not isinstance(mark, At | Frame) and mark.id)
    twice = [id for id, count in named.items() if count > 1]
    assert not twice, twice
    names = Counter(box.name for box, _area in placed)
    assert not [name for name, count in names.items() if count > 1]
    whole = Area(-_EPSILON, -_EPSILON, page.width + _EPSILON, page.height + _EPSILON)
    for box, area in placed:
        assert whole.holds(area), (box.id or box.name, area, whole)
        _inside(box)
    written = [(box, _written(box, area)) for box, area in placed if box.lines]
    for (one, here), (other, there) in combinations(written, 2):
        assert not here.meets(there), (one.id, other.id)
    _not_covered(placed)


def _inside(box: Box) -> None:
    """Text is no larger than its box, and never too small."""
    for line in box.lines:
        assert line.size >= SMALL
        assert text_width(line.text, line.size, bold=line.bold) <= box.width + _EPSILON, (box.id, line.text)
    assert sum(line.size * LEADING for line in box.lines) <= box.height + _EPSILON, box.id


def _not_covered(placed: Sequence[tuple[Box, Area]]) -> None:
    """No box that is filled is drawn after text that it lies on."""
    for n, (box, area) in enumerate(placed):
        if box.lines:
            for later, there in placed[n + 1 :]:
                if "filled" in str(later.look.get("style", "")):
                    assert not _written(box, area).meets(there), (box.id, later.name)


def _written(box: Box, area: Area) -> Area:
    """Where the text of a box stands in it."""
    width = max(text_width(line.text, line.size, bold=line.bold) for line in box.lines)
    height = sum(line.size * LEADING for line in box.lines) - box.lines[-1].size * (LEADING - 1)
    middle = (area.low + area.high) / 2
    left = area.left if box.align == "left" else (area.left + area.right - width) / 2
    return Area(left + 0.2, middle - height / 2 + 0.2, left + width - 0.2, middle + height / 2 - 0.2)


def _boxes(marks: Sequence[Mark]) -> Iterator[tuple[Box, Area]]:
    """Every box with its place, in the order in which they are drawn; what is inside after what holds it."""
    for mark in marks:
        if isinstance(mark, At):
            box = mark.box
            left, top = mark.x - box.width / 2, mark.y - box.height / 2
            yield box, Area(left, top, left + box.width, top + box.height)
            yield from _boxes([inner.moved(left, top) for inner in box.inside])
