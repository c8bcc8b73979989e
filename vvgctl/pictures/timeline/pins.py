"""Decisions as numbered marks above a bar, each over the day on which it was taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from vvgctl.layout import text_width
from vvgctl.pictures.drawing.marks import At, Box, Line, Value, size
from vvgctl.pictures.theme import INK, LINE, PAPER, SMALL
from vvgctl.pictures.timeline.axis import Axis
from vvgctl.pictures.timeline.decided import Decided
from vvgctl.pictures.view import View
from vvgctl.structure.dates import VagueDate

HIGH = 13.0
_ABOVE = 4.0  # between a mark and its bar
_MOST, _WIDEST = 3, 120.0
_VAGUE = 4.0  # what is less wide is as good as a day


@dataclass(frozen=True, slots=True)
class Pin:
    """The decisions of a day, or of days too close to be told apart, and how many marks it stands above."""

    numbers: tuple[int, ...]
    days: tuple[VagueDate, ...]
    x: float
    lane: int

    def box(self, view: View, owner: str) -> Box:
        """The mark, dark as no bar is."""
        id = f"decision-{owner}-{self.numbers[0]}"
        lines = tuple(view.lines(_ranges(self.numbers), _WIDEST, SMALL, bold=True, color=PAPER))
        wide, high = size(lines)
        return Box(id, id, lines, _LOOK, max(HIGH, wide + 7), max(HIGH, high + 2))


_LOOK: dict[str, Value] = {"style": "filled,rounded", "fillcolor": INK, "color": INK}


def mark(number: int, id: str) -> Box:
    """The same mark where it is explained."""
    line = Line(str(number), SMALL, True, PAPER)
    return Box(id, id, (line,), _LOOK, max(HIGH, size((line,))[0] + 7), HIGH)


def pins(found: Iterable[Decided], axis: Axis) -> tuple[Pin, ...]:
    """From the left, in as few lanes as keep them apart; what has no room joins the one before."""
    dated = sorted(
        (one for one in found if one.dated), key=lambda one: (axis.middle(one.decision.date), one.number)
    )
    placed: list[Pin] = []
    for x, group in groupby(dated, key=lambda one: axis.middle(one.decision.date)):
        ones = list(group)
        numbers, days = tuple(one.number for one in ones), tuple(one.decision.date for one in ones)
        taken = {pin.lane for pin in placed if x - _half(numbers) < pin.x + _half(pin.numbers) + 2}
        lane = next((lane for lane in range(_MOST) if lane not in taken), None)
        if lane is None:
            last = placed.pop()
            placed.append(Pin((*last.numbers, *numbers), (*last.days, *days), last.x, last.lane))
        else:
            placed.append(Pin(numbers, days, x, lane))
    return tuple(placed)


def drawn(placed: Iterable[Pin], axis: Axis, view: View, owner: str) -> tuple[tuple[At, ...], float]:
    """The marks above a line at 0, and how high they stand."""
    boxes = [(pin, pin.box(view, owner)) for pin in placed]
    if not boxes:
        return (), 0.0
    step = max(box.height for _pin, box in boxes) + 1
    high = _ABOVE + step * (1 + max(pin.lane for pin, _box in boxes))
    stems = [stem for pin, box in boxes for stem in _stems(pin, box, axis, step)]
    marks = []
    for pin, box in boxes:
        x = min(max(pin.x, axis.left + box.width / 2), axis.right - box.width / 2)
        marks.append(box.at(x, -_ABOVE - step * pin.lane - box.height / 2))
    return (*stems, *marks), high


def _stems(pin: Pin, box: Box, axis: Axis, step: float) -> Iterator[At]:
    """A line down to the bar; a line along it for as long as the day is not known."""
    high = _ABOVE + step * pin.lane
    yield rule(f"{box.id} stem", 1, high).at(pin.x, -high / 2)
    for n, day in enumerate(pin.days):
        start, stop = axis.x(day.earliest), axis.after(day.latest)
        if stop - start > _VAGUE:
            yield rule(f"{box.id} span {n}", stop - start, 1.4).at((start + stop) / 2, -1.5)


def rule(name: str, width: float, height: float, color: str = LINE) -> Box:
    """A straight line, as a box that is filled."""
    return Box(
        name, "", (), {"style": "filled", "fillcolor": color, "color": color, "penwidth": 0}, width, height
    )


def _half(numbers: tuple[int, ...]) -> float:
    return max(HIGH, min(text_width(_ranges(numbers), SMALL, bold=True), _WIDEST) + 7) / 2


def _ranges(numbers: Iterable[int]) -> str:
    """`1, 3–5`."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
