"""A change shown before it is made: the diff, the question, and the writing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from vvgctl.check.loading import Loaded
from vvgctl.check.validation import Asked, Validation
from vvgctl.cli.asking import manner, tell, whole
from vvgctl.cli.failure import CouldNotError
from vvgctl.cli.places import Located, settings, structures
from vvgctl.cli.selecting import asked
from vvgctl.cli.speech import spoken, text
from vvgctl.editing import journal
from vvgctl.editing.change import Change, difference, prepared
from vvgctl.messages import Message, plural
from vvgctl.messages import message as _
from vvgctl.reports.context import Checked
from vvgctl.reports.text import render

if TYPE_CHECKING:
    from vvgctl.editing.plan import Plan
    from vvgctl.editing.trial import Same
    from vvgctl.structure import Structure

    Means = Callable[[Structure, Structure], bool]

NAMED = 12  # files that are named; of more, only the number is told


@dataclass(frozen=True, slots=True)
class Consent:
    """Whether to write: without asking, not at all, or after asking somebody who sits there."""

    yes: bool = False
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """A structure whose files can be read, and may be changed."""

    place: Located
    loaded: Loaded
    about: Asked

    @property
    def folder(self) -> Path:
        return self.place.folder

    @property
    def structure(self) -> Structure:
        assert self.loaded.structure is not None
        return self.loaded.structure


def opened_for_change(name: str | None, today: str | None, consent: Consent) -> Opened:
    """The structure meant, after an interrupted change in it has been finished or undone."""
    if consent.yes and consent.dry_run:
        raise CouldNotError(_("--yes writes and --dry-run does not; give one of them"))
    about, place = asked(None, today, None, name).about, structures(name)[0]
    if place.folder.is_dir():
        _recover(place, consent)
    return Opened(place, whole(place), about)


def _recover(place: Located, consent: Consent) -> None:
    """Finish or undo what an earlier run was interrupted in, and say so."""
    if consent.dry_run:
        if journal.interrupted(place.folder) is not None:
            raise CouldNotError(
                _("an earlier change was interrupted; run a command without --dry-run, and it is finished")
            )
        return
    match journal.recover(place.folder):
        case journal.Recovered.FINISHED:
            typer.echo(text("an earlier change was interrupted, and has now been finished"), err=True)
        case journal.Recovered.UNDONE:
            typer.echo(text("an earlier change was interrupted, and has now been undone"), err=True)


def check_text(*given: str | None) -> None:
    """What was typed must be text that a file can hold."""
    for one in given:
        try:
            (one or "").encode()
        except UnicodeEncodeError:
            raise CouldNotError(
                _("“{text}” holds something that is no text; write it again", text=one)
            ) from None


def carry_out(
    opened: Opened,
    plan: Plan,
    consent: Consent,
    color: str,
    notes: tuple[Message, ...] = (),
    same: Same = str,
    means: Means | None = None,
    warnings: tuple[Message, ...] = (),
) -> Change:
    """Show a change, ask whether it is to be made, and make it; the change, for what is to be seen after."""
    change = prepared(opened.loaded, opened.folder, plan, opened.about, settings().rules, same)
    _stop_at_errors(opened, change, color)
    if means is not None and not means(opened.structure, change.structure):
        raise CouldNotError(_("the change would mean more than it should; nothing is written"))
    _tell_once(text("warning: {warning}", warning=warning) for warning in warnings)
    tell(difference(change.files, opened.place.shown, manner(color).paint))
    _tell_once(text("note: {note}", note=note) for note in notes)
    if _agreed(consent):
        journal.write(opened.folder, change.files)
        tell(spoken(_written(change)) + "\n")
    else:
        tell(text("nothing is written") + "\n")
    return change


def _tell_once(lines: Iterable[str]) -> None:
    tell("".join(f"{line}\n" for line in dict.fromkeys(lines)))


def _stop_at_errors(opened: Opened, change: Change, color: str) -> None:
    if change.after.structure is None or change.errors.findings:
        show(opened, change.errors, color, change.after.structure)
        count = len(change.errors.findings)
        raise CouldNotError(
            plural(
                "nothing is written: the change would bring the error above",
                "nothing is written: the change would bring the {count} errors above",
                count,
            )
        )


def show(opened: Opened, found: Validation, color: str, structure: Structure | None) -> None:
    """Findings as `validate` tells them."""
    about = opened.about
    told = Checked(opened.place.shown, structure, found, about.today, about.until, about.day)
    tell(render([told], replace(manner(color), quiet=True)))


def _agreed(consent: Consent) -> bool:
    if consent.yes or consent.dry_run:
        return consent.yes
    if sys.stdin is None or not sys.stdin.isatty():
        raise CouldNotError(
            _("nothing is written, for nobody can be asked here; --yes writes, --dry-run only shows")
        )
    try:
        answer = typer.prompt(text("Write this? [y/N]"), default="", show_default=False, prompt_suffix=" ")
    except typer.Abort:  # Ctrl-C or Ctrl-D is a no
        tell("\n")
        return False
    return answer.strip().casefold() in ("y", "yes", "j", "ja")


def _written(change: Change) -> Message:
    names = tuple(file.name for file in change.files if file.after is not None)
    if len(names) > NAMED:
        return plural("{count} file is written", "{count} files are written", len(names))
    return plural("{files} is written", "{files} are written", len(names), files=names)
