"""Whether what a change is about is there on the day."""

from __future__ import annotations

from vvgctl.changes.fit import Answers, Misfit, OpenQuestion
from vvgctl.messages import message as _
from vvgctl.source import Place
from vvgctl.structure import BodyOnDay, Snapshot
from vvgctl.structure.existence import existence


def there(id: str, where: Place, snapshot: Snapshot) -> Answers:
    """Nothing where a party exists, or where the files hold none of that id, which another rule tells."""
    if snapshot.party(id) is None:
        return
    yield from _told(_exists(id, snapshot), id, where, snapshot)


def _told(exists: bool | None, id: str, where: Place, snapshot: Snapshot) -> Answers:
    values = {"party": snapshot.label(id), "day": snapshot.day}
    if exists is False:
        fix = _("write which state the proposal came to, or name another")
        yield Misfit(where, _("{party} does not exist on {day}", **values), fix)
    elif exists is None:
        yield OpenQuestion(where, _("does {party} exist on {day}?", **values))


def record_there(kind: str, id: str, where: Place, snapshot: Snapshot) -> Answers:
    """The same of a record of that kind."""
    record = snapshot.structure.find((kind,), id)
    if record is None:
        return
    if kind == "body":
        yield from there(id, where, snapshot)
    else:
        yield from _told(existence(record).holds(snapshot.day), id, where, snapshot)


def body_there(id: str, snapshot: Snapshot) -> BodyOnDay | None:
    """The body of that id, if it is known to exist."""
    body = snapshot.body(id)
    return body if body is not None and body.exists else None


def _exists(id: str, snapshot: Snapshot) -> bool | None:
    if body := snapshot.body(id):
        return body.exists
    return existence(snapshot.party(id)).holds(snapshot.day)
