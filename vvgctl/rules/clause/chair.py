"""Who leads the body, and how the chair passes on.

`alternates` wants the chair to pass between those parties, each in turn for `every` (`year`, `2 years`);
`holds_a_seat` that each of them has seats to take the chair from. `vice_chair: other_side` wants the vice
chair to come from a side that does not hold the chair, and `administers` that the chair's side does the
administration. In practice the years known, from `held` and from signed minutes, must fit one and the same
series, even across years that are unknown; two known years that cannot both fit break the rule.
"""

from __future__ import annotations

from itertools import pairwise

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.evidence import askable
from vvgctl.rules.parameters import FLAG, PARTY, choice, closed, one
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.structure import BodyOnDay, Unknown
from vvgctl.structure.chairs import KnownTurn, known_turns, turn_number
from vvgctl.structure.records.seat import Chair

PARAMETERS = closed(
    {
        "alternates": one(
            "Växlar | Alternates",
            "Mellan vilka och hur ofta. | Between whom and how often.",
            {
                "type": "object",
                "required": ["between", "every"],
                "additionalProperties": False,
                "properties": {
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
            },
        ),
        "holds_a_seat": one(
            "Har en plats | Holds a seat",
            "Sant: ordföranden tas bland platserna. | True: the chair is taken from the seats.",
            FLAG,
        ),
        "vice_chair": one(
            "Vice ordförande | Vice chair",
            "Från den andra sidan. | From the other side.",
            choice("other_side"),
        ),
        "administers": one(
            "Administrerar | Administers",
            "Sant: ordförandens sida administrerar. | True: the chair's side administers.",
            FLAG,
        ),
    }
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    chair = body.chair
    if chair is None:
        yield Broken(body.where / "chair", _("{body} has no chair", body=body.label))
        return
    if "alternates" in demand:
        yield from _passes_on(body, chair, demand)
    if "vice_chair" in demand and chair.vice_chair != demand["vice_chair"]:
        yield Broken(
            chair.where / "vice_chair",
            _("the vice chair of {body} does not come from the other side", body=body.label),
        )
    if demand.get("administers") and not chair.administers:
        yield Broken(
            chair.where / "administers",
            _("the chair's side does not do the administration of {body}", body=body.label),
        )


def practised(body: BodyOnDay, demand: Demand) -> Verdicts:
    chair = body.chair
    turns = known_turns(body)
    if "alternates" in demand:
        yield from _fits_one_series(body, turns, demand["alternates"])
    of_the_year = [turn for turn in turns if turn.year == body.day.year]
    if not of_the_year:
        yield _who_led(body, chair)
    for turn in of_the_year:
        yield from _vice_and_office(body, turn, demand)


def _passes_on(body: BodyOnDay, chair: Chair, demand: Demand) -> Verdicts:
    wanted, snapshot = demand["alternates"], body.snapshot
    actual = chair.alternates
    if actual is None or set(actual.between) != set(wanted["between"]):
        values = {"body": body.label, "parties": snapshot.labels(wanted["between"])}
        yield Broken(
            chair.where / "alternates" / "between",
            _("the chair of {body} does not pass between {parties}", **values),
        )
    elif actual.every != wanted["every"]:
        yield Broken(
            actual.where / "every",
            _("the chair of {body} does not pass on every {every}", body=body.label, every=wanted["every"]),
        )
    for party in wanted["between"] if demand.get("holds_a_seat") else ():
        if not any(group.appointed_by == party and group.count.most for group in body.seats):
            yield Broken(
                body.where / "seats",
                _(
                    "{party} is to chair {body} but has no seat there",
                    party=snapshot.label(party),
                    body=body.label,
                ),
            )


def _fits_one_series(body: BodyOnDay, turns: tuple[KnownTurn, ...], wanted: dict[str, object]) -> Verdicts:
    between = wanted["between"]
    assert isinstance(between, list)
    label = body.snapshot.label
    for turn in turns:
        if turn.chair not in between and turn.year == body.day.year:
            yield Broken(
                turn.where,
                _(
                    "{party} chaired {body} in {year}, but the chair does not pass to it",
                    party=label(turn.chair),
                    body=body.label,
                    year=turn.year,
                ),
            )
    inside = [turn for turn in turns if turn.chair in between and turn.year <= body.day.year]
    for earlier, later in pairwise(inside):
        steps = turn_number(later.year, str(wanted["every"])) - turn_number(
            earlier.year, str(wanted["every"])
        )
        expected = between[(between.index(earlier.chair) + steps) % len(between)]
        if later.chair != expected and later.year == body.day.year:
            values = {
                "chair": label(later.chair),
                "year": later.year,
                "expected": label(expected),
                "earlier": earlier.year,
                "before": label(earlier.chair),
            }
            yield Broken(
                later.where,
                _(
                    "{chair} chaired in {year}, where it was the turn of {expected}, "
                    "since {before} chaired in {earlier}",
                    **values,
                ),
            )


def _who_led(body: BodyOnDay, chair: Chair | None) -> CannotTell:
    held = chair.held if chair else ()
    where = chair.where / "held" if chair else body.where / "chair"
    question = _("who chaired {body} in {year}?", body=body.label, year=body.day.year)
    return CannotTell(where, question, held.ask if isinstance(held, Unknown) and held.ask else askable(body))


def _vice_and_office(body: BodyOnDay, turn: KnownTurn, demand: Demand) -> Verdicts:
    side_of, label = body.snapshot.side_of, body.snapshot.label
    for wanted, party, broken, question in _OFFICES:
        if wanted not in demand:
            continue
        other = getattr(turn, party)
        if other is None:
            yield CannotTell(turn.where, question, askable(body))
        elif (side_of(other) == side_of(turn.chair)) == (wanted == "vice_chair"):
            yield Broken(turn.where, broken.with_values(party=label(other), year=turn.year))


_OFFICES = (
    (
        "vice_chair",
        "vice_chair",
        _("{party} had the vice chair in {year}, on the same side as the chair"),
        _("who had the vice chair?"),
    ),
    (
        "administers",
        "administered_by",
        _("{party} did the administration in {year}, not the chair's side"),
        _("who did the administration?"),
    ),
)

KEPT = """
bodies/board.yaml:
  seats: [{appointed_by: league, count: 2}, {appointed_by: office, count: 2}]
  chair:
    alternates: {between: [league, office], every: year}
    vice_chair: other_side
    administers: true
    held:
      - {year: 2017, chair: office}
      - {year: 2020, chair: league, vice_chair: office, administered_by: league}
clause:
  alternates: {between: [league, office], every: year}
  holds_a_seat: true
  vice_chair: other_side
  administers: true
"""
BROKEN = (
    """
bodies/board.yaml:
  chair:
    alternates: {between: [league, office], every: year}
    held:
      - {year: 2018, chair: league}
      - {year: 2019, chair: office}
      - {year: 2020, chair: office}  # <-
clause: {alternates: {between: [league, office], every: year}}
""",
    """
bodies/board.yaml:
  chair:
    alternates:
      between: [league, east]  # <-
      every: year
    vice_chair: league  # <-
    administers: false  # <-
    held:
      - {year: 2020, chair: league, vice_chair: east, administered_by: office}  # <-
clause: {alternates: {between: [league, office], every: year}, vice_chair: other_side, administers: true}
""",
    """
bodies/board.yaml:
  chair:
    alternates: {between: [league, office], every: year}
    held: [{year: 2019, chair: office}]
meetings/board-2020.yaml:
  meetings:
    - date: 2020-02-01
      minutes:
        signed_by:
          - {as: chair, of: office}  # <-
clause: {alternates: {between: [league, office], every: year}}
""",
)
NOT_APPLICABLE = """
bodies/board.yaml:
  chair: none
  life: [{state: active, until: 2018}]
clause: {administers: true}
"""
UNKNOWN = """
bodies/board.yaml:
  chair:
    alternates: {between: [league, office], every: year}
    held: {unknown: "Who chaired?", ask: [league]}  # <-
clause: {alternates: {between: [league, office], every: year}}
"""
