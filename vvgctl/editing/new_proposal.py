"""A new proposal: a file of its own, with an example of a change to begin from."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.changes.book import change_kind, change_names
from vvgctl.editing.example_change import example_change
from vvgctl.editing.ids import check_file_name, check_free
from vvgctl.editing.inline import keyed
from vvgctl.editing.new import Entry, Wanted, entry_lines, sourced
from vvgctl.editing.plan import Plan
from vvgctl.editing.questions import header, parameter_questions, questions
from vvgctl.editing.refusal import CannotEditError
from vvgctl.editing.renaming import written
from vvgctl.messages import Message, closest
from vvgctl.messages import message as _
from vvgctl.schema import PATTERNS, schema
from vvgctl.structure.records.proposal import Change, Proposal

OPTIONS = ("name", "change", "from", "effective", "source")
_NEVER_ASKED = {"id"}


def new_proposal(wanted: Wanted) -> tuple[Plan, tuple[Message, ...]]:
    """The file of a draft, with its questions where the answers are to stand."""
    check_file_name(wanted.id)
    check_free(wanted.id, ("proposal",), wanted.structure)
    source, documents = sourced(wanted)
    facts = _facts(wanted) | {"source": source}
    file = PATTERNS["proposal"].replace("*", wanted.id)
    properties = schema("proposal")["properties"]
    lines = [header(file, "proposal", wanted.structure), f"# {wanted.say(_ANSWER)}"]
    for key in properties:
        if key == "changes" and "change" in wanted.given:
            lines += ["changes:", *_change(wanted, wanted.given["change"])]
        elif key in facts:
            lines += keyed(key, facts[key])
        elif key not in _NEVER_ASKED:
            known = properties.keys() - {key}
            lines += [f"# {asked}" for asked in questions(properties, Proposal, known, wanted.structure)]
    return Plan(made={file: "\n".join(lines) + "\n"}) | documents, ()


def _facts(wanted: Wanted) -> Entry:
    """What is known from the start, and what every proposal must say."""
    title = wanted.given.get("name")
    started = wanted.given.get("from") or str(wanted.today or "unknown")
    effective = {"effective": written(wanted.given["effective"])} if "effective" in wanted.given else {}
    return effective | {
        "title": title or wanted.say(_("To be written: what the proposal is called")),
        "states": [{"state": "draft", "from": written(started)}],
        "changes": wanted.unknown(_("What would the proposal {title} change?", title=title or wanted.id)),
    }


def _change(wanted: Wanted, kind: str) -> list[str]:
    """A change of that kind, with what may be said of it."""
    if kind not in change_names():
        raise _no_change(kind)
    return entry_lines(example_change(wanted, kind), tuple(_asked(wanted, kind)), "  ")


def _asked(wanted: Wanted, kind: str) -> Iterator[str]:
    """The questions about the change itself, then those of its kind."""
    properties = schema("proposal")["properties"]["changes"]["anyOf"][0]["items"]["properties"]
    yield from questions(properties, Change, ("change", "with"), wanted.structure)
    yield from parameter_questions(change_kind(kind).PARAMETERS, wanted.structure)


def _no_change(kind: str) -> CannotEditError:
    known = change_names()
    if guess := closest(kind, known):
        return CannotEditError(
            _("there is no change {change}, did you mean {guess}?", change=kind, guess=guess)
        )
    return CannotEditError(_("there is no change {change}; these are: {known}", change=kind, known=known))


_ANSWER = _(
    "Write what is proposed, and take the sign # away before the keys that you use; vvgctl schema changes "
    "tells of every change."
)
