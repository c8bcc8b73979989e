"""What a picture is for, and what can be asked of it."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import cleandoc

from vvgctl.messages import Message
from vvgctl.pictures.gallery import Picture

_ORDER = ("focus", "depth", "level", "sphere", "with", "fold")


def about(picture: Picture) -> Message:
    """The text at the top of its file, on one line."""
    return Message(" ".join(cleandoc(picture.__doc__).split()))


def options(picture: Picture) -> Iterator[str]:
    """The options it takes besides those that all take, as they are written."""
    return (f"--{option}" for option in sorted(picture.OPTIONS, key=_ORDER.index))


def short_name(picture: Picture) -> str:
    """The name that it is asked for by."""
    return picture.__name__.rpartition(".")[2]
