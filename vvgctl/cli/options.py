"""The options that mean the same in every command."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import typer

from vvgctl.cli.speech import text
from vvgctl.reports.formats import Format

STDOUT = "-"


def option(*names: str, metavar: str, help: str) -> Any:
    """An option that takes a value; what it is when left out, its help says in words."""
    return typer.Option(*names, metavar=metavar, help=help, show_default=False)


def day_option(name: str, meaning: str) -> Any:
    """An option that takes a day."""
    return option(name, metavar=text("DAY"), help=meaning)


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
    option("--structure", metavar=text("NAME"), help=text("which structure: its name or folder")),
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
    option(
        "--since",
        metavar=text("REVISION"),
        help=text("only what is new since that git revision, from where the two parted"),
    ),
]
PastOption = Annotated[bool, typer.Option("--past", help=text("show also what was over before today"))]
FormatOption = Annotated[
    Format,
    option("--format", metavar="text|concise|json|github", help=text("how to tell it")),
]
SelectOption = Annotated[
    list[str] | None,
    option(
        "--select",
        metavar=text("NAME"),
        help=text("only this rule, clause, finding or level (also with *); may be given several times"),
    ),
]
IgnoreOption = Annotated[
    list[str] | None,
    option(
        "--ignore",
        metavar=text("NAME"),
        help=text("not this rule, clause, finding or level (also with *); may be given several times"),
    ),
]
FailOnOption = Annotated[
    Literal["error", "warning", "note", "unknown", "never"],
    option(
        "--fail-on",
        metavar="error|warning|note|unknown|never",
        help=text("the level from which the exit code is 1"),
    ),
]
ColorOption = Annotated[
    str,
    option("--color", metavar="auto|always|never", help=text("colours in the answer")),
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help=text("only the answer itself, no summary"))]
YesOption = Annotated[bool, typer.Option("--yes", "-y", help=text("write without asking"))]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help=text("only show what would be written"))]
PaperOption = Annotated[
    str,
    option(
        "--paper",
        metavar="a4|a4-landscape|none",
        help=text("fit the text area of this paper, on several pages where one is too small"),
    ),
]
ThemeOption = Annotated[
    str | None,
    option(
        "--theme",
        metavar=text("NAME|FILE"),
        help=text("the colours; those of the structure's theme.yaml, where it has one, if left out"),
    ),
]
OutputOption = Annotated[
    str,
    option("--output", "-o", metavar=text("FILE"), help=text("the file to write; - is the standard output")),
]
