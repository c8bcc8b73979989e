"""Which structure a selector means, read from the right."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vvgctl.structure import Selector, SelectorError, selector

TODAY = date(2024, 1, 29)
READ = [
    (None, Selector(TODAY, pinned=False)),
    ("2016-12-31", Selector(date(2016, 12, 31))),
    ("2023-06", Selector(date(2023, 6, 30))),
    ("2017", Selector(date(2017, 12, 31))),
    ("main", Selector(TODAY, False, "main")),
    ("HEAD~3@2017-01-01", Selector(date(2017, 1, 1), True, "HEAD~3")),
    ("HEAD@{1}", Selector(TODAY, False, "HEAD@{1}")),
    ("HEAD@{1}@2017", Selector(date(2017, 12, 31), True, "HEAD@{1}")),
    ("HEAD@{2017-01-01}", Selector(TODAY, False, "HEAD@{2017-01-01}")),
    ("v1.0^{}", Selector(TODAY, False, "v1.0^{}")),
    ("origin/main@2023-06", Selector(date(2023, 6, 30), True, "origin/main")),
    ("@", Selector(TODAY, False, "@")),
    ("a@b@2017", Selector(date(2017, 12, 31), True, "a@b")),
    ("unknown", Selector(TODAY, False, "unknown")),
    ("2017-13", Selector(TODAY, False, "2017-13")),
    ("main+no-such", Selector(TODAY, False, "main+no-such")),
    ("+p", Selector(TODAY, False, None, ("p",))),
    ("2017+p", Selector(date(2017, 12, 31), True, None, ("p",))),
    ("HEAD~3@2023-06-01+p+q", Selector(date(2023, 6, 1), True, "HEAD~3", ("p", "q"))),
    ("c++p", Selector(TODAY, False, "c+", ("p",))),
    ("p+q+r", Selector(TODAY, False, "p+q+r")),
    ("r+q+p", Selector(TODAY, False, "r", ("q", "p"))),
]


@pytest.mark.parametrize(("written", "meant"), READ, ids=lambda value: str(value)[:30])
def test_each_form(written: str | None, meant: Selector) -> None:
    assert selector(written, TODAY, {"p", "q"}) == meant


@pytest.mark.parametrize("written", ["", "..2017", "main@2012..2018", "@2017", "2012.."])
def test_what_cannot_be_meant(written: str) -> None:
    with pytest.raises(SelectorError):
        selector(written, TODAY)


@given(st.text(max_size=12), st.dates(), st.lists(st.sampled_from(["p", "q"]), max_size=3))
def test_what_stands_before_the_date_is_git_s(revision: str, day: date, over: list[str]) -> None:
    written = f"{revision}@{day}" + "".join(f"+{id}" for id in over)
    if not revision:
        with pytest.raises(SelectorError):
            selector(written, TODAY, {"p", "q"})
        return
    assert selector(written, TODAY, {"p", "q"}) == Selector(day, True, revision, tuple(over))
