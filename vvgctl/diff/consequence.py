"""What follows from the changes: a sentence, what it is about, and whether a side is unknown."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, Protocol, cast

from vvgctl.check.finding import Finding
from vvgctl.diff import consequences
from vvgctl.diff.counting import UNKNOWN
from vvgctl.diff.difference import Difference
from vvgctl.messages import Message

__all__ = ["UNKNOWN", "Consequence", "Page", "Told", "follows", "names", "page"]

Told = Literal["always", "summary", "details"]


@dataclass(frozen=True, slots=True)
class Consequence:
    """One thing that follows, of which kind and about what, and whether a summary or the details tell it.

    `before` and `after` are UNKNOWN where nobody can tell; never a number in its stead.
    """

    message: Message
    about: str
    before: str | None = None
    after: str | None = None
    told: Told = "always"
    finding: Finding | None = None
    kind: str = ""


class Page(Protocol):
    """A page: what it finds, and where it stands among the others; `APART` where each stands on its line."""

    __name__: str
    RANK: int
    TITLE: Message

    def follows(self, difference: Difference) -> Iterator[Consequence]: ...


@cache
def names() -> tuple[str, ...]:
    """The kinds of consequence, in the order in which they are told."""
    found = (module.name for module in pkgutil.iter_modules(consequences.__path__))
    return tuple(sorted(found, key=lambda name: (page(name).RANK, name)))


@cache
def page(name: str) -> Page:
    """The page of that name."""
    return cast(Page, importlib.import_module(f"{consequences.__name__}.{name}"))


def follows(difference: Difference) -> Iterator[Consequence]:
    """Everything that follows from a difference, kind by kind."""
    if difference.changes:
        for name in names():
            yield from (replace(one, kind=name) for one in page(name).follows(difference))
