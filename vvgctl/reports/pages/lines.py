"""What a page is made of: lines, and parts put together by a mark that is the same in every language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from vvgctl.messages import Said, said


@dataclass(frozen=True, slots=True)
class Glued:
    """Some parts, with the same mark between them."""

    parts: tuple[object, ...]
    between: str = ""

    def text(self, language: str) -> str:
        """Each part as it is said."""
        return self.between.join(said(part, language) for part in self.parts)


def words(*parts: object) -> Glued:
    """`one two`."""
    return Glued(parts, " ")


def commas(*parts: object) -> Glued:
    """`one, two`."""
    return Glued(parts, ", ")


def colon(head: object, rest: object) -> Glued:
    """`head: rest`."""
    return Glued((head, rest), ": ")


def bracketed(head: object, inside: object) -> Glued:
    """`head (inside)`."""
    return words(head, Glued(("(", inside, ")")))


def ended(text: object, mark: str) -> Glued:
    """`text.`."""
    return Glued((text, mark))


def joined(parts: Iterable[Said | str]) -> Said | str:
    """Parts of a sentence with semicolons between them; nothing where there are none."""
    given = tuple(part for part in parts if part)
    return Glued(given, "; ") if len(given) > 1 else given[0] if given else ""


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
