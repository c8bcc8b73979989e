"""The page of statements: what the sources say, where it lives, and what a slip against it gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tests.statements.rows import Statement

_HEAD = """\
<!-- Made by `make bless` from tests/statements; edit the statements there, not this page. -->

# The statements, and how each is checked

This page is generated. It tells in our own words what the sources say, one statement a row. Each is tried on
the real files: a *harmful* edit, which changes the fact, must give a finding of the clause, at the line that
the statement names, and a harmless edit beside it must give none. `tests/statements` holds the edits, and its
tests run them. An edit marked *practice* says how something was done, the others how it is arranged. Where a
later document took over a demand, the finding is of the later clause, and a test takes every `replaces:` away
to see that the older clause finds the same.
"""
_HOW = {"wholly": "yes", "in_part": "in part"}


def table(statements: tuple[Statement, ...], seeds: Mapping[str, str]) -> str:
    """The page as Markdown."""
    return "\n".join(_lines(statements, seeds)) + "\n"


def _lines(statements: tuple[Statement, ...], seeds: Mapping[str, str]) -> Iterator[str]:
    yield _HEAD
    for seed in sorted({statement.id[0] for statement in statements}):
        mine = [statement for statement in statements if statement.id[0] == seed]
        yield f"## {seed}: what a program checks\n"
        yield "| statement | what it says | checked | lives in | clause or rule | harmful edits |"
        yield "|---|---|---|---|---|---|"
        yield from (_row(s, _HOW[seeds[s.id]]) for s in mine if seeds[s.id] in _HOW)
        yield f"\n## {seed}: what no program can check\n"
        yield "| statement | what it says | why not | what is checked all the same |"
        yield "|---|---|---|---|"
        yield from (_why_not(s) for s in mine if seeds[s.id] not in _HOW)
        yield ""


def _row(statement: Statement, how: str) -> str:
    cells = (
        statement.id,
        _both(statement.gloss),
        how,
        _places(statement),
        _abouts(statement),
        _edits(statement),
    )
    return _cells(*cells)


def _why_not(statement: Statement) -> str:
    held = f"{_places(statement)}: {_edits(statement)} → {_abouts(statement)}" if statement.harmful else ""
    return _cells(statement.id, _both(statement.gloss), _both(statement.why), held)


def _both(words: Mapping[str, str]) -> str:
    return f"{words['en']}<br>*{words['sv']}*"


def _places(statement: Statement) -> str:
    return "<br>".join(f"`{where}`" for where in statement.lives)


def _abouts(statement: Statement) -> str:
    given = dict.fromkeys(f"`{edit.gives.about}`" for edit in statement.harmful if edit.gives)
    return "<br>".join(given)


def _edits(statement: Statement) -> str:
    return "<br>".join(edit.what for edit in statement.harmful)


def _cells(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"
