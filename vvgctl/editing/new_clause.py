"""A new clause, among those of its mandate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from vvgctl.editing.ids import check_form, used
from vvgctl.editing.least import Gap, fewest
from vvgctl.editing.new import Entry, Wanted
from vvgctl.editing.plan import Plan
from vvgctl.editing.questions import parameter_questions, questions
from vvgctl.editing.refusal import CannotEditError
from vvgctl.messages import Message, closest
from vvgctl.messages import message as _
from vvgctl.rules.book import clause_rule, clause_rule_names
from vvgctl.schema import schema
from vvgctl.source import Value, read_yaml
from vvgctl.source.edits import Append
from vvgctl.structure.records.document import Document
from vvgctl.structure.records.mandate import Clause, Mandate

OPTIONS = ("rule", "with", "says", "section", "phrase", "force")
_NEVER_ASKED = {"id", "rule", "with"}


def new_clause(wanted: Wanted) -> tuple[Plan, tuple[Message, ...]]:
    """The entry of a clause; what is not given is there to be exchanged, and demands as little as can be."""
    mandate, id = _mandate_and_id(wanted)
    rule, given = _rule(wanted), wanted.given
    document: Document | None = wanted.structure.find(("document",), mandate.document)
    sections = document.sections if document else ()
    parameters = clause_rule(rule).PARAMETERS
    value: Entry = {
        "id": id,
        "says": {
            wanted.structure.about.language: given.get("says") or wanted.say(_("To be written: the demand"))
        },
        "cites": {
            "section": given.get("section")
            or next(iter(sections), wanted.say(_("The heading of the section"))),
            "phrase": given.get("phrase") or wanted.say(_("words to be cited here")),
        },
        "force": given.get("force", "may"),
        "rule": rule,
        "with": _with(wanted, mandate, rule, parameters),
    }
    return Plan(
        {mandate.where.page.file: (Append(("clauses",), value, tuple(_asked(wanted, rule, sections))),)}
    ), ()


def _asked(wanted: Wanted, rule: str, sections: tuple[str, ...]) -> Iterator[str]:
    """The questions about the clause itself, then the rule's own parameters."""
    properties = schema("mandate")["properties"]["clauses"]["items"]["properties"]
    given, cited = wanted.given, {"section", "phrase"} <= wanted.given.keys()
    answered = _NEVER_ASKED | {key for key in properties if key in given} | ({"cites"} if cited else set())
    for asked in questions(properties, Clause, answered, wanted.structure):
        yield asked + (f" ({', '.join(sections)})" if asked.startswith("cites:") and sections else "")
    yield from parameter_questions(clause_rule(rule).PARAMETERS, wanted.structure)


def _mandate_and_id(wanted: Wanted) -> tuple[Mandate, str]:
    name, slash, id = wanted.id.partition("/")
    if not slash:
        raise CannotEditError(
            _(
                "write the mandate and the clause with a slash between, as in {example}",
                example=_example(wanted),
            )
        )
    mandate: Mandate | None = wanted.structure.find(("mandate",), name)
    if mandate is None:
        known = tuple(one.id for one in wanted.structure.mandates)
        guess = closest(name, known)
        if not known:
            raise CannotEditError(_("there is no mandate yet; write mandates/{name}.yaml first", name=name))
        raise CannotEditError(
            _("there is no mandate {name}, did you mean {guess}?", name=name, guess=guess)
            if guess
            else _("there is no mandate {name}; these are: {known}", name=name, known=known)
        )
    check_form(id)
    for clause in mandate.clauses:
        if clause.id == id:
            raise used(id, clause.where)
    return mandate, id


def _example(wanted: Wanted) -> str:
    """The full name of a clause that there is."""
    every = (
        f"{mandate.id}/{clause.id}" for mandate in wanted.structure.mandates for clause in mandate.clauses
    )
    return next(every, "mandate/clause")


def _rule(wanted: Wanted) -> str:
    rule, known = wanted.given.get("rule"), clause_rule_names()
    if rule is None:
        raise CannotEditError(
            _("say with --rule which rule tests the clause; these are: {known}", known=known)
        )
    if rule not in known:
        guess = closest(rule, known)
        raise CannotEditError(
            _("clauses know no rule {rule}, did you mean {guess}?", rule=rule, guess=guess)
            if guess
            else _("clauses know no rule {rule}; these are: {known}", rule=rule, known=known)
        )
    return rule


def _with(wanted: Wanted, mandate: Mandate, rule: str, parameters: Mapping[str, Any]) -> Value:
    """The parameters given, else the fewest that the rule can do with."""
    if (given := wanted.given.get("with")) is not None:
        page = read_yaml(
            "with", f"with: {given if given.startswith('{') else f'{{{given}}}'}\n".encode()
        ).page
        written = (
            page.data.get("with") if page and isinstance(page.data, dict) and len(page.data) == 1 else None
        )
        if not isinstance(written, dict):
            raise CannotEditError(_("--with is written as in a file, for example “at_least: 4, per: year”"))
        return written
    return fewest(Gap(wanted.structure, mandate, rule), parameters)
