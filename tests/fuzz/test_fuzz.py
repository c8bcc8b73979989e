"""Whatever is done to the files: no traceback, and every finding has a place and words.

What hypothesis finds here becomes a file in `tests/hostile` or a case of the rule it was found in. A longer
search: VVGCTL_FUZZ=2000 python -m pytest tests/fuzz
"""

from __future__ import annotations

import os
from datetime import date
from functools import cache

from dateutil.relativedelta import relativedelta
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.edits import edited_files, real_files
from vvgctl.check.clauses import questions
from vvgctl.check.finding import Finding
from vvgctl.check.loading import loaded
from vvgctl.check.validation import Asked, Validation, validate
from vvgctl.messages import said
from vvgctl.reports.context import Checked, Manner
from vvgctl.reports.formats import FORMATS
from vvgctl.reports.look import plain
from vvgctl.reports.pages.page import page
from vvgctl.source import Reading, read_csv, read_yaml

DAYS = st.dates() | st.sampled_from(
    [date.min, date.max, date(2016, 12, 31), date(2017, 1, 1), date(2020, 2, 29)]
)
SLOW = settings(
    max_examples=int(os.environ.get("VVGCTL_FUZZ", "60")),
    suppress_health_check=list(HealthCheck),
)


def reading(file: str, text: str) -> Reading:
    return (read_csv if file.endswith(".csv") else read_yaml)(file, text.encode("utf-8", "surrogatepass"))


@cache
def real_readings() -> dict[str, Reading]:
    return {file: reading(file, text) for file, text in real_files().items()}


@SLOW
@given(edited_files(), st.none() | DAYS, DAYS)
def test_an_edited_file_gives_findings_with_places(
    edited: tuple[str, str], day: date | None, today: date
) -> None:
    file, text = edited
    files = real_readings() | {file: reading(file, text)}
    until = today + relativedelta(years=2) if today.year < 9990 else date.max
    result = loaded(files.values())
    found = validate(result, Asked(today, until, day), {})
    for one in (*found.findings, *found.past, *found.aside):
        well_told(one)
    for result_of_clause in found.clauses:
        assert all(question.message.text("sv") for question in questions(result_of_clause))
    checked = Checked("structure/x", result.structure, found, today, until, day)
    for name, render in FORMATS.items():
        assert "".join(render([checked], Manner("sv", plain))) or name in ("concise", "github"), name


@SLOW
@given(edited_files(), DAYS)
def test_a_page_is_shown_of_every_record(edited: tuple[str, str], day: date) -> None:
    file, text = edited
    structure = loaded((real_readings() | {file: reading(file, text)}).values()).structure
    if structure is None:
        return
    checked = Checked("structure/x", structure, Validation((), files=0), day, day, day)
    for kind, record in structure.all():
        for language in ("sv", "en"):
            assert page(kind, record, checked, Manner(language, plain))


def well_told(found: Finding) -> None:
    where = found.location
    assert where.file
    assert where.line >= 1
    assert where.column >= 1
    for language in ("sv", "en"):
        text = said(found.message, language)
        assert text.strip()
    assert len(found.id) == 8
