"""The theme of a picture: one of those shipped, the county's own `theme.yaml`, or a file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from vvgctl.layout import contrast
from vvgctl.messages import Message, ToldError, closest
from vvgctl.messages import message as _
from vvgctl.pictures.theme import Theme, pairs
from vvgctl.schema import PATTERNS, misfits
from vvgctl.source import Location, Page, Place, read_yaml
from vvgctl.structure import Structure

DEFAULT = "colour"
_SHIPPED = Path(__file__).parent / "themes"


class ThemeError(ToldError):
    """A theme that is not there, is not one, or cannot be read by those who see badly."""


@cache
def theme_names() -> tuple[str, ...]:
    """The themes that are shipped."""
    return tuple(sorted(file.stem for file in _SHIPPED.glob("*.yaml")))


def theme(name: str | None, structure: Structure) -> Theme:
    """The theme of that name or file; without one the structure's own, or the usual. Raises ThemeError."""
    if name is None:
        own = next((page for page in structure.pages if page.file == PATTERNS["theme"]), None)
        return _whole(own) if own else _shipped(DEFAULT)
    return _shipped(name) if name in theme_names() else _whole(_page(name))


@cache
def _shipped(name: str) -> Theme:
    file = _SHIPPED / f"{name}.yaml"
    page = read_yaml(file.name, file.read_bytes()).page
    assert page
    return _colours(page)


def _page(name: str) -> Page:
    """A theme file, which must have the shape of one."""
    try:
        reading = read_yaml(name, Path(name).read_bytes())
    except (OSError, ValueError):
        raise ThemeError(_not_there(name)) from None
    if reading.page is None:
        trouble = reading.troubles[0]
        raise ThemeError(_at(trouble.location, trouble.message))
    for misfit in misfits("theme", reading.page.data, Place(reading.page)):
        raise ThemeError(_at(misfit.where.location, misfit.message))
    return reading.page


def _whole(page: Page) -> Theme:
    """The page's colours, and the usual ones for what it leaves out; all of them seen against each other."""
    own = _colours(page)
    made = {**_shipped(DEFAULT), **own}
    for role, message in _unseen(made):
        place = Place(page) / role if role in own else Place(page)
        raise ThemeError(_at(place.location, message))
    return made


def _colours(page: Page) -> Theme:
    written: Any = page.data  # the schema has seen to its shape
    return dict(written)


def _unseen(made: Theme) -> Iterator[tuple[str, Message]]:
    """The roles that have too little contrast against what they are seen on."""
    for role, ground, least in pairs():
        reached = contrast(made[role], made[ground])
        if reached < least:
            told = _(
                "`{role}` against `{ground}` has a contrast of {reached} to 1; {least} is the least",
                role=role,
                ground=ground,
                reached=f"{reached:.1f}",
                least=least,
            )
            yield role, told


def _at(location: Location, message: Message) -> Message:
    place = f"{location.file}:{location.line}:{location.column}"
    return _("{place}: {message}", place=place, message=message)


def _not_there(name: str) -> Message:
    guess = closest(name, theme_names())
    if guess:
        return _("there is no theme “{name}”, did you mean “{guess}”?", name=name, guess=guess)
    return _(
        "there is no theme and no file “{name}”; these are shipped: {known}", name=name, known=theme_names()
    )
