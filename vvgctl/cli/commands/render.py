"""`vvgctl render`: draw a picture."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from vvgctl.cli.asking import opened, snapshot, tell
from vvgctl.cli.failure import CouldNotError
from vvgctl.cli.options import QuietOption, StructureOption, TodayOption, When
from vvgctl.cli.selecting import asked
from vvgctl.cli.speech import LangOption, language, spoken, text
from vvgctl.layout import DrawingFailed
from vvgctl.messages import Message, closest
from vvgctl.messages import message as _
from vvgctl.pictures import FORMATS, PictureFormat, drawn, picture, picture_names
from vvgctl.reports.context import Checked
from vvgctl.reports.revision import titles, told_revision

app = typer.Typer(add_completion=False, rich_markup_mode=None)
STDOUT = "-"
LEAST_DPI, MOST_DPI = 24, 1200


PictureName = Annotated[
    str,
    typer.Argument(metavar=text("PICTURE"), help=text("one of: {kinds}", kinds=", ".join(picture_names()))),
]
Output = Annotated[
    str,
    typer.Option(
        "--output",
        "-o",
        metavar=text("FILE"),
        help=text("where to write it; - is the standard output"),
        show_default=False,
    ),
]
PictureFormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="|".join(FORMATS),
        help=text("by the file's ending if left out"),
        show_default=False,
    ),
]
Dpi = Annotated[
    int,
    typer.Option(
        "--dpi",
        metavar=text("NUMBER"),
        help=text("dots per inch of a PNG; 192 if left out"),
        show_default=False,
    ),
]


@app.command()
def render(
    name: PictureName,
    when: When = None,
    output: Output = STDOUT,
    format: PictureFormatOption = None,
    dpi: Dpi = 192,
    structure: StructureOption = None,
    today: TodayOption = None,
    lang: LangOption = None,
    quiet: QuietOption = False,
) -> None:
    """Draw a picture of the structure as it stands on a day."""
    if name not in picture_names():
        raise CouldNotError(_unknown(name))
    wanted = _format(format, output)
    if not LEAST_DPI <= dpi <= MOST_DPI:
        raise CouldNotError(_("--dpi is from {least} to {most}", least=LEAST_DPI, most=MOST_DPI))
    checked = opened(structure, asked(when, today, None, structure))
    under = _under(checked)
    try:
        image = drawn(picture(name), snapshot(checked), language(), wanted, under, dpi=dpi)
    except DrawingFailed as failed:
        raise CouldNotError(_("{message}; {fix}", message=failed.message, fix=failed.fix)) from None
    _write(image, output, quiet=quiet)


def _under(checked: Checked) -> Message | str:
    """What stands under the picture of files that are not those in the working tree as they are."""
    revision = _("revision {revision}", revision=told_revision(checked.commit)) if checked.commit else None
    over = _("with {proposals} laid over", proposals=titles(checked)) if checked.over else None
    if revision and over:
        return _("{revision}, {proposals}", revision=revision, proposals=over)
    return revision or over or ""


def _format(format: str | None, output: str) -> PictureFormat:
    ending = format or Path(output).suffix.removeprefix(".").lower() or "svg"
    if ending not in FORMATS:
        raise CouldNotError(
            _(
                "a picture cannot be written as “{format}”; write one of {formats}",
                format=ending,
                formats=FORMATS,
            )
        )
    return ending


def _write(image: bytes, output: str, *, quiet: bool) -> None:
    if output == STDOUT:
        if sys.stdout.isatty():
            raise CouldNotError(_("name a file with -o: a picture on the screen would only be letters"))
        sys.stdout.buffer.write(image)
        return
    try:
        Path(output).parent.mkdir(parents=True, exist_ok=True)
        Path(output).write_bytes(image)
    except OSError as error:
        raise CouldNotError(
            _("{file} cannot be written: {reason}", file=output, reason=error.strerror or "")
        ) from None
    if not quiet:
        tell(spoken(_("{file} is written", file=output)) + "\n")


def _unknown(name: str) -> Message:
    guess = closest(name, picture_names())
    if guess:
        return _("there is no picture “{name}”, did you mean “{guess}”?", name=name, guess=guess)
    return _("there is no picture “{name}”; these are: {known}", name=name, known=picture_names())
