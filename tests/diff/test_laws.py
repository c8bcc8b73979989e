"""What always holds of a diff, whatever the structures."""

from __future__ import annotations

import json
import re
from datetime import date

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from tests.diff.applying import applied, reversed_
from tests.diff.structures import DAYS, FILES, TODAY, Files, normal, on, written
from vvgctl.check.validation import Validation
from vvgctl.diff.book import kinds_of
from vvgctl.diff.comparing import changes, sides
from vvgctl.diff.difference import Difference
from vvgctl.diff.side import view
from vvgctl.reports.context import Checked, Manner
from vvgctl.reports.differences.compared import Compared, Side
from vvgctl.reports.differences.formats import FORMATS
from vvgctl.schema import kind_of, misfits
from vvgctl.source import Place, read_yaml
from vvgctl.structure import Snapshot

settings.register_profile("laws", settings.get_profile("untimed"), max_examples=50)
LAW = settings(settings.get_profile("laws"))
WHOLE = FILES.map(written)
TWO = st.one_of(
    st.tuples(WHOLE, WHOLE), WHOLE.flatmap(lambda files: st.tuples(st.just(files), _changed(files)))
)
"""Two structures, or one and the same with a few files otherwise."""


def _changed(files: Files) -> st.SearchStrategy[Files]:
    names = st.lists(st.sampled_from(sorted(files)), max_size=2)
    return st.tuples(WHOLE, names).map(
        lambda made: {**files, **{name: made[0][name] for name in made[1] if name in made[0]}}
    )


@LAW
@given(WHOLE)
def test_what_is_generated_is_valid(files: Files) -> None:
    for name, content in files.items():
        page = read_yaml(name, json.dumps(content).encode()).page
        assert page is not None
        assert not list(misfits(kind_of(name) or "", page.data, Place(page))), (name, content)


@LAW
@given(TWO)
def test_no_changes_exactly_when_equal(two: tuple[Files, Files]) -> None:
    before, after = two
    found = changes(on(before), on(after))
    assert (found == ()) == (normal(before) == normal(after)), found


@LAW
@given(WHOLE, st.integers(1, 9), DAYS)
def test_order_and_formatting_do_not_matter(files: Files, seed: int, day: date) -> None:
    assert changes(on(files, day), on(files, day, seed)) == ()


@LAW
@given(TWO, DAYS, DAYS)
def test_applying_the_changes_gives_the_other_side(two: tuple[Files, Files], day: date, later: date) -> None:
    old, new = sides(on(two[0], day), on(two[1], later))
    found = changes(old.snapshot, new.snapshot)
    before, after = view(old), view(new)
    assert applied(found, before) == after
    assert applied(map(reversed_, found), after) == before


@LAW
@given(TWO, DAYS, DAYS)
def test_the_way_back_is_the_way_there_reversed(two: tuple[Files, Files], day: date, later: date) -> None:
    before, after = on(two[0], day), on(two[1], later)
    there = {step for one in changes(before, after) for step in reversed_(one).steps}
    back = {step for one in changes(after, before) for step in one.steps}
    assert there == back


@LAW
@given(WHOLE, DAYS, DAYS)
def test_nothing_changes_between_days_on_which_nothing_is_dated(files: Files, day: date, later: date) -> None:
    first, last = min(day, later), max(day, later)
    before, after = on(files, first), on(files, last)
    dated = frozenset().union(*before.structure.breaks.values())
    if not any(first < one <= last for one in dated):
        held = [
            one for one in changes(before, after) if one.of[0] not in ("decision", "document", "meetings")
        ]
        assert [one.id for one in held if one.of[0] != "exception"] == []


@LAW
@given(TWO, DAYS, DAYS)
def test_every_change_has_a_name_of_its_own(two: tuple[Files, Files], day: date, later: date) -> None:
    found = changes(on(two[0], day), on(two[1], later))
    ids = [one.id for one in found]
    assert len(ids) == len(set(ids))
    assert all(len(kinds_of(one)) <= 1 for one in found if one.aspect == "now")


@LAW
@given(TWO, DAYS, DAYS, st.sampled_from(sorted(FORMATS)), st.booleans(), st.sampled_from(["sv", "en"]))
def test_every_difference_can_be_told(
    two: tuple[Files, Files], day: date, later: date, form: str, whole: bool, language: str
) -> None:
    told = FORMATS[form](compared(on(two[0], day), on(two[1], later)), Manner(language), 100, whole)
    assert not re.search(r"\w+\(\w+=|<class|object at 0x|Unknown\(", told), told
    if form == "json":
        SCHEMA.validate(json.loads(told))


def compared(before: Snapshot, after: Snapshot) -> Compared:
    difference = Difference(before, after)
    one, other = (
        Side(str(each.day), Checked("", each.structure, Validation(()), TODAY, TODAY, each.day), each)
        for each in (before, after)
    )
    return Compared(one, other, difference, difference.changes, again="vvgctl diff A B --all")


SCHEMA = jsonschema.Draft202012Validator(
    json.loads((ROOT / "schemas" / "diff.schema.json").read_text(encoding="utf-8"))
)


@pytest.mark.parametrize("day", ["2016-12-31", "2020-01-01", "2023-06-30"])
def test_the_real_structure_is_the_same_as_itself(day: str) -> None:
    from pathlib import Path

    from vvgctl.check.loading import load

    one, other = (load(Path(ROOT) / "structure" / "vastra-gotaland").structure for _ in range(2))
    assert one is not None
    assert other is not None
    assert changes(Snapshot(one, date.fromisoformat(day)), Snapshot(other, date.fromisoformat(day))) == ()
