"""The gallery: every picture found by being there, and drawn in any format."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Literal, Protocol, cast, get_args

from vvgctl.layout import Engine, draw_all, in_font, lacking
from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures import kinds
from vvgctl.pictures.accessible import accessible
from vvgctl.pictures.drawing.dot import dot
from vvgctl.pictures.drawing.marks import At, Drawing
from vvgctl.pictures.drawing.mermaid import captioned
from vvgctl.pictures.fitted import fitted
from vvgctl.pictures.foot import CAPTION, paged
from vvgctl.pictures.paper import SMALLEST, Paper
from vvgctl.pictures.theme import Theme
from vvgctl.pictures.view import View

PictureFormat = Literal["svg", "png", "pdf", "dot", "mermaid"]
FORMATS: tuple[PictureFormat, ...] = get_args(PictureFormat)
ENDINGS: dict[str, PictureFormat] = {**{name: name for name in FORMATS}, "gv": "dot", "mmd": "mermaid"}


class Picture(Protocol):
    """A page of the gallery: what it tells of a view, each time the same for the same view.

    `OPTIONS` are the parts of a view that it heeds besides snapshot, language and paper; `FOCUS` the kinds of
    record that it can be about.
    """

    __name__: str
    __doc__: str
    OPTIONS: frozenset[str]
    FOCUS: tuple[str, ...]

    def title(self, view: View) -> Said:
        """What the picture shows, in a line."""

    def description(self, view: View) -> Iterable[Said | str]:
        """All that the picture shows, for those who do not see it, a sentence at a time."""

    def pages(self, view: View) -> tuple[Drawing, ...]:
        """The picture, one drawing for each page; each fits the room that the view has."""

    def mermaid(self, view: View) -> str:
        """The picture in Mermaid."""


_FEW = 3
"""Pages that are laid out anew, to see whether their captions have room for more sources."""
_CITED = (None, 12, 8)
"""All sources, or so many, if there is room for them."""
_AS_LARGE = 0.9
_LONG = 20_000
"""Letters of a description that each page of a picture may hold."""


@cache
def picture_names() -> tuple[str, ...]:
    """Every picture there is, by name."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(kinds.__path__)))


@cache
def picture(name: str) -> Picture:
    """The picture of that name."""
    return cast(Picture, importlib.import_module(f"{kinds.__name__}.{name}"))


def dots(picture: Picture, view: View, theme: Theme) -> tuple[str, ...]:
    """Each page in DOT, all of them as much smaller as the paper needs."""
    return _dots(picture, _pages(picture, view), view, theme)


def _pages(picture: Picture, view: View) -> tuple[Drawing, ...]:
    """The pages, with as many sources under them as leave all else as it is and no type much smaller."""
    made = picture.pages(view)
    if len(made) > _FEW:
        return made
    shown = list(map(_shown, made))
    fuller = (picture.pages(replace(view, cited=most)) for most in _CITED)
    return next(
        (one for one in fuller if _as_large(one, made, view.paper) and [*map(_shown, one)] == shown), made
    )


def _as_large(full: tuple[Drawing, ...], made: tuple[Drawing, ...], paper: Paper | None) -> bool:
    if paper is None:
        return True
    scale = paper.scale(made)
    return paper.scale(full) >= min(scale, max(_AS_LARGE * scale, SMALLEST))


def _shown(page: Drawing) -> frozenset[tuple[str, float, float]]:
    """Every box but those of the caption, and where it stands."""
    boxes = (mark for mark in page.marks if isinstance(mark, At) and not mark.box.id.startswith(CAPTION))
    return frozenset((at.box.id, round(at.x, 1), round(at.y, 1)) for at in boxes)


def _dots(
    picture: Picture,
    made: tuple[Drawing, ...],
    view: View,
    theme: Theme,
    shown: Callable[[str], str] = str,
) -> tuple[str, ...]:
    scale = view.paper.scale(made) if view.paper else 1
    name = picture.__name__.rpartition(".")[2]
    return tuple(dot(page, name, theme, scale, shown) for page in made)


def undrawn(picture: Picture, view: View, format: PictureFormat, engine: Engine) -> str:
    """The letters for which a file of that format shows an empty square, as the font lacks them."""
    written = (page.text for page in view.snapshot.structure.pages)
    if not _one_font(format, engine) or not lacking("".join(written)):
        return ""
    return lacking("".join(words for page in _pages(picture, view) for words in page.words))


def alternative(picture: Picture, view: View) -> str:
    """What the picture shows, in words alone."""
    return "\n".join([view.words(picture.title(view)), *described(picture, view)])


def described(picture: Picture, view: View) -> Iterator[str]:
    """What the picture shows, and of which files, a sentence at a time."""
    return map(view.words, (*picture.description(view), *view.notes))


def _told(picture: Picture, made: tuple[Drawing, ...], view: View) -> Iterator[tuple[str, str]]:
    """The title and description of each page: of all of the picture, or of a long one what the page says."""
    whole = "\n".join(described(picture, view))
    if len(made) > 1:
        whole = "\n".join((view.words(_("All {pages} pages:", pages=len(made))), whole))
    title = picture.title(view)
    for n, page in enumerate(made, 1):
        told = view.words(paged(view, title, n, len(made)))
        yield told, whole if len(made) == 1 or len(whole) <= _LONG else "\n".join(page.words)


def _one_font(format: PictureFormat, engine: Engine) -> bool:
    """Whether a file holds the letters as they were drawn, with no font but the one that is shipped."""
    return format in ("png", "pdf") and engine == "bundled"


def in_mermaid(picture: Picture, view: View) -> str:
    """The picture in Mermaid, with all that it shows in words too."""
    title = view.words(picture.title(view))
    return captioned(picture.mermaid(view), title, list(described(picture, view)))


def drawn(
    picture: Picture,
    view: View,
    theme: Theme,
    format: PictureFormat,
    *,
    dpi: int = 192,
    engine: Engine = "bundled",
) -> tuple[bytes, ...]:
    """The picture as a file of that format for each page; one alone of PDF, DOT and Mermaid.

    `dpi` is for PNG. Raises DrawingFailed.
    """
    if format == "mermaid":
        return (in_mermaid(picture, view).encode(errors="replace"),)
    made = _pages(picture, view)
    pages = _dots(picture, made, view, theme, in_font if _one_font(format, engine) else str)
    if format == "dot":
        return ("\n".join(pages).encode(errors="replace"),)
    images = draw_all(pages, format, dpi=dpi, engine=engine)
    match format:
        case "svg":
            told = _told(picture, made, view)
            return tuple(
                accessible(fitted(image), view.language, *words)
                for image, words in zip(images, told, strict=True)
            )
        case "pdf":
            from vvgctl.pictures.sheaf import sheaf  # only those who ask for a PDF pay for it

            return (sheaf(images, view.paper, view.words(picture.title(view)), view.language),)
        case _:
            return images
