"""`vvgctl new`: a new body, meeting, decision, clause or proposal, with its questions."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from vvgctl import editing
from vvgctl.cli.changing import Consent, carry_out, check_text, opened_for_change
from vvgctl.cli.failure import CouldNotError, no_kind
from vvgctl.cli.options import ColorOption, DryRunOption, StructureOption, TodayOption, YesOption, option
from vvgctl.cli.speech import LangOption, text
from vvgctl.editing.new import Making, Wanted, day_written
from vvgctl.messages import message as _

app = typer.Typer(add_completion=False, rich_markup_mode=None)
_PREFIX = "new_"


def _found() -> Iterator[tuple[str, tuple[Making, tuple[str, ...]]]]:
    """Each kind that can be new, with how it is made and which settings it takes: a module of that name."""
    for one in pkgutil.iter_modules(editing.__path__):
        if one.name.startswith(_PREFIX):
            module = importlib.import_module(f"{editing.__name__}.{one.name}")
            yield one.name.removeprefix(_PREFIX), (getattr(module, one.name), module.OPTIONS)


_MAKING = dict(_found())


def _given(name: str, metavar: str, about: str) -> Any:
    """A setting of what is new, with the kinds that take it."""
    kinds = ", ".join(kind for kind, (_make, takes) in _MAKING.items() if _setting(name) in takes)
    return option(name, metavar=metavar, help=f"{kinds}: {about}")


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
def new(  # its settings are read from the context, by the names of their options
    context: typer.Context,
    kind: Kind,
    id: Id,
    name: Annotated[str | None, _given("--name", text("NAME"), text("the full name"))] = None,
    short: Annotated[str | None, _given("--short", text("NAME"), text("the short name"))] = None,
    level: Annotated[str | None, _given("--level", text("WORD"), text("a level that is declared"))] = None,
    sphere: Annotated[str | None, _given("--sphere", text("WORD"), text("a sphere that is declared"))] = None,
    of_kind: Annotated[str | None, _given("--kind", text("WORD"), text("a kind that is declared"))] = None,
    start: Annotated[
        str | None, _given("--from", text("DAY"), text("its first day; of a proposal, as a draft"))
    ] = None,
    effective: Annotated[
        str | None, _given("--effective", text("DAY"), text("the first day of its changes"))
    ] = None,
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
    change: Annotated[
        str | None, _given("--change", text("CHANGE"), text("an example of a change of this kind"))
    ] = None,
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
    """Write a new body, meeting, decision, clause or proposal, with the questions that remain."""
    given = _settings(context)
    check_text(id, *given.values())
    make = _making(kind, given)
    consent = Consent(yes, dry_run)
    opened = opened_for_change(structure, today, consent)
    plan, notes = make(Wanted(id, given, opened.structure, opened.about.today))
    carry_out(opened, plan, consent, color, notes)


def _settings(context: typer.Context) -> dict[str, str]:
    """What is given of what is new, by the name of the setting."""
    known = {name for _make, takes in _MAKING.values() for name in takes}
    named = {_setting(one.opts[0]): context.params[one.name] for one in context.command.params if one.name}
    return {name: value for name, value in named.items() if name in known and value is not None}


def _setting(option: str) -> str:
    return option.removeprefix("--").replace("-", "_")


def _making(kind: str, given: dict[str, str]) -> Making:
    """How such a thing is made; it must take every setting that is given."""
    if kind not in _MAKING:
        raise no_kind(kind, _MAKING)
    make, takes = _MAKING[kind]
    for setting, value in given.items():
        if setting not in takes:
            name = f"--{setting.replace('_', '-')}"
            raise CouldNotError(
                _(
                    "{option} does not go with {kind}, which takes {options}",
                    option=name,
                    kind=kind,
                    options=tuple(f"--{one.replace('_', '-')}" for one in takes),
                )
            )
        if setting in ("from", "effective", "date") and day_written(value) is None:
            raise CouldNotError(
                _("“{written}” is not a date; write for example 2017-01-01, 2017-01 or 2017", written=value)
            )
    return make
