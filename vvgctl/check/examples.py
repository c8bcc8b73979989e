"""The examples of a rule: small structures written as one YAML text, whose top-level keys are files.

`clause:` gives the parameters of a clause on the body `board` that the rule on trial tests (or a whole
clause, where it names its rule); whatever an example leaves out is taken from a small county of two towns
and a region.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from vvgctl.schema import kind_of
from vvgctl.source import Page, Place, read_yaml
from vvgctl.structure import Part, Structure, build

TODAY = date(2020, 12, 31)
MARK = "<-"


@dataclass(frozen=True, slots=True)
class Example:
    """A structure to try a rule on, and the lines that the rule must point at."""

    text: str
    structure: Structure
    marked: tuple[int, ...]


def example(text: str, rule: str | None = None) -> Example:
    """Read an example; `rule` is the one that its `clause:` is about."""
    reading = read_yaml("example.yaml", text.lstrip("\n").encode())
    assert reading.page is not None, [t.message.text("en") for t in reading.troubles]
    page = reading.page
    assert isinstance(page.data, dict)
    parts = list(_parts(page, page.data, rule))
    lines = text.lstrip("\n").splitlines()
    marked = tuple(number for number, line in enumerate(lines, 1) if line.rstrip().endswith(MARK))
    return Example(text.lstrip("\n"), build(parts, (page,)), marked)


def _parts(page: Page, data: dict[str, Any], rule: str | None) -> Iterator[Part]:
    clause = data.get("clause")
    for file in sorted({*_COUNTY, *data} - {"clause", "in_force"}):
        kind = kind_of(file)
        assert kind, file
        given = data[file] if file in data else _COUNTY[file]
        yield kind, file, Place(page, (file,)), _completed(kind, file, given)
    if clause is not None:
        written = "rule" in clause
        whole = clause if written else {"rule": rule, "with": clause}
        mandate = {**_MANDATE, "in_force": data.get("in_force", {}), "clauses": [{**_CLAUSE, **whole}]}
        where = Place(_Aliased(page, written), ())
        yield "mandate", "mandates/m.yaml", where, mandate


class _Aliased(Page):
    """The page of an example, in which the clause of its mandate is written under `clause:`."""

    def __init__(self, page: Page, written: bool) -> None:
        super().__init__(page.file, page.text, page.data, page._spots)
        self._start = ("clauses", 0) if written else ("clauses", 0, "with")

    def location(self, path: Any) -> Any:
        length = len(self._start)
        inside = ("clause", *path[length:]) if path[:length] == self._start else ()
        return super().location(inside)


def _completed(kind: str, file: str, given: Any) -> Any:
    if kind == "body":
        return {**_BODY, "name": re.sub(r".*/|\.yaml", "", file).capitalize(), **given}
    if kind == "meetings":
        stem = re.sub(r".*/|\.yaml", "", file)
        return {"body": stem[:-5], "period": stem[-4:], "complete": False, "meetings": [], **given}
    return given


_BODY = {"level": "county", "life": [{"state": "active"}], "mandate": {"none": "an example"}}
_MANDATE = {"document": "doc", "on": "board"}
_CLAUSE = {
    "id": "c",
    "says": "A demand",
    "cites": {"section": "Tasks", "phrase": "a demand of"},
    "force": "shall",
}


def _words(*ids: str) -> dict[str, dict[str, str]]:
    return {id: {"sv": id, "en": id} for id in ids}


_COUNTY: dict[str, Any] = {
    "structure.yaml": {
        "name": "Example",
        "language": "en",
        "declares": {
            "levels": _words("local", "county"),
            "spheres": _words("officials", "elected"),
            "sides": _words("north", "south"),
            "roles": _words("representative", "support"),
            "principal_kinds": _words("town", "region"),
            "body_kinds": _words("board", "group"),
            "task_kinds": _words("draft", "advise", "propose"),
            "function_kinds": _words("office"),
            "purposes": _words("planning"),
            "meeting_kinds": _words("ordinary", "extra"),
            "fields_of_work": _words("care", "school"),
            "participants": _words("town", "hospital"),
            "effects": _words("guiding", "deciding"),
            "modes": _words("consensus", "vote"),
        },
    },
    "principals.yaml": {
        "principals": [
            {"id": "east", "name": "East", "kind": "town", "side": "north"},
            {"id": "west", "name": "West", "kind": "town", "side": "north"},
            {"id": "region", "name": "Region", "kind": "region", "side": "south"},
        ]
    },
    "organisations.yaml": {
        "organisations": [
            {"id": "league", "name": "League", "side": "north", "acts_for": {"kind": "town"}},
            {"id": "office", "name": "Office", "side": "south", "acts_for": ["region"], "part_of": "region"},
        ]
    },
    "divisions/map.yaml": {
        "name": "Map",
        "divides": {"kind": "town"},
        "areas": [
            {"id": "e", "name": "East", "members": ["east"]},
            {"id": "w", "name": "West", "members": ["west"]},
        ],
    },
    "documents.yaml": [{"id": "doc", "title": "A document"}],
}
