"""A kind of matter goes the way that the mandate says.

`raised_by` is everyone who may raise it and nobody else; `sorted_by` those who sort it together; `handled_by`
those who handle it. `not_here` keeps it out of the body, as it does tasks of the kinds in `task_kinds`.
In practice the agendas known are held against the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.evidence import items_of_the_year, unless_any_item_known
from vvgctl.rules.parameters import BODIES, FLAG, PARTIES, PARTY, closed, one, record, some, word
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.source import Place
from vvgctl.structure import BodyOnDay, Unknown
from vvgctl.structure.reading import Notes, read
from vvgctl.structure.records.work import Matter, Raisers
from vvgctl.structure.snapshot import Snapshot

_RAISER = {"anyOf": [PARTY, {"type": "object", "required": ["bodies"], "additionalProperties": False, "properties": {"bodies": one("Organ | Bodies", "Organ valda efter vad de är. | Bodies chosen by what they are.", BODIES)}}]}
PARAMETERS = closed(
    {
        "matter": one("Ärendeslag | Matter", "Slaget av ärende. | The kind of matter.", record("matter")),
        "raised_by": one("Väcks av | Raised by", "Alla som får väcka det. | Everyone who may raise it.", some(_RAISER)),
        "sorted_by": one("Sorteras av | Sorted by", "De som sorterar tillsammans. | Those who sort it together.", PARTIES),
        "handled_by": one("Hanteras av | Handled by", "De som hanterar det. | Those who handle it.", PARTIES),
        "not_here": one("Inte här | Not here", "Sant: hör inte till organet. | True: does not belong to the body.", FLAG),
        "task_kinds": one("Slag av uppgifter | Kinds of task", "Uppgifter som organet inte ska ha. | Tasks that the body shall not hold.", some(word("task_kinds"))),
    },
    "matter",
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    matter: Matter | None = body.snapshot.structure.find(("matter",), demand["matter"])
    if matter is None:
        yield CannotTell(demand.where, _("how is {matter} handled?", matter=demand["matter"]))
        return
    yield from _ways(body, matter, demand)
    if demand.get("not_here"):
        yield from _kept_out(body, matter, demand)


def practised(body: BodyOnDay, demand: Demand) -> Verdicts:
    allowed = _expanded(body.snapshot, demand.many("raised_by"), demand.where)
    for _meeting, item in items_of_the_year(body):
        if item.matter != demand["matter"]:
            continue
        if demand.get("not_here"):
            yield Broken(item.where, _("{body} handled a matter that does not belong there", body=body.label))
        if item.raised_by and allowed and item.raised_by not in allowed:
            yield Broken(item.where / "raised_by", _("{party} may not raise this matter", party=body.snapshot.label(item.raised_by)))
        if item.sorted_by and not set(demand.many("sorted_by")) <= set(item.sorted_by):
            yield Broken(item.where / "sorted_by", _("it should be sorted by {parties} together", parties=body.snapshot.labels(demand.many("sorted_by"))))
    yield from unless_any_item_known(body)


def _ways(body: BodyOnDay, matter: Matter, demand: Demand) -> Verdicts:
    snapshot = body.snapshot
    for way in ("raised_by", "sorted_by", "handled_by"):
        if way not in demand:
            continue
        written, place = getattr(matter, way), matter.where / way
        if written is None or isinstance(written, Unknown):
            question = _("{way}: who, for {matter}?", way=_WAYS[way], matter=matter.name)
            yield CannotTell(place, question, written.ask if written else ())
            continue
        wanted = _expanded(snapshot, demand.many(way), demand.where / way)
        actual = _expanded(snapshot, written, place)
        for party in sorted(wanted ^ actual):
            values = {"way": _WAYS[way], "matter": matter.name, "party": snapshot.label(party)}
            text = _("{way}: {party} is missing for {matter}", **values) if party in wanted else _("{way}: {party} should not be there for {matter}", **values)
            yield Broken(place, text)


def _kept_out(body: BodyOnDay, matter: Matter, demand: Demand) -> Verdicts:
    handled_by = matter.handled_by if isinstance(matter.handled_by, tuple) else ()
    if body.id not in matter.not_handled_by or body.id in handled_by:
        message = _("nothing says that {matter} does not belong in {body}", matter=matter.name, body=body.label)
        yield Broken(matter.where / "not_handled_by", message)
    barred = set(demand.many("task_kinds"))
    for task in body.tasks if barred else ():
        if barred & set(task.kinds):
            yield Broken(task.where / "kinds", _("this task does not belong in {body}", body=body.label))


def _expanded(snapshot: Snapshot, written: tuple[object, ...], where: Place) -> frozenset[str]:
    return frozenset(id for raiser in written for id in _ids(snapshot, raiser, where))


def _ids(snapshot: Snapshot, written: object, where: Place) -> Iterator[str]:
    if isinstance(written, dict):
        written = read(Raisers, written, where, Notes())
    if not isinstance(written, Raisers):
        yield str(written)
    elif written.party is not None:
        yield written.party
    else:
        yield from (body.id for body in snapshot.choose(written.bodies))


_WAYS = {"raised_by": _("raised by"), "sorted_by": _("sorted by"), "handled_by": _("handled by")}

KEPT = """
bodies/board.yaml: {}
matters.yaml:
  - {id: shared, name: Shared matter, raised_by: [league, office], sorted_by: [league, region]}
meetings/board-2020.yaml:
  meetings: [{date: 2020-02-01, items: [{about: Beds, matter: shared, raised_by: league, sorted_by: [league, region]}]}]
clause: {matter: shared, raised_by: [league, office], sorted_by: [league, region]}
"""
BROKEN = (
    """
bodies/board.yaml: {}
matters.yaml:
  - id: shared
    name: Shared matter
    sorted_by: [league]  # <-
clause: {matter: shared, sorted_by: [league, region]}
""",
    """
bodies/board.yaml:
  tasks:
    - id: agree
      text: Drafts agreements
      kinds: [draft]  # <-
matters.yaml:
  - id: agreements
    name: Agreements
    handled_by: [league, board]
    not_handled_by: []  # <-
meetings/board-2020.yaml:
  meetings:
    - date: 2020-02-01
      items:
        - {about: A draft, matter: agreements}  # <-
clause: {matter: agreements, not_here: true, task_kinds: [draft]}
""",
)
NOT_APPLICABLE = """
bodies/board.yaml:
  life: [{state: active, until: 2018}]
clause: {matter: shared, sorted_by: [league]}
matters.yaml: [{id: shared, name: Shared matter, sorted_by: [office]}]
"""
UNKNOWN = """
bodies/board.yaml: {}  # <-
matters.yaml:
  - id: shared
    name: Shared matter
    sorted_by: unknown  # <-
clause: {matter: shared, sorted_by: [league]}
"""
