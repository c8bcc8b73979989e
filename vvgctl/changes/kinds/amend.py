"""A clause of a mandate is to demand something else, under an id of its own that takes over from the old.

`to` holds what is otherwise, as in the mandate's file; all else stays.
"""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.changes.fit import Answers, Misfit, OpenQuestion
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.writing import Writing
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema import schema
from vvgctl.schema.parameters import ID, closed, one
from vvgctl.source import Value
from vvgctl.source.edits import Append
from vvgctl.structure import Snapshot
from vvgctl.structure.files import Effect, Written

_OF_CLAUSE = schema("mandate")["properties"]["clauses"]["items"]["properties"]
_MAY_CHANGE = ("says", "cites", "force", "level", "limits", "on", "rule", "with")
PARAMETERS = closed(
    {
        "clause": one(
            "Krav | Clause",
            "Kravet som ändras, som mandate/clause. | The clause amended, as mandate/clause.",
            {**_OF_CLAUSE["replaces"]["anyOf"][0], "refers_to": ["clause"]},
        ),
        "as": one("Som | As", "Det nya kravets id. | The id of the new clause.", ID),
        "to": one(
            "Till | To",
            "Det som blir annorlunda, som i uppdragshandlingens fil. | "
            "What is otherwise, as in the mandate's file.",
            {
                "type": "object",
                "minProperties": 1,
                "additionalProperties": False,
                "properties": {
                    key: {"$ref": f"mandate.schema.json#/properties/clauses/items/properties/{key}"}
                    for key in _MAY_CHANGE
                },
            },
        ),
    },
    "clause",
    "as",
    "to",
)


def creates(change: Proposed) -> tuple[str, str]:
    """The kind and id of what comes into being."""
    return "clause", f"{change['clause'].partition('/')[0]}/{change['as']}"


def fits(change: Proposed, snapshot: Snapshot) -> Answers:
    found = snapshot.structure.clauses.get(change["clause"])
    if found is None:
        return
    mandate, clause = found
    if creates(change)[1] in snapshot.structure.clauses:
        message = _("the mandate has a clause “{id}” already", id=change["as"])
        yield Misfit(change.with_ / "as", message, _("write which state the proposal came to, or another id"))
    holds = (clause.in_force or mandate.in_force).span.holds(snapshot.day)
    values = {"clause": change["clause"], "day": snapshot.day}
    if holds is False:
        yield Misfit(change.with_ / "clause", _("{clause} is not in force on {day}", **values))
    elif holds is None:
        yield OpenQuestion(change.with_ / "clause", _("is {clause} in force on {day}?", **values))


def told(change: Proposed, snapshot: Snapshot) -> Message:
    says = change["to"].get("says", "")
    words = says if isinstance(says, str) else next(iter(says.values()))
    if not words:
        return _("the clause {clause} is to be amended", clause=change["clause"])
    return _("the clause {clause} is to say: {says}", clause=change["clause"], says=words)


def edits(change: Proposed, writing: Writing) -> Iterator[Effect]:
    id, _slash, clause = change["clause"].partition("/")
    mandate = writing.entry("mandate", id)
    clauses = mandate.data["clauses"] if mandate else ()
    old = next((one for one in clauses if one["id"] == clause), None)
    if mandate is None or old is None or any(one["id"] == change["as"] for one in clauses):
        return
    kept = {key: value for key, value in old.items() if key not in ("in_force", "replaces", *change["to"])}
    kept |= change["to"] | {"id": change["as"]}
    if "rule" in change["to"] and "with" not in change["to"]:
        kept.pop("with", None)
    in_force: Value = {"from": writing.first, **writing.own_source}
    new = {key: kept[key] for key in _OF_CLAUSE if key in kept}
    new |= {"in_force": in_force, "replaces": [change["clause"]]}
    yield Written(mandate.file, Append(("clauses",), new), writing.at("to"))


FITS = """
bodies/board.yaml: {}
clause: {rule: meets, with: {at_least: 4, per: year}}
change: {clause: m/c, as: c-2021, to: {says: At least six times a year, with: {at_least: 6, per: year}}}
"""
MISFITS = """
bodies/board.yaml: {}
clause: {rule: meets, with: {at_least: 4, per: year}}
in_force: {until: 2019}
change:
  clause: m/c  # <-
  as: c  # <-
  to: {force: may}
"""
UNKNOWN = """
bodies/board.yaml: {}
clause: {rule: meets, with: {at_least: 4, per: year}}
in_force: {until: 2020..2021}
change:
  clause: m/c  # <-
  as: c-2021
  to: {force: may}
"""
GIVES = (
    (
        """
bodies/board.yaml: {}
clause: {rule: meets, with: {at_least: 4, per: year}}
proposals/p.yaml: {effective: 2021-01-01}
change: {clause: m/c, as: c-2021, to: {says: At least six times a year, with: {at_least: 6, per: year}}}
""",
        """
mandates/m.yaml:
  clauses:
    - id: c
      says: A demand
      cites: {section: Tasks, phrase: a demand of}
      force: shall
      rule: meets
      with: {at_least: 4, per: year}
    - id: c-2021
      says: At least six times a year
      cites: {section: Tasks, phrase: a demand of}
      force: shall
      rule: meets
      with: {at_least: 6, per: year}
      in_force: {from: 2021-01-01}
      replaces: [m/c]
""",
    ),
)
