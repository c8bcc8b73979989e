"""The book of changes: each kind with its manual, its parameters and its examples."""

from __future__ import annotations

import inspect
import textwrap
from collections.abc import Iterator

from vvgctl.changes.book import change_kind, change_names
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema import InBoth
from vvgctl.schema.shapes import choices

WIDTH = 100
OUTCOMES = ("FITS", "MISFITS", "UNKNOWN")


def change_book(language: str) -> str:
    """Every kind of change, as a page for people."""
    head = _("Changes that a proposal may make (under changes:)").text(language)
    return (
        "\n".join([head, *(line for name in change_names() for line in ("", *_page(name, language)))]) + "\n"
    )


def _page(name: str, language: str) -> Iterator[str]:
    yield from textwrap.wrap(f"{name} – {manual(name).text(language)}", WIDTH)
    shape = change_kind(name).PARAMETERS
    for key, about in shape["properties"].items():
        must = "*" if key in shape["required"] else ""
        title, meaning = (InBoth(about[part]).text(language) for part in ("title", "description"))
        words = (
            _("One of: {words}", words=", ".join(listed)).text(language) if (listed := choices(about)) else ""
        )
        yield from textwrap.wrap(
            f"  {key}{must}  {title}: {meaning} {words}", WIDTH, subsequent_indent="      "
        )
    yield from ("", textwrap.indent(as_in_a_file(name), "    "))


def as_in_a_file(name: str) -> str:
    """The first example of a kind of change, as it stands under `changes:`."""
    example = next(text for _outcome, text in examples(name))
    return f"- change: {name}\n  with: {example.splitlines()[-1].removeprefix('change: ')}"


def manual(name: str) -> Message:
    """The text at the top of a page, on one line."""
    return Message(" ".join(inspect.cleandoc(change_kind(name).__doc__ or "").split()))


def examples(name: str) -> Iterator[tuple[str, str]]:
    """Every example of a kind of change, with the outcome that it shows."""
    for outcome in OUTCOMES:
        written = getattr(change_kind(name), outcome)
        for text in (written,) if isinstance(written, str) else written:
            yield outcome, text.strip("\n")
