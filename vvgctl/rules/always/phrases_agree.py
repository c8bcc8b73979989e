"""A phrase that is cited agrees with what is written beside it.

A date in the phrase agrees with the dates beside it, which may be vaguer than the phrase but not more exact;
a number in the phrase is among the numbers beside it, of which one is how many areas a division or members
an area has; and a name under `also_called` or `versions` stands in its phrase. Where nothing of the kind
stands beside a phrase, there is nothing to compare. “en”, “ett” and “one” are taken for articles. For a
clause or a change, what stands beside its phrase is what stands under `with`. What a change renames something
to, the scope of what it grants, and a name of each party and document that it grants, prepares or plans
something for or about, stand in one of its phrases.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.beside import Beside, all_beside
from vvgctl.rules.names_cited import names_cited
from vvgctl.rules.said import DaySaid, days_said, length, numbers_said
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.source import Place
from vvgctl.structure import Structure

SUBJECT = "structure"


def check(structure: Structure) -> Verdicts:
    for beside in all_beside(structure):
        if beside.days:
            yield from _days(beside, structure.about.language)
        if beside.numbers:
            yield from _numbers(beside, structure.about.language)
    yield from names_cited(structure)


def _days(beside: Beside, language: str) -> Verdicts:
    where, days = beside.citation.where, beside.days
    years = {end.year for day in days for end in (day.earliest, day.latest)}
    for said in days_said(str(beside.citation.phrase), language, years):
        meant = tuple(day for day in days if said.may_be(day))
        if said.readings and not meant:
            yield _otherwise(said.words, days, where)
        elif said.readings and all(length(day) < said.least for day in meant) and not _also_cited(where):
            yield _too_exact(said, meant, where)


def _numbers(beside: Beside, language: str) -> Verdicts:
    for said in numbers_said(str(beside.citation.phrase), language):
        if not any(number.least <= said <= number.most for number in beside.numbers):
            yield _otherwise(said, beside.numbers, beside.citation.where)


def _otherwise(said: object, beside: tuple[object, ...], where: Place) -> Broken:
    message = _("the phrase says {said}, but beside it stands {beside}", said=said, beside=beside)
    return Broken(where / "phrase", message, _("write what the document says, or cite what says the other"))


def _too_exact(said: DaySaid, beside: tuple[object, ...], where: Place) -> Broken:
    message = _("the phrase only says {said}, and beside it stands {beside}", said=said.words, beside=beside)
    fix = _("write no more than the phrase says, or cite where the rest stands as well")
    return Broken(where / "phrase", message, fix)


def _also_cited(where: Place) -> bool:
    """Whether the same thing has another source, which may know it more exactly."""
    return isinstance(sources := where.parent.value, list) and len(sources) > 1


KEPT = (
    """
bodies/board.yaml:
  life:
    - {state: active, from: 2017-01, source: {document: doc, phrase: is formed in January 2017}}
""",
    """
bodies/board.yaml:
  also_called: [{name: The Board, source: {document: doc, phrase: as the board's members}}]
clause:
  rule: meets
  cites: {section: Tasks, phrase: at least four times a year}
  with: {at_least: 4, per: year}
""",
    """
divisions/map.yaml:
  name: Map
  divides: {kind: town}
  areas:
    - {id: e, name: East, members: [east], source: {document: doc, phrase: the town in the east}}
    - id: w
      name: West
      members: [west, {principal: east, until: 2019}]
      source: {document: doc, phrase: the two towns of the west}
  complete: false
  source: {document: doc, phrase: there are nine areas}
""",
    """
bodies/board.yaml:
  seats:
    - {appointed_by: league, count: 3, source: {document: doc, phrase: three members and one adviser}}
    - {appointed_by: region, count: 1, source: {document: doc, phrase: three members and one adviser}}
bodies/group.yaml: {short: GC, name: The group for care}
proposals/p.yaml:
  changes:
    - change: prepares_for
      point: 3
      with: {body: board, bodies: [group]}
      source:
        - {document: doc, phrase: the board prepares for two bodies}
        - {document: doc, phrase: such as the GC}
""",
)
BROKEN = (
    """
documents.yaml:
  - id: doc
    title: A document
    versions:
      - name: long
        source:
          document: doc
          phrase: the short version  # <-
assignments.yaml:
  - id: a
    about: Look into news
    deliverables:
      - what: A report
        delivered: 2020
        source:
          document: doc
          phrase: came in 2019  # <-
divisions/map.yaml:
  name: Map
  divides: {kind: town}
  areas:
    - id: w
      name: West
      members: [west]
      source:
        document: doc
        phrase: the two towns of the west  # <-
""",
    """
clause:
  id: c
  rule: meets
  cites:
    section: Meetings
    phrase: at least four times a year  # <-
  with: {at_least: 3, per: year}
bodies/board.yaml: {}
""",
    """
bodies/board.yaml:
  life:
    - state: active
      from: 2017-01-01
      source:
        document: doc
        phrase: is formed in 2017  # <-
    - state: paused
      from: 2018-03
      source:
        document: doc
        phrase: rests from 1 May 2018  # <-
  also_called:
    - name: The Council
      source:
        document: doc
        phrase: as the board says  # <-
""",
    """
bodies/board.yaml: {}
bodies/group.yaml: {}
proposals/p.yaml:
  changes:
    - change: rename
      with:
        body: board
        from: Board
        to: The council  # <-
      source: {document: doc, phrase: will be called The Committee}
    - change: prepares_for
      with:
        body: board
        bodies:
          - group  # <-
      source: {document: doc, phrase: the board prepares for the committee}
    - change: plan
      with: {by: league, about: The second part, due: 2020-05}
      source:
        document: doc
        phrase: by the league in June 2020 at the latest  # <-
    - change: grant
      with:
        to: group  # <-
        task: Change the wording
        scope: small changes  # <-
        documents: [doc]
      source: {document: doc, phrase: the board may change a document}
""",
)
