"""`vvgctl validate`: check a structure against the whole rule book."""

from __future__ import annotations

import typer

from vvgctl.check.validation import Asked, Validation
from vvgctl.check.validation import validate as check
from vvgctl.cli.asking import asked, manner, read, tell
from vvgctl.cli.choosing import check_names, chosen, fails
from vvgctl.cli.options import (
    ColorOption,
    FailOnOption,
    FormatOption,
    IgnoreOption,
    PastOption,
    QuietOption,
    SelectOption,
    StructureOption,
    TodayOption,
    UntilOption,
    When,
)
from vvgctl.cli.places import Located, settings, settings_folder, structures
from vvgctl.cli.speech import LangOption
from vvgctl.reports.context import Checked
from vvgctl.reports.formats import FORMATS
from vvgctl.source import collector_paused

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def validate(
    when: When = None,
    structure: StructureOption = None,
    today: TodayOption = None,
    until: UntilOption = None,
    past: PastOption = False,
    lang: LangOption = None,
    format: FormatOption = "text",
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    fail_on: FailOnOption = "error",
    color: ColorOption = "auto",
    quiet: QuietOption = False,
) -> int:
    """Check a structure against the whole rule book."""
    about = asked(when, today, until)
    told = [_checked(place, about, select, ignore) for place in structures(structure, every=True)]
    if settings().findings:
        told.insert(0, _settings(about))
    tell(FORMATS[format](told, manner(color, past=past, quiet=quiet)))
    return int(any(fails(one.validation.findings, fail_on) for one in told))


def _settings(about: Asked) -> Checked:
    """What is wrong with `settings.yaml` itself."""
    return Checked(
        settings_folder(), None, Validation(settings().findings, files=1), about.today, about.until
    )


def _checked(place: Located, about: Asked, select: list[str] | None, ignore: list[str] | None) -> Checked:
    with collector_paused():
        loaded = read(place)
        found = check(loaded, about, settings().rules)
    check_names((*(select or ()), *(ignore or ())), found, loaded.structure)
    return Checked(
        place.shown, loaded.structure, chosen(found, select, ignore), about.today, about.until, about.day
    )
