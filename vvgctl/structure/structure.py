"""A whole collaboration structure, through all its time."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from vvgctl.source import Page, Place
from vvgctl.structure.dates import Span
from vvgctl.structure.part import Part
from vvgctl.structure.records.agreement import Agreement
from vvgctl.structure.records.assignment import Assignment
from vvgctl.structure.records.body import Body, HandOver, Loan, Refers, Task
from vvgctl.structure.records.division import Division
from vvgctl.structure.records.document import Document
from vvgctl.structure.records.mandate import Clause, Mandate, SetAside
from vvgctl.structure.records.meeting import Meetings
from vvgctl.structure.records.party import Organisation, Principal
from vvgctl.structure.records.proposal import Proposal
from vvgctl.structure.records.seat import BodyFilter
from vvgctl.structure.records.service import Service
from vvgctl.structure.records.source import Citation, Contradiction
from vvgctl.structure.records.words import About, Declared
from vvgctl.structure.records.work import Decision, Function, Handler, Matter
from vvgctl.structure.references import RecordKey, Reference

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

Record = (
    Principal
    | Organisation
    | Body
    | Division
    | Mandate
    | Meetings
    | Function
    | Matter
    | Agreement
    | Service
    | Assignment
    | Decision
    | Document
    | Contradiction
    | Proposal
)


@dataclass(frozen=True, slots=True)
class Population:
    """How many people lived in a municipality, by day."""

    code: str
    name: str
    counts: Mapping[date, int]
    where: Place = field(compare=False, repr=False)


@dataclass(frozen=True)
class Structure:
    """Every record of the files by kind, what they refer to and cite, and the days on which each changes."""

    about: About
    declared: tuple[Declared, ...]
    records: Mapping[str, tuple[Any, ...]]
    populations: tuple[Population, ...] = ()
    exceptions: tuple[SetAside, ...] = ()
    references: tuple[Reference, ...] = field(default=(), compare=False, repr=False)
    citations: tuple[Citation, ...] = field(default=(), compare=False, repr=False)
    breaks: Mapping[RecordKey, frozenset[date]] = field(default_factory=dict, compare=False, repr=False)
    backwards: tuple[tuple[Span, Place], ...] = field(default=(), compare=False, repr=False)
    pages: tuple[Page, ...] = field(default=(), compare=False, repr=False)
    parts: tuple[Part, ...] = field(default=(), compare=False, repr=False)
    later: frozenset[str] = field(default=frozenset(), compare=False, repr=False)

    def find(self, kinds: tuple[str, ...], id: str) -> Any | None:
        """The record or declared word of one of these kinds with that id."""
        for kind in kinds:
            record = self.index.get((kind, id))
            if record is not None:
                return record
        return None

    def named(self, id: str) -> Any | None:
        """The first record or declared word of any kind with that id."""
        return self._by_id.get(id)

    @cached_property
    def _by_id(self) -> Mapping[str, Any]:
        found: dict[str, Any] = {}
        for _, record in self.all():
            found.setdefault(record.id, record)
        return found

    @cached_property
    def index(self) -> Mapping[RecordKey, Any]:
        """The first record of each kind and id; a clause goes by `mandate/clause`."""
        index: dict[RecordKey, Any] = {}
        for kind, record in self.all():
            index.setdefault((kind, record.id), record)
        for name, (_mandate, clause) in self.clauses.items():
            index.setdefault(("clause", name), clause)
        return index

    @cached_property
    def clauses(self) -> Mapping[str, tuple[Mandate, Clause]]:
        """Every clause with its mandate, by its full name; the first of a name."""
        found: dict[str, tuple[Mandate, Clause]] = {}
        for mandate in self.mandates:
            for clause in mandate.clauses:
                found.setdefault(mandate.full_name(clause), (mandate, clause))
        return found

    def all(self) -> Iterator[tuple[str, Any]]:
        """Every record and declared word, with its kind."""
        yield from ((word.category, word) for word in self.declared)
        yield from ((kind, record) for kind, records in self.records.items() for record in records)

    def ids(self, category: str) -> tuple[str, ...]:
        """The words of a list that `structure.yaml` declares, in its order."""
        return tuple(word.id for word in self.declared if word.category == category)

    def of(self, kind: str) -> tuple[Any, ...]:
        return self.records.get(kind, ())

    @property
    def bodies(self) -> tuple[Body, ...]:
        return self.of("body")

    @property
    def principals(self) -> tuple[Principal, ...]:
        return self.of("principal")

    @property
    def organisations(self) -> tuple[Organisation, ...]:
        return self.of("organisation")

    @property
    def divisions(self) -> tuple[Division, ...]:
        return self.of("division")

    @property
    def mandates(self) -> tuple[Mandate, ...]:
        return self.of("mandate")

    @property
    def decisions(self) -> tuple[Decision, ...]:
        return self.of("decision")

    @property
    def matters(self) -> tuple[Matter, ...]:
        return self.of("matter")

    @property
    def functions(self) -> tuple[Function, ...]:
        return self.of("function")

    @property
    def assignments(self) -> tuple[Assignment, ...]:
        return self.of("assignment")

    @property
    def services(self) -> tuple[Service, ...]:
        return self.of("service")

    @property
    def agreements(self) -> tuple[Agreement, ...]:
        return self.of("agreement")

    @property
    def documents(self) -> tuple[Document, ...]:
        return self.of("document")

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        return self.of("proposal")

    @property
    def contradictions(self) -> tuple[Contradiction, ...]:
        return self.of("contradiction")

    def may_be(self, chosen: BodyFilter) -> tuple[Body, ...]:
        """The bodies that a filter may choose on some day, and perhaps a few more."""
        words = {"level": chosen.level, "sphere": chosen.sphere, "kind": chosen.kind}
        by_word = self._bodies_by_word
        found = (
            by_word.get((fact, word), ()) + by_word.get((fact, None), ())
            for fact, word in words.items()
            if word is not None
        )
        return min(found, key=len, default=self.bodies)

    @cached_property
    def _bodies_by_word(self) -> Mapping[tuple[str, str | None], tuple[Body, ...]]:
        """The bodies that ever had a level, sphere or kind; under None those of which it was ever unknown."""
        facts = ("level", "sphere", "kind")
        words = (
            (body, {(fact, word) for fact in facts for word in _words(body, fact)}) for body in self.bodies
        )
        return _grouped((word, body) for body, found in words for word in found)

    @cached_property
    def decisions_by(self) -> Mapping[str, tuple[Decision, ...]]:
        """The decisions of each party."""
        return _grouped(
            (decision.by, decision) for decision in self.decisions if isinstance(decision.by, str)
        )

    @cached_property
    def matters_of(self) -> Mapping[str, tuple[tuple[Matter, Handler], ...]]:
        """The kinds of matter that each party ever handles."""
        known = ((one, one.handled_by) for one in self.matters if isinstance(one.handled_by, tuple))
        return _grouped((handler.party, (matter, handler)) for matter, many in known for handler in many)

    @cached_property
    def services_for(self) -> Mapping[str, tuple[Service, ...]]:
        """The services for each purpose."""
        return _grouped((one.purpose, one) for one in self.services if one.purpose is not None)

    @cached_property
    def meetings_of(self) -> Mapping[str, tuple[Meetings, ...]]:
        """The files of meetings of each body."""
        return _grouped((meetings.body, meetings) for meetings in self.of("meetings"))

    @cached_property
    def lent_to(self) -> Mapping[str, tuple[tuple[Body, Task, Loan], ...]]:
        """The tasks that others lend to each party while they rest."""
        return _grouped(
            (loan.to, (body, task, loan))
            for body, task in self._tasks()
            if isinstance(task.lent, tuple)
            for loan in task.lent
        )

    @cached_property
    def handed_over_to(self) -> Mapping[str, tuple[tuple[Body, Task, HandOver], ...]]:
        """The tasks that others have handed over to each party for good."""
        given = ((body, task, task.handed_over) for body, task in self._tasks())
        return _grouped((over.to, (body, task, over)) for body, task, over in given if over)

    def _tasks(self) -> Iterator[tuple[Body, Task]]:
        return ((body, task) for body in self.bodies for task in body.written_tasks)

    @cached_property
    def lenders_of(self) -> Mapping[str, tuple[str, ...]]:
        """The bodies that lend a task of some id."""
        lent = (one for loans in self.lent_to.values() for one in loans)
        return _grouped((task.id, owner.id) for owner, task, _loan in lent)

    @cached_property
    def lifting_to(self) -> Mapping[str, tuple[tuple[Body, Refers], ...]]:
        """The bodies that lift positions to each body."""
        lifting = (
            (body, one) for body in self.bodies if isinstance(body.refers, tuple) for one in body.refers
        )
        return _grouped((one.to, (body, one)) for body, one in lifting)

    @cached_property
    def breaks_of_principals(self) -> frozenset[date]:
        """The days on which a principal comes or goes."""
        return frozenset().union(*(self.breaks.get(("principal", one.id), ()) for one in self.principals))

    @cached_property
    def replaced_by(self) -> Mapping[str, tuple[tuple[Mandate, Clause], ...]]:
        """The clauses that take over from a clause (`mandate/clause`)."""
        every = ((mandate, clause) for mandate in self.mandates for clause in mandate.clauses)
        return _grouped((name, (mandate, clause)) for mandate, clause in every for name in clause.replaces)

    def disagreements(self, ids: Iterable[str]) -> tuple[Contradiction, ...]:
        """The contradictions that any of some records or clauses (`mandate/clause`) depends on."""
        wanted = frozenset(ids)
        return tuple(one for one in self.contradictions if not wanted.isdisjoint(one.depends))

    @cached_property
    def references_to(self) -> Mapping[str, tuple[Reference, ...]]:
        """Every reference, by the id it is made to."""
        return _grouped((reference.id, reference) for reference in self.references)

    @cached_property
    def references_by(self) -> Mapping[RecordKey, tuple[Reference, ...]]:
        """Every reference, by the record that makes it."""
        return _grouped((reference.owner, reference) for reference in self.references)


def _words(body: Body, fact: str) -> Iterator[str | None]:
    for spell in getattr(body, fact).spells:
        yield spell.value if isinstance(spell.value, str) else None


def _grouped(pairs: Iterable[tuple[K, V]]) -> Mapping[K, tuple[V, ...]]:
    """The values of each key, in order."""
    found: dict[K, list[V]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}
