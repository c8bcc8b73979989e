"""A new decision, in the file of decisions."""

from __future__ import annotations

from vvgctl.editing.ids import PARTIES, check_form, check_free
from vvgctl.editing.new import Entry, Wanted, appended, in_two, sourced
from vvgctl.editing.plan import Plan
from vvgctl.editing.questions import questions
from vvgctl.editing.renaming import written
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema import schema
from vvgctl.structure.records.work import Decision

OPTIONS = ("by", "date", "says", "effect", "source")


def new_decision(wanted: Wanted) -> tuple[Plan, tuple[Message, ...]]:
    """The entry of a decision; who and when are taken from an id such as `board-2024-03-15`."""
    check_form(wanted.id)
    check_free(wanted.id, ("decision",), wanted.structure)
    given = wanted.given
    by, date = in_two(wanted.id, wanted.structure, PARTIES) or (None, "unknown")
    source, documents = sourced(wanted)
    value: Entry = {
        "id": wanted.id,
        "by": given.get("by") or by or wanted.unknown(_("Who decided?")),
        "date": written(given.get("date", date)),
        "says": given.get("says") or wanted.say(_("To be written: what was decided")),
    }
    value |= {"effect": given["effect"]} if "effect" in given else {}
    value["source"] = source
    answered = value.keys() - (set() if "says" in given else {"says"})
    asked = questions(schema("decisions")["items"]["properties"], Decision, answered, wanted.structure)
    return appended("decisions", value, asked, wanted.structure) | documents, ()
