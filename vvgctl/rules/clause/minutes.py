"""Minutes are kept, signed and published as the mandate says.

`signed_by: [chair, other_side]` wants the chair's signature and one from a member of another side;
`published_by` each of those parties, or a part of it. In practice the minutes of each meeting known in the
year are held against the same.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.evidence import askable, meetings_of_the, unless_all_meetings_known
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.schema.parameters import FLAG, PARTIES, choice, closed, one, some
from vvgctl.structure import BodyOnDay
from vvgctl.structure.dated import Lacking
from vvgctl.structure.records.meeting import Meeting, Minutes, Signature
from vvgctl.structure.snapshot import Snapshot

PARAMETERS = closed(
    {
        "kept": one("Förs | Kept", "Sant: anteckningar ska föras. | True: minutes shall be kept.", FLAG),
        "signed_by": one(
            "Undertecknas av | Signed by",
            "Vilka som ska skriva under. | Who shall sign.",
            some(choice("chair", "vice_chair", "other_side", "member")),
        ),
        "published_by": one(
            "Publiceras av | Published by", "Vilka som ska publicera. | Who shall publish.", PARTIES
        ),
    }
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    pattern = body.minutes
    if pattern is None or not pattern.kept:
        yield Broken(body.where / "minutes", _("{body} keeps no minutes", body=body.label))
        return
    for role in demand.many("signed_by"):
        if role not in pattern.signed_by:
            yield Broken(
                pattern.where / "signed_by",
                _("the minutes of {body} are not signed by {signer}", body=body.label, signer=_SIGNERS[role]),
            )
    for party in demand.many("published_by"):
        if not _publishes(body.snapshot, party, pattern.published_by):
            yield Broken(
                pattern.where / "published_by",
                _(
                    "{party} does not publish the minutes of {body}",
                    party=body.snapshot.label(party),
                    body=body.label,
                ),
            )


def practised(body: BodyOnDay, demand: Demand) -> Verdicts:
    for meeting in meetings_of_the(body):
        yield from of_one(body, meeting, demand)
    yield from unless_all_meetings_known(body)


def of_one(body: BodyOnDay, meeting: Meeting, demand: Demand) -> Verdicts:
    """What is wrong with the minutes of one meeting."""
    match meeting.minutes:
        case Minutes() as minutes:
            yield from _signed(body, minutes, demand)
            yield from _published(body, minutes, demand)
        case Lacking():
            yield Broken(
                meeting.where / "minutes",
                _("there are no minutes of the meeting of {date}", date=meeting.date),
            )
        case unknown:
            ask = unknown.ask if unknown and unknown.ask else askable(body)
            yield CannotTell(
                meeting.where / "minutes",
                _(
                    "are there minutes of the meeting of {date}, and who signed and published them?",
                    date=meeting.date,
                ),
                ask,
            )


def _signed(body: BodyOnDay, minutes: Minutes, demand: Demand) -> Verdicts:
    wanted = demand.many("signed_by")
    if wanted and not isinstance(minutes.signed_by, tuple):
        yield CannotTell(minutes.where / "signed_by", _("who signed these minutes?"), askable(body))
        return
    signatures = minutes.signed_by if isinstance(minutes.signed_by, tuple) else ()
    for role in wanted:
        if not _has(body.snapshot, signatures, role):
            yield Broken(
                minutes.where / "signed_by",
                _("the minutes lack the signature of {signer}", signer=_SIGNERS[role]),
            )


def _published(body: BodyOnDay, minutes: Minutes, demand: Demand) -> Verdicts:
    wanted = demand.many("published_by")
    if wanted and not isinstance(minutes.published_by, tuple):
        yield CannotTell(minutes.where / "published_by", _("who published these minutes?"), askable(body))
        return
    published = minutes.published_by if isinstance(minutes.published_by, tuple) else ()
    for party in wanted:
        if not _publishes(body.snapshot, party, published):
            yield Broken(
                minutes.where / "published_by",
                _("{party} has not published these minutes", party=body.snapshot.label(party)),
            )


def _publishes(snapshot: Snapshot, party: str, publishers: tuple[str, ...]) -> bool:
    return any(snapshot.counts_as(publisher, party) for publisher in publishers)


def _has(snapshot: Snapshot, signatures: tuple[Signature, ...], role: str) -> bool:
    if role != "other_side":
        return any(signature.as_ == role for signature in signatures)
    sides = {_side(snapshot, signature) for signature in signatures} - {None}
    return len(sides) > 1


def _side(snapshot: Snapshot, signature: Signature) -> str | None:
    return signature.side or (snapshot.side_of(signature.of) if signature.of else None)


_SIGNERS = {
    "chair": _("the chair"),
    "vice_chair": _("the vice chair"),
    "member": _("a member"),
    "other_side": _("a member from the other side"),
}

KEPT = """
bodies/board.yaml:
  minutes: {kept: true, signed_by: [chair, other_side], published_by: [league, office]}
meetings/board-2020.yaml:
  complete: true
  meetings:
    - date: 2020-02-01
      minutes:
        signed_by: [{as: chair, of: league}, {as: member, of: office}]
        published_by: [league, region]
clause: {kept: true, signed_by: [chair, other_side], published_by: [league, region]}
"""
BROKEN = (
    """
bodies/board.yaml:
  minutes:
    kept: true
    signed_by: [chair]  # <-
    published_by: [league]  # <-
meetings/board-2020.yaml:
  complete: true
  meetings:
    - date: 2020-02-01
      minutes:
        signed_by: [{as: chair, of: league}, {as: member, of: east}]  # <-
        published_by: [league]  # <-
clause: {signed_by: [chair, other_side], published_by: [league, region]}
""",
    """
bodies/board.yaml:
  minutes: none  # <-
meetings/board-2020.yaml:
  meetings:
    - date: 2020-02-01
      minutes: none  # <-
clause: {kept: true}
""",
)
NOT_APPLICABLE = """
bodies/board.yaml:
  minutes: none
  life: [{state: active, until: 2018}]
clause: {kept: true}
"""
UNKNOWN = """
bodies/board.yaml:
  minutes: {kept: true}
meetings/board-2020.yaml:
  complete: true
  meetings:
    - date: 2020-02-01
      minutes: unknown  # <-
clause: {kept: true}
"""
