"""Calendars: what two readers of iCalendar make of them, and laws that any structure's calendar keeps."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import icalendar
import ics
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import ROOT
from vvgctl.check.due import Window, due_things
from vvgctl.check.examples import example
from vvgctl.check.loading import load
from vvgctl.check.validation import Validation
from vvgctl.reports import calendar_ics
from vvgctl.reports.calendar import Ahead, render, sheet
from vvgctl.reports.context import Checked, Manner
from vvgctl.structure import Structure
from vvgctl.structure.records.words import Words

TODAY = date(2020, 1, 1)
YEAR_ON = date(2021, 1, 1)


def ahead(structure: Structure, first: date = TODAY, last: date = YEAR_ON, folder: str = "x/county") -> Ahead:
    checked = Checked(folder, structure, Validation((), files=0), first, last)
    window = Window(structure, first, last)
    return Ahead(checked, window, due_things(window))


def events(written: bytes) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(written).events)


REAL = load(Path(ROOT) / "structure" / "vastra-gotaland").structure
BOARD = """
bodies/board.yaml:
  life: [{state: active, until: unknown}]
  evaluations: [{due: 2020-06}]
  chair:
    alternates: {between: [league, office], every: year}
    held: [{year: 2019, chair: league}]
meetings/board-2020.yaml:
  meetings: [{date: 2020-03-05}]
"""


def test_a_day_is_a_day_and_a_vague_one_all_that_is_known() -> None:
    found = {str(e["summary"]): e for e in events(calendar_ics.render(ahead(example(BOARD).structure), "en"))}
    assert [(name, e.start, e.end - timedelta(days=1)) for name, e in found.items()] == [
        ("Board: the chair passes to Office (computed)", date(2020, 1, 1), date(2020, 1, 1)),
        ("Board: meeting", date(2020, 3, 5), date(2020, 3, 5)),
        (
            "Board: the evaluation is to be done (some time in June 2020)",
            date(2020, 6, 1),
            date(2020, 6, 30),
        ),
        ("Board: the chair passes to League (computed)", date(2021, 1, 1), date(2021, 1, 1)),
    ]
    meeting = found["Board: meeting"]
    assert str(meeting["description"]) == "county/example.yaml:8"
    assert meeting.to_ical().count(b"VALUE=DATE:") == 2


def test_what_has_no_date_is_told_in_the_text_alone() -> None:
    board = ahead(example(BOARD).structure)
    text = render(board, Manner("en"), 100)
    assert text.partition("Without a date:")[2].count("Board ends") == 1
    assert b"ends" not in calendar_ics.render(board, "en")
    last = list(csv.reader(io.StringIO(sheet(board, Manner("en")))))[-1]
    assert last[:3] == ["", "", "Board ends (this is its last day)"]


def test_the_same_input_gives_the_same_bytes_and_a_language_no_other_uids() -> None:
    assert REAL is not None
    window = (date(2017, 1, 1), date(2019, 1, 1))
    sv, en = (calendar_ics.render(ahead(REAL, *window), language) for language in ("sv", "en"))
    assert calendar_ics.render(ahead(REAL, *window, folder="elsewhere"), "sv").count(b"UID") == sv.count(
        b"UID"
    )
    assert calendar_ics.render(ahead(REAL, *window), "sv") == sv
    assert [e["uid"] for e in events(sv)] == [e["uid"] for e in events(en)]
    assert len({e["uid"] for e in events(sv)}) == len(events(sv)) > 10


def test_lines_are_short_and_end_as_the_standard_says() -> None:
    assert REAL is not None
    written = calendar_ics.render(ahead(REAL, date(2016, 1, 1), date(2019, 1, 1)), "sv")
    lines = written.split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert "Västra Götaland" in str(icalendar.Calendar.from_ical(written)["x-wr-calname"])


def test_another_reader_reads_the_same() -> None:
    assert REAL is not None
    written = calendar_ics.render(ahead(REAL, date(2017, 1, 1), date(2019, 1, 1)), "sv")
    theirs = {e.uid: (e.name, e.begin.date(), e.all_day) for e in ics.Calendar(written.decode()).events}
    assert theirs == {str(e["uid"]): (str(e["summary"]), e.start, True) for e in events(written)}


def test_nothing_due_is_a_calendar_too() -> None:
    assert events(calendar_ics.render(ahead(example("bodies/board.yaml: {}").structure), "en")) == []


NASTY = 'A;B, C: \\n\\ "E"\r\nEND:VEVENT\nBEGIN:VEVENT\x00\x07\x1b[2J\x85 åäö 𝄞 ' + "å" * 200


def test_names_are_only_text() -> None:
    board = ahead(example(BOARD).structure)
    _turn, first, *_others = board.dated
    text = Words(sv=NASTY, where=first.where)
    name = replace(board.window.structure.about, name=text)
    window = replace(board.window, structure=replace(board.window.structure, about=name))
    nasty = replace(board, window=window, things=(replace(first, title=text, detail=text),))
    written = calendar_ics.render(nasty, "en")
    (event,) = events(written)
    cleaned = NASTY.replace("\r\n", " \n")
    for control in "\x00\x07\x1b\x85":
        cleaned = cleaned.replace(control, " ")
    assert str(event["summary"]) == cleaned
    assert str(event["description"]).startswith(cleaned)
    title = icalendar.Calendar.from_ical(written)["x-wr-calname"]  # which the library leaves escaped
    assert str(title) == icalendar.vText(cleaned).to_ical().decode()
    assert written.count(b"\r\nBEGIN:VEVENT") == written.count(b"\r\nEND:VEVENT") == 1
    assert not set(written) & (set(range(32)) - set(b"\r\n"))
    (theirs,) = ics.Calendar(written.decode()).events
    assert theirs.uid == str(event["uid"])


LETTERS = st.characters(codec="utf-8", exclude_categories=("C", "M", "Zl", "Zp"))
TEXT = st.text(LETTERS, min_size=1, max_size=60)
DAYS = st.dates(date(2018, 1, 1), date(2023, 12, 31))


@st.composite
def vague(draw: st.DrawFn) -> str:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return draw(
        st.sampled_from(
            (
                str(first),
                str(first)[:7],
                str(first)[:4],
                f"{first}..{last}",
                f"..{last}",
                f"{first}..",
                "unknown",
            )
        )
    )


PARTIES = st.sampled_from(("league", "office"))
BODIES = st.fixed_dictionaries(
    {
        "name": TEXT,
        "life": st.lists(
            st.fixed_dictionaries(
                {"state": st.sampled_from(("active", "paused")), "from": vague(), "until": vague()}
            ),
            min_size=1,
            max_size=3,
        ),
        "evaluations": st.lists(st.fixed_dictionaries({"due": vague(), "of": TEXT}), max_size=2),
        "meets": st.lists(
            st.fixed_dictionaries(
                {"at_least": st.integers(0, 5), "per": st.sampled_from(("year", "quarter", "month"))}
            ),
            max_size=2,
        ),
        "chair": st.fixed_dictionaries(
            {
                "alternates": st.fixed_dictionaries(
                    {"between": st.just(["league", "office"]), "every": st.sampled_from(("year", "2 years"))}
                ),
                "held": st.lists(
                    st.fixed_dictionaries({"year": st.integers(2018, 2023), "chair": PARTIES}), max_size=3
                ),
            }
        ),
    }
)
MEETINGS = st.fixed_dictionaries(
    {
        "complete": st.booleans(),
        "meetings": st.lists(st.fixed_dictionaries({"date": vague()}), max_size=4),
    }
)
AGREEMENTS = st.lists(
    st.fixed_dictionaries({"id": st.just("deal"), "name": TEXT, "until": vague()}), max_size=2
)
FILES = st.fixed_dictionaries(
    {
        "bodies/board.yaml": BODIES,
        "meetings/board-2020.yaml": MEETINGS,
        "agreements.yaml": AGREEMENTS,
    }
)


def structure_of(files: dict[str, object]) -> Structure:
    lines = (f"{name}: {json.dumps(what, ensure_ascii=False)}" for name, what in files.items())
    return example("\n".join(lines)).structure


@given(FILES.map(structure_of), DAYS, st.integers(0, 800), st.sampled_from(("sv", "en")))
def test_any_structure_has_a_calendar_that_two_readers_read(
    structure: Structure, first: date, days: int, language: str
) -> None:
    last = first + timedelta(days=days)
    due = ahead(structure, first, last)
    written = calendar_ics.render(due, language)
    found = events(written)
    assert len(found) == len(due.dated) == len({event["uid"] for event in found})
    assert len(ics.Calendar(written.decode()).events) == len(found)
    for event in found:
        assert event.start <= last
        assert first <= event.end - timedelta(days=1)
        if event.end - event.start == timedelta(days=1):
            assert first <= event.start <= last
