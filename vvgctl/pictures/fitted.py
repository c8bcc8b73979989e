"""An SVG whose text is as wide as Graphviz took it for: it fits its box whatever font a browser has."""

from __future__ import annotations

import re
from html import unescape

from vvgctl.layout import drawn_width

_TEXT = re.compile(r'<text ([^>]*?font-size="([0-9.]+)"[^>]*)>([^<]*)</text>')


def fitted(svg: bytes) -> bytes:
    """Graphviz's drawing with the width of each line of text."""
    return _TEXT.sub(_with_width, svg.decode()).encode()


def _with_width(found: re.Match[str]) -> str:
    look, size, text = found.groups()
    width = drawn_width(unescape(text), float(size), bold='font-weight="bold"' in look)
    if not width:
        return found[0]
    return f'<text {look} textLength="{width:.2f}" lengthAdjust="spacingAndGlyphs">{text}</text>'
