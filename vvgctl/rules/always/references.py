"""Every id that is named is known, and is of the kind that is meant.

This goes for ids in any file, for the words that `structure.yaml` declares, and for the parameters of
clauses and of changes.
"""

from __future__ import annotations

from vvgctl.messages import closest
from vvgctl.messages import message as _
from vvgctl.rules.parameter_references import parameter_references
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.source import Place
from vvgctl.structure import Structure
from vvgctl.structure.references import DECLARED

SUBJECT = "structure"
CONCERNED = ("function", "service", "body", "matter")
ANYTHING = 4  # more kinds than this, and naming one of them would mislead


def check(structure: Structure) -> Verdicts:
    for reference in (*structure.references, *parameter_references(structure)):
        if structure.find(reference.to.kinds, reference.id) is None and reference.id not in structure.later:
            yield _unknown(structure, reference.id, reference.to.kinds, reference.where)
    yield from _concerned(structure)
    yield from _areas(structure)
    yield from _posts(structure)


def _concerned(structure: Structure) -> Verdicts:
    """What an assignment concerns; an id that two kinds may share is no reference to either."""
    for assignment in structure.assignments:
        id = assignment.concerns
        if id is not None and structure.find(CONCERNED, id) is None and id not in structure.later:
            yield _unknown(structure, id, CONCERNED, assignment.where / "concerns")


def _unknown(structure: Structure, id: str, kinds: tuple[str, ...], where: Place) -> Broken:
    known = [name for kind, name in structure.index if kind in kinds]
    expected = tuple(KIND_NAMES[kind] for kind in kinds)
    guess = closest(id, known)
    if guess:
        return Broken(where, _("“{id}” is not known, did you mean “{guess}”?", id=id, guess=guess))
    if structure.named(id) is not None:
        return Broken(where, _("“{id}” cannot stand here: {expected} is meant", id=id, expected=expected[0]))
    fix = None
    if kinds[0] in DECLARED:
        fix = _("declare it in structure.yaml, under declares: {list}", list=kinds[0])
    if 0 < len(known) <= 12:
        fix = _("add it, or write one of {known}", known=tuple(known))
    if len(kinds) > ANYTHING:
        return Broken(where, _("“{id}” is not known: no record or clause has that id", id=id))
    return Broken(where, _("“{id}” is not known as {expected}", id=id, expected=expected[0]), fix)


def _areas(structure: Structure) -> Verdicts:
    for body in structure.bodies:
        for place in body.area.values():
            division = structure.find(("division",), place.division)
            if division and place.area not in (known := [area.id for area in division.areas]):
                yield _no_area(place.area, known, place.where / "area")
    for division in structure.divisions:
        known = [area.id for area in division.areas]
        for unplaced in division.unplaced:
            for n, area in enumerate(unplaced.between):
                if area not in known:
                    yield _no_area(area, known, unplaced.where / "between" / n)


def _posts(structure: Structure) -> Verdicts:
    """The posts that sign documents, and those that are given work or do it."""
    for document in structure.documents:
        for line in document.signatures:
            yield from _post(structure, line.for_, line.post, line.where / "post")
    for assignment in structure.assignments:
        for parties in (assignment.assigned_to, assignment.carried_out_by):
            for one in parties if isinstance(parties, tuple) else ():
                if one.post is not None:
                    yield from _post(structure, one.of or "", one.post, one.where / "post")


def _post(structure: Structure, of: str, post: str, where: Place) -> Verdicts:
    party = structure.find(("principal", "organisation"), of)
    known = tuple(one.id for one in party.posts) if party else ()
    if party and post not in known:
        label = next(iter((*party.short.values(), *party.name.values())))
        message = _("{party} has no post “{post}”", party=label, post=post)
        fix = _("its posts are {known}", known=known) if known else _("add it under posts")
        yield Broken(where, message, fix)


def _no_area(area: str, known: list[str], where: Place) -> Broken:
    return Broken(
        where,
        _("the division has no area “{area}”", area=area),
        _("its areas are {known}", known=tuple(known)),
    )


KIND_NAMES = {
    "principal": _("a principal"),
    "organisation": _("an organisation"),
    "body": _("a body"),
    "division": _("a division"),
    "mandate": _("a mandate"),
    "decision": _("a decision"),
    "document": _("a document"),
    "proposal": _("a proposal"),
    "contradiction": _("a contradiction"),
    "clause": _("a clause"),
    "matter": _("a kind of matter"),
    "agreement": _("an agreement"),
    "function": _("a support function"),
    "service": _("a service"),
    "assignment": _("an assignment"),
    "meetings": _("a file of meetings"),
    "levels": _("a level"),
    "spheres": _("a sphere"),
    "sides": _("a side"),
    "roles": _("a role"),
    "principal_kinds": _("a kind of principal"),
    "body_kinds": _("a kind of body"),
    "task_kinds": _("a kind of task"),
    "function_kinds": _("a kind of support function"),
    "purposes": _("a purpose of services"),
    "meeting_kinds": _("a kind of meeting"),
    "fields_of_work": _("a field of work"),
    "participants": _("a participant"),
    "effects": _("an effect"),
    "modes": _("a mode of decision"),
}

KEPT = """
bodies/board.yaml:
  level: county
  seats: [{appointed_by: league, count: 1}]
"""
BROKEN = (
    """
bodies/board.yaml: {}
documents.yaml: [{id: doc, title: A document}]
contradictions.yaml:
  - id: k1
    about: Seats
    accounts: [{says: Two, source: {document: doc}}, {says: Three, source: {document: doc}}]
    reading: Two
    because: It is newer
    depends:
      - gone  # <-
""",
    """
bodies/board.yaml:
  level: conty  # <-
""",
    """
bodies/board.yaml:
  seats:
    - appointed_by: county  # <-
      count: 1
  area:
    division: map
    area: north-east  # <-
""",
    """
bodies/board.yaml: {}
clause:
  rule: seats
  with:
    parties: [leage]  # <-
    exactly: 2
""",
    """
bodies/board.yaml: {}
clause:
  rule: seats
  with:
    for_each:
      level: conty  # <-
    exactly: 2
""",
    """
documents.yaml:
  - id: doc
    title: A document
    signatures:
      - for: office
        post: director  # <-
""",
    """
bodies/board.yaml: {}
assignments.yaml:
  - id: look
    about: Look into news
    concerns: bored  # <-
    assigned_to:
      - post: director  # <-
        of: league
""",
    """
proposals/p.yaml:
  changes:
    - change: prepares_for
      with:
        body: bord  # <-
        bodies: [board]
    - change: set
      with:
        body: board
        fact: prepared_by
        to: [leage]  # <-
bodies/board.yaml: {}
""",
)
