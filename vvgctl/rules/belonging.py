"""Kinds of matter that do not belong to a body."""

from __future__ import annotations

from collections.abc import Container

from vvgctl.messages import message as _
from vvgctl.rules.evidence import items_of_the_year
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.structure import BodyOnDay
from vvgctl.structure.records.work import Matter


def kept_out(body: BodyOnDay, matter: Matter) -> Verdicts:
    """The files say that the body does not handle the matter."""
    if body.id not in matter.not_handled_by or body.id in matter.handlers(body.day):
        message = _(
            "nothing says that {matter} does not belong in {body}", matter=matter.name, body=body.label
        )
        yield Broken(matter.where / "not_handled_by", message)


def handled_although_kept_out(body: BodyOnDay, matters: Container[str]) -> Verdicts:
    """No agenda of the year shows such a matter."""
    for item in items_of_the_year(body):
        if item.matter in matters:
            yield Broken(item.where, _("{body} handled a matter that does not belong there", body=body.label))
