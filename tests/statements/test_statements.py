"""Each statement of the sources that a program can check: a slip against it is found where it was made."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.conftest import Golden
from tests.statements.replaced import found_again
from tests.statements.rows import HERE, TODAY, Edit, Statement, place, seeds, statements
from tests.statements.table import table
from tests.statements.trial import everything, page, tried, untouched
from vvgctl.check.finding import Finding, Level
from vvgctl.source import Place, Value
from vvgctl.structure.reading import is_unknown

STATEMENTS = statements()
EVERY = [pytest.param(statement, id=statement.id) for statement in STATEMENTS]
HARMFUL = [pytest.param(e, id=f"{s.id}: {e.what}") for s in STATEMENTS for e in s.harmful]
HARMLESS = [pytest.param(e, id=f"{s.id}: {e.what}") for s in STATEMENTS for e in s.harmless]


@pytest.mark.parametrize("edit", HARMFUL)
def test_a_harmful_edit_gives_the_finding_it_names_at_its_line(edit: Edit) -> None:
    trial, gives = tried(edit), edit.gives
    assert gives is not None
    named = gives.about, gives.level, gives.file, trial.line_of(gives.at, gives.file)
    assert named in [told(found) for found in trial.new(trial.validation.findings)]


@pytest.mark.parametrize("edit", HARMLESS)
def test_a_harmless_edit_gives_no_finding(edit: Edit) -> None:
    trial = tried(edit)
    assert trial.page.text != page(edit.file).text
    assert [told(found) for found in trial.new(everything(trial.validation))] == []


@pytest.mark.parametrize("edit", HARMFUL)
def test_a_harmful_edit_changes_a_fact_and_neither_an_id_nor_the_keys(edit: Edit) -> None:
    before, after = page(edit.file).data, tried(edit).page.data
    assert before != after
    assert list(ids(before)) == list(ids(after))
    assert list(lost(before, after)) == []


@pytest.mark.parametrize("statement", EVERY)
def test_a_statement_lives_where_it_says(statement: Statement) -> None:
    for where in statement.lives:
        file, _, key = where.partition(": ")
        assert place(Place(page(file)), key).value is not None, where


def test_every_statement_of_the_seeds_has_a_file() -> None:
    assert [statement.id for statement in STATEMENTS] == sorted(seeds())


@pytest.mark.parametrize("statement", EVERY)
def test_what_can_be_checked_has_edits_and_what_cannot_says_why(statement: Statement) -> None:
    if seeds()[statement.id] == "not_at_all":
        assert statement.why.keys() == {"sv", "en"}
    else:
        assert statement.lives
        assert statement.harmful
    assert bool(statement.harmful) == bool(statement.harmless)
    assert statement.gloss.keys() == {"sv", "en"}


def test_every_clause_of_the_mandate_is_gone_against_by_a_harmful_edit() -> None:
    clauses = {f"{result.mandate.id}/{result.clause.id}" for result in untouched(TODAY).clauses}
    edits = [edit for statement in STATEMENTS for edit in statement.harmful]
    named = {edit.gives.about for edit in edits if edit.gives}
    assert clauses <= named.union(*map(found_again, edits))


def test_the_untouched_files_hold_questions_and_the_gaps_of_the_follow_up_but_no_error() -> None:
    assert Level.ERROR not in {found.level for found in everything(untouched(TODAY))}


def test_nothing_outside_the_repository_is_named() -> None:
    told_of = [path for path in HERE.rglob("*.yaml") if "/work" in path.read_text(encoding="utf-8")]
    assert told_of == []


@pytest.mark.generated
def test_the_page_of_statements(golden: Golden) -> None:
    golden("docs/statements.md", table(STATEMENTS, seeds()))


def told(found: Finding) -> tuple[str, str, str, int]:
    return found.about, str(found.level), found.location.file, found.location.line


def ids(value: Value) -> Iterator[Value]:
    """The ids that records are given."""
    if isinstance(value, dict):
        yield from (value[key] for key in ("id", "sets_aside") if key in value)
        value = list(value.values())
    for inner in value if isinstance(value, list) else ():
        yield from ids(inner)


def lost(before: Value, after: Value) -> Iterator[str]:
    """The keys taken away; a question is no fact, so its keys do not count."""
    if isinstance(before, dict) and isinstance(after, dict) and not is_unknown(before):
        yield from before.keys() - after.keys()
        for key in before.keys() & after.keys():
            yield from lost(before[key], after[key])
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for inner, other in zip(before, after, strict=True):
            yield from lost(inner, other)
