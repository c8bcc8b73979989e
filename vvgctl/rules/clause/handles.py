"""Kinds of matter go the way that the mandate says.

`raised_by` is everyone who may raise such a matter and nobody else; `sorted_by` those who sort it together;
`handled_by` those who handle it; a part of a party counts as that party. `not_here` are the kinds that are
kept out of the body, `task_kinds` the kinds of task that are. In practice the agendas known are held
against the same.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.belonging import handled_although_kept_out, kept_out
from vvgctl.rules.demand import Demand
from vvgctl.rules.evidence import askable, items_of_the_year, unless_all_items_known
from vvgctl.rules.parties import among, chosen, missing
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts, not_known
from vvgctl.schema.parameters import PARTIES, PARTY_OR_BODIES, closed, one, record, some, word
from vvgctl.structure import BodyOnDay, Unknown
from vvgctl.structure.records.agenda import Item
from vvgctl.structure.records.work import Handler, Matter

PARAMETERS = closed(
    {
        "matter": one(
            "Ärendeslag | Matter", "Slagen av ärenden. | The kinds of matter.", some(record("matter"))
        ),
        "raised_by": one(
            "Väcks av | Raised by",
            "Alla som får väcka det. | Everyone who may raise it.",
            some(PARTY_OR_BODIES),
        ),
        "sorted_by": one(
            "Sorteras av | Sorted by", "De som sorterar tillsammans. | Those who sort it together.", PARTIES
        ),
        "handled_by": one("Hanteras av | Handled by", "De som hanterar det. | Those who handle it.", PARTIES),
        "not_here": one(
            "Inte här | Not here",
            "Ärendeslag som inte hör till organet. | Kinds of matter that do not belong to the body.",
            some(record("matter")),
        ),
        "task_kinds": one(
            "Slag av uppgifter | Kinds of task",
            "Uppgifter som organet inte ska ha. | Tasks that the body shall not hold.",
            some(word("task_kinds")),
        ),
    },
    "matter",
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    for id in dict.fromkeys((*demand.many("matter"), *demand.many("not_here"))):
        matter: Matter | None = body.snapshot.structure.find(("matter",), id)
        if matter is None:
            yield CannotTell(demand.where, _("how is {matter} handled?", matter=id))
            continue
        if id in demand.many("matter"):
            yield from _ways(body, matter, demand)
        if id in demand.many("not_here"):
            yield from kept_out(body, matter)
    yield from _barred(body, demand)


def practised(body: BodyOnDay, demand: Demand) -> Verdicts:
    for item in items_of_the_year(body):
        if item.matter is None:
            yield CannotTell(item.where, _("which kind of matter is this?"), askable(body))
        if item.matter in demand.many("matter"):
            yield from _raised(body, item, demand)
            yield from _sorted(body, item, demand)
    yield from handled_although_kept_out(body, demand.many("not_here"))
    yield from unless_all_items_known(body)


def _raised(body: BodyOnDay, item: Item, demand: Demand) -> Verdicts:
    allowed = chosen(body.snapshot, demand.many("raised_by"), demand.where)
    if allowed and item.raised_by is None:
        yield CannotTell(item.where, _("who raised this matter?"), askable(body))
    elif allowed and item.raised_by and not among(body.snapshot, item.raised_by, allowed):
        message = _("{party} may not raise this matter", party=body.snapshot.label(item.raised_by))
        yield Broken(item.where / "raised_by", message)


def _sorted(body: BodyOnDay, item: Item, demand: Demand) -> Verdicts:
    wanted = frozenset(demand.many("sorted_by"))
    if wanted and item.sorted_by is None:
        yield CannotTell(item.where, _("who sorted this matter?"), askable(body))
    elif item.sorted_by and missing(body.snapshot, wanted, item.sorted_by):
        parties = body.snapshot.labels(demand.many("sorted_by"))
        yield Broken(
            item.where / "sorted_by", _("it should be sorted by {parties} together", parties=parties)
        )


def _ways(body: BodyOnDay, matter: Matter, demand: Demand) -> Verdicts:
    snapshot = body.snapshot
    for way in ("raised_by", "sorted_by", "handled_by"):
        if way not in demand:
            continue
        written, place = getattr(matter, way), matter.where / way
        if written is None or isinstance(written, Unknown):
            question = _("{way}: who, for {matter}?", way=_WAYS[way], matter=matter.name)
            yield not_known(place, written, question)
            continue
        wanted = chosen(snapshot, demand.many(way), demand.where / way)
        surely, perhaps = (
            chosen(snapshot, _there(matter, way, body, certain=certain), place) for certain in (True, False)
        )
        values = {"way": _WAYS[way], "matter": matter.name}
        for party in missing(snapshot, wanted, perhaps):
            yield Broken(
                place, _("{way}: {party} is missing for {matter}", party=snapshot.label(party), **values)
            )
        for party in sorted(surely):
            if not among(snapshot, party, wanted):
                text = _(
                    "{way}: {party} should not be there for {matter}", party=snapshot.label(party), **values
                )
                yield Broken(place, text)
        for handler in _vague(matter, body) if way == "handled_by" else ():
            yield CannotTell(handler.where, _("{way}: who, for {matter}?", **values))


def _there(matter: Matter, way: str, body: BodyOnDay, *, certain: bool) -> tuple[object, ...]:
    """Those who are on that way of a matter on the day; those who may be, unless it is to be certain."""
    written: tuple[object, ...] = getattr(matter, way)
    if way != "handled_by":
        return written
    vague = {handler.party for handler in _vague(matter, body)} if certain else ()
    return tuple(id for id in matter.handlers(body.day) if id not in vague)


def _vague(matter: Matter, body: BodyOnDay) -> tuple[Handler, ...]:
    """Those of whom it is open whether they handle a matter on the day."""
    known = matter.handled_by if isinstance(matter.handled_by, tuple) else ()
    held = {each.party for each in known if each.span.holds(body.day)}
    return tuple(each for each in known if each.span.holds(body.day) is None and each.party not in held)


def _barred(body: BodyOnDay, demand: Demand) -> Verdicts:
    barred = set(demand.many("task_kinds"))
    for task in body.tasks if barred else ():
        if barred & set(task.kinds):
            yield Broken(task.where / "kinds", _("this task does not belong in {body}", body=body.label))


_WAYS = {"raised_by": _("raised by"), "sorted_by": _("sorted by"), "handled_by": _("handled by")}

KEPT = """
bodies/board.yaml: {}
matters.yaml:
  - {id: shared, name: Shared matter, raised_by: [league, office], sorted_by: [league, office]}
meetings/board-2020.yaml:
  complete: true
  meetings:
    - date: 2020-02-01
      items: [{about: Beds, matter: shared, raised_by: league, sorted_by: [league, office]}]
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
bodies/board.yaml: {}
matters.yaml:
  - {id: shared, name: Shared matter, sorted_by: [league, region]}
  - id: party
    name: Matter of a party
    sorted_by: [league]  # <-
    not_handled_by: [board]
meetings/board-2020.yaml:
  meetings:
    - date: 2020-02-01
      items:
        - {about: A party's, matter: party}  # <-
        - about: Beds
          matter: shared
          sorted_by: [office]  # <-
clause: {matter: [shared, party], sorted_by: [league, region], not_here: party}
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
clause: {matter: agreements, not_here: agreements, task_kinds: [draft]}
""",
)
NOT_APPLICABLE = """
bodies/board.yaml:
  life: [{state: active, until: 2018}]
clause: {matter: shared, sorted_by: [league]}
matters.yaml: [{id: shared, name: Shared matter, sorted_by: [office]}]
"""
UNKNOWN = (
    """
bodies/board.yaml: {}  # <-
matters.yaml:
  - id: shared
    name: Shared matter
    sorted_by: unknown  # <-
clause: {matter: shared, sorted_by: [league]}
""",
    """
bodies/board.yaml: {}  # <-
matters.yaml:
  - id: shared
    name: Shared matter
    handled_by:
      - {party: league, from: 2020..2022}  # <-
clause: {matter: shared, handled_by: [league]}
""",
)
