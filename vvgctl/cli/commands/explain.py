"""`vvgctl explain`: explain a rule, a clause or a finding."""

from __future__ import annotations

from typing import Annotated

import typer

from vvgctl.check.validation import validate as check
from vvgctl.cli.asking import asked, located, manner, opened, read, tell
from vvgctl.cli.options import ColorOption, StructureOption, TodayOption
from vvgctl.cli.places import settings
from vvgctl.cli.speech import LangOption, language, text
from vvgctl.cli.usage import CouldNotError
from vvgctl.messages import Message, closest
from vvgctl.messages import message as _
from vvgctl.reports.clause_page import clause_page, known_clauses
from vvgctl.reports.context import Checked
from vvgctl.reports.rule_page import rule_names, rule_page
from vvgctl.reports.text import render

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def explain(
    name: Annotated[
        str,
        typer.Argument(
            metavar=text("RULE|CLAUSE|FINDING"), help=text("as it stands in square brackets after a finding")
        ),
    ],
    structure: StructureOption = None,
    today: TodayOption = None,
    lang: LangOption = None,
    color: ColorOption = "auto",
) -> None:
    """Explain a rule, a clause, or a finding by its id."""
    if name in rule_names():
        tell(rule_page(name, language()))
        return
    about = asked(None, today, None)
    checked = opened(structure, about)
    assert checked.structure is not None
    clauses = known_clauses(checked.structure)
    wanted = [full for full in clauses if name in (full, full.partition("/")[2])]
    if wanted:
        tell("\n".join(clause_page(*clauses[full], checked, manner(color)) for full in wanted))
        return
    found = _finding(name, checked, structure)
    if found is None:
        raise CouldNotError(_unknown(name, [*rule_names(), *clauses]))
    tell(render([found], manner(color, quiet=True)))
    tell(
        rule_page(found.validation.findings[0].rule, language())
        if found.validation.findings[0].rule in rule_names()
        else ""
    )


def _finding(id: str, checked: Checked, structure: str | None) -> Checked | None:
    about = asked(None, str(checked.today), None)
    loaded = read(located(structure)[0])
    found = check(loaded, about, settings().rules)
    same = tuple(one for one in (*found.findings, *found.past) if one.id == id)
    if not same:
        return None
    narrowed = type(found)(same[:1], files=found.files)
    return Checked(checked.folder, checked.structure, narrowed, about.today, about.until)


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
