"""The formats that findings can be told in, by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from vvgctl.reports import concise, github, machine, text
from vvgctl.reports.context import Checked, Manner

Format = Literal["text", "concise", "json", "github"]
FORMATS: dict[Format, Callable[[list[Checked], Manner], str]] = {
    "text": text.render,
    "concise": concise.render,
    "json": machine.render,
    "github": github.render,
}
