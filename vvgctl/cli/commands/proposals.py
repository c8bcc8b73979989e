"""`vvgctl proposals`: how the proposals stand."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from vvgctl.cli.asking import manner, opened_at, tell, width
from vvgctl.cli.options import ColorOption, StructureOption, TodayOption, When, option
from vvgctl.cli.revisions import places
from vvgctl.cli.selecting import asked
from vvgctl.cli.speech import LangOption, text
from vvgctl.reports.proposals import FORMATS

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def proposals(
    when: When = None,
    structure: StructureOption = None,
    today: TodayOption = None,
    lang: LangOption = None,
    format: Annotated[
        Literal["text", "json", "csv", "markdown"],
        option("--format", metavar="text|json|csv|markdown", help=text("how to tell it")),
    ] = "text",
    color: ColorOption = "auto",
) -> None:
    """List the proposals: how each stands, when it would take effect, and whether it fits and conflicts."""
    asking = asked(when, today, None, structure)
    told = [opened_at(place, asking) for place in places(structure, asking, every=structure is None)]
    tell(FORMATS[format](told, manner(color), width()))
