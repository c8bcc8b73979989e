"""`vvgctl validate`: check a structure against the whole rule book."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import typer

from vvgctl.check.always import Levels
from vvgctl.check.introduced import Side, introduced
from vvgctl.check.loading import Loaded
from vvgctl.check.validation import Validation
from vvgctl.check.validation import validate as check
from vvgctl.cli.asking import beside, checked, laid, manner, tell
from vvgctl.cli.choosing import check_names, chosen, fails
from vvgctl.cli.options import (
    ColorOption,
    FailOnOption,
    FormatOption,
    IgnoreOption,
    PastOption,
    QuietOption,
    SelectOption,
    SinceOption,
    StructureOption,
    TodayOption,
    UntilOption,
    When,
)
from vvgctl.cli.places import Located
from vvgctl.cli.revisions import before, places, settings_for
from vvgctl.cli.selecting import Asking, asked, base
from vvgctl.cli.speech import LangOption
from vvgctl.reports.context import Checked
from vvgctl.reports.formats import FORMATS
from vvgctl.source import collector_paused

if TYPE_CHECKING:
    from vvgctl.source.repository import Commit

Pick = Callable[[Validation], Validation]
app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def validate(
    when: When = None,
    structure: StructureOption = None,
    today: TodayOption = None,
    until: UntilOption = None,
    since: SinceOption = None,
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
    asking = asked(when, today, until, structure)
    start = base(since, asking, structure) if since is not None else None
    pick, names = partial(chosen, select=select, ignore=ignore), (*(select or ()), *(ignore or ()))
    told = [
        *_settings(asking, start),
        *(_checked(place, asking, start, pick, names) for place in places(structure, asking, every=True)),
    ]
    tell(FORMATS[format](told, manner(color, past=past, quiet=quiet)))
    return int(any(fails(one.validation.findings, fail_on) for one in told))


def _settings(asking: Asking, start: Commit | None) -> Iterator[Checked]:
    """What is wrong with `settings.yaml` itself, unless it was so before."""
    (written, folder), about = settings_for(asking), asking.about
    known = {found.id for found in settings_for(replace(asking, commit=start))[0].findings} if start else ()
    found = Validation(tuple(one for one in written.findings if one.id not in known), files=1)
    if found.findings:
        yield Checked(folder, None, found, about.today, about.until, commit=asking.commit)


def _checked(
    place: Located, asking: Asking, start: Commit | None, pick: Pick, names: tuple[str, ...]
) -> Checked:
    levels = settings_for(asking)[0].rules
    with collector_paused():
        loaded, over = laid(place, asking)
        side = _side(loaded, over, levels)
    check_names(names, side.found, loaded.structure)
    side = _picked(side, pick)
    if start is None:
        return checked(place, over, loaded, side.found)
    was = before(place, start)
    old = _side(beside(was, asking), over, levels) if was else None
    found, since = introduced(side, _picked(old, pick) if old else None, start)
    return replace(checked(place, over, loaded, found), since=since)


def _picked(side: Side, pick: Pick) -> Side:
    """Only what was asked for, once the rules can be tested; what keeps them from it is always told."""
    return replace(side, found=pick(side.found)) if side.whole else side


def _side(loaded: Loaded, asking: Asking, levels: Levels) -> Side:
    """All that the rules find in a structure; the same rules at the same levels on both sides."""
    with collector_paused():
        return Side(check(loaded, asking.about, levels), loaded.structure is not None)
