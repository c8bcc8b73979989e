"""An organisation stands on the side of those it acts for.

One that acts for principals of several sides stands on none of them, and cannot be given one.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.structure import Structure
from vvgctl.structure.dates import END
from vvgctl.structure.snapshot import Snapshot

SUBJECT = "structure"


def check(structure: Structure) -> Verdicts:
    snapshot = Snapshot(structure, END)
    for organisation in structure.organisations:
        for id in sorted(snapshot.principals(organisation.acts_for)):
            side = snapshot.side_of(id)
            if side not in (None, organisation.side):
                values = {"name": snapshot.label(organisation.id), "principal": snapshot.label(id)}
                message = _(
                    "{name} acts for {principal}, which stands on {side}",
                    side=snapshot.label(str(side)),
                    **values,
                )
                yield Broken(organisation.where / "side", message, _("give it that side, or mend acts_for"))
                break


KEPT = """
organisations.yaml:
  source: {document: doc}
  organisations:
    - {id: league, name: League, side: north, acts_for: {kind: town}}
"""
BROKEN = """
organisations.yaml:
  source: {document: doc}
  organisations:
    - id: league
      name: League
      side: south  # <-
      acts_for: {kind: town}
"""
