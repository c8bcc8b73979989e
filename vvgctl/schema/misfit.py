"""One thing that keeps a page from having its shape."""

from __future__ import annotations

from dataclasses import dataclass

from vvgctl.messages import Message
from vvgctl.source import Place


@dataclass(frozen=True, slots=True)
class Misfit:
    """Where the shape is wrong, in the field's own words, and how to mend it."""

    code: str
    message: Message
    where: Place
    fix: Message | None = None
