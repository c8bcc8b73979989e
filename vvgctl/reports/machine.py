"""Answers as JSON for programs; `vvgctl schema report` says what it holds."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from vvgctl.check.clauses import questions
from vvgctl.check.finding import Finding
from vvgctl.check.introduced import Since
from vvgctl.check.outcome import ClauseResult
from vvgctl.reports.context import Checked, Manner

if TYPE_CHECKING:
    from vvgctl.source.repository import Commit

VERSION = 1
"""Grows when a key changes its meaning or goes; new keys may come at any time."""


def render(checked: list[Checked], manner: Manner) -> str:
    """Every structure with its findings, those of the past apart, and its clauses counted."""
    return document("validate", [validated(one, manner) for one in checked])


def document(command: str, answers: list[dict[str, Any]], *, about: str = "structures") -> str:
    """The answer of a command, about one or more structures or (as `about` says) something else."""
    return (
        json.dumps({"version": VERSION, "command": command, about: answers}, ensure_ascii=False, indent=2)
        + "\n"
    )


def about(checked: Checked, manner: Manner) -> dict[str, Any]:
    """What every answer says first: which structure, and as of when."""
    name = checked.structure.about.name.text(manner.language) if checked.structure else None
    known = checked.structure.about.known_through if checked.structure else None
    return {
        "folder": checked.folder,
        "name": name,
        "today": str(checked.today),
        "day": str(checked.day or checked.today),
        "until": str(checked.until),
        "known_through": known,
        "revision": _revision(checked.commit) if checked.commit else None,
        "laid_over": [proposal.id for proposal in checked.over],
    }


def validated(checked: Checked, manner: Manner) -> dict[str, Any]:
    """What was found in one structure."""
    found = checked.validation
    outcomes = Counter(result.outcome.value for result in found.clauses)
    return about(checked, manner) | {
        "files": found.files,
        "findings": [_finding(one, checked, manner) for one in found.findings],
        "past": [_finding(one, checked, manner) for one in found.past],
        "set_aside": [_finding(one, checked, manner) for one in found.aside],
        "outcomes": dict(sorted(outcomes.items())),
        "compared": _compared(checked.since) if checked.since else None,
    }


def _revision(commit: Commit) -> dict[str, Any]:
    day = str(commit.date) if commit.date else None
    return {"written": commit.written, "commit": commit.id, "date": day}


def _compared(since: Since) -> dict[str, Any]:
    counts = {"left_out": since.left_out, "mended": since.mended, "was": since.was}
    return _revision(since.base) | counts


def _finding(found: Finding, checked: Checked, manner: Manner) -> dict[str, Any]:
    where = found.location
    return {
        "id": found.id,
        "rule": found.rule,
        "clause": found.about if found.clause else None,
        "level": found.level.value,
        "message": found.message.text(manner.language),
        "fix": found.fix.text(manner.language) if found.fix else None,
        "subject": found.subject,
        "file": checked.file(found),
        "line": where.line,
        "column": where.column,
        "end_line": where.end_line,
        "end_column": where.end_column,
        "since": str(found.since) if found.since else None,
        "until": str(found.until) if found.until else None,
        "ask": list(found.ask),
        "sources": [
            {"document": one.document, "section": one.section, "phrase": one.phrase} for one in found.sources
        ],
    }


def records(found: Iterable[tuple[str, Any]]) -> list[dict[str, Any]]:
    """Records by kind, each as it is written."""
    return [{"kind": kind, "id": record.id, "written": record.where.value} for kind, record in found]


def clause(result: ClauseResult, manner: Manner) -> dict[str, Any]:
    """How one clause stands."""
    demand = result.clause
    return {
        "id": result.mandate.full_name(demand),
        "says": demand.says.text(manner.language),
        "force": demand.force,
        "rule": demand.rule,
        "outcome": result.outcome.value,
        "arranged": result.arranged.value,
        "practised": result.practised.value,
        "document": demand.cites.document or result.mandate.document,
        "section": demand.cites.section,
        "phrase": demand.cites.phrase,
        "questions": [
            {"question": found.message.text(manner.language), "ask": list(found.ask)}
            for found in questions(result)
        ],
    }
