"""A mandate: whom it charges, since when, and its demands."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.reports.pages.lines import Columns, Line, bracketed
from vvgctl.reports.pages.wording import bodies_meant, lasting
from vvgctl.structure import Snapshot
from vvgctl.structure.records.mandate import Mandate
from vvgctl.structure.records.seat import BodyFilter


def about_mandate(mandate: Mandate, snapshot: Snapshot) -> Iterator[Line]:
    """Whom it charges, and when it is in force."""
    on: object = (
        bodies_meant(mandate.on, snapshot)
        if isinstance(mandate.on, BodyFilter)
        else snapshot.labels(mandate.on)
    )
    yield _("Charges {bodies}.", bodies=on)
    if when := lasting(mandate.in_force.span):
        yield _("In force {when}.", when=when)
    yield _("How each demand stands: vvgctl clauses --mandate {mandate}", mandate=mandate.id)


def demands(mandate: Mandate, snapshot: Snapshot) -> Iterator[Line]:
    """The name and wording of each demand, with a mark where the sources disagree."""
    rows = [
        (clause.id, _says(mandate.full_name(clause), clause.says, snapshot)) for clause in mandate.clauses
    ]
    if rows:
        yield Columns(tuple(rows))


def _says(name: str, says: Said, snapshot: Snapshot) -> Said:
    if marks := [one.id for one in snapshot.structure.disagreements([name])]:
        return bracketed(says, ", ".join(marks))
    return says
