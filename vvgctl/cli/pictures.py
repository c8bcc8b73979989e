"""Pictures into files: one alone, its pages, or all of them with a page that shows them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import typer

from vvgctl.cli.failure import CouldNotError
from vvgctl.cli.file import tell_written, write_file
from vvgctl.cli.options import STDOUT
from vvgctl.cli.speech import text
from vvgctl.layout import STAND_IN, Engine
from vvgctl.messages import Message, closest
from vvgctl.messages import message as _
from vvgctl.pictures import (
    ENDINGS,
    FORMATS,
    Picture,
    PictureFormat,
    View,
    drawn,
    picture,
    picture_names,
    undrawn,
)
from vvgctl.pictures.index_page import Shown, index_page
from vvgctl.pictures.theme import Theme
from vvgctl.reports.pages.lookup import match
from vvgctl.structure import Structure

_ENDINGS: dict[PictureFormat, str] = {"mermaid": "mmd"}
_OPTIONS = ("focus", "depth", "level", "sphere", "fold")


@dataclass(frozen=True, slots=True)
class Making:
    """How pictures are made."""

    format: PictureFormat
    theme: Theme
    dpi: int
    engine: Engine
    quiet: bool


def one_of(option: str, written: str, known: tuple[str, ...]) -> None:
    """An option takes one of some words."""
    if written not in known:
        raise CouldNotError(_("{option} takes one of {known}", option=option, known=known))


def format_of(format: str | None, output: str) -> PictureFormat:
    """The format asked for, or that of a file's ending; SVG where neither says."""
    ending = (format or Path(output).suffix.removeprefix(".") or "svg").lower()
    if ending not in ENDINGS:
        raise CouldNotError(
            _(
                "a picture cannot be written as “{format}”; write one of {formats}",
                format=ending,
                formats=FORMATS,
            )
        )
    return ENDINGS[ending]


def known_picture(name: str | None) -> str:
    """The name of a picture that there is."""
    if name is None:
        raise CouldNotError(_("name a picture, one of {known}; or all of them: --all", known=picture_names()))
    if name not in picture_names():
        raise CouldNotError(_unknown(name))
    return name


def meant(name: str, structure: Structure) -> str:
    """The id of what is called so, if that is one thing that pictures are about; else what was written."""
    kinds = {kind for page in map(picture, picture_names()) for kind in page.FOCUS}
    ids = {record.id for kind, record in match(name, structure) if kind in kinds}
    return ids.pop() if len(ids) == 1 and not structure.find(tuple(kinds), name) else name


def focused(name: str, view: View) -> View:
    """The view, if the picture takes all that was asked for, and what it is to be about is there."""
    page = picture(name)
    if view.depth is not None and (view.depth < 0 or not view.focus):
        raise CouldNotError(_("--depth is a number of lines, from 0, and goes with --focus"))
    for option in _asked(view):
        if option not in page.OPTIONS:
            raise CouldNotError(_("{picture} takes no --{option}", picture=name, option=option))
    _known(view, page.FOCUS)
    return view


def _asked(view: View) -> Iterator[str]:
    """The options that were given."""
    for option in _OPTIONS:
        value = getattr(view, option)
        if value is not None and value is not False and value != ():  # a depth of 0 is asked for
            yield option
    if view.beside != frozenset({"seats"}):
        yield "with"


def _known(view: View, kinds: tuple[str, ...]) -> None:
    """What the view is to be about is a record of one of these kinds; level and sphere are declared."""
    structure = view.snapshot.structure
    for id in view.focus:
        if structure.find(kinds, id) is None:
            raise _no_such(id, sorted(record.id for kind in kinds for record in structure.of(kind)))
    for word, declared in ((view.level, "levels"), (view.sphere, "spheres")):
        if word is not None and word not in structure.ids(declared):
            raise _no_such(word, list(structure.ids(declared)))


def write_pages(name: str, view: View, making: Making, output: str) -> None:
    """A picture into a file, or into one for each of its pages."""
    if output != STDOUT and (not Path(output).name.strip(".") or Path(output).is_dir()):
        raise CouldNotError(_("{file} is a folder; name a file in it", file=output or "."))
    images = _drawn(name, view, making)
    _tell_undrawn([name], view, making)
    if output == STDOUT:
        _to_stdout(images)
        return
    for path, image in zip(_paths(Path(output), len(images)), images, strict=True):
        _write(path, image, quiet=making.quiet)


def write_all(view: View, making: Making, output: str) -> None:
    """Every picture into a folder, with an index page in HTML; nothing is written before all are drawn."""
    if output == STDOUT:
        raise CouldNotError(_("name a folder for all the pictures with -o"))
    pages = [picture(name) for name in picture_names()]
    _known(view, tuple(sorted({kind for page in pages for kind in page.FOCUS})))
    folder, ending = Path(output), _ENDINGS.get(making.format, making.format)
    files: dict[Path, bytes] = {}
    shown = []
    for name, page in zip(picture_names(), pages, strict=True):
        heeded = replace(view, focus=_of_its_kinds(view, page))
        images = _drawn(name, heeded, making)
        paths = _paths(folder / f"{name}.{ending}", len(images))
        files |= dict(zip(paths, images, strict=True))
        shown.append(Shown(page, heeded, tuple(path.name for path in paths)))
    _tell_undrawn(picture_names(), replace(view, focus=()), making)
    for path, image in {**files, folder / "index.html": index_page(view, shown).encode()}.items():
        _write(path, image, quiet=making.quiet)


def _of_its_kinds(view: View, page: Picture) -> tuple[str, ...]:
    """Those in focus that a picture can be about; the others are for other pictures."""
    return tuple(id for id in view.focus if view.snapshot.structure.find(page.FOCUS, id))


def _drawn(name: str, view: View, making: Making) -> tuple[bytes, ...]:
    return drawn(picture(name), view, making.theme, making.format, dpi=making.dpi, engine=making.engine)


def _tell_undrawn(names: Iterable[str], view: View, making: Making) -> None:
    """That letters are shown as squares, once for all pictures."""
    lacking = (undrawn(picture(name), view, making.format, making.engine) for name in names)
    if letters := "".join(dict.fromkeys("".join(lacking))):
        note = _(
            "the font lacks {letters}, shown as {square} in {format}; SVG keeps them, "
            "and --engine system draws with the fonts of this machine",
            letters=letters,
            square=STAND_IN,
            format=making.format.upper(),
        )
        typer.echo(text("note: {note}", note=note), err=True)


def _paths(path: Path, count: int) -> list[Path]:
    """The file itself, or `name-1.svg`, `name-2.svg` and so on."""
    if count == 1:
        return [path]
    return [path.with_name(f"{path.stem}-{n}{path.suffix}") for n in range(1, count + 1)]


def _to_stdout(images: tuple[bytes, ...]) -> None:
    if sys.stdout.isatty():
        raise CouldNotError(_("name a file with -o: a picture on the screen would only be letters"))
    if len(images) > 1:
        raise CouldNotError(
            _("the picture has {pages} pages, and each is a file: name one with -o", pages=len(images))
        )
    sys.stdout.buffer.write(images[0])


def _write(path: Path, image: bytes, *, quiet: bool) -> None:
    write_file(path, image)
    if not quiet:
        tell_written(path)


def _no_such(id: str, known: list[str]) -> CouldNotError:
    guess = closest(id, known)
    if guess:
        return CouldNotError(_("there is no “{name}” here, did you mean “{guess}”?", name=id, guess=guess))
    return CouldNotError(_("there is no “{name}” here; these are: {known}", name=id, known=tuple(known)))


def _unknown(name: str) -> Message:
    guess = closest(name, picture_names())
    if guess:
        return _("there is no picture “{name}”, did you mean “{guess}”?", name=name, guess=guess)
    return _("there is no picture “{name}”; these are: {known}", name=name, known=picture_names())
