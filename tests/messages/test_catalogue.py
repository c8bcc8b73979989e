"""Every sentence exists in Swedish and in English, with the same gaps."""

from __future__ import annotations

from string import Formatter

import pytest
from babel.messages.catalog import Message as Entry

from tests.conftest import Golden
from tests.messages.catalogue import MO, PO, compiled, translated, updated, wanted

ENTRIES = [entry for entry in translated() if entry.id]


@pytest.mark.generated
def test_the_catalogue_holds_what_the_code_says(golden: Golden) -> None:
    golden(PO, updated())


@pytest.mark.generated
def test_the_compiled_catalogue_is_that_of_the_translators(golden: Golden) -> None:
    golden(MO, compiled())


def test_every_sentence_is_translated() -> None:
    known = translated()
    missing = [m.id for m in wanted() if m.id and not all(_strings(known.get(m.id)))]
    assert missing == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: str(entry.id)[:40])
def test_a_translation_has_the_gaps_of_its_sentence(entry: Entry) -> None:
    ids = tuple(entry.id) if isinstance(entry.id, tuple | list) else (entry.id,)
    allowed = set().union(*map(_gaps, ids))
    assert all(_gaps(string) <= allowed for string in _strings(entry))
    assert set().union(*map(_gaps, _strings(entry))) == allowed or isinstance(entry.id, tuple)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: str(entry.id)[:40])
def test_a_translation_quotes_as_swedish_does(entry: Entry) -> None:
    assert all("“" not in string for string in _strings(entry))


def _strings(entry: Entry | None) -> tuple[str, ...]:
    if entry is None:
        return ("",)
    strings = entry.string if isinstance(entry.string, tuple | list) else (entry.string,)
    return tuple(string or "" for string in strings)


def _gaps(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}
