"""What is worth saying when a proposal is adopted."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.changes.book import page_of
from vvgctl.changes.touching import Fact, fact_of, replaced_by, touched
from vvgctl.editing.adopting import Adopting
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.rules.always.proposals_conflict import title, told
from vvgctl.source import Value
from vvgctl.source.edits import Edit, Put, RenameKey, Set
from vvgctl.structure import Snapshot
from vvgctl.structure.files import Files, Written


def warnings(adopting: Adopting, snapshot: Snapshot) -> Iterator[Message]:
    """What other proposals, open or perhaps so, would change too."""
    proposals, files = snapshot.structure.proposals, Files.of(snapshot.structure.parts)
    own, replaced = adopting.proposal, replaced_by(proposals)
    facts = touched(own, files, snapshot.day)
    for other in proposals:
        related = other.id == own.id or other.id in replaced[own.id] or own.id in replaced[other.id]
        if not related and other.may_be_open_on(snapshot.day):
            theirs = touched(other, files, snapshot.day)
            both = (fact for fact in facts if any(fact.same(one) for one in theirs))
            yield from (told(other, fact, snapshot) for fact in both)


def notes(adopting: Adopting, snapshot: Snapshot) -> Iterator[Message]:
    """What of it the files cannot hold, or not with dates."""
    files = Files.of(snapshot.structure.parts)
    for change, effects in adopting.by_change():
        if not effects:
            said = page_of(change).told(change, snapshot)
            yield _("the files hold nothing that would say it: {change}", change=said)
        for effect in effects:
            fact = fact_of(effect, files)
            if isinstance(effect, Written) and not _is_dated(effect.edit) and _is_there(fact, snapshot):
                yield _(
                    "{record}, {fact}: the files keep no dates for it, so it reads so on earlier days too",
                    record=snapshot.label(fact.id),
                    fact=title(fact),
                )
            files = files.after([effect])


def _is_dated(edit: Edit) -> bool:
    """Whether an edit says from when, or until when, something holds."""
    match edit:
        case RenameKey():
            return False
        case Put(key=key) | Set(path=(*_, key)) if key == "until":
            return True
    return _has_day(edit.value)


def _has_day(value: Value) -> bool:
    if isinstance(value, list):
        return any(map(_has_day, value))
    if not isinstance(value, dict):
        return False
    return not value.keys().isdisjoint({"from", "until"}) or any(map(_has_day, value.values()))


def _is_there(fact: Fact, snapshot: Snapshot) -> bool:
    return snapshot.structure.named(fact.id) is not None
