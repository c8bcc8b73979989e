"""What holds for any content at all."""

from __future__ import annotations

import csv
import io

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from tests.source.reading import page_of, paths, shown
from tests.source.test_positions import TEXT
from vvgctl.source import Reading, Value, events, read_csv, read_yaml

LETTERS = st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"])
TEXTS = st.text(LETTERS, max_size=12).map(lambda text: yaml_text(text))
SCALARS = st.none() | st.booleans() | st.integers(-(10**14), 10**14) | st.floats(-1e9, 1e9) | TEXTS
KEYS = TEXTS.filter(lambda key: key not in {"", "~"} and key.lower() != "null")
VALUES: st.SearchStrategy[Value] = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)
PAGES = st.lists(VALUES, max_size=5) | st.dictionaries(KEYS, VALUES, max_size=5)
PIECES = st.sampled_from([*"ab:-?[]{},#&*!|>'\"%@` \n\t\\~0å🙂\r", "\n  ", "\n- ", ": ", "\\ud800", "---\n", "\\0"])


def yaml_text(text: str) -> str:
    import unicodedata

    return unicodedata.normalize("NFC", text)


@given(PAGES, st.booleans())
def test_what_is_written_is_read(data: Value, flow: bool) -> None:
    """Everything is quoted, so that the writer's YAML 1.1 does not matter."""
    text = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow, sort_keys=False, width=60)
    page = page_of(text)
    assert page.data == yaml.load(text, Loader=yaml.BaseLoader) or page.data == data


@given(PAGES, st.booleans())
def test_every_value_is_where_it_is_said_to_be(data: Value, flow: bool) -> None:
    ...
