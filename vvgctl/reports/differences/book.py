"""The kinds of change and of consequence, from their pages."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.diff.book import Kind, kind, kind_names
from vvgctl.diff.change import Weight
from vvgctl.diff.consequence import Page, names, page
from vvgctl.messages import Message
from vvgctl.messages import message as _


def diff_book(language: str) -> str:
    """Every kind with its weight, the heaviest first, and every kind of consequence."""
    return "\n".join(_lines(language)) + "\n"


def manual(module: Kind | Page) -> Message:
    """What a page says of itself first."""
    return Message(" ".join((getattr(module, "__doc__", "") or "").split("\n\n")[0].split()))


def pages() -> Iterator[Kind | Page]:
    """Every page of both books."""
    yield from map(kind, kind_names())
    yield from map(page, names())


def _lines(language: str) -> Iterator[str]:
    yield _MADE.text(language)
    yield f"\n# {_KINDS.text(language)}\n"
    yield from _table((_("kind"), _("weight"), _("what changes")), language)
    for weight in Weight:
        for name in (name for name in kind_names() if weight == kind(name).WEIGHT):
            yield f"| `{name}` | {weight} | {manual(kind(name)).text(language)} |"
    for name, about in _OTHERS.items():
        yield f"| `{name}` | {_('as its field').text(language)} | {about.text(language)} |"
    yield f"\n# {_FOLLOWS.text(language)}\n"
    yield from _table((_("kind"), _("title"), _("what follows")), language)
    for name in names():
        yield f"| `{name}` | {page(name).TITLE.text(language)} | {manual(page(name)).text(language)} |"


def _table(headings: tuple[Message, ...], language: str) -> Iterator[str]:
    yield f"| {' | '.join(one.text(language) for one in headings)} |"
    yield "|---" * len(headings) + "|"


_MADE = _("<!-- Made from vvgctl/diff: edit the pages there, then run make bless. -->")
_KINDS = _("Kinds of change")
_FOLLOWS = _("Kinds of consequence")
_OTHERS = {
    "field": _("Any other field of any record."),
    "dates": _("A fact that is the same on the day, and not on other days."),
    "sources": _("A fact for which something else is cited or asked; always editorial."),
}
