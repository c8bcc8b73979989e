"""`vvgctl new`: a new body, meeting, decision or clause, with its questions."""

from __future__ import annotations

from typing import Annotated

import typer

from vvgctl.cli.changing import Consent, carry_out, check_text, opened_for_change
from vvgctl.cli.failure import CouldNotError, no_kind
from vvgctl.cli.options import ColorOption, DryRunOption, StructureOption, TodayOption, YesOption
from vvgctl.cli.speech import LangOption, text
from vvgctl.editing import new_body, new_clause, new_decision, new_meeting
from vvgctl.editing.new import Making, Wanted, day_written
from vvgctl.messages import message as _

app = typer.Typer(add_completion=False, rich_markup_mode=None)
_MAKING: dict[str, tuple[Making, tuple[str, ...]]] = {
    "body": (new_body.new_body, new_body.OPTIONS),
    "meeting": (new_meeting.new_meeting, new_meeting.OPTIONS),
    "decision": (new_decision.new_decision, new_decision.OPTIONS),
    "clause": (new_clause.new_clause, new_clause.OPTIONS),
}


def _given(option: str, metavar: str, about: str) -> typer.models.OptionInfo:
    """A setting of what is new, with the kinds that take it."""
    name = option.removeprefix("--").replace("-", "_")
    kinds = ", ".join(kind for kind, (_make, options) in _MAKING.items() if name in options)
    info: typer.models.OptionInfo = typer.Option(
        option, metavar=metavar, help=f"{kinds}: {about}", show_default=False
    )
    return info


Kind = Annotated[
    str, typer.Argument(metavar=text("KIND"), help=text("one of: {kinds}", kinds=", ".join(_MAKING)))
]
Id = Annotated[
    str,
    typer.Argument(
        metavar="ID", help=text("the id; of a meeting BODY-DATE, of a clause MANDATE/ID, lower case")
    ),
]


@app.command()
def new(
    kind: Kind,
    id: Id,
    name: Annotated[str | None, _given("--name", text("NAME"), text("the full name"))] = None,
    short: Annotated[str | None, _given("--short", text("NAME"), text("the short name"))] = None,
    level: Annotated[str | None, _given("--level", text("WORD"), text("a level that is declared"))] = None,
    sphere: Annotated[str | None, _given("--sphere", text("WORD"), text("a sphere that is declared"))] = None,
    of_kind: Annotated[str | None, _given("--kind", text("WORD"), text("a kind that is declared"))] = None,
    start: Annotated[str | None, _given("--from", text("DAY"), text("its first day"))] = None,
    mandate: Annotated[str | None, _given("--mandate", "ID", text("its mandate"))] = None,
    belongs_to: Annotated[str | None, _given("--belongs-to", "ID", text("the body it belongs to"))] = None,
    by: Annotated[
        str | None, _given("--by", "ID", text("the decision that set it up; of a decision, who decided"))
    ] = None,
    called_by: Annotated[
        str | None, _given("--called-by", "ID", text("chair, vice_chair or a party"))
    ] = None,
    date: Annotated[str | None, _given("--date", text("DAY"), text("the day of it"))] = None,
    says: Annotated[
        str | None, _given("--says", text("TEXT"), text("what it says, in our own words"))
    ] = None,
    effect: Annotated[
        str | None, _given("--effect", text("WORD"), text("an effect that is declared"))
    ] = None,
    rule: Annotated[str | None, _given("--rule", text("RULE"), text("the rule that tests it"))] = None,
    with_: Annotated[
        str | None, _given("--with", text("TEXT"), text("the rule's parameters: “at_least: 4, per: year”"))
    ] = None,
    section: Annotated[str | None, _given("--section", text("TEXT"), text("the section cited"))] = None,
    phrase: Annotated[str | None, _given("--phrase", text("TEXT"), text("the few words cited"))] = None,
    force: Annotated[str | None, _given("--force", "shall|should|may", text("the sentence's word"))] = None,
    source: Annotated[str | None, _given("--source", "ID", text("the document it is taken from"))] = None,
    structure: StructureOption = None,
    today: TodayOption = None,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
    lang: LangOption = None,
    color: ColorOption = "auto",
) -> None:
    """Write a new body, meeting, decision or clause, with the questions that remain."""
    options = {
        "name": name,
        "short": short,
        "level": level,
        "sphere": sphere,
        "kind": of_kind,
        "from": start,
        "mandate": mandate,
        "belongs_to": belongs_to,
        "by": by,
        "called_by": called_by,
        "date": date,
        "says": says,
        "effect": effect,
        "rule": rule,
        "with": with_,
        "section": section,
        "phrase": phrase,
        "force": force,
        "source": source,
    }
    given = {option: value for option, value in options.items() if value is not None}
    check_text(id, *given.values())
    make = _making(kind, given)
    consent = Consent(yes, dry_run)
    opened = opened_for_change(structure, today, consent)
    plan, notes = make(Wanted(id, given, opened.structure))
    carry_out(opened, plan, consent, color, notes)


def _making(kind: str, given: dict[str, str]) -> Making:
    """How such a thing is made; it must take every setting that is given."""
    if kind not in _MAKING:
        raise no_kind(kind, _MAKING)
    make, takes = _MAKING[kind]
    for option, value in given.items():
        if option not in takes:
            name = f"--{option.replace('_', '-')}"
            raise CouldNotError(
                _(
                    "{option} does not go with {kind}, which takes {options}",
                    option=name,
                    kind=kind,
                    options=tuple(f"--{one.replace('_', '-')}" for one in takes),
                )
            )
        if option in ("from", "date") and day_written(value) is None:
            raise CouldNotError(
                _("“{written}” is not a date; write for example 2017-01-01, 2017-01 or 2017", written=value)
            )
    return make
