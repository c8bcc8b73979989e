"""A page in HTML that shows pictures, each with its text alternative."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from urllib.parse import quote

from vvgctl.messages import message as _
from vvgctl.pictures.foot import heading
from vvgctl.pictures.gallery import Picture
from vvgctl.pictures.view import View

_SHOWN = (".svg", ".png")
_STYLE = (
    "body{font-family:Arial,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}"
    "img{max-width:100%;height:auto;border:1px solid #c4c9d1}"
)


def index_page(view: View, files: Mapping[Picture, Sequence[str]]) -> str:
    """The pictures under each other; `files` are the names of the files of each."""
    title = view.words(heading(view.snapshot))
    parts = [part for picture, names in files.items() for part in _section(picture, names, view)]
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{escape(view.language)}">',
            f'<head><meta charset="utf-8"><title>{escape(title)}</title><style>{_STYLE}</style></head>',
            f"<body><h1>{escape(title)}</h1>",
            *parts,
            "</body></html>",
            "",
        ]
    )


def _section(picture: Picture, names: Sequence[str], view: View) -> list[str]:
    title = view.words(picture.title(view))
    told = "\n".join(f"<li>{escape(view.words(one))}</li>" for one in picture.description(view))
    in_words = escape(view.words(_("In words")))
    return [
        f"<h2>{escape(title)}</h2>",
        *(_shown(name, title) for name in names),
        f"<details><summary>{in_words}</summary><ul>{told}</ul></details>",
    ]


def _shown(name: str, title: str) -> str:
    link = quote(name)
    if name.endswith(_SHOWN):
        return f'<p><a href="{link}"><img src="{link}" alt="{escape(title)}"></a></p>'
    return f'<p><a href="{link}">{escape(name)}</a></p>'
