"""The paper that a picture is to fit: how large it may be, and how far it may be made smaller."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from vvgctl.pictures.drawing.dot import PAD
from vvgctl.pictures.drawing.marks import Drawing
from vvgctl.pictures.theme import SMALL

LEAST_TYPE = 7.0
"""The smallest type on paper, in points."""
SMALLEST = LEAST_TYPE / SMALL
"""How much smaller a drawing may become."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet, in points; a picture fills at most what lies within the margins."""

    width: float
    height: float
    margin: float = 72 * 2.5 / 2.54  # as a report has it

    @property
    def inside(self) -> tuple[float, float]:
        """The width and height within the margins."""
        return self.width - 2 * self.margin, self.height - 2 * self.margin

    @property
    def room(self) -> tuple[float, float]:
        """How wide and high a drawing may be before its type would become too small."""
        return self._largest(self.inside[0]), self._largest(self.inside[1])

    def scale(self, drawings: Sequence[Drawing]) -> float:
        """How much smaller all of them must be made."""
        across, down = self.inside
        fits = ((across - 2 * PAD) / one.width for one in drawings)
        high = ((down - 2 * PAD) / one.height for one in drawings)
        return min(1.0, *fits, *high)

    def _largest(self, length: float) -> float:
        return (length - 2 * PAD) / SMALLEST


A4 = Paper(595.28, 841.89)
PAPERS: dict[str, Paper | None] = {"a4": A4, "a4-landscape": Paper(A4.height, A4.width), "none": None}
NO_PAPER = (880.0, inf)
"""The room where no paper is named: as wide as a screen, and as high as need be."""
