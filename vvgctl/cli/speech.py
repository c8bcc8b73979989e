"""The language that this run speaks."""

from __future__ import annotations

import os
import sys
from functools import cache
from typing import Annotated

import typer

from vvgctl.cli.places import settings
from vvgctl.messages import LANGUAGES, Message, preferred_language
from vvgctl.messages import message as _


@cache
def language() -> str:
    """`--lang`, else the locale's or the computer's, else that of `settings.yaml`, else English."""
    asked = _asked(sys.argv[1:])
    if asked in LANGUAGES:
        return asked
    return preferred_language(os.environ) or settings().language or "en"


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
