"""`vvgctl show`: one record as a page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any

import typer

from vvgctl.cli.asking import manner, opened, tell, width
from vvgctl.cli.failure import CouldNotError
from vvgctl.cli.options import ColorOption, FormatOption, StructureOption, TodayOption, When
from vvgctl.cli.selecting import asked
from vvgctl.cli.speech import LangOption, text
from vvgctl.messages import Message, closest
from vvgctl.messages import message as _
from vvgctl.reports import machine
from vvgctl.reports.context import Checked
from vvgctl.reports.pages.lookup import everything, match
from vvgctl.reports.pages.page import page
from vvgctl.structure.names import names

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def show(
    name: Annotated[
        str,
        typer.Argument(metavar=text("ID"), help=text("an id, a short name or another name")),
    ],
    when: When = None,
    structure: StructureOption = None,
    today: TodayOption = None,
    lang: LangOption = None,
    format: FormatOption = "text",
    color: ColorOption = "auto",
) -> None:
    """Show everything about a body, a principal or any other record, and who refers to it."""
    checked = opened(structure, asked(when, today, None, structure))
    assert checked.structure is not None
    found = match(name, checked.structure)
    if not found:
        raise CouldNotError(_unknown(name, checked))
    how = manner(color)
    if format == "json":
        told = machine.about(checked, how) | {"records": machine.records(found)}
        tell(machine.document("show", [told]))
    else:
        tell("\n\n".join(page(kind, record, checked, how, width()) for kind, record in found))


def _that_holds(name: str, known: Iterable[str]) -> str | None:
    """The one name that holds what was written, as a long name holds the words people use."""
    folded = name.casefold()
    holding = [one for one in known if folded and folded in one.casefold()]
    return holding[0] if len(holding) == 1 else None


def _unknown(name: str, checked: Checked) -> Message:
    assert checked.structure is not None
    known: dict[str, Any] = {}
    for _kind, record in everything(checked.structure):
        known |= dict.fromkeys((record.id, *names(record)), record.id)
    guess = _that_holds(name, known) or closest(name, known)
    if guess:
        return _("nothing is called “{name}”, did you mean “{guess}”?", name=name, guess=guess)
    return _("nothing is called “{name}”; vvgctl list body lists the bodies", name=name)
