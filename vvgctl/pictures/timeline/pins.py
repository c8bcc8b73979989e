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
from vvgctl.structure.dates import BEGINNING, END, VagueDate

HIGH = 13.0
_ABOVE = 4.0  # between a mark and its bar
_MOST, _WIDEST = 3, 120.0
_VAGUE = 4.0  # what is less wide is as good as a day


@dataclass(frozen=True, slots=True)
class Pin:
    """The decisions of a day, or of days too close to be told apart, and where their mark stands."""

    numbers: tuple[int, ...]
    days: tuple[VagueDate, ...]
    x: float

    @property
    def half(self) -> float:
        """Half the width of the mark."""
        return max(HIGH, min(text_width(_ranges(self.numbers), SMALL, bold=True), _WIDEST) + 7) / 2

    def joined(self, later: Pin) -> Pin:
        """One mark for both."""
        return Pin((*self.numbers, *later.numbers), (*self.days, *later.days), (self.x + later.x) / 2)

    def within(self, axis: Axis) -> float:
        """Where its middle is: over its day, or so that it does not stand out of the picture."""
        return min(max(self.x, axis.left + self.half), axis.right - self.half)

    def box(self, view: View, owner: str) -> Box:
        """The mark, dark as no bar is."""
        id = f"decision-{owner}-{self.numbers[0]}"
        lines = tuple(view.lines(_ranges(self.numbers), _WIDEST, SMALL, bold=True, color=PAPER))
        return Box(id, id, lines, _LOOK, 2 * self.half, max(HIGH, size(lines)[1] + 2))


_LOOK: dict[str, Value] = {"style": "filled,rounded", "fillcolor": INK, "color": INK}


def mark(number: int, id: str) -> Box:
    """The same mark where it is explained."""
    line = Line(str(number), SMALL, True, PAPER)
    return Box(id, id, (line,), _LOOK, max(HIGH, size((line,))[0] + 7), HIGH)


Lane = list[Pin]


def pins(found: Iterable[Decided], axis: Axis) -> list[Lane]:
    """From the left, in as few lanes as keep them apart; what has room in none joins its neighbours."""
    lanes: list[Lane] = [[] for _lane in range(_MOST)]
    for x, group in groupby(_by_day(found, axis), key=lambda one: axis.middle(one.decision.date)):
        ones = list(group)
        pin = Pin(tuple(one.number for one in ones), tuple(one.decision.date for one in ones), x)
        lane = next((lane for lane in lanes if _clear(lane, pin, axis)), lanes[-1])
        while not _clear(lane, pin, axis):
            pin = lane.pop().joined(pin)
        lane.append(pin)
    return [lane for lane in lanes if lane]


def _by_day(found: Iterable[Decided], axis: Axis) -> list[Decided]:
    dated = (one for one in found if one.dated)
    return sorted(dated, key=lambda one: (axis.middle(one.decision.date), one.number))


def _clear(lane: Lane, pin: Pin, axis: Axis) -> bool:
    """Whether a mark stands clear of the last one of a lane."""
    return not lane or lane[-1].within(axis) + lane[-1].half + 2 <= pin.within(axis) - pin.half


def drawn(lanes: Iterable[Lane], axis: Axis, view: View, owner: str) -> tuple[tuple[At, ...], float]:
    """The marks above a line at 0, and how high they stand."""
    stems: list[At] = []
    marks: list[At] = []
    high = 0.0
    for lane in lanes:
        high += 1 if marks else _ABOVE
        boxes = [(pin, pin.box(view, owner)) for pin in lane]
        for pin, box in boxes:
            stems += _stems(pin, box, axis, high)
            marks.append(box.at(pin.within(axis), -high - box.height / 2))
        high += max(box.height for _pin, box in boxes)
    return (*stems, *marks), high


def _stems(pin: Pin, box: Box, axis: Axis, high: float) -> Iterator[At]:
    """A line down to the bar for each day; one along it for as long as the day is not known."""
    for n, day in enumerate(pin.days):
        x = axis.middle(day)
        below = abs(x - pin.within(axis)) < pin.half
        long = high if below else _ABOVE
        yield rule(f"{box.id} stem {n}", 1, long).at(x, -long / 2)
        yield from _vague(f"{box.id} span {n}", day, axis)


def _vague(name: str, day: VagueDate, axis: Axis) -> Iterator[At]:
    """A line for as long as a day is not known, with a stop at each end that is."""
    start, stop = axis.x(day.earliest), axis.after(day.latest)
    if stop - start <= _VAGUE:
        return
    yield rule(name, stop - start, 1).at((start + stop) / 2, -_ABOVE / 2)
    ends = (start, day.earliest != BEGINNING), (stop, day.latest != END)
    for n, (x, known) in enumerate(ends):
        if known:
            yield rule(f"{name} end {n}", 1, _ABOVE).at(min(max(x, 0.5), axis.right - 0.5), -_ABOVE / 2)


def rule(name: str, width: float, height: float, color: str = LINE) -> Box:
    """A straight line, as a box that is filled."""
    return Box(
        name, "", (), {"style": "filled", "fillcolor": color, "color": color, "penwidth": 0}, width, height
    )


def _ranges(numbers: Iterable[int]) -> str:
    """`1, 3–5`."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
