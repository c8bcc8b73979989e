"""A table loses no word, however narrow it is; a spreadsheet gets no formula."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from vvgctl.reports.tables import as_csv, table

WORDS = st.lists(st.text("abcåäö“”-", min_size=1, max_size=30), min_size=0, max_size=8).map(" ".join)


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=4), st.integers(20, 140))
def test_a_table_breaks_words_only_at_hyphens_and_loses_none(
    rows: list[tuple[str, str, str]], width: int
) -> None:
    drawn = table(("one", "two", "three"), rows, width)
    there = Counter(_parts(drawn.replace("─", "")))
    wanted = Counter(part for row in rows for cell in row for part in _parts(cell))
    assert wanted <= there


def _parts(text: str) -> list[str]:
    """The words of a text, cut after each hyphen."""
    return re.findall(r"[^\s-]*-|[^\s-]+", text)


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=4))
def test_side_by_side_a_table_keeps_to_its_width(rows: list[tuple[str, str]]) -> None:
    assert max(map(len, table(("one", "two"), rows, 80).splitlines())) <= 80


def test_what_a_spreadsheet_would_run_is_made_text() -> None:
    assert as_csv(("name",), [("=1+1",), ("+46",), ("-x",), ("@sum",), ("VVG",)]).splitlines() == [
        "name",
        "'=1+1",
        "'+46",
        "'-x",
        "'@sum",
        "VVG",
    ]
