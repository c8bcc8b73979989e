"""What follows from small changes."""

from __future__ import annotations

from datetime import date

import pytest

from tests.changes.test_laying import FOLDER, structure
from vvgctl.check.examples import example
from vvgctl.diff.consequence import follows, names
from vvgctl.diff.difference import Difference
from vvgctl.structure import Snapshot

DAY = date(2020, 6, 30)
HELD = "held: [{year: 2019, chair: league}]"
CHAIR = "bodies/board.yaml: {chair: {alternates: {between: [%s], every: year}, " + HELD + "}}"
TWO = "bodies/board.yaml: {%s}\nbodies/team.yaml: {level: local%s}"
TASK = "tasks: [{id: t, text: Plan%s}]"
CLAUSE = "clause: {at_least: 4, per: year}\nbodies/board.yaml: {meets: {at_least: %d, per: year}%s}"
SAYS = "clause: {id: c, rule: active, with: {decided_by: [region]}}\n"
DECIDED = "decisions.yaml: [{id: d, by: league, date: 2019-01-01, says: So}]\n"
EXAMPLES = [
    (
        "seats",
        "bodies/board.yaml: {seats: unknown}",
        "bodies/board.yaml: {seats: [{appointed_by: league, count: 2}]}",
        [
            "Board 2 (before: unknown)",
            "north in Board 2 (before: unknown)",
            "south in Board 0 (before: unknown)",
            "League in Board 2 (before: unknown)",
        ],
    ),
    (
        "represented",
        "bodies/board.yaml: {seats: [{appointed_by: region, count: 1}]}",
        "bodies/board.yaml: {seats: [{appointed_by: region, count: 1}, {appointed_by: league, count: 2}]}",
        ["East and West 2 (before: 0)"],
    ),
    (
        "meetings",
        "bodies/board.yaml: {meets: {exactly: 4, per: year}}",
        "bodies/board.yaml: {meets: {exactly: 1, per: quarter}, life: [{state: paused}]}",
        ["Board 0 (before: 4)"],
    ),
    (
        "attended",
        "bodies/board.yaml: {meets: {exactly: 4, per: year}, seats: [{appointed_by: east, count: 1}]}",
        "bodies/board.yaml: {meets: {exactly: 6, per: year}, seats: [{appointed_by: east, count: 1}]}",
        ["north 6 (before: 4)", "East 6 (before: 4)"],
    ),
    (
        "tasks",
        f"bodies/board.yaml: {{{TASK % ''}}}",
        f"bodies/board.yaml: {{life: [{{state: paused}}], {TASK % ''}}}",
        ["nobody holds Plan (Board) any more"],
    ),
    (
        "tasks",
        f"bodies/board.yaml: {{{TASK % ''}}}",
        f"bodies/board.yaml: {{life: [{{state: paused}}], {TASK % ', lent: unknown'}}}",
        ["nobody knows who holds Plan (Board) now"],
    ),
    (
        "tasks",
        f"bodies/board.yaml: {{{TASK % ''}}}",
        f"bodies/board.yaml: {{life: [{{state: paused}}], {TASK % ', lent: [{to: office}, {to: league}]'}}}",
        ["League and Office hold the same task: Plan"],
    ),
    ("tasks", f"bodies/board.yaml: {{{TASK % ''}}}", "", ["nobody holds Plan (Board) any more"]),
    (
        "tasks",
        "bodies/board.yaml: {tasks: unknown}",
        "",
        ["those of Board are unknown, and whether any of them is left without a body"],
    ),
    (
        "ways",
        TWO % ("seats: [{appointed_by: team, count: 1}]", ", seats: []"),
        TWO % ("seats: [{appointed_by: league, count: 1}]", ", seats: []"),
        ["none leads from Team to county any more"],
    ),
    (
        "ways",
        TWO % ("seats: unknown", ", seats: []"),
        TWO % ("seats: [{appointed_by: team, count: 1}]", ", seats: []"),
        ["from Team to county (before: unknown)"],
    ),
    (
        "chairs",
        CHAIR % "league, region",
        "bodies/board.yaml: {chair: {party: region}}",
        ["Board in 2021 Region (before: League)", "Board in 2023 Region (before: League)"],
    ),
    (
        "mandates",
        CLAUSE % (4, ""),
        CLAUSE % (3, ""),
        ["A document: 1 clause is no longer kept and is to be rewritten"],
    ),
    ("mandates", "bodies/board.yaml: {mandate: unknown}", "", ["that of Board, which lapses, is unknown"]),
    (
        "mandates",
        CLAUSE % (4, ", mandate: m"),
        CLAUSE % (4, ", mandate: m, name: Council"),
        ["A document is to be rewritten with the new name of Council"],
    ),
    (
        "deciders",
        "bodies/board.yaml: {}",
        "bodies/board.yaml: {level: local}",
        ["unknown for Board"],
    ),
    (
        "deciders",
        DECIDED + "bodies/board.yaml: {authority: {value: recommends, by: d}}",
        DECIDED + "bodies/board.yaml: {authority: decides}",
        ["League on Board, having decided what now changes"],
    ),
    (
        "deciders",
        DECIDED + "bodies/board.yaml: {authority: recommends}",
        DECIDED + "bodies/board.yaml: {authority: {value: decides, by: d}}",
        ["League has decided on Board"],
    ),
    (
        "deciders",
        SAYS,
        SAYS + "bodies/board.yaml: {}",
        ["Region on Board, as “A document” says"],
    ),
    (  # a clause that says who forms a body says nothing of who changes it
        "deciders",
        SAYS + "bodies/board.yaml: {authority: decides}",
        SAYS + "bodies/board.yaml: {authority: recommends}",
        ["unknown for Board"],
    ),
    (
        "deciders",
        DECIDED + "bodies/board.yaml: {authority: {value: recommends, by: d}}",
        DECIDED + "bodies/board.yaml: {authority: decides, level: local}",
        ["League on Board, having decided what now changes", "unknown for the rest of Board"],
    ),
    (
        "findings",
        CLAUSE % (4, ""),
        CLAUSE % (3, ""),
        [
            "Found anew: 3 meetings a year, at least 4 are needed",
            "1 new error",
            "new error: 3 meetings a year, at least 4 are needed (m/c)",
        ],
    ),
    (  # the same is found under another name
        "findings",
        CLAUSE % (3, ""),
        CLAUSE % (3, ", name: Council"),
        [],
    ),
    (  # seats that only pass to another are no difference in how many there are
        "seats",
        "bodies/board.yaml: {seats: [{appointed_by: region, count: 1}]}",
        "bodies/board.yaml: {seats: [{appointed_by: office, count: 1}]}",
        ["Office in Board 1 (before: 0)", "Region in Board 0 (before: 1)"],
    ),
]


def test_every_kind_has_an_example() -> None:
    assert {one[0] for one in EXAMPLES} == set(names())


@pytest.mark.parametrize(
    ("kind", "before", "after", "told"), EXAMPLES, ids=[f"{n}-{one[0]}" for n, one in enumerate(EXAMPLES)]
)
def test_what_follows(kind: str, before: str, after: str, told: list[str]) -> None:
    old, new = (Snapshot(example(text or "{}", "meets").structure, DAY, DAY) for text in (before, after))
    found = [one for one in follows(Difference(old, new)) if one.kind == kind]
    assert [one.message.text("en") for one in found] == told


def test_nothing_follows_from_nothing() -> None:
    side = Snapshot(example("bodies/board.yaml: {}").structure, DAY, DAY)
    assert list(follows(Difference(side, side))) == []


@pytest.mark.parametrize(
    ("name", "state", "gone"),
    [
        ("Council", "adopted", []),  # it did not fit, and need not now
        ("Board", "proposed", ["Found no longer: the name is “Board”, not “Council”"]),
    ],
)
def test_a_proposal_is_found_to_fit_only_while_it_is_open(name: str, state: str, gone: list[str]) -> None:
    def side(name: str, state: str) -> Snapshot:
        states = [{"state": "proposed", "from": 2019, "until": 2019}, {"state": state, "from": "2020-01"}]
        change = {"change": "rename", "with": {"body": "board", "from": name, "to": "Other"}}
        return Snapshot(structure(FOLDER, {"states": states, "changes": [change]}), DAY)

    there, back = (
        [one.message.text("en") for one in follows(Difference(*sides)) if one.kind == "findings"]
        for sides in (
            (side("Council", "proposed"), side(name, state)),
            (side(name, state), side("Council", "proposed")),
        )
    )
    assert there[:1] == gone
    assert len(there) == len(back)
