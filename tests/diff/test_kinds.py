"""Every kind of change has an example, and each example is told as that and nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from vvgctl.check.examples import example
from vvgctl.diff.book import KINDS, kind_names
from vvgctl.diff.comparing import changes
from vvgctl.diff.difference import Difference
from vvgctl.messages import said
from vvgctl.reports.differences.telling import sentence_of
from vvgctl.source import Place, read_yaml
from vvgctl.structure import Snapshot, build

DAY = date(2020, 6, 30)
MANDATE = "mandates/m.yaml: {document: doc, on: board, in_force: {}, clauses: [%s]}"
CLAUSE = (
    "{id: %s, says: %s, cites: {phrase: a b c}, force: shall, rule: meets, with: {at_least: %d, per: year}}"
)
TASK = "{id: t, text: Plan%s}"
EXAMPLES = [
    ("formed", "", "bodies/board.yaml: {}", "Board is formed"),
    ("dissolved", "bodies/board.yaml: {}", "", "Board ceases"),
    (
        "replaced",
        "bodies/old.yaml: {}",
        "bodies/new.yaml: {replaces: old}",
        "New is formed and replaces Old",
    ),
    (
        "renamed",
        "bodies/board.yaml: {name: Board}",
        "bodies/board.yaml: {name: Council}",
        "Board is called Council",
    ),
    (
        "paused",
        "bodies/board.yaml: {}",
        "bodies/board.yaml: {life: [{state: paused}]}",
        "Board is paused",
    ),
    (
        "resumed",
        "bodies/board.yaml: {life: [{state: paused}]}",
        "bodies/board.yaml: {}",
        "Board resumes its work",
    ),
    (
        "settled",
        "bodies/board.yaml: {life: [{state: active, from: 2020}]}",
        "bodies/board.yaml: {life: [{state: active, from: 2019}]}",
        "Board is certain to be there; before, that was not known",
    ),
    (
        "seats",
        "bodies/board.yaml: {seats: [{appointed_by: league, count: 2}]}",
        "bodies/board.yaml: {seats: [{appointed_by: league, count: 2}, {appointed_by: region, count: 1}]}",
        "Board, seats: one seat for Region is added",
    ),
    (
        "holders",
        "bodies/board.yaml: {holders: unknown}",
        "bodies/board.yaml: {holders: [{appointed_by: league}]}",
        "Board, holders: 1 League (before: unknown)",
    ),
    (
        "chair",
        "bodies/board.yaml: {chair: {party: league}}",
        "bodies/board.yaml: {chair: {party: region}}",
        None,
    ),
    (
        "rotation",
        "bodies/board.yaml: {chair: {alternates: {between: [league, region], every: year}}}",
        "bodies/board.yaml: {chair: {alternates: {between: [league, region], every: 2 years}}}",
        None,
    ),
    (
        "authority",
        "bodies/board.yaml: {authority: recommends}",
        "bodies/board.yaml: {authority: decides}",
        "Board, authority: decides (before: recommends)",
    ),
    (
        "belonging",
        "bodies/board.yaml: {}",
        "bodies/board.yaml: {level: local}",
        "Board, level: local (before: county)",
    ),
    (
        "charged",
        "bodies/board.yaml: {}",
        "bodies/board.yaml: {mandate: unknown}",
        "Board, mandate: unknown (before: none: an example)",
    ),
    (
        "meetings",
        "bodies/board.yaml: {meets: {at_least: 4, per: year}}",
        "bodies/board.yaml: {meets: {at_least: 2, per: year}}",
        "Board, meeting pattern: at least two meetings a year (before: at least four meetings a year)",
    ),
    (
        "minutes",
        "bodies/board.yaml: {minutes: {kept: true}}",
        "bodies/board.yaml: {minutes: {kept: false}}",
        None,
    ),
    (
        "preparation",
        "bodies/board.yaml: {prepared_by: [league]}",
        "bodies/board.yaml: {prepared_by: [office, league]}",
        "Board, prepared by: Office is added",
    ),
    (
        "task_given",
        "bodies/board.yaml: {tasks: []}",
        f"bodies/board.yaml: {{tasks: [{TASK % ''}]}}",
        "Board gets the task: Plan",
    ),
    (
        "task_dropped",
        f"bodies/board.yaml: {{tasks: [{TASK % ''}]}}",
        "bodies/board.yaml: {tasks: []}",
        "Board no longer has the task: Plan",
    ),
    (
        "task_lent",
        f"bodies/board.yaml: {{tasks: [{TASK % ''}]}}",
        f"bodies/board.yaml: {{tasks: [{TASK % ', lent: [{to: office}]'}]}}",
        "Office takes over from Board while it is paused: Plan",
    ),
    (
        "task_handed_over",
        f"bodies/board.yaml: {{tasks: [{TASK % ''}]}}",
        f"bodies/board.yaml: {{tasks: [{TASK % ', handed_over: {to: office, from: 2020-01-01}'}]}}",
        "Office takes over from Board for good: Plan, from 1 January 2020",
    ),
    (
        "moved",
        "",
        """divisions/map.yaml:
  name: Map
  divides: {kind: town}
  areas: [{id: e, name: East, members: []}, {id: w, name: West, members: [west, east]}]""",
        "East passes from East to West (Map)",
    ),
    (
        "clause_demanded",
        MANDATE % (CLAUSE % ("c", "Four", 4)),
        MANDATE % ", ".join((CLAUSE % ("c", "Four", 4), CLAUSE % ("d", "Two", 2))),
        "A document demands: Two",
    ),
    (
        "clause_dropped",
        MANDATE % ", ".join((CLAUSE % ("c", "Four", 4), CLAUSE % ("d", "Two", 2))),
        MANDATE % (CLAUSE % ("c", "Four", 4)),
        "A document demands no longer: Two",
    ),
    (
        "clause_amended",
        MANDATE % (CLAUSE % ("c", "Four", 4)),
        MANDATE % (CLAUSE % ("c", "Four", 3)),
        None,
    ),
    (
        "begun",
        "",
        "functions.yaml: [{id: f, name: Office, kind: office}]",
        "Office is set up",
    ),
    ("over", "functions.yaml: [{id: f, name: Office, kind: office}]", "", "Office ceases"),
    (
        "support",
        "functions.yaml: [{id: f, name: Support, kind: office, placed_at: [league]}]",
        "functions.yaml: [{id: f, name: Support, kind: office, placed_at: unknown}]",
        "Support, placed at: unknown (before: League)",
    ),
    (
        "handling",
        "matters.yaml: [{id: m, name: Matter, handled_by: [league]}]",
        "matters.yaml: [{id: m, name: Matter, handled_by: [office]}]",
        "Matter, handled by: Office (before: League)",
    ),
    (
        "work",
        "assignments.yaml: [{id: a, about: Look, states: [{state: ordered}]}]",
        "assignments.yaml: [{id: a, about: Look, states: [{state: done}]}]",
        "Look, states: done (before: ordered)",
    ),
    (
        "standing",
        "proposals/p.yaml: {states: [{state: draft}]}",
        "proposals/p.yaml: {states: [{state: proposed}]}",
        "A proposal, states: proposed (before: a draft)",
    ),
    (
        "decided",
        "",
        "decisions.yaml: [{id: d, by: league, date: 2020-05-01, says: Yes}]",
        "League 1 May 2020: Yes",
    ),
    (
        "met",
        "meetings/board-2020.yaml: {}",
        "meetings/board-2020.yaml: {meetings: [{date: 2020-05-01}]}",
        None,
    ),
    (
        "field",
        "bodies/board.yaml: {}",
        "bodies/board.yaml: {kind: group}",
        "Board, kind: group",
    ),
    (
        "dates",
        "bodies/board.yaml: {name: [{value: Board, until: 2028-01-01}]}",
        "bodies/board.yaml: {name: [{value: Board, until: 2029-01-01}]}",
        "Board, name: Board (until 1 January 2029) (before: Board (until 1 January 2028))",
    ),
    (
        "sources",
        "bodies/board.yaml: {seats: {unknown: Who?}}",
        "bodies/board.yaml: {seats: {unknown: Who sits there?}}",
        "Board: other sources or questions for seats",
    ),
]


def test_every_kind_has_an_example() -> None:
    assert {one[0] for one in EXAMPLES} == {*kind_names(), *KINDS}


@pytest.mark.parametrize(("kind", "before", "after", "told"), EXAMPLES, ids=[one[0] for one in EXAMPLES])
def test_an_example_is_told_as_its_kind(kind: str, before: str, after: str, told: str | None) -> None:
    old, new = (Snapshot(example(text or "{}").structure, DAY, DAY) for text in (before, after))
    found = changes(old, new)
    assert [one.kind for one in found] == [kind]
    sentence = said(sentence_of(found, Difference(old, new)), "en")
    assert told is None or sentence == told
    assert changes(new, old) != ()


def test_what_a_file_cites_for_all_its_records_is_told() -> None:
    def side(document: str) -> Snapshot:
        text = f"source: {{document: {document}}}\nprincipals: [{{id: a, name: A, kind: town, side: north}}]"
        page = read_yaml("principals.yaml", text.encode()).page
        assert page is not None
        return Snapshot(build([("principals", page.file, Place(page), page.data)], (page,)), DAY, DAY)

    (found,) = changes(side("doc"), side("other"))
    assert (found.id, found.weight) == ("sources:file/principals.yaml/source", "editorial")
