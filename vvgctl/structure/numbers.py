"""Numbers that are known only roughly."""

from __future__ import annotations

from dataclasses import dataclass

ANY = 10**9
"""Stands for "however many"."""


@dataclass(frozen=True, slots=True)
class VagueNumber:
    """A count that lies between `least` and `most`, both included."""

    least: int
    most: int

    def __add__(self, other: VagueNumber) -> VagueNumber:
        return VagueNumber(self.least + other.least, min(ANY, self.most + other.most))

    def __str__(self) -> str:
        if self.least == self.most:
            return str(self.least)
        return f"{self.least}–{self.most}" if self.most < ANY else f"{self.least}–"


NONE = VagueNumber(0, 0)
ONE = VagueNumber(1, 1)


def vague_number(written: int | str) -> VagueNumber:
    """Read `2`, `2..4`, `..2`, `2..` or `unknown`."""
    if isinstance(written, int):
        return VagueNumber(written, written)
    if written == "unknown":
        return VagueNumber(0, ANY)
    least, _, most = written.partition("..")
    return VagueNumber(int(least or 0), int(most) if most else ANY)
