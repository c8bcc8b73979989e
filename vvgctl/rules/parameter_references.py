"""The ids that stand in the parameters of clauses and of changes, as the page of each tells."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.changes.book import created_by, ids_in, proposed_in
from vvgctl.rules.book import clause_rule
from vvgctl.structure import Structure
from vvgctl.structure.dates import ALWAYS
from vvgctl.structure.parameters import Named, choices_made, ids_named
from vvgctl.structure.records.mandate import Clause
from vvgctl.structure.records.seat import BodyFilter
from vvgctl.structure.references import RecordKey, Reference, To


def parameter_references(structure: Structure) -> Iterator[Reference]:
    """Every reference that a clause or a change makes under `with:`."""
    for owner, (kinds, id, where) in _every(structure):
        yield Reference(id, To(*kinds), ALWAYS, owner, where)


def _every(structure: Structure) -> Iterator[tuple[RecordKey, Named]]:
    for mandate in structure.mandates:
        for clause in mandate.clauses:
            yield from ((("mandate", mandate.id), named) for named in _in_clause(clause))
    for proposal in structure.proposals:
        made = {id for _kind, id in created_by(proposal)}
        for proposed in proposed_in(proposal):
            known = (
                (kinds, id, where)
                for kinds, id, where in ids_in(proposed)
                if id not in made or structure.find(kinds, id) is not None
            )
            yield from ((("proposal", proposal.id), named) for named in known)


def _in_clause(clause: Clause) -> Iterator[Named]:
    return ids_named(clause_rule(clause.rule).PARAMETERS, clause.with_, clause.where / "with")


def mentioned(structure: Structure, clause: Clause) -> Iterator[RecordKey]:
    """The records that a clause's parameters name, and the bodies that they choose by what they are."""
    for kinds, id, _where in _in_clause(clause):
        yield from ((kind, id) for kind in kinds)
    for chosen in choices_made(clause_rule(clause.rule).PARAMETERS, clause.with_, clause.where / "with"):
        if isinstance(chosen, BodyFilter):
            yield from (("body", body.id) for body in structure.may_be(chosen))
