"""An SVG that says in words what it shows, in which language, and of which record each part is."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

_NAMES = re.compile(r"<title>.*?</title>\n", re.DOTALL)  # the names that Graphviz knows its nodes by
_COMMENTS = re.compile(r"<!--.*?-->\n", re.DOTALL)
_RECORDS = re.compile(r'(?<=<g )(?=id="(body|party|matter|area|principal)&#45;([^"]*)" class="node")')
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def accessible(svg: bytes, language: str, title: str, description: str) -> bytes:
    """Graphviz's drawing with a title, a description and a language."""
    drawing = _COMMENTS.sub("", _NAMES.sub("", svg.decode()))
    drawing = _RECORDS.sub(r'data-kind="\1" data-id="\2" ', drawing)
    start = re.search(r"<svg\b[^>]*>", drawing)
    assert start, "Graphviz wrote no SVG"
    told = (
        f'<title id="picture-title">{_text(title)}</title>\n'
        f'<desc id="picture-description">{_text(description)}</desc>'
    )
    language = quoteattr(language)
    opened = start[0].removesuffix(">") + (
        f' lang={language} xml:lang={language} role="img" aria-labelledby="picture-title"'
        ' aria-describedby="picture-description">'
    )
    return f"{drawing[: start.start()]}{opened}\n{told}{drawing[start.end() :]}".encode()


def _text(text: str) -> str:
    return escape(_UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text))
