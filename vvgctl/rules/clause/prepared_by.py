"""A group, or the parties named, prepare the body's matters.

`by` names parties that prepare together; without it a group is meant. `seats` is how many sit in the group,
`sphere` where they come from, `one_from_each` the parties that have one each, and `task_kind` a task that it
holds, such as putting forward proposals. In practice the agendas known say who prepared, and (with
`proposals`) whether a proposal was put forward.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.evidence import askable, items_of_the_year, unless_all_items_known
from vvgctl.rules.parties import missing
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.schema.parameters import COUNT, FLAG, PARTIES, closed, one, word
from vvgctl.structure import BodyOnDay
from vvgctl.structure.numbers import VagueNumber
from vvgctl.structure.records.agenda import Item
from vvgctl.structure.seats import total

PARAMETERS = closed(
    {
        "by": one("Av | By", "De som bereder tillsammans. | Those who prepare together.", PARTIES),
        "seats": one("Platser | Seats", "Antal i gruppen. | Number in the group.", COUNT),
        "sphere": one("Sfär | Sphere", "Gruppens sfär. | The group's sphere.", word("spheres")),
        "one_from_each": one(
            "En från var | One from each", "Parter med en plats var. | Parties with one seat each.", PARTIES
        ),
        "task_kind": one(
            "Slag av uppgift | Kind of task",
            "Uppgift som gruppen ska ha. | Task that the group shall hold.",
            word("task_kinds"),
        ),
        "proposals": one(
            "Förslag | Proposals",
            "Sant: ärenden ska ha ett förslag. | True: matters shall carry a proposal.",
            FLAG,
        ),
    }
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    groups = [group for id in body.prepared_by if (group := body.snapshot.body(id)) and group.may_exist]
    for party in missing(body.snapshot, demand.many("by"), body.prepared_by):
        values = {"party": body.snapshot.label(party), "body": body.label}
        yield Broken(
            body.written("prepared_by"), _("{party} does not prepare the matters of {body}", **values)
        )
    if not groups and "by" not in demand:
        yield Broken(
            body.written("prepared_by"), _("no group prepares the matters of {body}", body=body.label)
        )
    if "by" not in demand and groups and not any(group.exists for group in groups):
        question = _("does {body} exist on {day}?", body=groups[0].label, day=body.day)
        yield CannotTell(groups[0].where / "life", question)
    for group in groups:
        yield from _sized(group, demand)
        yield from _from_each(group, demand)
        yield from _charged(group, demand)


def practised(body: BodyOnDay, demand: Demand) -> Verdicts:
    for item in items_of_the_year(body):
        yield from _prepared(body, item)
        if demand.get("proposals"):
            yield from _proposed(item)
    yield from unless_all_items_known(body)


def _prepared(body: BodyOnDay, item: Item) -> Verdicts:
    if item.prepared_by is None:
        yield CannotTell(item.where, _("who prepared this matter?"), askable(body))
    elif item.prepared_by not in body.prepared_by:
        message = _("it was not prepared by the group that prepares for {body}", body=body.label)
        yield Broken(item.where / "prepared_by", message)


def _proposed(item: Item) -> Verdicts:
    if item.proposal is None:
        yield CannotTell(item.where, _("was a proposal put forward?"))
    elif not item.proposal:
        yield Broken(item.where / "proposal", _("no proposal was put forward"))


def _sized(group: BodyOnDay, demand: Demand) -> Verdicts:
    if "seats" in demand and (count := total(group.seats)) != VagueNumber(demand["seats"], demand["seats"]):
        message = _(
            "{group} has {count} seats, not {wanted}", group=group.label, count=count, wanted=demand["seats"]
        )
        yield Broken(group.where / "seats", message)
    if "sphere" in demand and (sphere := group.body.sphere.at(group.day)) != demand["sphere"]:
        values = {
            "sphere": group.snapshot.label(sphere or ""),
            "wanted": group.snapshot.label(demand["sphere"]),
        }
        yield Broken(
            group.written("sphere"),
            _("{group} belongs to {sphere}, not {wanted}", group=group.label, **values),
        )


def _from_each(group: BodyOnDay, demand: Demand) -> Verdicts:
    for party in demand.many("one_from_each"):
        mine = [g for g in group.seats if group.snapshot.counts_as(g.appointed_by, party)]
        if total(mine) != VagueNumber(1, 1):
            values = {"party": group.snapshot.label(party), "group": group.label, "count": total(mine)}
            yield Broken(
                group.where / "seats", _("{party} has {count} seats in {group}, one is meant", **values)
            )


def _charged(group: BodyOnDay, demand: Demand) -> Verdicts:
    kind = demand.get("task_kind")
    if kind and not any(kind in task.kinds for task in group.tasks):
        values = {"group": group.label, "kind": group.snapshot.label(kind)}
        yield Broken(group.where / "tasks", _("{group} has no task that is about: {kind}", **values))


KEPT = """
bodies/board.yaml:
  prepared_by: [pair]
bodies/pair.yaml:
  sphere: officials
  seats: [{appointed_by: league, count: 1}, {appointed_by: office, count: 1}]
  tasks: [{id: propose, text: Puts forward proposals, kinds: [propose]}]
meetings/board-2020.yaml:
  complete: true
  meetings: [{date: 2020-02-01, items: [{about: Beds, prepared_by: pair, proposal: true}]}]
clause: {seats: 2, sphere: officials, one_from_each: [league, region], task_kind: propose, proposals: true}
"""
BROKEN = (
    """
bodies/board.yaml:
  prepared_by: [pair]
bodies/pair.yaml:
  seats: [{appointed_by: league, count: 2}]  # <-
meetings/board-2020.yaml:
  meetings:
    - date: 2020-02-01
      items:
        - about: Beds
          prepared_by: league  # <-
clause: {seats: 2, one_from_each: [league, region]}
""",
    """
bodies/board.yaml:
  prepared_by: none  # <-
clause: {seats: 2}
""",
    """
bodies/board.yaml:
  prepared_by:
    - {value: [office, league], until: 2019-12-31}
    - {value: [office], from: 2020-01-01}  # <-
clause: {by: [office, league]}
""",
)
NOT_APPLICABLE = """
bodies/board.yaml:
  prepared_by: none
  life: [{state: active, until: 2018}]
clause: {seats: 2}
"""
UNKNOWN = (
    """
bodies/board.yaml:  # <-
  prepared_by: unknown  # <-
clause: {seats: 2}
""",
    """
bodies/board.yaml:  # <-
  prepared_by: [pair]
bodies/pair.yaml:
  seats: [{appointed_by: league, count: 2}]
  life: [{state: active, from: 2019..2021}]  # <-
clause: {seats: 2}
""",
)
