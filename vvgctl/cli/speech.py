"""The language that this run speaks."""

from __future__ import annotations

import os
import sys
from functools import cache
from typing import TYPE_CHECKING, Annotated

import typer

from vvgctl.cli.places import settings
from vvgctl.messages import LANGUAGES, Message, preferred_language
from vvgctl.messages import message as _

if TYPE_CHECKING:
    from vvgctl.structure import Structure


@cache
def language() -> str:
    """`--lang`, else the locale's or the computer's, else that of `settings.yaml`, else English."""
    return _chosen() or preferred_language(os.environ) or settings().language or "en"


def language_of(structure: Structure) -> str:
    """That of a picture, which is made for others: `--lang`, else the structure's own."""
    return _chosen() or structure.about.language


def _chosen() -> str:
    """What `--lang` says, if it is a language."""
    asked = _asked(sys.argv[1:])
    return asked if asked in LANGUAGES else ""


def _asked(arguments: list[str]) -> str:
    for n, argument in enumerate(arguments):
        if argument == "--lang" and n + 1 < len(arguments):
            return arguments[n + 1]
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
    return ""


def text(id: str, **values: object) -> str:
    """A sentence in the language of this run."""
    return _(id, **values).text(language())


def spoken(message: Message) -> str:
    """A message in the language of this run."""
    return message.text(language())


LangOption = Annotated[
    str | None,
    typer.Option("--lang", metavar="sv|en", help=text("the language to answer in"), show_default=False),
]
