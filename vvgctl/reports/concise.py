"""Findings, one line each, as editors and grep like them."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.reports.context import Checked, Manner
from vvgctl.reports.look import LEVEL_NAMES


def render(checked: list[Checked], manner: Manner) -> str:
    """`file:line:column: level: message [id]`."""
    return "".join(line for one in checked for line in _lines(one, manner))


def _lines(checked: Checked, manner: Manner) -> Iterator[str]:
    for found in (*checked.validation.findings, *(checked.validation.past if manner.past else ())):
        place = f"{checked.file(found)}:{found.location.line}:{found.location.column}"
        level, message = LEVEL_NAMES[found.level].text(manner.language), found.message.text(manner.language)
        yield f"{place}: {level}: {message} [{found.about} {found.id}]\n"
