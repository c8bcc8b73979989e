"""`vvgctl list`: the records of a kind."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from vvgctl.cli.asking import manner, opened_at, tell, width
from vvgctl.cli.failure import CouldNotError, no_kind
from vvgctl.cli.options import ColorOption, StructureOption, TodayOption, When, option
from vvgctl.cli.revisions import places
from vvgctl.cli.selecting import asked
from vvgctl.cli.speech import LangOption, language, text
from vvgctl.messages import message as _
from vvgctl.reports import machine
from vvgctl.reports.context import Checked
from vvgctl.reports.listing import LISTED, columns, rows
from vvgctl.reports.tables import as_csv, table

_KINDS = tuple(dict.fromkeys(LISTED.values()))

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def list_(
    kind: Annotated[
        str, typer.Argument(metavar=text("KIND"), help=text("one of: {kinds}", kinds=", ".join(_KINDS)))
    ],
    when: When = None,
    structure: StructureOption = None,
    today: TodayOption = None,
    lang: LangOption = None,
    format: Annotated[
        str,
        option("--format", metavar="text|csv|json", help=text("how to tell it")),
    ] = "text",
    color: ColorOption = "auto",
) -> None:
    """List the records of a kind, as they stand on a day."""
    singular = LISTED.get(kind) or kind
    if singular not in LISTED.values():
        raise no_kind(kind, _KINDS, LISTED)
    asking = asked(when, today, None, structure)
    told = [opened_at(place, asking) for place in places(structure, asking, every=structure is None)]
    tell(_told(told, singular, format, color))


def _told(told: list[Checked], kind: str, format: str, color: str) -> str:
    headings = [heading.text(language()) for heading in columns(kind)]
    found: list[list[str]] = [row for checked in told for row in rows(kind, checked, language())]
    match format:
        case "csv":
            return as_csv(headings, found)
        case "json":
            return machine.document("list", [_as_json(checked, kind) for checked in told])
        case "text" | "concise" | "github":
            return table(headings, found, width(), colour=manner(color).paint("x", "red") != "x")
    raise CouldNotError(_("--format is text, csv or json"))


def _as_json(checked: Checked, kind: str) -> dict[str, Any]:
    assert checked.structure is not None
    found = ((kind, one) for one in checked.structure.of(kind))
    return machine.about(checked, manner()) | {"records": machine.records(found)}
