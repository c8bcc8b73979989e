"""What an id written in a file points at."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

from vvgctl.source import Place
from vvgctl.structure.dates import Span


@dataclass(frozen=True, slots=True)
class To:
    """The kinds of record that an id may point at; unless `lasting`, they may be gone by then."""

    kinds: tuple[str, ...]
    lasting: bool

    def __init__(self, *kinds: str, lasting: bool = True) -> None:
        object.__setattr__(self, "kinds", kinds)
        object.__setattr__(self, "lasting", lasting)


RecordKey = tuple[str, str]
"""A record's kind and id."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An id written at a place, what it may point at, and when the writer leans on it."""

    id: str
    to: To
    span: Span
    owner: RecordKey
    where: Place = field(compare=False, repr=False)


Party = Annotated[str, To("principal", "organisation", "body")]
FormerParty = Annotated[str, To("principal", "organisation", "body", lasting=False)]
BodyId = Annotated[str, To("body")]
FormerBodyId = Annotated[str, To("body", lasting=False)]
PrincipalId = Annotated[str, To("principal")]
DecisionId = Annotated[str, To("decision")]
DocumentId = Annotated[str, To("document")]
DivisionId = Annotated[str, To("division")]
MandateId = Annotated[str, To("mandate")]
MatterId = Annotated[str, To("matter")]
AgreementId = Annotated[str, To("agreement")]
AssignmentId = Annotated[str, To("assignment")]
ServiceId = Annotated[str, To("service")]
ProposalId = Annotated[str, To("proposal", lasting=False)]
ClauseId = Annotated[str, To("clause", lasting=False)]
Dependent = Annotated[
    str,
    To(
        "principal",
        "organisation",
        "body",
        "division",
        "mandate",
        "clause",
        "function",
        "matter",
        "agreement",
        "service",
        "assignment",
        "decision",
        "document",
        "proposal",
        lasting=False,
    ),
]

Level = Annotated[str, To("levels")]
Sphere = Annotated[str, To("spheres")]
Side = Annotated[str, To("sides")]
Role = Annotated[str, To("roles")]
PrincipalKind = Annotated[str, To("principal_kinds")]
BodyKind = Annotated[str, To("body_kinds")]
TaskKind = Annotated[str, To("task_kinds")]
FunctionKind = Annotated[str, To("function_kinds")]
Purpose = Annotated[str, To("purposes")]
MeetingKind = Annotated[str, To("meeting_kinds")]
FieldOfWork = Annotated[str, To("fields_of_work")]
Participant = Annotated[str, To("participants")]
Effect = Annotated[str, To("effects")]
Mode = Annotated[str, To("modes")]

DECLARED = (
    "levels",
    "spheres",
    "sides",
    "roles",
    "principal_kinds",
    "body_kinds",
    "task_kinds",
    "function_kinds",
    "purposes",
    "meeting_kinds",
    "fields_of_work",
    "participants",
    "effects",
    "modes",
)
"""The lists of words that `structure.yaml` declares, in the order they are shown."""
