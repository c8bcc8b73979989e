"""The question to ask about a fact that is missing."""

from __future__ import annotations

from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema import InBoth, schema
from vvgctl.structure import BodyOnDay, Snapshot, Unknown


def question_for(unknown: Unknown, body: BodyOnDay) -> Message:
    """The question that the file gives, else one made from the name of the fact."""
    if unknown.question:
        return _("{question}", question=unknown.question)
    facts = schema("body")["properties"]
    named = [key for key in unknown.where.path if isinstance(key, str) and key in facts]
    if not named:
        return _known_of(body.label, body.snapshot)
    title = InBoth(facts[named[-1]]["title"])
    return _("{fact} of {body} on {day}: what is it?", fact=title, body=body.label, day=body.day)


def question_about(unknown: Unknown, snapshot: Snapshot, id: str) -> Message:
    """The same of any record."""
    if unknown.question:
        return _("{question}", question=unknown.question)
    return _known_of(snapshot.label(id), snapshot)


def _known_of(name: object, snapshot: Snapshot) -> Message:
    return _("what is known of {body} on {day}?", body=name, day=snapshot.day)
