"""`vvgctl adopt`: write a proposal into the files, by a decision."""

from __future__ import annotations

from typing import Annotated

import typer

from vvgctl.check.finding import Level
from vvgctl.check.validation import Validation
from vvgctl.cli.changing import Consent, Opened, carry_out, check_text, opened_for_change, show
from vvgctl.cli.failure import CouldNotError
from vvgctl.cli.options import ColorOption, DryRunOption, StructureOption, TodayOption, YesOption, option
from vvgctl.cli.proposals import no_proposal
from vvgctl.cli.speech import LangOption, text
from vvgctl.editing.adoptable import decision_called
from vvgctl.editing.adopting import Adopting
from vvgctl.editing.adoption_notes import notes, warnings
from vvgctl.editing.new import first_day
from vvgctl.messages import Message, plural
from vvgctl.reports.pages.proposal import in_words
from vvgctl.structure import Snapshot
from vvgctl.structure.records.proposal import Proposal

app = typer.Typer(add_completion=False, rich_markup_mode=None)

Id = Annotated[str, typer.Argument(metavar=text("PROPOSAL"), help=text("the proposal's id"))]
By = Annotated[
    str,
    typer.Option("--decision", metavar=text("DECISION"), help=text("the id of the decision that adopts it")),
]
From = Annotated[
    str | None,
    option(
        "--from",
        metavar=text("DAY"),
        help=text("the first day of the changes; if left out the proposal's own, else that of the decision"),
    ),
]


@app.command()
def adopt(
    id: Id,
    decision: By,
    start: From = None,
    structure: StructureOption = None,
    today: TodayOption = None,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
    lang: LangOption = None,
    color: ColorOption = "auto",
) -> None:
    """Write the changes of a proposal into the files, with their days and the decision that adopts it."""
    consent = Consent(yes, dry_run)
    check_text(id, decision, start)
    day = first_day(start) if start is not None else None
    opened = opened_for_change(structure, today, consent)
    before = opened.structure
    chosen = _proposal(id, opened)
    adopting = Adopting.of(chosen, decision_called(decision, before), before, day)
    questions = _stop_at_misfits(opened, adopting, color)
    plan, after = adopting.written()
    snapshot = Snapshot(before, opened.about.today)
    carry_out(
        opened,
        plan,
        consent,
        color,
        (*questions, *(in_words(one, snapshot) for one in notes(adopting, snapshot))),
        means=lambda _before, written: written == after,
        warnings=tuple(warnings(adopting, snapshot)),
    )


def _proposal(id: str, opened: Opened) -> Proposal:
    found: Proposal | None = opened.structure.find(("proposal",), id)
    if found is None:
        raise no_proposal(id, (one.id for one in opened.structure.proposals), opened.place.shown)
    return found


def _stop_at_misfits(opened: Opened, adopting: Adopting, color: str) -> tuple[Message, ...]:
    """Refuse where a change no longer fits; what nobody can tell is only said."""
    doubts = adopting.doubts()
    if wrong := tuple(one for one in doubts if one.level != Level.UNKNOWN):
        show(opened, Validation(wrong), color, opened.structure)
        raise CouldNotError(
            plural(
                "nothing is written: a change no longer fits, see above",
                "nothing is written: {count} changes no longer fit, see above",
                len(wrong),
            )
        )
    return tuple(one.message for one in doubts)
