"""Pictures into files: one alone, its pages, or all of them with a page that shows them."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path

from vvgctl.cli.asking import tell
from vvgctl.cli.failure import CouldNotError
from vvgctl.cli.speech import spoken
from vvgctl.layout import Engine
from vvgctl.messages import Message, closest
from vvgctl.messages import message as _
from vvgctl.pictures import PictureFormat, View, drawn, picture, picture_names
from vvgctl.pictures.index_page import index_page
from vvgctl.pictures.theme import Theme

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


def known_picture(name: str | None) -> str:
    """The name of a picture that there is."""
    if name is None:
        raise CouldNotError(_("name a picture, one of {known}; or all of them: --all", known=picture_names()))
    if name not in picture_names():
        raise CouldNotError(_unknown(name))
    return name


def focused(name: str, view: View) -> View:
    """The view, if the picture takes all that was asked for, and what it is to be about is there."""
    page = picture(name)
    for option in _OPTIONS:
        if getattr(view, option) not in (None, (), False) and option not in page.OPTIONS:
            raise CouldNotError(_("{picture} takes no --{option}", picture=name, option=option))
    if view.beside != frozenset({"seats"}) and "with" not in page.OPTIONS:
        raise CouldNotError(_("{picture} takes no --{option}", picture=name, option="with"))
    structure = view.snapshot.structure
    for id in view.focus:
        if structure.find(page.FOCUS, id) is None:
            known = sorted(record.id for kind in page.FOCUS for record in structure.of(kind))
            raise _no_such(id, known)
    for word, declared in ((view.level, "levels"), (view.sphere, "spheres")):
        if word is not None and word not in structure.ids(declared):
            raise _no_such(word, list(structure.ids(declared)))
    return view


def write_pages(name: str, view: View, making: Making, output: str) -> None:
    """A picture into a file, or into one for each of its pages."""
    images = _drawn(name, view, making)
    if output == "-":
        _to_stdout(images)
        return
    for path, image in zip(_paths(Path(output), len(images)), images, strict=True):
        _write(path, image, quiet=making.quiet)


def write_all(view: View, making: Making, output: str) -> None:
    """Every picture into a folder, with an index page in HTML."""
    if output == "-":
        raise CouldNotError(_("name a folder for all the pictures with -o"))
    folder, shown = Path(output), {}
    for name in picture_names():
        page = picture(name)
        heeded = replace(view, focus=()) if view.focus else view
        ending = _ENDINGS.get(making.format, making.format)
        images = _drawn(name, heeded, making)
        paths = _paths(folder / f"{name}.{ending}", len(images))
        for path, image in zip(paths, images, strict=True):
            _write(path, image, quiet=making.quiet)
        shown[page] = [path.name for path in paths]
    _write(folder / "index.html", index_page(view, shown).encode(), quiet=making.quiet)


def _drawn(name: str, view: View, making: Making) -> tuple[bytes, ...]:
    return drawn(picture(name), view, making.theme, making.format, dpi=making.dpi, engine=making.engine)


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
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(image)
    except OSError as error:
        raise CouldNotError(
            _("{file} cannot be written: {reason}", file=str(path), reason=error.strerror or "")
        ) from None
    if not quiet:
        tell(spoken(_("{file} is written", file=str(path))) + "\n")


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
