"""`vvgctl clauses`: how each clause of the mandates stands."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from vvgctl.check.clauses import clause_results
from vvgctl.check.outcome import ClauseResult
from vvgctl.cli.asking import manner, opened, tell, width
from vvgctl.cli.options import (
    ColorOption,
    QuietOption,
    StructureOption,
    TodayOption,
    When,
    option,
)
from vvgctl.cli.selecting import asked
from vvgctl.cli.speech import LangOption, text
from vvgctl.reports import machine
from vvgctl.reports.clauses import (
    broken_list,
    clause_sheet,
    clause_table,
    disagreement_list,
    disagreements,
    question_list,
)
from vvgctl.reports.context import Checked, Manner
from vvgctl.reports.outcomes import outcome_counts

app = typer.Typer(add_completion=False, rich_markup_mode=None)
Outcomes = Literal["kept", "broken", "unknown", "not_applicable"]


@app.command()
def clauses(
    when: When = None,
    mandate: Annotated[
        str | None,
        option("--mandate", metavar=text("NAME"), help=text("only this mandate")),
    ] = None,
    outcome: Annotated[
        Outcomes | None,
        option(
            "--outcome",
            metavar="kept|broken|unknown|not_applicable",
            help=text("only clauses with this outcome; unknown gives the questions to ask"),
        ),
    ] = None,
    structure: StructureOption = None,
    today: TodayOption = None,
    lang: LangOption = None,
    format: Annotated[
        Literal["text", "concise", "json", "csv", "github"],
        option("--format", metavar="text|concise|json|csv|github", help=text("how to tell it")),
    ] = "text",
    color: ColorOption = "auto",
    quiet: QuietOption = False,
) -> None:
    """Tell how each clause stands: arranged, and practised."""
    checked = opened(structure, asked(when, today, None, structure))
    assert checked.structure is not None
    every = clause_results(checked.structure, checked.day or checked.today, checked.today)
    results = [
        result
        for result in every
        if mandate in (None, result.mandate.id) and outcome in (None, result.outcome.value)
    ]
    how = manner(color, quiet=quiet)
    tell(_told(results, outcome, checked, how, format))


def _told(
    results: list[ClauseResult], outcome: str | None, checked: Checked, how: Manner, format: str
) -> str:
    if format == "json":
        answers = [
            machine.clause(result, how)
            | {"contradictions": [one.id for one in disagreements([result], checked)]}
            for result in results
        ]
        told = machine.about(checked, how) | {"clauses": answers}
        return machine.document("clauses", [told])
    if format == "csv":
        return clause_sheet(results, checked, how)
    if format in ("concise", "github"):
        return "".join(
            f"{r.mandate.full_name(r.clause)}: {r.arranged.value} {r.practised.value}\n" for r in results
        )
    parts = [clause_table(results, checked, how, width())]
    if outcome == "unknown":
        parts = [question_list(results, checked, how)]
    if outcome == "broken":
        parts.append("".join(broken_list(results, checked, how)))
    if outcome != "unknown" and (disagreeing := disagreement_list(results, checked, how)):
        parts.append(disagreeing)
    if not how.quiet:
        parts.append(outcome_counts(results, how))
    return "\n".join(parts)
