"""The history of a structure: in order, whole, and the same however the files are ordered."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import ROOT
from vvgctl.check.examples import example
from vvgctl.check.loading import loaded
from vvgctl.source import read_folder
from vvgctl.structure.dates import END, vague_date
from vvgctl.structure.history import about, history

FOLDER = Path(ROOT) / "structure" / "vastra-gotaland"
DAY = timedelta(days=1)
DAYS = st.dates(date(2000, 1, 1), date(2010, 12, 31))
WRITTEN = st.one_of(
    DAYS.map(str), DAYS.map(lambda day: str(day)[:7]), DAYS.map(lambda day: str(day)[:4]),
    DAYS.map(lambda day: f"..{day}"), DAYS.map(lambda day: f"{day}..2011"), st.just("unknown"),
)  # fmt: skip
SPAN = st.fixed_dictionaries({}, optional={"from": WRITTEN, "until": WRITTEN})


def test_events_stand_in_the_order_of_time() -> None:
    structure = loaded(read_folder(FOLDER)).structure
    assert structure is not None
    stands = [event.stands for event in history(structure)]
    assert stands == sorted(stands)


def test_the_order_of_the_files_does_not_matter() -> None:
    readings = list(read_folder(FOLDER))
    structure = loaded(readings).structure
    assert structure is not None
    kept = history(structure)
    for seed in range(3):
        random.Random(seed).shuffle(readings)
        again = loaded(readings).structure
        assert again is not None
        assert history(again) == kept


@given(st.lists(SPAN, min_size=1, max_size=3), st.lists(SPAN, max_size=3), st.lists(SPAN, max_size=3))
def test_every_day_that_is_written_of_a_body_has_an_event(
    life: list[dict[str, str]], names: list[dict[str, str]], tasks: list[dict[str, str]]
) -> None:
    states = [{"state": ("active", "paused")[n % 2], **span} for n, span in enumerate(life)]
    called = [{"value": f"Name {n}", **span} for n, span in enumerate(names)] or "Name"
    charged = [{"id": f"t{n}", "text": "A task", **span} for n, span in enumerate(tasks)]
    structure = example(f"bodies/b.yaml: {{life: {states}, name: {called}, tasks: {charged}}}").structure
    events = about(["b"], history(structure))
    stands = [event.stands for event in events]
    assert stands == sorted(stands)
    days = {str(event.day) for event in events}
    begins = {str(vague_date(one["from"])) for one in [*life, *names, *tasks] if "from" in one}
    assert begins <= days
    for one in (*life, *names, *tasks):
        if "until" in one:
            end = vague_date(one["until"])
            next_day = date.max if end.latest == END else end.latest + DAY
            assert any(event.day == end or event.day.earliest <= next_day for event in events)


def test_a_day_shows_what_is_known_to_have_happened_by_then() -> None:
    text = "bodies/b.yaml: {life: [{state: active, from: 2012, until: 2015-03..2016}]}"
    began, ended = about(["b"], history(example(text).structure))
    known = date(2020, 1, 1)
    assert [began.happened(day, known) for day in (date(2012, 6, 30), date(2012, 12, 31))] == [False, True]
    assert [ended.happened(day, known) for day in (date(2015, 4, 1), date(2016, 12, 31))] == [False, True]
    assert [ended.between(date(year, 1, 1), END) for year in (2016, 2017)] == [True, False]
