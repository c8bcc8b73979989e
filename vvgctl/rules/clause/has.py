"""The body is what the mandate says it is.

Each parameter names a fact of the body. A single word must be that word; of a list, every word must be
there. `area` asks for a place in that division, and `own_resources: none` that a source says there are
none; a support function placed at the body is one of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.schema import InBoth, schema
from vvgctl.schema.parameters import choice, closed, one, record, some, word
from vvgctl.structure import BodyOnDay

PARAMETERS = closed(
    {
        "level": one("Nivå | Level", "Nivån organet ska ha. | The level it shall have.", word("levels")),
        "sphere": one("Sfär | Sphere", "Sfären organet ska ha. | The sphere it shall have.", word("spheres")),
        "kind": one(
            "Slag | Kind", "Slaget organet ska vara av. | The kind it shall be of.", word("body_kinds")
        ),
        "authority": one(
            "Befogenhet | Authority",
            "Befogenheten det ska ha. | The authority it shall have.",
            choice("recommends", "decides"),
        ),
        "serves": one(
            "Främjar | Serves", "Nivåer det ska främja. | Levels it shall promote.", some(word("levels"))
        ),
        "fields_of_work": one(
            "Verksamhetsområden | Fields of work",
            "Områden det ska omfatta. | Fields it shall include.",
            some(word("fields_of_work")),
        ),
        "participants": one(
            "Deltagare | Participants",
            "Verksamheter som ska delta. | Services that shall take part.",
            some(word("participants")),
        ),
        "area": one(
            "Område i | Area in",
            "Indelningen det ska ha ett område i. | The division it shall have an area in.",
            record("division"),
        ),
        "mandate": one(
            "Uppdragshandling | Mandate",
            "Uppdragshandlingen det ska ha. | The mandate it shall have.",
            record("mandate"),
        ),
        "own_resources": one(
            "Egna resurser | Own resources", "none: inga egna. | none: none of its own.", choice("none")
        ),
    }
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    for fact in demand.parameters:
        actual = getattr(body.body, fact).at(body.day)
        for message in _differences(body, fact, actual, demand.many(fact)):
            yield Broken(body.written(fact), message)
    if "own_resources" in demand:
        yield from _functions_of_its_own(body)


def _functions_of_its_own(body: BodyOnDay) -> Verdicts:
    for function in body.snapshot.structure.functions:
        placed_at = function.placed_at if isinstance(function.placed_at, tuple) else ()
        if body.id not in placed_at or not function.span.may_hold(body.day):
            continue
        if function.span.holds(body.day):
            message = _(
                "{function} is placed at {body}, which shall have no resources of its own",
                function=function.name,
                body=body.label,
            )
            yield Broken(function.where / "placed_at", message)
        else:
            values = {"function": function.name, "day": body.day}
            yield CannotTell(function.where, _("is {function} there on {day}?", **values))


def _differences(body: BodyOnDay, fact: str, actual: object, wanted: tuple[str, ...]) -> Iterator[Message]:
    if fact == "own_resources":
        if actual is not None:
            yield _("{body} has resources of its own: {actual}", body=body.label, actual=actual)
        return
    if fact == "area":
        found: set[str] = {getattr(actual, "division", "")}
    else:
        found = {actual} if isinstance(actual, str) else set(actual if isinstance(actual, tuple) else ())
    for word_ in wanted:
        if word_ not in found:
            title = InBoth(schema("body")["properties"][fact]["title"])
            wanted_ = body.snapshot.label(word_)
            yield _("{fact} of {body} lacks {wanted}", fact=title, body=body.label, wanted=wanted_)


KEPT = """
bodies/board.yaml:
  level: county
  serves: [local, county]
  own_resources: none
clause: {level: county, serves: [local], own_resources: none}
"""
BROKEN = (
    """
bodies/board.yaml:
  level: local  # <-
clause: {level: county}
""",
    """
bodies/board.yaml:
  level:
    - {value: county, until: 2019-12-31}
    - {value: local, from: 2020-01-01}  # <-
clause: {level: county}
""",
    """
bodies/board.yaml:
  participants: [town]  # <-
clause: {participants: [town, hospital]}
""",
    """
bodies/board.yaml:
  own_resources: a secretariat of two  # <-
clause: {own_resources: none}
""",
    """
bodies/board.yaml:
  own_resources: none
functions.yaml:
  - id: writers
    name: Writers
    kind: office
    placed_at: [board]  # <-
clause: {own_resources: none}
""",
    """
bodies/board.yaml:
  area: none  # <-
clause: {area: map}
""",
    """
bodies/board.yaml:
  mandate: none  # <-
clause: {mandate: m}
""",
)
NOT_APPLICABLE = """
bodies/board.yaml:
  level: local
  life: [{state: active, until: 2019-12-31}]
clause: {level: county}
"""
UNKNOWN = (
    """
bodies/board.yaml:
  participants: unknown  # <-
clause: {participants: [town]}
""",
    """
bodies/board.yaml:
  own_resources: none
functions.yaml:
  - {id: writers, name: Writers, kind: office, placed_at: [board], from: 2019..2021}  # <-
clause: {own_resources: none}
""",
)
