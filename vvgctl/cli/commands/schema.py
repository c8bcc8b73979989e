"""`vvgctl schema`: what a kind of file may hold."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from vvgctl.cli.asking import tell
from vvgctl.cli.failure import no_kind
from vvgctl.cli.options import option
from vvgctl.cli.speech import LangOption, language, text
from vvgctl.reports.change_book import change_book
from vvgctl.reports.schema_page import schema_page
from vvgctl.schema import KINDS, PATTERNS
from vvgctl.schema import schema as schema_of

app = typer.Typer(add_completion=False, rich_markup_mode=None)
_ANSWERS = ("changes", "report", "diff")
_FILES = {
    pattern.split("/")[0].removesuffix(".yaml").removesuffix(".csv"): kind
    for kind, pattern in PATTERNS.items()
}


@app.command()
def schema(
    kind: Annotated[
        str,
        typer.Argument(
            metavar=text("KIND"),
            help=text("one of: {kinds}", kinds=", ".join((*KINDS, "changes", "report", "diff"))),
        ),
    ],
    lang: LangOption = None,
    format: Annotated[
        str,
        option("--format", metavar="text|json", help=text("text for reading, json for programs")),
    ] = "text",
) -> None:
    """Show what a kind of file may hold."""
    wanted = kind if kind in (*KINDS, "words", "rules", *_ANSWERS) else _FILES.get(kind)
    if wanted is None:
        raise no_kind(kind, KINDS, _FILES)
    if format == "json":
        tell(json.dumps(schema_of(wanted), ensure_ascii=False, indent=2) + "\n")
    else:
        tell(change_book(language()) if wanted == "changes" else schema_page(wanted, language()))
