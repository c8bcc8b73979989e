"""`vvgctl rules`: list the rules."""

from __future__ import annotations

import typer

from vvgctl.cli.asking import manner, tell, width
from vvgctl.cli.options import ColorOption, FormatOption
from vvgctl.cli.speech import LangOption, language, spoken, text
from vvgctl.reports import machine
from vvgctl.reports.rule_page import SHELVES, manual, rule_names, shelf
from vvgctl.reports.tables import table

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def rules(lang: LangOption = None, format: FormatOption = "text", color: ColorOption = "auto") -> None:
    """List every rule with the first line of its manual."""
    rows = [(name, spoken(SHELVES[shelf(name)]), _first_line(name)) for name in rule_names()]
    if format == "json":
        listed = [{"rule": name, "shelf": shelf(name), "about": about} for name, _, about in rows]
        tell(machine.document("rules", listed, about="rules"))
        return
    headings = (text("rule"), text("shelf"), text("demands"))
    tell(table(headings, rows, width(), colour=manner(color).paint("x", "red") != "x"))


def _first_line(name: str) -> str:
    return manual(name).text(language()).splitlines()[0]
