"""The rule book is made from the rules, in both languages."""

from __future__ import annotations

import pytest

from tests.conftest import Golden
from vvgctl.reports.rule_book import rule_book
from vvgctl.reports.rule_page import rule_names


@pytest.mark.generated
@pytest.mark.parametrize(("language", "file"), [("en", "docs/rules.md"), ("sv", "docs/rules.sv.md")])
def test_the_rule_book_is_made_from_the_rules(golden: Golden, language: str, file: str) -> None:
    golden(file, rule_book(language))


def test_every_rule_stands_in_the_book_once() -> None:
    book = rule_book("en")
    assert all(book.count(f"### {name}\n") == 1 for name in rule_names())
