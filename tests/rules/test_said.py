"""What a phrase says: days in the forms that documents use, and numbers that are not part of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vvgctl.rules.said import days_said, numbers_said

DAYS = [
    ("sv", "den 1 januari 2017", ["2017-01-01"]),
    ("sv", "Från och med januari 2017", ["2017-01"]),
    ("sv", "förslaget 160919", ["2016-09-19"]),
    ("sv", "beslut 20160919, 2016-11-25 och 2016-12", ["2016-09-19", "2016-11-25", "2016-12"]),
    ("sv", "2016 - -", ["2016"]),
    ("sv", "mötet 25/11 2016", ["2016-11-25"]),
    ("sv", "7 sept. 2020 och 8 okt 2020", ["2020-09-07", "2020-10-08"]),
    ("sv", "senast den 14 augusti", ["2020-08-14"]),
    ("sv", "varen 2021, HÖSTEN 2024", ["2021-01..2021-06", "2024-07..2024-12"]),
    ("sv", "årsskiftet 2023/2024", ["2023-07..2024-06"]),
    ("sv", "april – maj 2023, nov.-dec. 2023", ["2023-04..2023-05", "2023-11..2023-12"]),
    ("sv", "diarienummer 2016/1234, SFS 2017:30, 171332", []),
    ("en", "on 2 May 2017 or March 3rd, 2018", ["2017-05-02", "2018-03-03"]),
    ("en", "you may in 2019", ["2019"]),
]
NUMBERS = [
    ("sv", "de 49 kommunerna, minst FYRA och åtta", [49, 4, 8]),
    ("sv", "en gång per kvartal, ett år", []),
    ("sv", "den 1 januari 2017 och 160919", []),
    ("sv", "10-12 personer, kl. 14.45, 3,5 procent, 5:e och § 7", []),
    ("en", "twelve of the 3 towns, one each", [3, 12]),
]


@pytest.mark.parametrize(("language", "phrase", "days"), DAYS)
def test_days_are_read_in_the_forms_of_documents(language: str, phrase: str, days: list[str]) -> None:
    assert [str(day.readings[0]) for day in days_said(phrase, language, [2020])] == days


@pytest.mark.parametrize(("language", "phrase", "numbers"), NUMBERS)
def test_numbers_are_those_that_belong_to_no_date(language: str, phrase: str, numbers: list[int]) -> None:
    assert numbers_said(phrase, language) == numbers


@given(st.sampled_from(["sv", "en"]), st.text("0123456789-/:. marsjuni,maydenåföt", max_size=40))
def test_any_phrase_can_be_read(language: str, phrase: str) -> None:
    for day in days_said(phrase, language, [1, 2020, 9999]):
        assert phrase[day.start : day.end] == day.words
        assert day.least >= 1
    assert all(number >= 0 for number in numbers_said(phrase, language))
