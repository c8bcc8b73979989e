"""The gallery: every picture found by being there, and drawn in any format."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import Literal, Protocol, cast, get_args

from vvgctl.layout import draw
from vvgctl.messages import Said
from vvgctl.pictures import kinds
from vvgctl.pictures.accessible import accessible
from vvgctl.structure import Snapshot

PictureFormat = Literal["svg", "png", "pdf", "dot"]
FORMATS: tuple[PictureFormat, ...] = get_args(PictureFormat)


class Picture(Protocol):
    """A page of the gallery: three texts about a snapshot, each the same for the same snapshot."""

    __name__: str

    def title(self, snapshot: Snapshot, language: str) -> str:
        """What the picture shows, in a line."""

    def description(self, snapshot: Snapshot, language: str) -> str:
        """All that the picture shows, for those who do not see it."""

    def dot(self, snapshot: Snapshot, language: str, caption: Said | str = "") -> str:
        """The picture for Graphviz; `caption` is what more is to stand under it."""


@cache
def picture_names() -> tuple[str, ...]:
    """Every picture there is, by name."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(kinds.__path__)))


@cache
def picture(name: str) -> Picture:
    """The picture of that name."""
    return cast(Picture, importlib.import_module(f"{kinds.__name__}.{name}"))


def drawn(
    picture: Picture,
    snapshot: Snapshot,
    language: str,
    format: PictureFormat,
    caption: Said | str = "",
    *,
    dpi: int = 192,
) -> bytes:
    """The picture as a file of that format; `dpi` is for PNG. Raises DrawingFailed."""
    dot = picture.dot(snapshot, language, caption)
    if format == "dot":
        return dot.encode(errors="replace")
    image = draw(dot, format, dpi=dpi)
    if format != "svg":
        return image
    return accessible(
        image, language, picture.title(snapshot, language), picture.description(snapshot, language)
    )
