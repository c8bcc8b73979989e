"""A document is signed for each of the parties.

It has a line for each of them. In practice each has signed, on a day that is known.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts, not_known
from vvgctl.schema.parameters import PARTIES, closed, one, record
from vvgctl.structure import BodyOnDay, Unknown
from vvgctl.structure.dated import Lacking
from vvgctl.structure.records.document import Document

PARAMETERS = closed(
    {
        "document": one(
            "Dokument | Document",
            "Dokumentet som ska undertecknas. | The document to be signed.",
            record("document"),
        ),
        "for": one("För | For", "Parterna det undertecknas för. | The parties it is signed for.", PARTIES),
    },
    "document",
    "for",
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    document = _document(body, demand)
    lines = {line.for_ for line in document.signatures} if document else set()
    for party in demand.many("for") if document else ():
        if document and party not in lines:
            values = {"document": document.title, "party": body.snapshot.label(party)}
            yield Broken(
                document.where / "signatures", _("{document} has no line for {party} to sign", **values)
            )


def practised(body: BodyOnDay, demand: Demand) -> Verdicts:
    document = _document(body, demand)
    lines = document.signatures if document else ()
    for id in demand.many("for") if document else ():
        if document and id not in {line.for_ for line in lines}:
            question = _("when was it signed for {party}?", party=body.snapshot.label(id))
            yield CannotTell(document.where / "signatures", question, (id,))
    for line in lines:
        if line.for_ not in demand.many("for"):
            continue
        where, party = line.where / "signed", body.snapshot.label(line.for_)
        match line.signed:
            case None | Unknown() as unknown:
                question = _("when was it signed for {party}?", party=party)
                yield not_known(where, unknown, question, (line.for_,))
            case Lacking():
                yield Broken(where, _("it was never signed for {party}", party=party))


def _document(body: BodyOnDay, demand: Demand) -> Document | None:
    found: Document | None = body.snapshot.structure.find(("document",), demand["document"])
    return found


KEPT = """
bodies/board.yaml: {}
organisations.yaml:
  organisations:
    - {id: league, name: League, side: north, acts_for: {kind: town}, posts: [{id: head, name: Head}]}
documents.yaml:
  - id: doc
    title: A document
    signatures:
      - {for: league, post: head, signed: 2016-11-30}
      - {for: region, post: chief, signed: none}
clause: {document: doc, for: league}
"""
BROKEN = (
    """
bodies/board.yaml: {}
documents.yaml:
  - id: doc
    title: A document
    signatures: []  # <-
clause: {document: doc, for: league}
""",
    """
bodies/board.yaml: {}
documents.yaml:
  - id: doc
    title: A document
    signatures:
      - for: league
        post: head
        signed: none  # <-
clause: {document: doc, for: league}
""",
)
NOT_APPLICABLE = """
bodies/board.yaml:
  life: [{state: active, until: 2018}]
documents.yaml: [{id: doc, title: A document}]
clause: {document: doc, for: league}
"""
UNKNOWN = """
bodies/board.yaml: {}
documents.yaml:
  - id: doc
    title: A document
    signatures:
      - for: league
        post: head
        signed: unknown  # <-
clause: {document: doc, for: league}
"""
