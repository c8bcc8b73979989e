"""What is not looked at again would have said the same."""

from __future__ import annotations

from hypothesis import given

from tests.diff.structures import Files, on
from tests.diff.test_laws import LAW, TWO
from vvgctl.check.on_day import found_on, touched_on
from vvgctl.check.touched import Touched
from vvgctl.diff.consequence import follows
from vvgctl.diff.consequences.mandates import broken
from vvgctl.diff.difference import Difference


@LAW
@given(TWO)
def test_no_finding_comes_or_goes_that_is_not_looked_at(two: tuple[Files, Files]) -> None:
    difference = Difference(on(two[0]), on(two[1]))
    every = Touched((), None)
    whole = [
        {one.id for one in found_on(side, {}, touched_on(side, every), every)}
        for side in (difference.before, difference.after)
    ]
    seen = [{one.id for one in side} for side in difference.findings]
    assert seen[1] - seen[0] == whole[1] - whole[0]
    assert seen[0] - seen[1] == whole[0] - whole[1]


@LAW
@given(TWO)
def test_no_clause_comes_to_be_broken_that_is_not_looked_at(two: tuple[Files, Files]) -> None:
    difference = Difference(on(two[0]), on(two[1]))
    every = Touched((), None)
    before, after = (
        {pair for one in touched_on(side, every) for pair in broken(one)}
        for side in (difference.before, difference.after)
    )
    told = [one.about for one in follows(difference) if one.kind == "mandates" and one.after == "broken"]
    assert {name for about in told for name in about.split(", ")} == {name for name, _body in after - before}
