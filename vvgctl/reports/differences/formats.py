"""The formats that a difference can be told in, by name."""

from __future__ import annotations

from collections.abc import Callable

from vvgctl.reports.context import Manner
from vvgctl.reports.differences import machine, markdown, text
from vvgctl.reports.differences.compared import Compared

FORMATS: dict[str, Callable[[Compared, Manner, int, bool], str]] = {
    "text": text.render,
    "json": machine.render,
    "markdown": markdown.render,
}
