"""Text that Graphviz takes at its word."""

from __future__ import annotations

from html import escape


def label(text: str) -> str:
    r"""`text` to be quoted as a label, or put into an HTML-like one, and shown as it is.

    Without it `<b>` is markup, `\N` the name of the node and `&lt;` a character.
    """
    return escape(text, quote=False).replace("\\", "\\\\").replace("\n", r"\n")
