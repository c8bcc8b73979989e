"""The examples of a rule: small structures written as one YAML text, whose top-level keys are files.

`clause:` gives the parameters of a clause on the body `board` that the rule on trial tests (or a whole
clause, where it names its rule), and `change:` those of a change of the kind on trial, made by the proposal
`p`; whatever an example leaves out is taken from a small county of two towns and a region.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from vvgctl.schema import kind_of
from vvgctl.source import KeyPath, Page, Place, read_yaml
from vvgctl.structure import Part, Structure, build

TODAY = date(2020, 12, 31)
MARK = "<-"


@dataclass(frozen=True, slots=True)
class Example:
    """A structure to try a rule on, and the lines that the rule must point at."""

    text: str
    structure: Structure
    marked: tuple[int, ...]


def example(text: str, page: str | None = None) -> Example:
    """Read an example; `page` is the rule that its `clause:`, or the kind that its `change:` is about."""
    reading = read_yaml("example.yaml", text.lstrip("\n").encode())
    assert reading.page is not None, [t.message.text("en") for t in reading.troubles]
    read = reading.page
    assert isinstance(read.data, dict)
    parts = list(_parts(read, read.data, page))
    lines = text.lstrip("\n").splitlines()
    marked = tuple(number for number, line in enumerate(lines, 1) if line.rstrip().endswith(MARK))
    return Example(text.lstrip("\n"), build(parts, (read,)), marked)


def _parts(page: Page, data: dict[str, Any], tried: str | None) -> Iterator[Part]:
    for file in sorted({*_COUNTY, *data} - {"clause", "in_force", "change"}):
        kind = kind_of(file)
        assert kind, file
        given = data[file] if file in data else _COUNTY[file]
        if file != _PROPOSAL or "change" not in data:
            yield kind, file, Place(page, (file,)), _completed(kind, file, given)
    if "clause" in data:
        yield _of_clause(page, data, tried)
    if "change" in data:
        yield _of_change(page, data, tried)


def _of_clause(page: Page, data: dict[str, Any], rule: str | None) -> Part:
    clause = data["clause"]
    written = "rule" in clause
    whole = clause if written else {"rule": rule, "with": clause}
    mandate = {**_MANDATE, "in_force": data.get("in_force", {}), "clauses": [{**_CLAUSE, **whole}]}
    start: KeyPath = ("clauses", 0) if written else ("clauses", 0, "with")
    return "mandate", "mandates/m.yaml", Place(_Aliased(page, start, "clause"), ()), mandate


def _of_change(page: Page, data: dict[str, Any], kind: str | None) -> Part:
    change = {"change": kind, "with": data["change"]}
    proposal = _completed("proposal", _PROPOSAL, {"changes": [change], **data.get(_PROPOSAL, {})})
    return "proposal", _PROPOSAL, Place(_Aliased(page, ("changes", 0, "with"), "change"), ()), proposal


class _Aliased(Page):
    """The page of an example, in which what a file holds at `start` is written under `key`."""

    def __init__(self, page: Page, start: KeyPath, key: str) -> None:
        super().__init__(page.file, page.text, page.data, page._spots)
        self._start, self._key = start, key

    def location(self, path: Any) -> Any:
        length = len(self._start)
        inside = (self._key, *path[length:]) if path[:length] == self._start else ()
        return super().location(inside)


def _completed(kind: str, file: str, given: Any) -> Any:
    if kind == "body":
        return {**_BODY, "name": re.sub(r".*/|\.yaml", "", file).capitalize(), **given}
    if kind == "meetings":
        stem = re.sub(r".*/|\.yaml", "", file)
        return {"body": stem[:-5], "period": stem[-4:], "complete": False, "meetings": [], **given}
    if kind == "proposal":
        return {**_PROPOSED, **given}
    return given


_PROPOSAL = "proposals/p.yaml"
_PROPOSED = {
    "title": "A proposal",
    "states": [{"state": "proposed", "from": "2020-01-01"}],
    "source": {"document": "doc"},
}
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
