"""A table loses no word, however narrow it is; a spreadsheet gets no formula."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vvgctl.reports.tables import as_csv, table

WORDS = st.lists(st.text("abcåäö“”-", min_size=1, max_size=30), min_size=0, max_size=8).map(" ".join)


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=4), st.integers(20, 140))
def test_a_table_loses_no_letter(rows: list[tuple[str, str, str]], width: int) -> None:
    drawn = table(("one", "two", "three"), rows, width)
    letters = sorted(
        "".join(("one", "two", "three")[i] + "".join(row[i] for row in rows) for i in range(3)).replace(
            " ", ""
        )
    )
    assert sorted(drawn.replace(" ", "").replace("\n", "").replace("─", "")) == letters
    assert max(map(len, drawn.splitlines())) <= max(width, 20)


def test_what_a_spreadsheet_would_run_is_made_text() -> None:
    assert as_csv(("name",), [("=1+1",), ("+46",), ("-x",), ("@sum",), ("VVG",)]).splitlines() == [
        "name",
        "'=1+1",
        "'+46",
        "'-x",
        "'@sum",
        "VVG",
    ]
