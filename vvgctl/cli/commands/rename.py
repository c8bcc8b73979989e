"""`vvgctl rename`: give a body a new name from a day on."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from vvgctl.cli.changing import Consent, carry_out, check_text, opened_for_change
from vvgctl.cli.failure import CouldNotError
from vvgctl.cli.options import ColorOption, DryRunOption, StructureOption, TodayOption, YesOption, option
from vvgctl.cli.speech import LangOption, text
from vvgctl.editing.ids import body_called
from vvgctl.editing.meaning import same_but_for_names
from vvgctl.editing.new import first_day
from vvgctl.editing.renaming import Renaming, rename_plan
from vvgctl.editing.trial import renamed
from vvgctl.messages import message as _

app = typer.Typer(add_completion=False, rich_markup_mode=None)

Body = Annotated[str, typer.Argument(metavar=text("BODY"), help=text("the body's id"))]
Name = Annotated[str, typer.Argument(metavar=text("NAME"), help=text("its new name, in quotes"))]
From = Annotated[
    str,
    typer.Option(
        "--from", metavar=text("DAY"), help=text("the first day of the new name; may be a month or a year")
    ),
]
Short = Annotated[
    str | None,
    option("--short", metavar=text("NAME"), help=text("its new short name")),
]
By = Annotated[
    str | None,
    option("--by", metavar=text("DECISION"), help=text("the id of the decision that says so")),
]
NewId = Annotated[
    str | None,
    option(
        "--id",
        metavar="ID",
        help=text("a new id too: every mention is mended, and the old one kept under formerly"),
    ),
]


@app.command()
def rename(
    body: Body,
    name: Name,
    start: From,
    short: Short = None,
    by: By = None,
    id: NewId = None,
    structure: StructureOption = None,
    today: TodayOption = None,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
    lang: LangOption = None,
    color: ColorOption = "auto",
) -> None:
    """Give a body a new name from a day on, and mend what needs it."""
    consent = Consent(yes, dry_run)
    first_day(start)
    check_text(body, name, short, by, id)
    for given in (name, short):
        if given is not None and not given.strip():
            raise CouldNotError(_("the new name is empty; write it in quotes"))
    opened = opened_for_change(structure, today, consent)
    found = body_called(body, opened.structure)
    plan, notes = rename_plan(opened.structure, found, Renaming(name, start, short, by, id))
    ids = {found.id: id} if id else {}
    means = partial(same_but_for_names, body=found.id, new_id=id)
    carry_out(opened, plan, consent, color, notes, renamed(ids), means)
