"""Calendars from the command line: the days, the body or revision meant, and the file written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import icalendar
import pytest

from tests.cli.conftest import Run

IN_2017 = ("calendar", "vvg", "2017-01-01")


def summaries(written: bytes) -> list[str]:
    return [str(event["summary"]) for event in icalendar.Calendar.from_ical(written).events]


def test_a_file_says_by_its_ending_what_it_is(run: Run, tmp_path: Path) -> None:
    for ending, begins in (
        ("ics", b"BEGIN:VCALENDAR\r\n"),
        ("csv", b"first day,"),
        ("json", b"{"),
        ("txt", b"VVG: Health care"),
    ):
        file = tmp_path / "new" / f"ahead.{ending}"
        answer = run(*IN_2017, "-o", str(file))
        assert (answer.returncode, answer.stdout) == (0, "")
        assert file.read_bytes().startswith(begins)


def test_the_calendar_of_a_day_is_the_same_whenever_it_is_made(run: Run, tmp_path: Path) -> None:
    made = []
    for n, today in enumerate(("2024-01-29", "2025-01-29")):
        file = tmp_path / f"{n}.ics"
        run(*IN_2017, "--today", today, "-o", str(file), LANG="sv_SE.UTF-8", PYTHONHASHSEED=str(n))
        made.append(file.read_bytes())
    assert made[0] == made[1]
    assert "VVG: minst 4 sammanträden ska hållas under året" in summaries(made[0])
    printed = run(*IN_2017, "--format", "ics", "--lang", "sv", PYTHONIOENCODING="cp1252").stdout
    assert printed.replace("\r\n", "\n") == made[0].decode().replace("\r\n", "\n")


def test_what_has_no_date_is_counted_for_a_calendar_program(run: Run) -> None:
    answer = run("calendar", "2016-12-01", "--format", "ics")
    assert answer.stderr == "9 things without a date are left out; --format text lists them\n"
    assert "Göteborgsområdet" not in answer.stdout
    assert "Göteborgsområdet" in run("calendar", "2016-12-01").stdout.partition("Without a date:")[2]


def test_the_days_asked_for_are_the_days_shown(run: Run) -> None:
    answer = run("calendar", "vvg", "--from", "2018", "--until", "2018-01", "--format", "csv").stdout
    days = [line[:21] for line in answer.splitlines()[1:]]
    assert days == ["2018-01-01,2018-01-01", "2018-01-01,2018-01-31", "2018-01-25,2018-01-25"]


def test_a_body_goes_by_its_names_and_a_revision_needs_none(run: Run) -> None:
    for name in ("VVG", "vvg", "Vårdsamverkan VG"):
        assert run("calendar", name, "2017-01-01").stdout == run(*IN_2017).stdout
    assert ", at revision HEAD (" in run("calendar", "HEAD").stdout
    assert ", at revision HEAD (" in run("calendar", "vvg", "HEAD@2024-01-01").stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("vgv",), "no body is called “vgv”, did you mean “vvg”?"),
        (("--until", "2001"), "lies before --from"),
        (("--from", "2017-13"), "“2017-13” is not a date"),
        (("--from", "2000..2001"), "is not one day"),
        (("--from", "0001-01-01", "--until", "9999-12-31"), "at most 25 years"),
        (("-o", "ahead.bmp"), "cannot be written as “bmp”"),
        (("-o", "ahead.v1"), "let the file end in txt, csv, json"),
        (("-o", "/proc/nowhere/ahead.ics"), "cannot be written"),
        (("--format", "pdf"), "--format cannot be “pdf”"),
    ],
)
def test_what_cannot_be_shown_is_told(run: Run, arguments: tuple[str, ...], told: str) -> None:
    answer = run("calendar", *arguments)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert told in answer.stderr


def test_the_first_and_the_last_days_of_all_can_be_asked_about(run: Run) -> None:
    for day in (date.min, date.max):
        assert run("calendar", str(day)).returncode == 0
