"""A pause has a day on which it is reviewed.

It has one from the day of the decision on the review (`by:`; from its beginning where none is named) until
the review is done. A review whose day has passed is done; one done later is missed until then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts, not_known
from vvgctl.structure import BodyOnDay, Structure
from vvgctl.structure.dated import Lacking
from vvgctl.structure.dates import LONG_AGO, Span, VagueDate
from vvgctl.structure.records.body import Body, Evaluation, Life

SUBJECT = "body"
LEVEL = "warning"


def subjects(structure: Structure) -> Iterable[Body]:
    """The bodies that are ever at rest."""
    return (body for body in structure.bodies if any(life.state == "paused" for life in body.life))


def spans(body: Body) -> Iterator[Span]:
    """The pauses."""
    return (life.span for life in body.life if life.state == "paused")


def check(body: BodyOnDay) -> Verdicts:
    for life in body.lives:
        if life.state != "paused":
            continue
        if life.span.holds(body.day) is None:
            yield CannotTell(life.where, _("is {body} paused on that day?", body=body.label))
        else:
            yield from _reviewed(life, body)


def _reviewed(life: Life, body: BodyOnDay) -> Verdicts:
    structure, day = body.snapshot.structure, body.day
    planned = [one for one in life.reviews if _decided(structure, one).earliest <= day]
    ahead = [one for one in planned if _is_ahead(one, day)]
    missed = [one for one in planned if _is_late(one, day) or not (one in ahead or _is_done(one))]
    for review in missed:
        yield from _missed(review)
    if missed or any(_decided(structure, one).latest <= day for one in ahead):
        return
    if ahead:
        yield CannotTell(life.where, _("when was it decided to review the pause of {body}?", body=body.label))
    else:
        message = _("{body} is paused, and nothing says when that is to be reviewed", body=body.label)
        yield Broken(
            life.where, message, _("write a review with the day it is due, as in reviews: [{{due: 2024-06}}]")
        )


def _is_ahead(review: Evaluation, day: date) -> bool:
    """Whether a review is still to come, or to be done."""
    if isinstance(review.done, VagueDate):
        return day <= review.done.latest
    return day <= review.due.latest


def _is_done(review: Evaluation) -> bool:
    return isinstance(review.done, VagueDate)


def _is_late(review: Evaluation, day: date) -> bool:
    """Whether a review that was done later should have been done by now."""
    return isinstance(review.done, VagueDate) and review.due.latest < day < review.done.earliest


def _missed(review: Evaluation) -> Verdicts:
    if isinstance(review.done, VagueDate):
        message = _(
            "the review of the pause due {due} was not done until {done}", due=review.due, done=review.done
        )
        yield Broken(review.where / "done", message)
    elif isinstance(review.done, Lacking):
        message = _("the review of the pause due {due} has not been done", due=review.due)
        yield Broken(review.where / "done", message)
    else:
        question = _("was the review of the pause done that was due {due}?", due=review.due)
        yield not_known(review.where / "done", review.done, question)


def _decided(structure: Structure, review: Evaluation) -> VagueDate:
    decision = structure.find(("decision",), review.by) if review.by else None
    return decision.date if decision else LONG_AGO


KEPT = """
bodies/board.yaml:
  life:
    - {state: active, until: 2019}
    - {state: paused, from: 2020-01-01, reviews: [{due: 2020-06, done: 2020-06-10}, {due: 2021-06}]}
"""
BROKEN = (
    """
bodies/board.yaml:
  life:
    - {state: active, until: 2019}
    - {state: paused, from: 2020-01-01}  # <-
""",
    """
bodies/board.yaml:
  life:
    - {state: active, until: 2019}
    - state: paused
      from: 2020-01-01
      reviews:
        - {due: 2020-06, done: none}  # <-
""",
    """
bodies/board.yaml:
  life:
    - {state: active, until: 2019}
    - state: paused
      from: 2020-01-01
      reviews:
        - {due: 2020-06, done: 2021-02-01}  # <-
""",
    """
bodies/board.yaml:
  life:
    - {state: active, until: 2019}
    - state: paused  # <-
      from: 2020-01-01
      reviews: [{due: 2020-06, done: 2020-06-10}, {due: 2021-06, by: d1}]
decisions.yaml: [{id: d1, by: league, date: 2021-03-01, says: It is reviewed in June}]
""",
)
UNKNOWN = (
    """
bodies/board.yaml:
  life:
    - {state: active, until: 2019}
    - state: paused
      from: 2020-01-01
      reviews:
        - {due: 2020-06}  # <-
""",
    """
bodies/board.yaml:
  life:
    - {state: active, until: 2019..2021}
    - {state: paused, from: 2020..2021, reviews: [{due: 2022}]}  # <-
""",
)
