"""Sentences that say no more than the files do, and nothing twice."""

from __future__ import annotations

from datetime import date

import pytest

from vvgctl.check.examples import example
from vvgctl.diff.change import Weight
from vvgctl.diff.comparing import changes
from vvgctl.diff.difference import Difference
from vvgctl.messages import said
from vvgctl.reports.differences.groups import groups
from vvgctl.reports.differences.telling import sentence_of
from vvgctl.structure import Snapshot

DAY = date(2020, 6, 30)
AREAS = """
divisions/map.yaml:
  name: Map
  divides: {kind: town}
  complete: false
  areas: [{id: e, name: East, from: %s, members: [east, west]}]
"""
SAYS = "{id: %s, says: %s, cites: {phrase: a b c}, force: shall, rule: meets, with: {at_least: 1, per: year}}"
MANDATE = "mandates/m.yaml: {document: doc, on: board, in_force: {}, clauses: [%s]}"
TOLD = [
    (
        "a fact that was perhaps so and is so now",
        "bodies/board.yaml: {level: [{value: local, from: ..2021}]}",
        "bodies/board.yaml: {level: [{value: local, from: ..2019}]}",
        ["settled: Board: level as before, and now certain"],
    ),
    (
        "the way back",
        "bodies/board.yaml: {level: [{value: local, from: ..2019}]}",
        "bodies/board.yaml: {level: [{value: local, from: ..2021}]}",
        ["settled: Board: level as before, but no longer certain"],
    ),
    (
        "a division of which it becomes certain that it applies, told once for all its principals",
        AREAS % "..2021",
        AREAS % "..2019",
        [
            "settled: Map is certain to be there; before, that was not known",
            "settled: Map: area as before, and now certain",
        ],
    ),
    (
        "a document that was not there",
        "documents.yaml: [{id: doc, title: A document}]",
        "documents.yaml: [{id: doc, title: A document}, {id: new, title: Another}]",
        ["field: Another is added"],
    ),
    (
        "a decision that is no more",
        "decisions.yaml: [{id: d, by: league, date: 2020-05-01, says: Yes}]",
        "",
        ["field: League 1 May 2020: Yes is left out"],
    ),
    (
        "a file of meetings, with those that may have been held",
        "",
        "meetings/board-2020.yaml: {meetings: [{date: 2020-05-01}, {date: 2020-09-01}]}",
        ["met: board meets, 1 May 2020"],
    ),
    (
        "something else about the same",
        "assignments.yaml: [{id: w, about: Work, deliverables: [{what: A report}]}]",
        "assignments.yaml: [{id: w, about: Work, deliverables: [{what: A report, due: 2021}]}]",
        ["field: Work, deliverables: A report, due: 2021"],
    ),
    (
        "what is said of the chair besides who it is",
        "bodies/b.yaml: {chair: {alternates: {between: [league, office], every: year}, administers: true}}",
        """
bodies/b.yaml: {chair: {alternates: {between: [league, office], every: 2 years}, vice_chair: other_side}}
""",
        [
            (
                "rotation: B, chair: alternates between League and Office, every: 2 years (before: year), "
                "vice chair: a member from the other side, administers: nothing is written (before: yes)"
            )
        ],
    ),
    (
        "what a clause demands",
        MANDATE % (SAYS % ("a", "Often.")).replace("at_least: 1", "at_least: 2"),
        MANDATE % (SAYS % ("a", "Often.")).replace("at_least: 1, per: year", "at_least: 4, per: quarter"),
        ["clause_amended: A document, Often., at least: 4 (before: 2), per: quarter (before: year)"],
    ),
    (
        "a body that has rested since it was formed",
        "",
        """
bodies/new.yaml:
  life:
    - {state: active, from: 2020-01-01, until: 2020-02-29}
    - {state: paused, from: 2020-03-01, until: 2020-04-30}
    - {state: active, from: 2020-05-01}
""",
        ["formed: New is formed, from 1 January 2020"],
    ),
    (
        "a pause that begins some day",
        "bodies/board.yaml: {life: [{state: active, from: 2015}]}",
        "bodies/board.yaml: {life: [{state: active, until: 2020}, {state: paused, from: 2020}]}",
        ["paused: Board is paused, from 2020"],
    ),
    (
        "two clauses in one sentence",
        MANDATE % (SAYS % ("a", "Once.")),
        MANDATE % ", ".join(SAYS % one for one in (("a", "Once."), ("b", "Twice."), ("c", "Thrice."))),
        ["clause_demanded: A document demands: Twice and Thrice"],
    ),
]


@pytest.mark.parametrize(("before", "after", "told"), [one[1:] for one in TOLD], ids=[one[0] for one in TOLD])
def test_told(before: str, after: str, told: list[str]) -> None:
    old, new = (Snapshot(example(text or "{}").structure, DAY, DAY) for text in (before, after))
    difference = Difference(old, new, now_only=True)
    lines = [
        (group[0].kind, said(sentence_of(group, difference), "en")) for group in groups(difference.changes)
    ]
    assert sorted(f"{kind}: {line}" for kind, line in lines) == told


def test_that_nothing_is_known_is_no_news() -> None:
    texts = ("bodies/board.yaml: {}", "bodies/board.yaml: {seats: {unknown: Who sits there?}}")
    old, new = (Snapshot(example(text).structure, DAY, DAY) for text in texts)
    assert [one.weight for one in changes(old, new)] == [Weight.EDITORIAL]
    assert [one.weight for one in changes(new, old)] == [Weight.EDITORIAL]
