"""What a reader calls the keys and values that the schemas themselves list."""

from __future__ import annotations

from vvgctl.messages import Message
from vvgctl.messages import message as _

VALUES: dict[str, Message] = {
    "chair": _("the chair"),
    "vice_chair": _("the vice chair"),
    "other_side": _("a member from the other side"),
    "member": _("a member"),
    "year": _("year"),
    "half_year": _("half year"),
    "quarter": _("quarter"),
    "month": _("month"),
    "recommends": _("recommends"),
    "decides": _("decides"),
}
"""Words that the schemas themselves list, as a reader would say them."""

WORDS: dict[str, Message] = {
    "alternates": _("alternates"),
    "ask": _("to be asked"),
    "by": _("decision"),
    "for_each": _("a seat for each"),
    "between": _("between"),
    "every": _("every"),
    "party": _("party"),
    "vice_chair": _("vice chair"),
    "administers": _("the chair's side administers"),
    "held": _("held"),
    "year": _("year"),
    "chair": _("chair"),
    "per": _("per"),
    "at_least": _("at least"),
    "exactly": _("exactly"),
    "kept": _("are kept"),
    "signed_by": _("signed by"),
    "published_by": _("published by"),
    "kind": _("kind"),
    "called_by": _("called by"),
    "decisions_of_effect": _("positions that are"),
    "to": _("to"),
    "division": _("division"),
    "area": _("area"),
    "due": _("due"),
    "of": _("of"),
    "done": _("done"),
    "level": _("level"),
    "side": _("side"),
    "bodies": _("bodies"),
    "date": _("date"),
    "minutes": _("minutes"),
    "items": _("items"),
    "appointed_by": _("appointed by"),
    "count": _("number"),
    "role": _("role"),
    "file": _("file"),
    "sha256": _("checksum"),
    "state": _("state"),
    "members": _("members"),
    "except": _("except"),
}

STATES: dict[str, Message] = {"active": _("active"), "paused": _("paused")}
"""The states of a body."""
