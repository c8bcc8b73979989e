"""The chair passes on as the mandate says.

`alternates` wants the chair to pass between those parties, each in turn for `every` (`year`, `2 years`), and
`holds_a_seat` that each of them has seats to take the chair from. In practice the years known, from `held`
and from signed minutes, must fit one and the same series, even across years that are unknown; two known
years that cannot both fit break the rule.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.evidence import unless_the_chair_is_known
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.schema.parameters import FLAG, PARTY, closed, one
from vvgctl.structure import BodyOnDay
from vvgctl.structure.chairs import KnownTurn, known_turns, whose_turn
from vvgctl.structure.records.seat import Alternation

PARAMETERS = closed(
    {
        "alternates": one(
            "Växlar | Alternates",
            "Mellan vilka och hur ofta. | Between whom and how often.",
            closed(
                {
                    "between": one(
                        "Mellan | Between",
                        "Parterna i turordning. | The parties in turn.",
                        {"type": "array", "minItems": 2, "items": PARTY},
                    ),
                    "every": one(
                        "Varje | Every",
                        "Hur länge en tur varar. | How long a turn lasts.",
                        {"type": "string", "pattern": "^(year|[2-9] years)$"},
                    ),
                },
                "between",
                "every",
            ),
        ),
        "holds_a_seat": one(
            "Har en plats | Holds a seat",
            "Sant: ordföranden tas bland platserna. | True: the chair is taken from the seats.",
            FLAG,
        ),
    },
    "alternates",
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    wanted, chair = _wanted(demand), body.chair
    actual = chair.alternates if chair else None
    if actual is None or not _same_turns(actual.between, wanted.between):
        parties = body.snapshot.labels(wanted.between)
        where = (chair.where if chair else body.where / "chair") / "alternates" / "between"
        yield Broken(
            where, _("the chair of {body} does not pass between {parties}", body=body.label, parties=parties)
        )
    elif actual.every != wanted.every:
        message = _("the chair of {body} does not pass on every {every}", body=body.label, every=wanted.every)
        yield Broken(actual.where / "every", message)
    if demand.get("holds_a_seat"):
        yield from _seated(body, wanted)


def practised(body: BodyOnDay, demand: Demand) -> Verdicts:
    wanted, known = _wanted(demand), known_turns(body)
    for n, turn in enumerate(known):
        if turn.year == body.day.year:
            yield from _in_turn(body, turn, _consistent(known[:n], wanted), wanted)
    yield from unless_the_chair_is_known(body)


def _wanted(demand: Demand) -> Alternation:
    written = demand["alternates"]
    return Alternation(tuple(written["between"]), written["every"], where=demand.where / "alternates")


def _same_turns(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two orders are the same round, wherever it is begun."""
    return len(one) == len(other) and any(one == (*other[n:], *other[:n]) for n in range(len(other)))


def _seated(body: BodyOnDay, wanted: Alternation) -> Verdicts:
    for party in wanted.between:
        if not any(group.appointed_by == party and group.count.most for group in body.seats):
            label = body.snapshot.label(party)
            message = _("{party} is to chair {body} but has no seat there", party=label, body=body.label)
            yield Broken(body.where / "seats", message)


def _consistent(known: tuple[KnownTurn, ...], wanted: Alternation) -> tuple[KnownTurn, ...]:
    """The latest years known that fit one series: after a slip, the chair is followed from there."""
    while known and not whose_turn(known, wanted, known[-1].year):
        known = known[1:]
    return known


def _in_turn(
    body: BodyOnDay, turn: KnownTurn, earlier: tuple[KnownTurn, ...], wanted: Alternation
) -> Verdicts:
    told: dict[str, object] = {
        "party": body.snapshot.label(turn.chair),
        "body": body.label,
        "year": turn.year,
    }
    expected = whose_turn(earlier, wanted, turn.year)
    if turn.chair not in wanted.between:
        yield Broken(
            turn.where, _("{party} chaired {body} in {year}, but the chair does not pass to it", **told)
        )
    elif turn.chair not in expected:
        told |= {"expected": body.snapshot.labels(sorted(expected)), "earlier": earlier[-1].year}
        message = _(
            "{party} chaired {body} in {year}, where it was the turn of {expected}, "
            "going by who chaired in {earlier}",
            **told,
        )
        yield Broken(turn.where, message)


KEPT = """
bodies/board.yaml:
  seats: [{appointed_by: league, count: 2}, {appointed_by: office, count: 2}]
  chair:
    alternates: {between: [league, office], every: year}
    held: [{year: 2017, chair: office}, {year: 2020, chair: league}]
clause: {alternates: {between: [league, office], every: year}, holds_a_seat: true}
"""
BROKEN = (
    """
bodies/board.yaml:
  chair:
    alternates: {between: [league, office], every: year}
    held:
      - {year: 2016, chair: league}
      - {year: 2019, chair: office}
      - {year: 2020, chair: office}  # <-
clause: {alternates: {between: [league, office], every: year}}
""",
    """
bodies/board.yaml:
  seats: [{appointed_by: league, count: 2}]  # <-
  chair:
    alternates:
      between: [league, east]  # <-
      every: year
    held: [{year: 2020, chair: league}]
clause: {alternates: {between: [league, office], every: year}, holds_a_seat: true}
""",
    """
bodies/board.yaml:
  chair:
    alternates: {between: [league, office], every: 2 years}
    held: [{year: 2018, chair: office}]
meetings/board-2020.yaml:
  meetings:
    - date: 2020-02-01
      minutes:
        signed_by:
          - {as: chair, of: office}  # <-
clause: {alternates: {between: [league, office], every: 2 years}}
""",
)
NOT_APPLICABLE = """
bodies/board.yaml:
  chair: none
  life: [{state: active, until: 2018}]
clause: {alternates: {between: [league, office], every: year}}
"""
UNKNOWN = """
bodies/board.yaml:
  chair:
    alternates: {between: [league, office], every: year}
    held: {unknown: "Who chaired?", ask: [league]}  # <-
clause: {alternates: {between: [league, office], every: year}}
"""
