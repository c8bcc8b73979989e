"""Somebody has been given a piece of work.

`assignment` names the work, or `concerns` the function, service, body or kind of matter that it is about.
`ordered_by` is who ordered it, by a decision of its own where one is named, `assigned_to` everyone who was
given it and `carried_out_by` all those who do it and nobody else (a part of a party counts as that party; a
post only as itself), `within` the larger work it is part of, `scope` what it includes and `state` how far it
has come on the day, `delivers` what it is to give, to whom and by when. In practice the work is done, unless
it is known to be under way; where the clause says what it `delivers`, that is delivered in time.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules import work
from vvgctl.rules.demand import Demand
from vvgctl.rules.parties import among, missing
from vvgctl.rules.verdict import Broken, NotApplicable, Verdicts, not_known
from vvgctl.schema.parameters import DATE, PART_ID, PARTIES, PARTY, TEXT, choice, closed, one, record, some
from vvgctl.structure import BodyOnDay, NotKnownError, Unknown
from vvgctl.structure.dated import Lacking
from vvgctl.structure.records.assignment import Assignment
from vvgctl.structure.records.work import Decision
from vvgctl.structure.states import state_on

_SAYS_ONLY_THAT_IT_WAS_GIVEN = frozenset({"assignment", "concerns", "ordered_by"})
"""A clause that says no more than these says that somebody was given the work."""
_CONCERNED = ("function", "service", "body", "matter")
_POST = one(
    "Befattning | Post",
    "En befattning hos en part. | A post of a party.",
    {
        "type": "object",
        "required": ["post", "of"],
        "additionalProperties": False,
        "properties": {
            "post": one("Befattning | Post", "Befattningen. | The post.", PART_ID),
            "of": one("Hos | Of", "Parten. | The party.", PARTY),
        },
    },
)
_DELIVERS = one(
    "Ska lämna | Delivers",
    "Vad, till vem och när. | What, to whom and when.",
    {
        "type": "object",
        "minProperties": 1,
        "additionalProperties": False,
        "properties": {
            "what": one("Vad | What", "Det som ska lämnas. | What is to be delivered.", TEXT),
            "to": one("Till | To", "Den som ska ha det. | Who is to have it.", PARTY),
            "due": one("Senast | Due", "När det ska vara lämnat. | When it is due.", DATE),
        },
    },
)
PARAMETERS = closed(
    {
        "assignment": one(
            "Uppdrag | Assignment", "Uppdraget som är givet. | The work that was given.", record("assignment")
        ),
        "concerns": one(
            "Gäller | Concerns",
            "Funktionen, tjänsten, organet eller ärendeslaget. | "
            "The function, service, body or kind of matter.",
            {"$ref": "words.schema.json#/$defs/id", "refers_to": list(_CONCERNED)},
        ),
        "ordered_by": one("Beställt av | Ordered by", "Vem som beställde det. | Who ordered it.", PARTY),
        "assigned_to": one(
            "Givet till | Assigned to",
            "Alla som fick det. | Everyone who was given it.",
            some({"anyOf": [PARTY, _POST]}),
        ),
        "carried_out_by": one(
            "Utförs av | Carried out by", "Alla som utför det. | Everyone who carries it out.", PARTIES
        ),
        "within": one(
            "Inom ramen för | Within",
            "Uppdraget som det är en del av. | The work that it is a part of.",
            record("assignment"),
        ),
        "delivers": _DELIVERS,
        "scope": one("Omfattning | Scope", "Det som ingår. | What it includes.", some(TEXT)),
        "state": one(
            "Läge | State",
            "Hur långt det har kommit. | How far it has come.",
            choice("ordered", "begun", "done", "ended"),
        ),
    }
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    found = _assignments(body, demand)
    if not found:
        yield _nobody(body, demand)
    for assignment in found:
        yield from _ordered(body, assignment, demand)
        yield from _given(body, assignment, demand)
        yield from _carried_out(body, assignment, demand)
        yield from work.part_of(body, assignment, demand)
        yield from work.including(body, assignment, demand)
        yield from work.delivering(body, assignment, demand)
        yield from work.standing(body, assignment, demand)


def practised(body: BodyOnDay, demand: Demand) -> Verdicts:
    found = _assignments(body, demand)
    if not found:
        yield NotApplicable(_("there is no work given that could be done"))
    for assignment in found:
        if "delivers" in demand:
            yield from work.delivered(body, assignment, demand)
        else:
            yield from _done(assignment, body)


def _done(assignment: Assignment, body: BodyOnDay) -> Verdicts:
    question = _("how did the work go: {about}?", about=assignment.about)
    try:
        state = state_on(assignment, body.day)
    except NotKnownError:
        yield not_known(assignment.where / "states", assignment.states, question)
        return
    match state:
        case "ended":
            (*_rest, last) = (one for one in assignment.known_states if one.state == "ended")
            yield Broken(last.where, _("the work ended undone: {about}", about=assignment.about))
        case "ordered" | "begun":
            yield NotApplicable(_("the work is not done yet: {about}", about=assignment.about))
        case None:
            yield not_known(assignment.where / "states", assignment.states, question)


def _assignments(body: BodyOnDay, demand: Demand) -> list[Assignment]:
    named, concerned = demand.get("assignment"), demand.get("concerns")
    return [
        one
        for one in body.snapshot.structure.assignments
        if named in (None, one.id) and concerned in (None, one.concerns)
    ]


def _nobody(body: BodyOnDay, demand: Demand) -> Broken:
    subject = body.snapshot.structure.find(_CONCERNED, demand.get("concerns", ""))
    concerns = demand.get("concerns", demand.get("assignment", ""))
    message = _("nobody has been given the work on {concerns}", concerns=body.snapshot.label(concerns))
    return Broken(subject.where if subject else demand.where, message)


def _ordered(body: BodyOnDay, assignment: Assignment, demand: Demand) -> Verdicts:
    wanted, actual = demand.get("ordered_by"), assignment.ordered_by
    if wanted is None:
        return
    if actual is None or isinstance(actual, Unknown):
        question = _("who ordered the work: {about}?", about=assignment.about)
        yield not_known(assignment.where / "ordered_by", actual, question)
    elif not among(body.snapshot, actual, (wanted,)):
        message = _("the work was not ordered by {party}", party=body.snapshot.label(wanted))
        yield Broken(assignment.where / "ordered_by", message)
    for state in assignment.known_states:
        decision: Decision | None = body.snapshot.structure.find(("decision",), str(state.by))
        decider = decision.by if decision and state.state == "ordered" else None
        if isinstance(decider, str) and not among(body.snapshot, decider, (wanted,)):
            message = _(
                "the decision that ordered the work is not by {party}", party=body.snapshot.label(wanted)
            )
            yield Broken(state.where / "by", message)


def _given(body: BodyOnDay, assignment: Assignment, demand: Demand) -> Verdicts:
    actual, where = assignment.given_on(body.day), assignment.where / "assigned_to"
    if "assigned_to" not in demand and not _SAYS_ONLY_THAT_IT_WAS_GIVEN.issuperset(demand.parameters):
        return
    if isinstance(actual, Lacking):
        actual = ()
    if not isinstance(actual, tuple):
        yield not_known(where, actual, _("who was given the work: {about}?", about=assignment.about))
        return
    if not actual:
        yield Broken(where, _("nobody was given the work: {about}", about=assignment.about))
    posts = {(one.post, one.of) for one in actual}
    wanted = [one for one in demand.many("assigned_to") if isinstance(one, str)]
    answering = [one.answers for one in actual]
    left = [*missing(body.snapshot, wanted, answering), *_posts_missing(demand, posts)]
    for party in left:
        values = {"party": body.snapshot.label(party), "about": assignment.about}
        yield Broken(where, _("{party} was not given the work: {about}", **values))


def _posts_missing(demand: Demand, posts: set[tuple[str | None, str | None]]) -> list[str]:
    """The parties whose post was to be given the work, and was not."""
    wanted = [one for one in demand.many("assigned_to") if isinstance(one, dict)]
    return [one["of"] for one in wanted if (one["post"], one["of"]) not in posts]


def _carried_out(body: BodyOnDay, assignment: Assignment, demand: Demand) -> Verdicts:
    wanted, written = demand.many("carried_out_by"), assignment.done_by_on(body.day)
    where = assignment.where / "carried_out_by"
    if not wanted:
        return
    if isinstance(written, Lacking):
        written = ()
    if not isinstance(written, tuple):
        yield not_known(where, written, _("who carries out the work: {about}?", about=assignment.about))
        return
    actual = [one.answers for one in written]
    for party in missing(body.snapshot, wanted, actual):
        values = {"party": body.snapshot.label(party), "about": assignment.about}
        yield Broken(where, _("{party} does not carry out the work: {about}", **values))
    for party in actual:
        if not among(body.snapshot, party, wanted):
            values = {"party": body.snapshot.label(party), "about": assignment.about}
            yield Broken(
                where, _("the clause does not say that {party} carries out the work: {about}", **values)
            )


KEPT = (
    """
bodies/board.yaml: {}
functions.yaml: [{id: news, name: News, kind: office}]
assignments.yaml:
  - id: look
    about: Look into news
    concerns: news
    ordered_by: board
    assigned_to: [league, office]
    scope: [cost, place]
    states: [{state: done, from: 2019}]
clause: {assignment: look, concerns: news, ordered_by: board, assigned_to: [league, region], scope: cost}
""",
    """
bodies/board.yaml: {}
assignments.yaml:
  - {id: whole, about: The whole, assigned_to: [league]}
  - id: look
    about: Look into news
    within: whole
    assigned_to: [{post: director, of: league}]
    carried_out_by: [office]
    scope:
      - {value: [cost], until: 2019-12-31}
      - {value: [cost, place], from: 2020-01-01}
    deliverables: [{what: a draft, to: board, due: 2020-08, delivered: 2020-08-01}]
    states: [{state: done, from: 2020-09}]
clause:
  assignment: look
  within: whole
  assigned_to: {post: director, of: league}
  carried_out_by: region
  scope: [cost, place]
  delivers: {what: a draft, to: board, due: 2020-08-14}
""",
    """
bodies/board.yaml: {}
decisions.yaml: [{id: d1, by: office, date: 2020-06, says: Look into news}]
assignments.yaml:
  - id: look
    about: Look into news
    ordered_by: region
    assigned_to: [league]
    states: [{state: ordered, from: 2020-06, by: d1}]
clause: {assignment: look, ordered_by: region, state: ordered}
""",
)
BROKEN = (
    """
bodies/board.yaml: {}
functions.yaml:
  - {id: news, name: News, kind: office}  # <-
assignments.yaml: [{id: look, about: Look into roads, concerns: board, assigned_to: [league]}]
clause: {concerns: news}
""",
    """
bodies/board.yaml: {}
functions.yaml: [{id: news, name: News, kind: office}]
assignments.yaml:
  - id: look
    about: Look into news
    concerns: news
    assigned_to: []  # <-
    states:
      - {state: ended, from: 2019}  # <-
clause: {concerns: news}
""",
    """
bodies/board.yaml: {}
assignments.yaml:
  - id: look
    about: Look into news
    ordered_by: league  # <-
    assigned_to: [league]  # <-
    scope: [cost]  # <-
clause: {assignment: look, ordered_by: board, assigned_to: [league, region], scope: [cost, place]}
""",
    """
bodies/board.yaml: {}
assignments.yaml:
  - {id: whole, about: The whole, assigned_to: [league]}
  - id: look
    about: Look into news
    within: whole  # <-
    assigned_to: [{post: head, of: league}]  # <-
    carried_out_by: [east]  # <-
    scope:
      - {value: [cost], until: 2019-12-31}
      - {value: [place], from: 2020-01-01}  # <-
    deliverables:  # <-
      - {what: a draft, to: board, due: 2020-08-14, delivered: 2020-08-01}
    states: [{state: done, from: 2020-09}]
clause:
  assignment: look
  within: look
  assigned_to: {post: director, of: league}
  carried_out_by: region
  scope: cost
  delivers: {to: board, due: 2020-09-14}
""",
    """
bodies/board.yaml: {}
decisions.yaml: [{id: d1, by: league, date: 2020-06, says: Look into news}]
assignments.yaml:
  - id: look
    about: Look into news
    ordered_by: board
    assigned_to: [league]
    states:  # <-
      - state: ordered
        from: 2020-06
        until: 2020-07
        by: d1  # <-
      - {state: begun, from: 2020-08}
clause: {assignment: look, ordered_by: board, state: ordered}
""",
    """
bodies/board.yaml: {}
assignments.yaml:
  - id: look
    about: Look into news
    assigned_to: [league]
    carried_out_by: [office, league]  # <-
clause: {assignment: look, carried_out_by: region}
""",
    """
bodies/board.yaml: {}
assignments.yaml:
  - id: look
    about: Look into news
    assigned_to: [league]
    deliverables:
      - {what: a draft, due: 2020-08-14, delivered: 2020-10-01}  # <-
      - {what: a draft, due: 2020-08-14, delivered: none}  # <-
    states: [{state: done, from: 2020-10-01}]
clause: {assignment: look, delivers: {what: a draft}}
""",
)
NOT_APPLICABLE = """
bodies/board.yaml:
  life: [{state: active, until: 2018}]
functions.yaml: [{id: news, name: News, kind: office}]
clause: {concerns: news}
"""
UNKNOWN = (
    """
bodies/board.yaml: {}
functions.yaml: [{id: news, name: News, kind: office}]
assignments.yaml:
  - id: look
    about: Look into news
    concerns: news
    assigned_to: unknown  # <-
    states: unknown  # <-
clause: {concerns: news}
""",
    """
bodies/board.yaml: {}
assignments.yaml:
  - id: look
    about: Look into news
    ordered_by: unknown  # <-
    assigned_to: [league]
    states: [{state: done, from: 2019}]
clause: {assignment: look, ordered_by: board}
""",
    """
bodies/board.yaml: {}
assignments.yaml:
  - id: look
    about: Look into news
    assigned_to: [league]
    deliverables:
      - {what: a draft, due: 2020-08-14}  # <-
    states: [{state: done, from: 2020-09}]
clause: {assignment: look, delivers: {what: a draft}}
""",
)
