"""From what is asked to the structures it is about, and the manner of the answer."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from vvgctl.check.loading import Kept, Loaded, load, loaded
from vvgctl.check.overlay import overlaid
from vvgctl.check.validation import Validation
from vvgctl.cli.failure import CouldNotError
from vvgctl.cli.places import Located
from vvgctl.cli.proposals import no_proposal
from vvgctl.cli.revisions import places
from vvgctl.cli.selecting import Asking
from vvgctl.cli.speech import language, text
from vvgctl.editing.journal import JOURNAL
from vvgctl.messages import message as _
from vvgctl.reports.context import Checked, Manner
from vvgctl.reports.look import plain
from vvgctl.reports.revision import told_revision
from vvgctl.source import collector_paused
from vvgctl.structure import Snapshot, Structure
from vvgctl.structure.records.proposal import Proposal

if TYPE_CHECKING:
    from vvgctl.source.tree import Tree


def read(place: Located, kept: Kept | None = None) -> Loaded:
    """A structure's files; a folder that is not there is told as such."""
    if place.tree is not None:
        return _read_at(place.tree, place, kept or Kept())
    if not place.folder.is_dir():
        raise CouldNotError(_("there is no folder {folder}", folder=place.shown))
    if (place.folder / JOURNAL).exists():
        note = _("a change of these files was interrupted; the next new, rename or adopt ends or undoes it")
        typer.echo(text("note: {note}", note=note), err=True)
    return load(place.folder, kept)


def _read_at(tree: Tree, place: Located, kept: Kept) -> Loaded:
    if not tree.holds("structure.yaml"):
        at = told_revision(tree.commit)
        raise CouldNotError(
            _("{folder} held no structure.yaml at {revision}", folder=tree.path or ".", revision=at)
        )
    with collector_paused():
        return loaded(tree.read(kept.readings), kept)


def opened(name: str | None, asking: Asking) -> Checked:
    """One structure that can be read; where its files are wrong, the reader is sent to `validate`."""
    return opened_at(places(name, asking)[0], asking)


def opened_at(place: Located, asking: Asking, kept: Kept | None = None) -> Checked:
    """The structure of a place that can be read; what does not fit of proposals is told beside the answer."""
    result = whole(place, kept)
    if asking.proposals:
        over = overlaid(result, _proposals(place, asking, result), asking.about)
        if over.loaded.structure is None:
            raise CouldNotError(_("the proposal does not fit the files; vvgctl validate shows where"))
        for note in over.notes:
            typer.echo(text("note: {note}", note=note.message), err=True)
        result, asking = over.loaded, replace(asking, about=over.asked)
    return checked(place, asking, result, Validation((), files=result.files))


def laid(place: Located, asking: Asking) -> tuple[Loaded, Asking]:
    """A structure's files with the proposals asked for laid over them, and what is asked of them then."""
    result = read(place)
    if not asking.proposals or result.structure is None:
        return result, asking
    over = overlaid(result, _proposals(place, asking, result), asking.about)
    return over.loaded, replace(asking, about=over.asked)


def beside(place: Located, asking: Asking) -> Loaded:
    """A structure's files to hold those with proposals laid over against: as they stood on the same day."""
    result = read(place)
    if not asking.proposals or result.structure is None:
        return result
    return overlaid(result, (), asking.about).loaded


def _proposals(place: Located, asking: Asking, read: Loaded) -> list[Proposal]:
    """The proposals asked for, which the structure must have."""
    assert read.structure is not None
    known = {one.id: one for one in read.structure.proposals}
    for id in asking.proposals:
        if id not in known:
            raise no_proposal(id, known, place.shown)
    return [known[id] for id in asking.proposals]


def whole(place: Located, kept: Kept | None = None) -> Loaded:
    """A structure's files, which must all be right."""
    result = read(place, kept)
    if result.structure is None:
        command = f"vvgctl validate {place.tree.commit.written}" if place.tree else "vvgctl validate"
        told = _("{folder} has errors in its files; {command} shows them")
        raise CouldNotError(told.with_values(folder=place.shown or ".", command=command))
    return result


def checked(place: Located, asking: Asking, read: Loaded, found: Validation) -> Checked:
    """A structure and what was found in it, as reports want them."""
    about = asking.about
    structure, over = read.structure, asking.proposals if read.structure else ()
    laid = tuple(one for id in over if structure and (one := structure.find(("proposal",), id)))
    days = about.today, about.until, about.day
    return Checked(place.shown, structure, found, *days, asking.commit, over=laid)


def snapshot(checked: Checked) -> Snapshot:
    """The structure as it stands on the day asked about."""
    structure: Structure | None = checked.structure
    assert structure is not None
    return Snapshot(structure, checked.day or checked.today, checked.today)


def manner(color: str = "auto", *, past: bool = False, quiet: bool = False) -> Manner:
    """How to tell it: in which language, and with colours or without."""
    return Manner(language(), painted if _coloured(color) else plain, past, quiet)


def painted(text: str, colour: str) -> str:
    """A text in a colour, as terminals understand it."""
    return typer.style(text, bold=True) if colour == "bold" else typer.style(text, fg=colour)


def _coloured(color: str) -> bool:
    if color not in ("auto", "always", "never"):
        raise CouldNotError(_("--color is auto, always or never"))
    if color != "auto":
        return color == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def tell(parts: str | Iterator[str]) -> None:
    """Print an answer as it stands."""
    for part in (parts,) if isinstance(parts, str) else parts:
        typer.echo(part, nl=False, color=True)


def width() -> int:
    """How wide tables may be: the terminal's width, or 120 where there is none."""
    from shutil import get_terminal_size

    return get_terminal_size((120, 40)).columns
