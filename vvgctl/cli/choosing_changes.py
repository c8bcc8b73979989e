"""Which changes are told."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase

from vvgctl.cli.failure import CouldNotError
from vvgctl.diff.book import KINDS, kind_names
from vvgctl.diff.change import Change, Weight
from vvgctl.diff.difference import Difference
from vvgctl.messages import closest
from vvgctl.messages import message as _


def asked_for(change: Change, least: str, names: list[str] | None) -> bool:
    """Whether it weighs so much, and is called by one of the names where some are given."""
    fits = not names or any(fnmatchcase(one, name) for name in names for one in _words(change))
    weights = list(Weight)
    return fits and weights.index(change.weight) <= weights.index(Weight(least))


def assumed(change: Change, over: set[str]) -> bool:
    """Whether it only is that a proposal that is laid over counts as adopted, which nobody has said."""
    kind, id = change.of
    return kind == "proposal" and id in over and change.fact == "states"


def check_names_of_changes(names: Iterable[str], difference: Difference) -> None:
    """A name that can never match anything is a slip, and must not pass for no difference."""
    sides = (difference.before.structure, difference.after.structure)
    records = [(kind, record.id) for one in sides for kind, record in one.all()]
    known = {*KINDS, *kind_names(), *(word for pair in records for word in pair)}
    known |= {word for one in difference.changes for word in _words(one)}
    for name in names:
        if not any(fnmatchcase(word, name) for word in known):
            if guess := closest(name, known):
                raise CouldNotError(
                    _("“{name}” names no record and no kind, did you mean “{guess}”?", name=name, guess=guess)
                )
            raise CouldNotError(_("“{name}” names no record and no kind", name=name))


def _words(change: Change) -> tuple[str, ...]:
    return (*change.of, change.subject, change.kind, change.id, change.fact)
