"""A new clause, among those of its mandate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from vvgctl.editing.edits import Append
from vvgctl.editing.ids import check_form, used
from vvgctl.editing.new import Entry, Wanted
from vvgctl.editing.plan import Plan
from vvgctl.editing.questions import question, questions
from vvgctl.editing.refusal import CannotEditError
from vvgctl.messages import Message, closest
from vvgctl.messages import message as _
from vvgctl.reports.rule_page import examples
from vvgctl.rules.book import clause_rule, clause_rule_names
from vvgctl.schema import schema
from vvgctl.schema.shapes import Shape, resolved
from vvgctl.source import Value, read_yaml
from vvgctl.structure.reading import SELF
from vvgctl.structure.records.mandate import Clause, Mandate
from vvgctl.structure.records.source import Document

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
    parameters = clause_rule(rule).PARAMETERS
    for key, about in parameters["properties"].items():
        must = "*" if key in parameters["required"] else ""
        yield question(f"with.{key}{must}", about, wanted.structure)


def _mandate_and_id(wanted: Wanted) -> tuple[Mandate, str]:
    name, slash, id = wanted.id.partition("/")
    if not slash:
        raise CannotEditError(
            _(
                "write the mandate and the clause with a slash between, as in {example}",
                example="mandate/clause",
            )
        )
    mandate: Mandate | None = wanted.structure.find(("mandate",), name)
    if mandate is None:
        known = tuple(one.id for one in wanted.structure.mandates)
        guess = closest(name, known)
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
    properties = parameters["properties"]
    needed = parameters["required"] or [next(iter(properties))]
    return {key: _least(_Place(wanted, mandate, rule, key), properties[key]) for key in needed}


def _least(place: _Place, about: Shape) -> Value:
    """A value that fits a parameter, and demands as little as can be."""
    shape = resolved(about)
    if reference := about.get("refers_to"):
        return place.first_of(reference)
    if str(about.get("$ref", "")).endswith("/bodies"):
        on = place.mandate.on
        return list(on) if isinstance(on, tuple) else place.first_of(("body",))
    if str(about.get("$ref", "")).endswith("/id"):
        return SELF
    match shape:
        case {"anyOf": [first, *_]}:
            return _least(place, first)
        case {"enum": [first, *_]} | {"const": first}:
            chosen: Value = first
            return chosen
        case {"type": "integer"}:
            number: int = shape.get("minimum", 0)
            return number
        case {"type": "array"}:
            return [_least(place, shape["items"])] * shape.get("minItems", 1)
        case {"type": "object"}:
            return _least_mapping(place, shape)
        case {"type": "string", "pattern": pattern}:
            return next(word for word in _words_of_examples(place.rule) if re.search(pattern, word))
    return "unknown"


def _least_mapping(place: _Place, shape: Shape) -> Value:
    inner = shape.get("properties", {})
    if reference := shape.get("keys_refer_to"):
        return {place.first_of(reference): _least(place, shape["additionalProperties"])}
    needed = shape.get("required") or list(inner)[:1]
    return {
        name: _least(_Place(place.wanted, place.mandate, place.rule, name), inner[name]) for name in needed
    }


def _words_of_examples(rule: str) -> Iterator[str]:
    """Every word that the rule's own examples give its parameters."""
    for _outcome, text in examples(rule):
        page = read_yaml("example.yaml", text.encode()).page
        if page is not None and isinstance(page.data, dict):
            yield from _words(page.data.get("clause"))


def _words(value: Value) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list() | dict():
            for inner in value.values() if isinstance(value, dict) else value:
                yield from _words(inner)


@dataclass(frozen=True, slots=True)
class _Place:
    """A parameter of a rule, in a clause of a mandate."""

    wanted: Wanted
    mandate: Mandate
    rule: str
    key: str

    def first_of(self, kinds: Iterable[str]) -> str:
        """The first id of these kinds; CannotEditError where there is none."""
        for kind, record in self.wanted.structure.all():
            if kind in kinds:
                return str(record.id)
        raise CannotEditError(
            _(
                "give --with: the rule {rule} needs {key}, and there is nothing yet that it could be",
                rule=self.rule,
                key=self.key,
            )
        )
