"""CSV has the same pages and positions as YAML."""

from __future__ import annotations

import pytest

from tests.source.reading import shown
from vvgctl.source import KeyPath, Page, read_csv

TEXT = 'kod,namn,"år, nytt"\n1401,Härryda 🙂,2017\n\n1402,"Parti ""lle"",\nforts",\n1407,"Öckerö",2018\n'


def page_of(text: str) -> Page:
    page = read_csv("file.csv", text.encode()).page
    assert page is not None
    return page


def test_rows_are_mappings_from_header_to_text() -> None:
    assert page_of(TEXT).data == [
        {"kod": "1401", "namn": "Härryda 🙂", "år, nytt": "2017"},
        {"kod": "1402", "namn": 'Parti "lle",\nforts', "år, nytt": ""},
        {"kod": "1407", "namn": "Öckerö", "år, nytt": "2018"},
    ]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("path", "line", "text"),
    [
        ((), 1, 'kod,namn,"år, nytt"'),
        ((0,), 2, "1401,Härryda 🙂,2017"),
        ((0, "namn"), 2, "Härryda 🙂"),
        ((0, "år, nytt"), 2, "2017"),
        ((1,), 4, '1402,"Parti ""lle"",'),
        ((1, "namn"), 4, '"Parti ""lle"",'),
        ((1, "år, nytt"), 5, ""),
        ((2, "namn"), 6, '"Öckerö"'),
        ((2, "finns inte"), 6, '1407,"Öckerö",2018'),
    ],
)
def test_positions(path: KeyPath, line: int, text: str, ending: str) -> None:
    page = page_of(TEXT.replace("\n", ending))
    assert (page.location(path).line, shown(page, path)) == (line, text)


def test_texts_are_composed() -> None:
    assert page_of("a\u030a\no\u0308\n").data == [{"å": "ö"}]


def test_no_rows() -> None:
    assert page_of("a,b\n").data == []
