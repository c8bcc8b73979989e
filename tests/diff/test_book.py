"""The book of kinds is made from their pages."""

from __future__ import annotations

import pytest

from tests.conftest import Golden
from vvgctl.reports.differences.book import diff_book, manual, pages


@pytest.mark.generated
@pytest.mark.parametrize(
    ("language", "file"), [("en", "docs/diff-kinds.md"), ("sv", "docs/diff-kinds.sv.md")]
)
def test_the_book_is_made_from_the_pages(golden: Golden, language: str, file: str) -> None:
    golden(file, diff_book(language))


def test_every_page_says_what_it_is_about() -> None:
    assert all(manual(one).id.endswith(".") for one in pages())
