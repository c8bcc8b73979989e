"""The rule book: every page found by being there."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache
from typing import Any, Protocol, cast

from vvgctl.rules import always, clause
from vvgctl.rules.demand import Demand
from vvgctl.rules.verdict import Verdicts
from vvgctl.structure import BodyOnDay

Examples = str | tuple[str, ...]


class ClauseRule(Protocol):
    """A page of the shelf `clause`; `practised` is there where a body's practice can be looked at."""

    __name__: str
    PARAMETERS: dict[str, Any]
    KEPT: Examples
    BROKEN: Examples
    NOT_APPLICABLE: Examples
    UNKNOWN: Examples

    def arranged(self, body: BodyOnDay, demand: Demand) -> Verdicts: ...


class AlwaysRule(Protocol):
    """A page of the shelf `always`; `SUBJECT` says what `check` is given.

    `structure`: the whole of it; `body`: a body on a day; else a record of that kind, and the day's snapshot.
    A page may have a `LEVEL` (`error` where it has none), pick its `subjects(structure)`, and name further
    days on which it may answer otherwise: `breaks(structure, record)`. Of a body it may say which times it is
    about: `spans(body)`.
    """

    __name__: str
    SUBJECT: str
    KEPT: Examples
    BROKEN: Examples
    check: Callable[..., Verdicts]


@cache
def clause_rule_names() -> tuple[str, ...]:
    """The rules that a clause invokes."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(clause.__path__)))


@cache
def always_rule_names() -> tuple[str, ...]:
    """The rules that always hold."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(always.__path__)))


@cache
def clause_rule(name: str) -> ClauseRule:
    """The page of that name; its file is read when a clause first needs it."""
    return cast(ClauseRule, importlib.import_module(f"{clause.__name__}.{name}"))


@cache
def always_rule(name: str) -> AlwaysRule:
    """The page of that name."""
    return cast(AlwaysRule, importlib.import_module(f"{always.__name__}.{name}"))


@cache
def practice(name: str) -> Callable[[BodyOnDay, Demand], Verdicts] | None:
    """How the rule of that name looks at practice; None where it is about the arrangement alone."""
    return getattr(clause_rule(name), "practised", None)
