"""Every kind of change is tried on its own examples: whether it fits, and the lines that it points at."""

from __future__ import annotations

import json
from typing import Any

import pytest

from vvgctl.changes.book import Examples, all_proposed, change_kind, change_names, page_of
from vvgctl.changes.laying import laid_over
from vvgctl.check.always import always_findings
from vvgctl.check.examples import TODAY, example
from vvgctl.check.finding import Level
from vvgctl.check.snapshots import Snapshots
from vvgctl.reports.change_book import OUTCOMES, as_in_a_file, change_book, examples
from vvgctl.schema import misfits
from vvgctl.source import Place, read_yaml
from vvgctl.source.overlaid import Overlaid
from vvgctl.structure import Snapshot

LEVELS = {"MISFITS": Level.WARNING, "UNKNOWN": Level.UNKNOWN}


def every_example() -> list[Any]:
    return [
        pytest.param(name, outcome, text, id=f"{name}-{outcome}-{n}")
        for name in change_names()
        for n, (outcome, text) in enumerate(examples(name))
    ]


@pytest.mark.parametrize("name", change_names())
def test_a_kind_of_change_has_an_example_of_every_outcome(name: str) -> None:
    assert {outcome for outcome, _text in examples(name)} == set(OUTCOMES)


@pytest.mark.parametrize(("name", "outcome", "text"), every_example())
def test_an_example_comes_out_as_it_says(name: str, outcome: str, text: str) -> None:
    tried = example(text, name)
    found = [
        one
        for one in always_findings(Snapshots(tried.structure, TODAY), {}, TODAY, TODAY)
        if one.rule in ("proposals_fit", "references") and one.holds(TODAY)
    ]
    assert {one.level for one in found} == ({LEVELS[outcome]} if outcome in LEVELS else set())
    assert tuple(sorted({one.location.line for one in found})) == tried.marked


@pytest.mark.parametrize(("name", "outcome", "text"), every_example())
def test_an_example_has_the_shape_of_a_change_and_can_be_told(name: str, outcome: str, text: str) -> None:
    (change,) = all_proposed(structure := example(text, name).structure)
    data = {
        "title": "A proposal",
        "states": "unknown",
        "source": {"document": "doc"},
        "changes": [{"change": name, "with": change.parameters}],
    }
    page = read_yaml("p.yaml", json.dumps(data).encode()).page
    assert page is not None
    assert misfits("proposal", page.data, Place(page)) == []
    told = page_of(change).told(change, Snapshot(structure, TODAY))
    assert all(told.text(language) for language in ("en", "sv"))


def every_gift() -> list[Any]:
    return [
        pytest.param(name, text, gives, id=f"{name}-{n}")
        for name in change_names()
        for n, (text, gives) in enumerate(change_kind(name).GIVES)
    ]


@pytest.mark.parametrize(("name", "text", "gives"), every_gift())
def test_a_change_gives_what_its_example_says(name: str, text: str, gives: str) -> None:
    laid = laid_over(structure := example(text, name).structure, structure.proposals, TODAY)
    wanted = read_yaml("gives.yaml", gives.encode()).page
    assert wanted is not None
    assert isinstance(wanted.data, dict)
    for file, keys in wanted.data.items():
        data = laid.files.parts[file][3]
        found = {key: data.get(key) for key in keys} if isinstance(keys, dict) else data
        assert json.dumps(found) == json.dumps(keys)
    for kind, _file, where, data in laid.files.changed:
        shaped = data | {"source": {"document": "doc"}} if isinstance(data, dict) else data
        assert [one.message.text("en") for one in misfits(kind, shaped, where)] == []


@pytest.mark.parametrize(("name", "text", "gives"), every_gift())
def test_what_a_change_writes_is_told_at_the_change(name: str, text: str, gives: str) -> None:
    laid = laid_over(structure := example(text, name).structure, structure.proposals, TODAY)
    change = example(text, name).text.splitlines()
    first = next(number for number, line in enumerate(change, 1) if line.startswith("change:"))
    for _kind, file, where, _data in laid.files.changed:
        if file != "proposals/p.yaml":
            assert isinstance(where.page, Overlaid)
            for path in where.page.marks:
                told = where.page.location(path)
                kept = where.page.marks[path].path[:1] != ("changes",)
                assert kept or told.line >= first, (file, path)


@pytest.mark.parametrize("language", ["en", "sv"])
def test_the_book_shows_changes_as_they_are_written(language: str) -> None:
    told = change_book(language)
    for name in change_names():
        shown = "changes:\n" + as_in_a_file(name) + "\n"
        assert all(line.strip() in told for line in shown.splitlines()[1:])
        page = read_yaml(
            "p.yaml", f"title: A\nstates: unknown\nsource: {{document: d}}\n{shown}".encode()
        ).page
        assert page is not None
        assert misfits("proposal", page.data, Place(page)) == []


@pytest.mark.parametrize("name", change_names())
def test_what_must_stand_in_a_phrase_is_a_parameter(name: str) -> None:
    page = change_kind(name)
    listed: Examples = (*getattr(page, "NAMED", ()), *getattr(page, "WORDS", ()))
    assert set(listed) <= page.PARAMETERS["properties"].keys()
