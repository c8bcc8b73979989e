"""Vague dates and spans keep their laws."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vvgctl.schema.dates import is_vague_date
from vvgctl.structure.dates import BEGINNING, END, FOREVER, LONG_AGO, Span, VagueDate, vague_date

DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))
VAGUE = st.builds(lambda a, b: VagueDate(min(a, b), max(a, b)), DAYS, DAYS)
SPANS = st.builds(Span, st.one_of(VAGUE, st.just(LONG_AGO)), st.one_of(VAGUE, st.just(FOREVER)))


@pytest.mark.parametrize(
    ("written", "earliest", "latest"),
    [
        ("2017-01-31", date(2017, 1, 31), date(2017, 1, 31)),
        ("2017-02", date(2017, 2, 1), date(2017, 2, 28)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2017", date(2017, 1, 1), date(2017, 12, 31)),
        ("2012..2018", date(2012, 1, 1), date(2018, 12, 31)),
        ("..2018-03", BEGINNING, date(2018, 3, 31)),
        ("2012..", date(2012, 1, 1), END),
        ("unknown", BEGINNING, END),
    ],
)
def test_a_written_date_is_an_interval(written: str, earliest: date, latest: date) -> None:
    assert vague_date(written) == VagueDate(earliest, latest)
    assert str(vague_date(written)) == written or vague_date(str(vague_date(written))) == vague_date(written)


@given(VAGUE)
def test_a_vague_date_can_be_written_and_read_again(day: VagueDate) -> None:
    assert vague_date(str(day)) == day


@given(st.text("0123456789-.unkow ", max_size=24))
def test_the_schema_and_the_reader_agree_on_what_a_date_is(written: str) -> None:
    try:
        vague_date(written)
    except ValueError:
        assert not is_vague_date(written)
    else:
        assert is_vague_date(written)


@given(SPANS, DAYS)
def test_what_holds_may_hold(span: Span, day: date) -> None:
    assert span.may_hold(day) == (span.holds(day) is not False)


@given(SPANS, DAYS, DAYS)
def test_the_answer_changes_only_at_a_break(span: Span, one: date, other: date) -> None:
    first, last = min(one, other), max(one, other)
    assume(not any(first < day <= last for day in span.breaks()))
    assert span.holds(first) == span.holds(last)


@given(SPANS, SPANS, DAYS)
def test_within_both_is_within_each(one: Span, other: Span, day: date) -> None:
    if one.within(other).holds(day):
        assert one.holds(day)
        assert other.holds(day)
