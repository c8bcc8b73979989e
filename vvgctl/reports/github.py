"""Findings as annotations of a pull request (GitHub's workflow commands)."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.check.finding import Finding, Level
from vvgctl.reports.context import Checked, Manner

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice", Level.UNKNOWN: "notice"}


def render(checked: list[Checked], manner: Manner) -> str:
    """One command per finding."""
    return "".join(line for one in checked for line in _lines(one, manner))


def _lines(checked: Checked, manner: Manner) -> Iterator[str]:
    for found in (*checked.validation.findings, *(checked.validation.past if manner.past else ())):
        message = found.message.text(manner.language)
        if checked.commit is not None:
            message = f"{checked.file(found)}:{found.location.line}:{found.location.column}: {message}"
        yield f"::{_COMMANDS[found.level]} {_properties(found, checked)}::{_data(message)}\n"


def _properties(found: Finding, checked: Checked) -> str:
    if checked.commit is not None:  # a line of a revision need not be the line of the file checked out
        return f"title={_property(found.about)}"
    where = found.location
    values = {
        "file": checked.file(found),
        "line": where.line,
        "endLine": where.end_line,
        "col": where.column,
        "endColumn": where.end_column,
        "title": found.about,
    }
    return ",".join(f"{name}={_property(str(value))}" for name, value in values.items())


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
