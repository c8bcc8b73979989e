"""`vvgctl diff`: what differs between two sides, and what follows from it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from vvgctl.cli.asking import manner, tell, width
from vvgctl.cli.choosing_changes import asked_for, assumed, check_names_of_changes
from vvgctl.cli.file import tell_written, write_file
from vvgctl.cli.options import (
    STDOUT,
    ColorOption,
    OutputOption,
    PaperOption,
    StructureOption,
    ThemeOption,
    TodayOption,
    option,
)
from vvgctl.cli.places import settings
from vvgctl.cli.sides import as_known_then, side
from vvgctl.cli.speech import LangOption, text
from vvgctl.diff.difference import Difference
from vvgctl.reports.differences.compared import Compared
from vvgctl.reports.differences.formats import FORMATS
from vvgctl.source import collector_paused

app = typer.Typer(add_completion=False, rich_markup_mode=None)
SAME, OTHER = 0, 1


Before = Annotated[
    str,
    typer.Argument(
        metavar="A",
        help=text(
            "one side: a day, a git revision, REVISION@DAY, or . for the files as they are; "
            "FOLDER// before it for another folder"
        ),
        show_default=False,
    ),
]
After = Annotated[
    str | None,
    typer.Argument(
        metavar="B", help=text("the other side; the files as they are today if left out"), show_default=False
    ),
]
DiffFormat = Annotated[
    Literal["text", "json", "markdown"],
    option("--format", metavar="text|json|markdown", help=text("how to tell it")),
]
Every = Annotated[
    bool, typer.Option("--all", "-a", help=text("every change and consequence, not only a summary"))
]
LeastWeight = Annotated[
    Literal["structural", "working", "editorial"],
    option(
        "--weight",
        metavar="structural|working|editorial",
        help=text("only changes that weigh so much, or more"),
    ),
]
Only = Annotated[
    list[str] | None,
    option(
        "--only",
        metavar=text("NAME"),
        help=text("only changes of this body, kind or id (also with *); may be given several times"),
    ),
]
Consequences = Annotated[
    bool,
    typer.Option("--consequences/--no-consequences", help=text("tell also what follows"), show_default=False),
]
ExitCode = Annotated[
    bool,
    typer.Option("--exit-code", help=text("exit with 1 where something differs, with 0 where nothing does")),
]
Picture = Annotated[
    str | None,
    option(
        "--picture",
        metavar=text("FILE"),
        help=text("draw both sides as one chart, which marks what differs"),
    ),
]


@app.command()
def diff(
    before: Before,
    after: After = None,
    structure: StructureOption = None,
    today: TodayOption = None,
    lang: LangOption = None,
    format: DiffFormat = "text",
    every: Every = False,
    weight: LeastWeight = "editorial",
    only: Only = None,
    consequences: Consequences = True,
    exit_code: ExitCode = False,
    output: OutputOption = STDOUT,
    picture: Picture = None,
    paper: PaperOption = "none",
    colours: ThemeOption = None,
    color: ColorOption = "auto",
) -> int:
    """Tell what differs between two sides of a structure, and what follows from it."""
    with collector_paused():
        old, new = side(before, structure, today), side(after, structure, today)
        laid = bool(old.proposals or new.proposals)
        old, new = map(as_known_then, (old, new)) if laid else (old, new)
        difference = Difference(old.snapshot, new.snapshot, settings().rules, now_only=laid)
        check_names_of_changes(only or (), difference)
        over = {*old.proposals, *new.proposals}
        chosen = tuple(
            one for one in difference.changes if asked_for(one, weight, only) and not assumed(one, over)
        )
        compared = Compared(old, new, difference, chosen, consequences, _again())
        making = None
        if picture is not None:
            from vvgctl.cli.picture_of_difference import draw_difference, making_of_difference

            quiet = format != "text" and output == STDOUT
            making = making_of_difference(new, picture, paper, colours, quiet=quiet)
        how = manner(color if output == STDOUT else "never")
        _write(FORMATS[format](compared, how, width(), every), output)
        if picture is not None and making is not None:
            draw_difference(compared, picture, paper, making)
    return OTHER if exit_code and chosen else SAME


def _write(told: str, output: str) -> None:
    """Text for a console as it can show it; files in UTF-8."""
    if output == STDOUT:
        tell(told)
    else:
        write_file(Path(output), told.encode())
        tell_written(Path(output))


def _again() -> str:
    """The same command, asked for everything."""
    from shlex import quote

    return " ".join(["vvgctl", *map(quote, sys.argv[1:]), "--all"])
