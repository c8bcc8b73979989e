"""What a reader calls the values that the schemas list, and the keys under which an id may stand."""

from __future__ import annotations

from vvgctl.messages import Message, plural
from vvgctl.messages import message as _

VALUES: dict[str, Message] = {
    "chair": _("the chair"),
    "vice_chair": _("the vice chair"),
    "other_side": _("a member from the other side"),
    "member": _("a member"),
    "recommends": _("recommends"),
    "decides": _("decides"),
    "year": _("year"),
    **{f"{count} years": plural("{count} year", "{count} years", count) for count in range(2, 10)},
}
"""Words that the schemas themselves list, as a reader would say them."""

WORDS: dict[str, Message] = {
    "ask": _("to be asked"),
    "by": _("decision"),
    "for_each": _("a seat for each"),
    "between": _("between"),
    "party": _("party"),
    "vice_chair": _("vice chair"),
    "chair": _("chair"),
    "signed_by": _("signed by"),
    "published_by": _("published by"),
    "kind": _("kind"),
    "called_by": _("called by"),
    "decisions_of_effect": _("positions that are"),
    "to": _("to"),
    "division": _("division"),
    "area": _("area"),
    "of": _("of"),
    "level": _("level"),
    "side": _("side"),
    "bodies": _("bodies"),
    "items": _("items"),
    "appointed_by": _("appointed by"),
    "role": _("role"),
    "members": _("members"),
    "except": _("except"),
}

STATES_OF_PROPOSALS: dict[str, Message] = {
    "draft": _("a draft"),
    "discussion": _("in discussion"),
    "proposed": _("proposed"),
    "endorsed": _("endorsed"),
    "adopted": _("adopted"),
    "rejected": _("rejected"),
    "withdrawn": _("withdrawn"),
}
"""The states of a proposal."""

STATES_OF_WORK: dict[str, Message] = {
    "ordered": _("ordered"),
    "begun": _("begun"),
    "done": _("done"),
    "ended": _("ended"),
}
"""The states of an assignment."""

STATES: dict[str, Message] = {"active": _("active"), "paused": _("paused")}
"""The states of a body."""
