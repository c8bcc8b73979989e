"""Whether a name stands in the phrase that is cited for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vvgctl.changes.book import all_proposed, page_of
from vvgctl.changes.proposed import Proposed
from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.source import Place, folded
from vvgctl.structure import Structure
from vvgctl.structure.names import names
from vvgctl.structure.parameters import ids_named

_NAMED = ("also_called", "versions")


def names_cited(structure: Structure) -> Verdicts:
    """Other names and editions, each in its phrase, and what changes name, in one of the change's phrases."""
    others = (one for _kind, record in structure.all() for key in _NAMED for one in getattr(record, key, ()))
    for name, citation in ((other.name, citation) for other in others for citation in other.source):
        if citation.phrase and not _stands(name, citation.phrase):
            message = _("the name “{name}” does not stand in its phrase", name=name)
            yield Broken(citation.where / "phrase", message, _("cite words that hold the name"))
    for change in all_proposed(structure):
        if phrases := [one.phrase for one in change.change.source if one.phrase]:
            yield from _of_change(change, phrases, structure)


def _of_change(change: Proposed, phrases: list[str], structure: Structure) -> Verdicts:
    for called, where in (*_words(change), *_named(change, structure)):
        if not any(_stands(name, phrase) for name in called for phrase in phrases):
            message = _("“{name}” does not stand in a phrase cited for the change", name=called[0])
            yield Broken(
                where, message, _("cite words that hold the name, or leave out what they do not name")
            )


def _words(change: Proposed) -> Iterator[tuple[tuple[str, ...], Place]]:
    """The text of the parameters that are names themselves."""
    for parameter in getattr(page_of(change), "WORDS", ()):
        yield from (((str(text),), where) for text, where in change.each(parameter))


def _named(change: Proposed, structure: Structure) -> Iterator[tuple[tuple[str, ...], Place]]:
    """All that each record is called whose id stands in some parameters."""
    page = page_of(change)
    for parameter in getattr(page, "NAMED", ()):
        shape, where = page.PARAMETERS["properties"][parameter], change.with_ / parameter
        for kinds, id, place in ids_named(shape, change.parameters.get(parameter), where):
            if called := tuple(names(structure.find(kinds, id))):
                yield called, place


def _stands(name: str, phrase: str) -> bool:
    """Whether a name stands in a phrase, perhaps with an ending."""
    return re.search(rf"(?<!\w){re.escape(folded(name))}", folded(phrase)) is not None
