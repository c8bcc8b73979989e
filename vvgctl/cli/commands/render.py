"""`vvgctl render`: draw a picture."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from vvgctl.cli.asking import opened, snapshot, tell
from vvgctl.cli.failure import CouldNotError
from vvgctl.cli.options import (
    STDOUT,
    PaperOption,
    QuietOption,
    StructureOption,
    ThemeOption,
    TodayOption,
    When,
    option,
)
from vvgctl.cli.pictures import (
    Making,
    focused,
    format_of,
    known_picture,
    meant,
    one_of,
    write_all,
    write_pages,
)
from vvgctl.cli.selecting import asked
from vvgctl.cli.speech import LangOption, language_of, text
from vvgctl.cli.standing import standing
from vvgctl.layout import DrawingFailed
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.pictures import FORMATS, PAPERS, View, alternative, picture, picture_names
from vvgctl.pictures.details import WITH
from vvgctl.pictures.theming import theme
from vvgctl.reports.context import Checked
from vvgctl.reports.revision import titles, told_revision

app = typer.Typer(add_completion=False, rich_markup_mode=None)
LEAST_DPI, MOST_DPI = 24, 1200


PictureName = Annotated[
    str | None,
    typer.Argument(metavar=text("PICTURE"), help=text("one of: {kinds}", kinds=", ".join(picture_names()))),
]
Output = Annotated[
    str,
    option(
        "--output",
        "-o",
        metavar=text("FILE"),
        help=text("where to write it; - is the standard output; with --all a folder"),
    ),
]
FormatOption = Annotated[
    str | None,
    option("--format", metavar="|".join(FORMATS), help=text("by the file's ending if left out")),
]
Dpi = Annotated[
    int,
    option("--dpi", metavar=text("NUMBER"), help=text("dots per inch of a PNG; 192 if left out")),
]
EngineOption = Annotated[
    str,
    option(
        "--engine",
        metavar="bundled|system",
        help=text("which Graphviz draws: the one vvgctl brings, or the machine's own"),
    ),
]
Focus = Annotated[
    list[str] | None,
    option("--focus", metavar="ID", help=text("only what is about this; may be given several times")),
]
Depth = Annotated[
    int | None,
    option("--depth", metavar=text("NUMBER"), help=text("how many lines away from the focus; 1 if left out")),
]
LevelOption = Annotated[
    str | None, option("--level", metavar=text("LEVEL"), help=text("only bodies at this level"))
]
SphereOption = Annotated[
    str | None, option("--sphere", metavar=text("SPHERE"), help=text("only bodies in this sphere"))
]
WithOption = Annotated[
    list[str] | None,
    option(
        "--with",
        metavar="|".join(WITH),
        help=text("what to say of bodies, several with commas; seats if left out"),
    ),
]
Fold = Annotated[
    bool, typer.Option("--fold", help=text("show many that are alike as one, with their number"))
]
Alt = Annotated[bool, typer.Option("--alt", help=text("tell the picture in words instead of drawing it"))]
All = Annotated[
    bool, typer.Option("--all", help=text("every picture, with a page that shows them, into a folder"))
]


@app.command()
def render(
    name: PictureName = None,
    when: When = None,
    output: Output = STDOUT,
    format: FormatOption = None,
    dpi: Dpi = 192,
    paper: PaperOption = "none",
    colours: ThemeOption = None,
    engine: EngineOption = "bundled",
    focus: Focus = None,
    depth: Depth = None,
    level: LevelOption = None,
    sphere: SphereOption = None,
    beside: WithOption = None,
    fold: Fold = False,
    alt: Alt = False,
    every: All = False,
    structure: StructureOption = None,
    today: TodayOption = None,
    lang: LangOption = None,
    quiet: QuietOption = False,
) -> None:
    """Draw a picture of the structure as it stands on a day."""
    name, when = (None, name) if every and name not in picture_names() and when is None else (name, when)
    if every and name is not None:
        raise CouldNotError(_("--all draws every picture; leave out “{picture}”", picture=name))
    one = None if every else known_picture(name)
    one_of("--paper", paper, tuple(PAPERS))
    one_of("--engine", engine, ("bundled", "system"))
    if not LEAST_DPI <= dpi <= MOST_DPI:
        raise CouldNotError(_("--dpi is from {least} to {most}", least=LEAST_DPI, most=MOST_DPI))
    wanted = format_of(format, output if not every else "")
    checked = opened(structure, asked(when, today, None, structure))
    now = snapshot(checked)
    view = View(
        now,
        language_of(now.structure),
        PAPERS[paper],
        tuple(meant(name, now.structure) for name in focus or ()),
        depth,
        level,
        sphere,
        _beside(beside),
        fold,
        tuple(_under(checked)),
        titles(checked),
    )
    making = Making(wanted, theme(colours, now.structure), dpi, engine, quiet)  # type: ignore[arg-type]
    try:
        if one is None:
            write_all(view, making, output)
        elif alt:
            tell(alternative(picture(one), focused(one, view)) + "\n")
        else:
            write_pages(one, focused(one, view), making, output)
    except DrawingFailed as failed:
        raise CouldNotError(_("{message}; {fix}", message=failed.message, fix=failed.fix)) from None


def _beside(written: list[str] | None) -> frozenset[str]:
    if written is None:
        return frozenset({"seats"})
    asked = [word for one in written for word in one.split(",")]
    for word in asked:
        one_of("--with", word, WITH)
    if "none" in asked and len(asked) > 1:
        raise CouldNotError(_("--with none says that nothing else is to be told; leave out the rest"))
    return frozenset(asked) - {"none"}


def _under(checked: Checked) -> Iterator[Message]:
    """Of which revision the files are."""
    if checked.commit:
        yield _("Revision {revision}.", revision=told_revision(checked.commit))
    elif now := standing(Path(checked.folder)):
        yield now
