"""What a page is made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from vvgctl.messages import Said


@dataclass(frozen=True, slots=True)
class Item:
    """One of a list, with what belongs to it below."""

    text: Said | str
    inner: tuple[Said | str, ...] = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """A small table without lines; in the columns of numbers the cells stand to the right."""

    rows: tuple[tuple[object, ...], ...]
    numbers: tuple[int, ...] = ()


Line = Said | str | Item | Columns
"""A sentence, an item or a table."""

Section = tuple[Said, Iterable[Line]]
"""A heading and what stands below it; without lines it is left out."""
