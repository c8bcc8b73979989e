"""`vvgctl sources`: hold every citation against the documents cited."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from vvgctl.check.sources.folder import Folder, listed
from vvgctl.check.sources.verifying import CODES, Verified, verify
from vvgctl.check.validation import Validation
from vvgctl.cli.asking import checked, laid, manner, tell
from vvgctl.cli.choosing import check_names, chosen, fails
from vvgctl.cli.failure import CouldNotError
from vvgctl.cli.options import (
    ColorOption,
    FailOnOption,
    FormatOption,
    IgnoreOption,
    QuietOption,
    SelectOption,
    StructureOption,
    TodayOption,
    When,
)
from vvgctl.cli.places import Located
from vvgctl.cli.revisions import places, settings_for
from vvgctl.cli.selecting import Asking, asked
from vvgctl.cli.speech import LangOption, text
from vvgctl.messages import message as _
from vvgctl.reports.sources import Sourced, render

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def sources(
    folder: Annotated[
        str, typer.Argument(metavar=text("FOLDER"), help=text("the folder that holds the documents"))
    ],
    when: When = None,
    structure: StructureOption = None,
    today: TodayOption = None,
    lang: LangOption = None,
    format: FormatOption = "text",
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    fail_on: FailOnOption = "error",
    color: ColorOption = "auto",
    quiet: QuietOption = False,
) -> int:
    """Hold every citation against the documents cited."""
    asking, documents = asked(when, today, None, structure), _listed(folder)
    every = places(structure, asking, every=True)
    told = [_told(place, documents, asking, select, ignore) for place in every]
    tell(render(told, manner(color, quiet=quiet), format))
    return int(any(fails(one.checked.validation.findings, fail_on) for one in told))


def _listed(folder: str) -> Folder:
    try:
        return listed(Path(folder))
    except NotADirectoryError:
        raise CouldNotError(_("{folder} is a file; name the folder it lies in", folder=folder)) from None
    except (OSError, ValueError):
        raise CouldNotError(_("there is no folder {folder}", folder=folder)) from None


def _told(
    place: Located, documents: Folder, asking: Asking, select: list[str] | None, ignore: list[str] | None
) -> Sourced:
    loaded, asking = laid(place, asking)
    verified = Verified(loaded.findings)
    if loaded.structure is not None:
        levels = settings_for(asking)[0].rules
        verified = verify(loaded.structure, documents, levels, asking.about.today)
    found = Validation(verified.findings, files=loaded.files)
    check_names((*(select or ()), *(ignore or ())), found, loaded.structure, CODES)
    return Sourced(checked(place, asking, loaded, chosen(found, select, ignore)), verified)
