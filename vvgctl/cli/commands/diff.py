"""`vvgctl diff`: what differs between two sides, and what follows from it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Annotated, Literal

import typer

from vvgctl.cli.asking import manner, tell, width
from vvgctl.cli.failure import CouldNotError
from vvgctl.cli.file import tell_written, write_file
from vvgctl.cli.options import ColorOption, PaperOption, StructureOption, ThemeOption, TodayOption
from vvgctl.cli.places import settings
from vvgctl.cli.sides import as_known_then, side
from vvgctl.cli.speech import LangOption, text
from vvgctl.diff.book import KINDS, kind_names
from vvgctl.diff.change import Change, Weight
from vvgctl.diff.difference import Difference
from vvgctl.messages import closest
from vvgctl.messages import message as _
from vvgctl.reports.differences.compared import Compared
from vvgctl.reports.differences.formats import FORMATS
from vvgctl.source import collector_paused

app = typer.Typer(add_completion=False, rich_markup_mode=None)
SAME, OTHER = 0, 1
STDOUT = "-"


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
        bool,
        typer.Option(
            "--consequences/--no-consequences", help=text("tell also what follows"), show_default=False
        ),
    ] = True,
    exit_code: Annotated[
        bool,
        typer.Option(
            "--exit-code", help=text("exit with 1 where something differs, with 0 where nothing does")
        ),
    ] = False,
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar=text("FILE"),
            help=text("the file to write; - is the standard output"),
            show_default=False,
        ),
    ] = STDOUT,
    picture: Annotated[
        str | None,
        typer.Option(
            "--picture",
            metavar=text("FILE"),
            help=text("draw both sides as one chart, which marks what differs"),
            show_default=False,
        ),
    ] = None,
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
        _check_names(only or (), difference)
        over = {*old.proposals, *new.proposals}
        chosen = tuple(
            one for one in difference.changes if _asked_for(one, weight, only) and not _assumed(one, over)
        )
        compared = Compared(old, new, difference, chosen, consequences, _again())
        how = manner(color if output == STDOUT else "never")
        _write(FORMATS[format](compared, how, width(), every), output)
        if picture is not None:
            from vvgctl.cli.picture_of_difference import draw_difference

            quiet = format != "text" and output == STDOUT
            draw_difference(compared, picture, paper, colours, quiet=quiet)
    return OTHER if exit_code and chosen else SAME


def _write(told: str, output: str) -> None:
    """Text for a console as it can show it; files in UTF-8."""
    if output == STDOUT:
        tell(told)
    else:
        write_file(Path(output), told.encode())
        tell_written(Path(output))


def _asked_for(change: Change, least: str, names: list[str] | None) -> bool:
    fits = not names or any(fnmatchcase(one, name) for name in names for one in _words(change))
    weights = list(Weight)
    return fits and weights.index(change.weight) <= weights.index(Weight(least))


def _assumed(change: Change, over: set[str]) -> bool:
    """Whether it only is that a proposal that is laid over counts as adopted, which nobody has said."""
    kind, id = change.of
    return kind == "proposal" and id in over and change.fact == "states"


def _check_names(names: Iterable[str], difference: Difference) -> None:
    """A name that can never match anything is a slip, and must not pass for no difference."""
    sides = (difference.before.structure, difference.after.structure)
    records = [(kind, record.id) for one in sides for kind, record in one.all()]
    known = {*KINDS, *kind_names(), *(word for pair in records for word in pair)}
    known |= {word for one in difference.changes for word in _words(one)}
    for name in names:
        if name not in known and not any(mark in name for mark in "*?["):
            if guess := closest(name, known):
                raise CouldNotError(
                    _("“{name}” names no record and no kind, did you mean “{guess}”?", name=name, guess=guess)
                )
            raise CouldNotError(_("“{name}” names no record and no kind", name=name))


def _words(change: Change) -> tuple[str, ...]:
    return (*change.of, change.subject, change.kind, change.id, change.fact)


def _again() -> str:
    """The same command, asked for everything."""
    from shlex import quote

    return " ".join(["vvgctl", *map(quote, sys.argv[1:]), "--all"])
