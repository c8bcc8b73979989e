"""What holds for any content at all."""

from __future__ import annotations

import csv
import io
import json
import re
from unicodedata import normalize

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.source.reading import page_of, paths, shown
from tests.source.test_positions import TEXT
from vvgctl.source import Reading, Value, events, read_csv, read_yaml

LETTERS = st.characters(codec="utf-8", categories=["L", "M", "N", "P", "S", "Zs"])
TEXTS = st.text(LETTERS, max_size=12).map(lambda text: normalize("NFC", text))
SCALARS = st.none() | st.booleans() | st.integers(-(10**14), 10**14) | st.floats(-1e9, 1e9) | TEXTS
KEYS = TEXTS.filter(bool)
VALUES: st.SearchStrategy[Value] = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)
PAGES = st.lists(VALUES, max_size=5) | st.dictionaries(KEYS, VALUES, max_size=5)
PIECES = st.sampled_from(
    [*"ab:-?[]{},#&*!|>'\"%@` \n\t\\~0å🙂\r\0", "\n  ", "\n- ", ": ", "\\ud800", "---\n"]
)
GOOD = st.sampled_from([TEXT, "a: [b, {c: d}]\ne:\n- 'f'\n", 'a,b\n1,"2"\n'])


def numberlike(data: Value) -> bool:
    """Whether a text looks like a number, which PyYAML, writing YAML 1.1, leaves without quotes."""
    texts = [text for path, value in paths(data) for text in (*path[-1:], value) if isinstance(text, str)]
    return any(re.match("[-+.0-9]", text) for text in texts)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A good file with some pieces put in or in the place of others."""
    text = draw(GOOD)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(PIECES) + text[at + draw(st.integers(0, 3)) :]
    return text.encode()


CONTENTS = (
    st.binary(max_size=80) | st.lists(PIECES, max_size=30).map(lambda p: "".join(p).encode()) | mutated()
)


@given(PAGES.filter(lambda data: not numberlike(data)), st.booleans())
def test_what_pyyaml_writes_is_read(data: Value, flow: bool) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow, sort_keys=False)
    assert page_of(text).data == data


@given(PAGES, st.sampled_from([None, 2]))
def test_every_scalar_is_where_it_is_said_to_be(data: Value, indent: int | None) -> None:
    page = page_of(json.dumps(data, ensure_ascii=False, indent=indent))
    assert page.data == data
    for path, value in paths(data):
        if not isinstance(value, (dict, list)):
            assert json.dumps(value, ensure_ascii=False) in shown(page, path)


@given(CONTENTS)
def test_any_bytes_give_a_page_or_one_error(content: bytes) -> None:
    for reading in (read_yaml("file", content), read_csv("file", content)):
        errors = [trouble for trouble in reading.troubles if trouble.level == "error"]
        assert len(errors) == (reading.page is None)
        for trouble in reading.troubles:
            where = trouble.location
            assert min(where.line, where.column) >= 1
            assert where.end_column > where.column
            assert trouble.message.text("en")
        if reading.page is not None:
            for path, _value in paths(reading.page.data):
                where = reading.page.location(path)
                line = reading.page.line(where.line)
                assert 1 <= where.column <= where.end_column <= len(line) + 1


@given(mutated())
def test_both_parsers_read_the_same(content: bytes) -> None:
    """Both give the same, or one of them an error; they differ in what is rare, never silently."""
    with_libyaml, pure = read_yaml("file", content), pure_reading(content)
    if with_libyaml.page and pure.page:
        assert with_libyaml.page.data == pure.page.data
        everywhere = [path for path, _value in paths(pure.page.data)]
        assert [with_libyaml.page.location(path) for path in everywhere] == [
            pure.page.location(path) for path in everywhere
        ]


def pure_reading(content: bytes) -> Reading:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "WITH_LIBYAML", False)
        return read_yaml("file", content)


def test_an_endless_version_number_is_an_error_in_both() -> None:
    content = b"%YAML 1." + b"1" * 5_000 + b"\n---\na: 1\n"
    assert [len(read.troubles) for read in (read_yaml("file", content), pure_reading(content))] == [1, 1]


@given(st.lists(st.lists(st.text('ab," \n\r;å', max_size=5), min_size=2, max_size=2), max_size=5))
def test_csv_is_read_as_the_csv_module_reads_it(rows: list[list[str]]) -> None:
    file = io.StringIO(newline="")
    csv.writer(file).writerows([["x", "y"], *rows])
    text = file.getvalue()
    read = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    page = read_csv("file.csv", text.encode()).page
    assert page is not None
    assert page.data == [{key: one_line_end(cell) for key, cell in row.items()} for row in read]


def one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
