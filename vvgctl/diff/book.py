"""The book of kinds: every page found by being there."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import replace
from functools import cache
from typing import Protocol, cast

from vvgctl.diff import kinds
from vvgctl.diff.change import Aspect, Change, Weight
from vvgctl.diff.weights import weight_of


class Kind(Protocol):
    """A page: which changes are of this kind (no two pages have a change in common), and their weight."""

    __name__: str
    WEIGHT: Weight

    def is_it(self, change: Change) -> bool: ...


SETTLED = "settled"
"""The kind of a change by which what is said only is more or less certain, whatever it is said of."""
FIELD, DATES, SOURCES = KINDS = ("field", "dates", "sources")
"""What a change is called that no page is about, that is of other days only, or of what is cited only."""


@cache
def kind_names() -> tuple[str, ...]:
    """The kinds that have a name, in alphabetical order."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(kinds.__path__)))


@cache
def kind(name: str) -> Kind:
    """The page of that name."""
    return cast(Kind, importlib.import_module(f"{kinds.__name__}.{name}"))


def kinds_of(change: Change) -> list[str]:
    """Every kind that a change is of: one, or none."""
    if change.settles:
        return [SETTLED]
    return [name for name in kind_names() if kind(name).is_it(change)]


def named(change: Change) -> Change:
    """The change with its kind and weight; what no page is about is a `field`."""
    if change.aspect == Aspect.CITED:
        return replace(change, kind=SOURCES, weight=Weight.EDITORIAL)
    if change.aspect == Aspect.DATED:
        return replace(change, kind=DATES, weight=weight_of(change))
    if change.asks:
        return replace(change, kind=FIELD, weight=Weight.EDITORIAL)
    name = next(iter(kinds_of(change)), None)
    if name is None:
        return replace(change, kind=FIELD, weight=weight_of(change))
    return replace(change, kind=name, weight=kind(name).WEIGHT)
