"""A new body: a file of its own."""

from __future__ import annotations

from vvgctl.editing.ids import PARTIES, check_file_name, check_free
from vvgctl.editing.new import Entry, Wanted, line, sourced
from vvgctl.editing.plan import Plan
from vvgctl.editing.questions import header, questions
from vvgctl.editing.renaming import written
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema import PATTERNS, schema
from vvgctl.structure.records.body import Body

OPTIONS = ("name", "short", "level", "sphere", "kind", "from", "by", "mandate", "belongs_to", "source")
_NEVER_ASKED = {"id", "formerly", "also_called"}


def new_body(wanted: Wanted) -> tuple[Plan, tuple[Message, ...]]:
    """The file of a body, with its questions where the answers are to stand."""
    check_file_name(wanted.id)
    check_free(wanted.id, PARTIES, wanted.structure)
    source, documents = sourced(wanted)
    facts = _facts(wanted) | {"source": source}
    file = PATTERNS["body"].replace("*", wanted.id)
    properties = schema("body")["properties"]
    lines = [header(file, "body", wanted.structure), f"# {wanted.say(_ANSWER)}"]
    for key in properties:
        if key in facts:
            lines.append(line(key, facts[key]))
        elif key not in _NEVER_ASKED:
            known = properties.keys() - {key}
            lines += [f"# {asked}" for asked in questions(properties, Body, known, wanted.structure)]
    return Plan(made={file: "\n".join(lines) + "\n"}) | documents, ()


def _facts(wanted: Wanted) -> Entry:
    """What is known from the start, and what every body must say."""
    given = wanted.given
    called = given.get("short") or given.get("name") or wanted.id
    life: Entry = {"state": "active", "from": written(given.get("from", "unknown"))}
    life["by"] = given.get("by") or wanted.unknown(_("Which decision set up {body}?", body=called))
    facts: Entry = {
        "name": wanted.unknown(_("What is the body {id} called?", id=wanted.id)),
        "level": wanted.unknown(_("At which level does {body} work?", body=called)),
        "life": [life],
        "mandate": wanted.unknown(_("Which mandate does {body} have?", body=called)),
    }
    plain = ("name", "short", "level", "sphere", "kind", "mandate", "belongs_to")
    return facts | {key: given[key] for key in plain if key in given}


_ANSWER = _("Write the answers after the keys, and take the sign # away; what nobody knows can stay unknown.")
