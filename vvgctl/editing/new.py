"""New files and entries: what is given is written, and what is not is asked for in the file itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from vvgctl.editing.inline import block, inline
from vvgctl.editing.plan import Plan
from vvgctl.editing.questions import header, questions
from vvgctl.editing.refusal import CannotEditError
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema import PATTERNS, schema
from vvgctl.source import Value
from vvgctl.source.edits import Append
from vvgctl.structure import Structure
from vvgctl.structure.dates import BEGINNING, END, VagueDate, vague_date
from vvgctl.structure.records.document import Document

Entry = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Wanted:
    """The id of something new, what is given of it by the name of its option, and where it is to stand."""

    id: str
    given: Mapping[str, str]
    structure: Structure
    today: date | None = None

    def say(self, message: Message) -> str:
        """A sentence in the language of the structure."""
        return message.text(self.structure.about.language)

    def unknown(self, question: Message) -> Entry:
        """What is written where nobody has said it yet."""
        return {"unknown": self.say(question)}


Making = Callable[[Wanted], tuple[Plan, tuple[Message, ...]]]


def appended(kind: str, value: Entry, asked: tuple[str, ...], structure: Structure) -> Plan:
    """A plan that adds an entry to a file of entries, which is made where there is none."""
    file = PATTERNS[kind]
    if any(page.file == file for page in structure.pages):
        return Plan({file: (Append((), value, asked),)})
    lines = [header(file, kind, structure), *entry_lines(value, asked)]
    return Plan(made={file: "\n".join(lines) + "\n"})


def entry_lines(value: Entry, asked: tuple[str, ...], indent: str = "") -> list[str]:
    """An entry as the lines of a list's item."""
    first, *rest = block(value, asked)
    return [f"{indent}- {first}", *(f"{indent}  {line}" for line in rest)]


def sourced(wanted: Wanted) -> tuple[Entry, Plan]:
    """What a new thing cites: the document given, else one to be described, which the plan adds."""
    structure = wanted.structure
    if given := wanted.given.get("source"):
        return {"document": given}, Plan()
    id = wanted.say(_("document-on-{id}", id=wanted.id))[:100].rstrip("-_")
    if structure.find(("document",), id) is not None:
        return {"document": id}, Plan()
    about: Entry = {
        "id": id,
        "title": wanted.say(_("The document that speaks of {id}", id=wanted.id)),
        "publisher": wanted.unknown(_("Who published the document that speaks of {id}?", id=wanted.id)),
    }
    properties = schema("documents")["items"]["properties"]
    asked = questions(properties, Document, about.keys() - {"title"}, structure)
    return {"document": id}, appended("documents", about, asked, structure)


def in_two(id: str, structure: Structure, kinds: tuple[str, ...]) -> tuple[str, str] | None:
    """The party and the day that an id is made of (`board-2024-03-15`); None where it is not."""
    parts = id.split("-")
    for length in (3, 2, 1):
        party, day = "-".join(parts[:-length]), "-".join(parts[-length:])
        if structure.find(kinds, party) is not None and day_written(day) is not None:
            return party, day
    return None


def day_written(written: str) -> VagueDate | None:
    """The day that is written, however vague; None where it is none."""
    try:
        return vague_date(written)
    except ValueError:
        return None


def first_day(written: str) -> VagueDate:
    """The day, month or year from which something is to hold; CannotEditError where it is none."""
    day = day_written(written)
    if day is None or day.earliest == BEGINNING or day.latest == END:
        raise CannotEditError(_("“{written}” is not a day; write for example 2024-01-01", written=written))
    return day


def year_of(day: date) -> str:
    """The calendar year, as a file of meetings is named after it."""
    return f"{day.year:04}"


def line(key: str, value: Value) -> str:
    """A key and its value on one line."""
    return f"{key}: {inline(value)}"
