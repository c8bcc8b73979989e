"""Without libyaml's parser the same is read, and the same is found: slower, but in no other way different."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given

from tests.fuzz.edits import FOLDER, edited_files
from tests.fuzz.test_fuzz import SLOW, reading
from tests.source.reading import paths
from vvgctl.check.loading import Loaded, load
from vvgctl.check.validation import Asked, validate
from vvgctl.source import Reading, events

pytestmark = pytest.mark.skipif(not events.WITH_LIBYAML, reason="libyaml is not here to compare with")


def without_libyaml(file: str, text: str) -> Reading:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "WITH_LIBYAML", False)
        return reading(file, text)


def test_the_real_structure_is_the_same_and_so_is_what_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    before = load(FOLDER)
    monkeypatch.setattr(events, "WITH_LIBYAML", False)
    after = load(FOLDER)
    assert after.structure == before.structure
    assert found(after) == found(before)


@SLOW
@given(edited_files(longest=2_000))
@example(("found.yaml", "meets: {unknown: How often?, ask: [vgr]}\n"))
@example(("found.yaml", "- {date:?2021-11-19}\n"))
@example(("found.yaml", "- {document:, x}\n"))
@example(("found.yaml", "- {id:} x, name: y}\n"))
def test_an_edited_file_is_read_the_same_or_refused_by_both(edited: tuple[str, str]) -> None:
    file, text = edited
    one, other = reading(file, text), without_libyaml(file, text)
    assert (one.page is None) == (other.page is None)
    assert [trouble.level for trouble in one.troubles] == [trouble.level for trouble in other.troubles]
    if one.page and other.page:
        assert one.page.data == other.page.data
        everywhere = [path for path, _value in paths(one.page.data)]
        assert [one.page.location(path) for path in everywhere] == [
            other.page.location(path) for path in everywhere
        ]


@pytest.mark.parametrize(
    "text",
    [
        "- one\n  \t - two\n",
        "a: b\n \tc\n\t\n\n  d\n",
        "a: b\n\tc\n",
        "[a\tb]",
        "- a \t# b\n- c\n",
        "a: b\n\t---\n",
    ],
)
def test_tabs_between_words_are_read_the_same_or_refused_by_both(text: str) -> None:
    one, other = reading("bodies/x.yaml", text), without_libyaml("bodies/x.yaml", text)
    assert (one.page and one.page.data) == (other.page and other.page.data)


def found(structure: Loaded) -> list[tuple[str, str]]:
    """Every finding with its place."""
    found = validate(structure, Asked(date(2024, 1, 29), date(2026, 1, 29)), {})
    return [(str(one.location), one.message.text("sv")) for one in (*found.findings, *found.past)]
