"""The rule book as a document: every rule with its manual, parameters and examples."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.reports.rule_page import (
    OUTCOMES,
    SHELVES,
    examples,
    level_told,
    manual,
    parameters,
    rule_names,
    shelf,
)


def rule_book(language: str) -> str:
    """The whole book in Markdown: the rules that always hold, then those that clauses invoke."""
    lines = [
        f"<!-- {_made().text(language)} -->",
        "",
        "# " + _("The rule book").text(language),
        "",
        _(
            "Each rule is a page of code. Its examples are its tests; “# <-” marks the line it points at."
        ).text(language),
    ]
    for name in ("always", "clause"):
        lines += ["", f"## {_heading(SHELVES[name], language)}"]
        for rule in rule_names():
            if shelf(rule) == name:
                lines += ["", *_page(rule, language)]
    return "\n".join(lines) + "\n"


def _heading(message: Message, language: str) -> str:
    text = message.text(language)
    return text[:1].upper() + text[1:]


def _made() -> Message:
    return _("Made by `make bless` from the rules themselves; do not edit.")


def _page(name: str, language: str) -> Iterator[str]:
    yield f"### {name}"
    yield ""
    yield manual(name).text(language)
    if level := level_told(name):
        yield ""
        yield level.text(language)
    if shelf(name) == "clause":
        yield ""
        yield _("Parameters (under with:)").text(language)
        yield ""
        yield from (f"- `{key}`{must} – {about}" for key, must, about in parameters(name, language))
    for outcome, text in examples(name):
        yield ""
        yield f"{_heading(OUTCOMES[outcome], language)}:"
        yield ""
        yield from ("```yaml", text, "```")
