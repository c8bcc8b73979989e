"""The records about which the rule book may say something else, where some records are otherwise.

The engine takes it that a rule says the same of a subject while this and what it refers to stay the same.
What holds from one day to the next holds from one revision to another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from vvgctl.check.snapshots import led_to
from vvgctl.rules.book import AlwaysRule
from vvgctl.structure import Structure
from vvgctl.structure.records.body import Body
from vvgctl.structure.records.mandate import Clause, Mandate
from vvgctl.structure.records.seat import BodyFilter
from vvgctl.structure.references import DECLARED, RecordKey

_EVERYWHERE = {*DECLARED, "structure", "principal", "exception"}
"""Kinds of record that any rule may look at."""


@dataclass(frozen=True)
class Touched:
    """Two structures, and the records that are not the same in both; None where any record may be touched."""

    structures: tuple[Structure, ...]
    changed: frozenset[RecordKey] | None
    _filters: dict[tuple[int, str], bool] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def everything(self) -> bool:
        """Whether any record may be touched."""
        return self.changed is None or any(kind in _EVERYWHERE for kind, _id in self.changed)

    def __call__(self, key: RecordKey) -> bool:
        """Whether a rule may say something else of a record."""
        if self.everything:
            return True
        return key[1] in self.bodies if key[0] == "body" else key in self._others

    def by_rule(self, rule: AlwaysRule, key: RecordKey) -> bool:
        """The same for one rule; a rule that looks further than a record and what it names says so."""
        return hasattr(rule, "breaks") or self(key)

    def of_clause(self, mandate: Mandate, clause: Clause) -> bool:
        """Whether a clause may be touched for every body that it is on."""
        if self.everything or self._is_changed(("mandate", mandate.id)):
            return True
        return any(self._is_changed(key) for one in self.structures for key in led_to(one, clause)) or any(
            self._is_changed(("mandate", newer.id))
            for one in self.structures
            for newer, _clause in one.replaced_by.get(mandate.full_name(clause), ())
        )

    @cached_property
    def bodies(self) -> frozenset[str]:
        """The bodies that may be touched; of each revision, for it is there that they are looked up."""
        if self.everything:
            return frozenset(body.id for structure in self.structures for body in structure.bodies)
        return frozenset(id for structure in self.structures for id in self._touched(structure))

    @cached_property
    def _others(self) -> frozenset[RecordKey]:
        """The other records that changed, or that name one which did."""
        owners = (
            reference.owner
            for structure in self.structures
            for key in self.changed or ()
            for reference in structure.references_to.get(key[1], ())
        )
        return frozenset({*(self.changed or ()), *owners})

    def _is_changed(self, key: RecordKey) -> bool:
        return self.changed is None or key in self.changed

    def _touched(self, structure: Structure) -> Iterator[str]:
        """What `related_to` and the rest of `breaks_of` lead to, from the other end."""
        for kind, id in self.changed or ():
            if kind == "body":
                yield id
            for reference in structure.references_to.get(id, ()):
                if reference.owner[0] == "body" and kind in reference.to.kinds:
                    yield reference.owner[1]
            for reference in structure.references_by.get((kind, id), ()):
                if kind != "body" or not _LEADING.isdisjoint(reference.where.path):
                    yield reference.id
        yield from self._choosing(structure)

    def _choosing(self, structure: Structure) -> Iterator[str]:
        """The bodies that choose others for their seats by what they are, and those that they prepare for."""
        choosing = {body.id for body in structure.bodies if any(self._chosen(structure, body))}
        yield from choosing
        for id in choosing:
            named = structure.references_to.get(id, ())
            yield from (one.owner[1] for one in named if "prepared_by" in one.where.path)

    def _chosen(self, structure: Structure, body: Body) -> Iterator[bool]:
        for seat in body.seats if isinstance(body.seats, tuple) else ():
            if isinstance(seat.for_each, BodyFilter):
                yield self._chooses(structure, seat.for_each)

    def _chooses(self, structure: Structure, chosen: BodyFilter) -> bool:
        """Whether a filter may choose a body that changed."""
        key = id(structure), repr((chosen.level, chosen.sphere, chosen.kind))
        if key not in self._filters:
            self._filters[key] = any(self._is_changed(("body", one.id)) for one in structure.may_be(chosen))
        return self._filters[key]


_LEADING = frozenset({"prepared_by", "lent", "handed_over"})
"""Where a body names those whose answers change with it."""
