"""A rule as its manual: what it demands, its parameters, and its examples."""

from __future__ import annotations

import inspect
import textwrap
from collections.abc import Iterator

from vvgctl.check.finding import Level
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.reports.look import LEVEL_NAMES
from vvgctl.rules.book import always_rule, always_rule_names, clause_rule, clause_rule_names
from vvgctl.schema import InBoth

WIDTH = 100
OUTCOMES = {
    "KEPT": _("kept"),
    "BROKEN": _("broken"),
    "NOT_APPLICABLE": _("not applicable"),
    "UNKNOWN": _("cannot be checked"),
}
SHELVES = {"always": _("always holds"), "clause": _("invoked by a clause")}


def rule_names() -> tuple[str, ...]:
    """Every rule of both shelves, in alphabetical order."""
    return tuple(sorted((*always_rule_names(), *clause_rule_names())))


def shelf(name: str) -> str:
    """Which shelf a rule stands on: `always` or `clause`."""
    return "always" if name in always_rule_names() else "clause"


def manual(name: str) -> Message:
    """The manual of a rule: the text at the top of its page, each paragraph on one line."""
    page = always_rule(name) if shelf(name) == "always" else clause_rule(name)
    paragraphs = inspect.cleandoc(page.__doc__ or "").split("\n\n")
    return Message("\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs))


def rule_page(name: str, language: str) -> str:
    """Everything about one rule."""
    lines = [f"{name} – {SHELVES[shelf(name)].text(language)}", *_wrapped(manual(name).text(language))]
    if level := level_told(name):
        lines += ["", level.text(language)]
    if shelf(name) == "clause":
        lines += ["", _("Parameters (under with:)").text(language)]
        lines += [f"  {key}{must}  {about}" for key, must, about in parameters(name, language)]
    for outcome, text in examples(name):
        lines += [
            "",
            _("Example: {outcome}", outcome=OUTCOMES[outcome]).text(language),
            textwrap.indent(text, "    "),
        ]
    return "\n".join(lines) + "\n"


def level_told(name: str) -> Message | None:
    """How grave it is to go against a rule that always holds; a clause says so itself."""
    if shelf(name) == "clause":
        return None
    level = Level(getattr(always_rule(name), "LEVEL", Level.ERROR))
    return _("Told as: {level}.", level=LEVEL_NAMES[level])


def _wrapped(text: str) -> Iterator[str]:
    for paragraph in text.split("\n\n"):
        yield from ("", *textwrap.wrap(paragraph, WIDTH))


def parameters(name: str, language: str) -> Iterator[tuple[str, str, str]]:
    """Each parameter of a rule, a star where it must be given, and what it means."""
    schema = clause_rule(name).PARAMETERS
    for key, about in schema["properties"].items():
        title, meaning = InBoth(about["title"]).text(language), InBoth(about["description"]).text(language)
        yield key, "*" if key in schema["required"] else "", f"{title}: {meaning}"


def examples(name: str) -> Iterator[tuple[str, str]]:
    """Every example of a rule, with the outcome that it shows."""
    page = always_rule(name) if shelf(name) == "always" else clause_rule(name)
    for outcome in OUTCOMES:
        written = getattr(page, outcome, ())
        for text in (written,) if isinstance(written, str) else written:
            yield outcome, text.strip("\n")
