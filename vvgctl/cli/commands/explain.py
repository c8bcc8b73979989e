"""`vvgctl explain`: explain a rule, a clause, a contradiction or a finding."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from vvgctl.check.validation import Validation
from vvgctl.check.validation import validate as check
from vvgctl.cli.asking import checked, laid, manner, tell, width
from vvgctl.cli.failure import CouldNotError
from vvgctl.cli.options import ColorOption, StructureOption, TodayOption, When
from vvgctl.cli.revisions import places, settings_for
from vvgctl.cli.selecting import asked
from vvgctl.cli.speech import LangOption, language, text
from vvgctl.messages import Message, closest
from vvgctl.messages import message as _
from vvgctl.reports.clause_page import clause_page
from vvgctl.reports.context import Checked, Manner
from vvgctl.reports.rule_page import rule_names, rule_page
from vvgctl.reports.text import render
from vvgctl.structure.records.source import Contradiction

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def explain(
    name: Annotated[
        str,
        typer.Argument(
            metavar=text("RULE|CLAUSE|FINDING"),
            help=text("as it stands in square brackets after a finding; or the id of a contradiction"),
        ),
    ],
    when: When = None,
    structure: StructureOption = None,
    today: TodayOption = None,
    lang: LangOption = None,
    color: ColorOption = "auto",
) -> None:
    """Explain a rule, a clause, or a finding by its id."""
    if name in rule_names():
        tell(rule_page(name, language()))
        return
    about = _checked(when, structure, today)
    clauses = about.structure.clauses if about.structure else {}
    wanted = [full for full in clauses if name in (full, full.partition("/")[2])]
    if wanted:
        tell("\n".join(clause_page(*clauses[full], about, manner(color)) for full in wanted))
    elif contradictions := _contradictions(name, about):
        tell(_pages(contradictions, about, manner(color)))
    elif same := _so_called(name, about):
        tell(render([replace(about, validation=same)], manner(color, quiet=True)))
        rule = same.findings[0].rule
        tell(rule_page(rule, language()) if rule in rule_names() else "")
    else:
        raise CouldNotError(_record(name, about) or _unknown(name, [*rule_names(), *clauses, *_ids(about)]))


def _checked(when: str | None, structure: str | None, today: str | None) -> Checked:
    """The structure and all that is found in it, also where its files cannot be read."""
    asking = asked(when, today, None, structure)
    place = places(structure, asking)[0]
    loaded, asking = laid(place, asking)
    levels = settings_for(asking)[0].rules
    return checked(place, asking, loaded, check(loaded, asking.about, levels))


def _contradictions(name: str, checked: Checked) -> list[Contradiction]:
    """The contradiction of that id; capitals make no difference."""
    every = checked.structure.contradictions if checked.structure else ()
    return [one for one in every if one.id.casefold() == name.casefold()]


def _pages(contradictions: list[Contradiction], checked: Checked, how: Manner) -> str:
    from vvgctl.reports.pages.page import page  # which a rule or clause has no need of

    return "\n\n".join(page("contradiction", one, checked, how, width()) for one in contradictions)


def _ids(checked: Checked) -> list[str]:
    return [one.id for one in checked.structure.contradictions] if checked.structure else []


def _so_called(name: str, checked: Checked) -> Validation | None:
    """The finding of that id, or every finding filed under that name."""
    found = checked.validation
    same = tuple(one for one in (*found.findings, *found.past) if name in (one.id, one.rule))
    return Validation(same) if same else None


def _record(name: str, checked: Checked) -> Message | None:
    """A body and the like is shown, not explained."""
    if checked.structure is None or checked.structure.named(name.lower()) is None:
        return None
    return _("“{name}” is no rule, clause or finding; vvgctl show {name} tells about the record", name=name)


def _unknown(name: str, known: list[str]) -> Message:
    guess = closest(name, known)
    if guess:
        return _(
            "there is no rule, clause or finding “{name}”, did you mean “{guess}”?", name=name, guess=guess
        )
    return _(
        "there is no rule, clause or finding “{name}”; vvgctl rules, vvgctl clauses and "
        "vvgctl validate --format concise list them",
        name=name,
    )
