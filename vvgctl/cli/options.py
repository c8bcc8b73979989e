"""The options that mean the same in every command."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import typer

from vvgctl.cli.speech import text
from vvgctl.reports.formats import Format


def day_option(name: str, meaning: str) -> Any:
    """An option that takes a day."""
    return typer.Option(name, metavar=text("DAY"), help=meaning, show_default=False)


When = Annotated[
    str | None,
    typer.Argument(
        metavar=text("DAY|REVISION[@DAY][+PROPOSAL]"),
        help=text(
            "the day asked about: 2017-01-01, 2017-01 or 2017 (its last day), today if left out; or a git "
            "revision, such as main, HEAD~3 or v1.0, alone or with a day after @; +PROPOSAL lays one over"
        ),
        show_default=False,
    ),
]
StructureOption = Annotated[
    str | None,
    typer.Option(
        "--structure",
        metavar=text("NAME"),
        help=text("which structure: its name or folder"),
        show_default=False,
    ),
]
TodayOption = Annotated[
    str | None,
    day_option("--today", text("take this day for today, so that a run can be repeated")),
]
UntilOption = Annotated[
    str | None,
    day_option("--until", text("look ahead until this day; two years if left out")),
]
SinceOption = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar=text("REVISION"),
        help=text("only what is new since that git revision, from where the two parted"),
        show_default=False,
    ),
]
PastOption = Annotated[bool, typer.Option("--past", help=text("show also what was over before today"))]
FormatOption = Annotated[
    Format,
    typer.Option(
        "--format", metavar="text|concise|json|github", help=text("how to tell it"), show_default=False
    ),
]
SelectOption = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar=text("NAME"),
        help=text("only this rule, clause, finding or level (also with *); may be given several times"),
        show_default=False,
    ),
]
IgnoreOption = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar=text("NAME"),
        help=text("not this rule, clause, finding or level (also with *); may be given several times"),
        show_default=False,
    ),
]
FailOnOption = Annotated[
    Literal["error", "warning", "note", "unknown", "never"],
    typer.Option(
        "--fail-on",
        metavar="error|warning|note|unknown|never",
        help=text("the level from which the exit code is 1"),
        show_default=False,
    ),
]
ColorOption = Annotated[
    str,
    typer.Option(
        "--color", metavar="auto|always|never", help=text("colours in the answer"), show_default=False
    ),
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help=text("only the answer itself, no summary"))]
YesOption = Annotated[bool, typer.Option("--yes", "-y", help=text("write without asking"))]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help=text("only show what would be written"))]
