"""The schemas: closed, told in two languages, and the same to both validators."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT, Golden
from vvgctl.check.changes_schema import changes_schema
from vvgctl.check.rules_schema import rules_schema
from vvgctl.schema import KINDS, PATTERNS, kind_of, misfits, schema
from vvgctl.schema.explanation import _validator as explaining
from vvgctl.schema.shape import _validator as deciding
from vvgctl.source import Page, Place, read_yaml

FILES = sorted((ROOT / "schemas").glob("*.schema.json"))
STRUCTURE = ROOT / "structure" / "vastra-gotaland"
PAGES = [
    (kind_of(file.relative_to(STRUCTURE).as_posix()), file) for file in sorted(STRUCTURE.rglob("*.yaml"))
]


@pytest.mark.generated
def test_the_schema_of_the_rules_parameters_is_made_from_the_rule_book(golden: Golden) -> None:
    golden("schemas/rules.schema.json", json.dumps(rules_schema(), ensure_ascii=False, indent=2) + "\n")


@pytest.mark.generated
def test_the_schema_of_the_parameters_of_changes_is_made_from_their_pages(golden: Golden) -> None:
    golden("schemas/changes.schema.json", json.dumps(changes_schema(), ensure_ascii=False, indent=2) + "\n")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_schema_is_a_schema(file: Path) -> None:
    jsonschema_rs.meta.validate(json.loads(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_property_has_a_title_and_a_description_in_both_languages(file: Path) -> None:
    top = json.loads(file.read_text(encoding="utf-8"))
    for path, about in [("", top), *_properties(top, "")]:
        for word in ("title", "description"):
            halves = about.get(word, "").split(" | ")
            assert len(halves) == 2, (path, word)
            assert all(half.strip() for half in halves), (path, word)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_file_is_closed(kind: str) -> None:
    for path, shape in _objects(schema(kind), ""):
        closed = shape.get("additionalProperties", True) is False or "propertyNames" in shape
        assert closed, path


def _properties(shape: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Every property that a file may hold; a condition (`if`) and what it repeats of a clause hold none."""
    for inner, place in _walk(shape, path):
        for name, about in inner.get("properties", {}).items():
            if not place.endswith(("/if", "/then")) and set(about) not in ({"enum"}, {"$ref"}):
                yield f"{place}/{name}", about


def _objects(shape: Any, path: str) -> Iterator[tuple[str, Any]]:
    yield from (
        (place, inner)
        for inner, place in _walk(shape, path)
        if inner.get("type") == "object" and not place.endswith("/with")
    )


def _walk(shape: Any, path: str) -> Iterator[tuple[Any, str]]:
    match shape:
        case dict():
            yield shape, path
            for key, inner in shape.items():
                yield from _walk(inner, f"{path}/{key}")
        case list():
            for n, inner in enumerate(shape):
                yield from _walk(inner, f"{path}/{n}")


@pytest.mark.parametrize(
    ("kind", "file"), PAGES, ids=lambda value: value.name if isinstance(value, Path) else value
)
def test_the_real_files_have_their_shape(kind: str, file: Path) -> None:
    page = read_yaml(file.name, file.read_bytes()).page
    assert page is not None
    assert misfits(kind, page.data, Place(page)) == []


JSON = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(0, 3000),
        st.text("ab-1..2 ", max_size=8),
        st.sampled_from(["unknown", "none", "2017-01-01", "vvg"]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["id", "from", "value", "unknown", "none", "x"]), inner, max_size=3),
    ),
    max_leaves=6,
)


def _values(data: Any) -> Iterator[tuple[Any, Any]]:
    """Every container of a page, with each of its keys."""
    if isinstance(data, dict | list):
        for key, inner in data.items() if isinstance(data, dict) else enumerate(data):
            yield data, key
            yield from _values(inner)


@settings(max_examples=150)
@given(st.data())
def test_both_validators_agree_and_every_misfit_has_a_place(data: st.DataObject) -> None:
    kind, file = data.draw(st.sampled_from(PAGES))
    page = read_yaml(file.name, file.read_bytes()).page
    assert page is not None
    assert kind is not None
    places = list(_values(page.data))
    holder, key = places[data.draw(st.integers(0, len(places) - 1))]
    holder[key] = data.draw(JSON)
    page = read_yaml(file.name, json.dumps(page.data).encode()).page
    assert page is not None
    assert deciding(kind).is_valid(page.data) == explaining(kind).is_valid(page.data)
    found = misfits(kind, page.data, Place(page))
    assert bool(found) != deciding(kind).is_valid(page.data)
    assert all(one.where.location.line >= 1 and one.message.text("sv") for one in found)


WORDED = [
    ("chiar: x", "unknown key `chiar`, did you mean `chair`?", "chiar"),
    ("life: []", "at least 1 is needed here", "life"),
    ("name: [1]", None, "1"),
    ("meets: {at_least: three, per: year}", None, "at_least"),
    ("meets: {at_least: 3, per: yaer}", "“yaer” cannot stand here, did you mean “year”?", "per"),
    ("life: [{state: active, from: 2017-02-30}]", "“2017-02-30” is not a date", "from"),
    ("life: [{state: active, from: 170101}]", "“170101” is not a date", "from"),
    ("level: länsnivå", "“länsnivå” cannot be an id", "level"),
    ("belongs_to: VVG", "“VVG” cannot be an id", "belongs_to"),
    ("chair: {held: [{year: 2017}]}", "the key `chair` is missing", "year"),
]


@pytest.mark.parametrize(("line", "message", "pointed"), WORDED)
def test_a_misfit_is_told_in_the_words_of_the_field_at_its_place(
    line: str, message: str | None, pointed: str
) -> None:
    key = line.partition(":")[0]
    base = {
        "name": "name: A",
        "level": "level: county",
        "life": "life: [{state: active}]",
        "mandate": "mandate: unknown",
        "source": "source: {document: doc}",
    }
    text = "\n".join([*(value for name, value in base.items() if name != key), line]) + "\n"
    page = read_yaml("body.yaml", text.encode()).page
    assert isinstance(page, Page)
    found = misfits("body", page.data, Place(page))
    assert len(found) == 1
    where = found[0].where.location
    assert where.line == len(text.splitlines())
    assert page.line(where.line)[where.column - 1 :].lstrip("[{ ").startswith(pointed)
    if message:
        assert found[0].message.text("en") == message


@pytest.mark.parametrize(
    ("written", "fix"),
    [
        ('meets: {at_least: "4", per: year}', "write 4 without quotes"),
        ("minutes: {kept: ja}", "write true for yes, or false for no"),
    ],
)
def test_a_number_in_quotes_and_a_yes_in_letters_are_mended(written: str, fix: str) -> None:
    base = "name: A\nlevel: county\nlife: [{state: active}]\nmandate: none\nsource: {document: d}\n"
    text = f"{base}{written}\n"
    page = read_yaml("body.yaml", text.encode()).page
    assert isinstance(page, Page)
    told = [one.fix.text("en") for one in misfits("body", page.data, Place(page)) if one.fix]
    assert told == [fix]


def test_every_kind_of_file_is_bound_to_its_schema_in_the_editor() -> None:
    bound = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    wanted = {
        f"./schemas/{kind}.schema.json": f"structure/*/{pattern}"
        for kind, pattern in PATTERNS.items()
        if pattern.endswith(".yaml")
    }
    assert wanted.items() <= bound.items()
