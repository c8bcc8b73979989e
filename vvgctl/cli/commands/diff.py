"""`vvgctl diff`: what differs between two sides, and what follows from it."""

from __future__ import annotations

import sys
from fnmatch import fnmatchcase
from typing import Annotated, Literal

import typer

from vvgctl.cli.asking import manner, tell, width
from vvgctl.cli.options import ColorOption, StructureOption, TodayOption
from vvgctl.cli.places import settings
from vvgctl.cli.sides import side
from vvgctl.cli.speech import LangOption, text
from vvgctl.diff.change import Change, Weight
from vvgctl.diff.difference import Difference
from vvgctl.reports.differences.compared import Compared
from vvgctl.reports.differences.formats import FORMATS
from vvgctl.source import collector_paused

app = typer.Typer(add_completion=False, rich_markup_mode=None)
SAME, OTHER = 0, 1


@app.command()
def diff(
    before: Annotated[
        str,
        typer.Argument(
            metavar="A",
            help=text(
                "one side: a day, a git revision, REVISION@DAY, or . for the files as they are; "
                "FOLDER// before it for another folder"
            ),
            show_default=False,
        ),
    ],
    after: Annotated[
        str | None,
        typer.Argument(
            metavar="B",
            help=text("the other side; the files as they are today if left out"),
            show_default=False,
        ),
    ] = None,
    structure: StructureOption = None,
    today: TodayOption = None,
    lang: LangOption = None,
    format: Annotated[
        Literal["text", "json", "markdown"],
        typer.Option(
            "--format", metavar="text|json|markdown", help=text("how to tell it"), show_default=False
        ),
    ] = "text",
    every: Annotated[
        bool, typer.Option("--all", "-a", help=text("every change and consequence, not only a summary"))
    ] = False,
    weight: Annotated[
        Literal["structural", "working", "editorial"],
        typer.Option(
            "--weight",
            metavar="structural|working|editorial",
            help=text("only changes that weigh so much, or more"),
            show_default=False,
        ),
    ] = "editorial",
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only",
            metavar=text("NAME"),
            help=text("only changes of this body, kind or id (also with *); may be given several times"),
            show_default=False,
        ),
    ] = None,
    consequences: Annotated[
        bool, typer.Option("--consequences/--no-consequences", help=text("tell also what follows"))
    ] = True,
    exit_code: Annotated[
        bool,
        typer.Option(
            "--exit-code", help=text("exit with 1 where something differs, with 0 where nothing does")
        ),
    ] = False,
    color: ColorOption = "auto",
) -> int:
    """Tell what differs between two sides of a structure, and what follows from it."""
    with collector_paused():
        old, new = side(before, structure, today), side(after, structure, today)
        difference = Difference(old.snapshot, new.snapshot, settings().rules)
        chosen = tuple(one for one in difference.changes if _asked_for(one, weight, only))
        compared = Compared(old, new, difference, chosen, consequences, _again())
        tell(FORMATS[format](compared, manner(color), width(), every))
    return OTHER if exit_code and chosen else SAME


def _asked_for(change: Change, least: str, names: list[str] | None) -> bool:
    known = (change.of[0], change.of[1], change.subject, change.kind, change.id, change.fact)
    fits = not names or any(fnmatchcase(one, name) for name in names for one in known)
    weights = list(Weight)
    return fits and weights.index(change.weight) <= weights.index(Weight(least))


def _again() -> str:
    """The same command, asked for everything."""
    from shlex import quote

    return " ".join(["vvgctl", *map(quote, sys.argv[1:]), "--all"])
