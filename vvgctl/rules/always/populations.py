"""The table of populations is about the municipalities that there are, by their codes and names.

Where there is a table, every municipality with a code has a row in it.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.structure import Structure

SUBJECT = "structure"


def check(structure: Structure) -> Verdicts:
    names = {p.code: set(p.name.values()) for p in structure.principals if p.code}
    seen: set[str] = set()
    for row in structure.populations:
        code, name, where = row.code, row.name, row.where
        if code not in names:
            yield Broken(where / "code", _("no principal has the code {code}", code=code))
        elif name not in names[code]:
            yield Broken(
                where / "name",
                _("the principal with code {code} is called {names}", code=code, names=names[code]),
            )
        if code in seen:
            yield Broken(where / "code", _("the code {code} has two rows", code=code))
        seen.add(code)
    for principal in structure.principals if seen else ():
        if principal.code and principal.code not in seen:
            message = _("no row of the table of populations has the code {code}", code=principal.code)
            yield Broken(principal.where / "code", message)


KEPT = """
principals.yaml:
  source: {document: doc}
  principals: [{id: east, name: East, kind: town, side: north, code: "1401"}]
populations.csv:
  - {code: "1401", name: East, 2016-12-31: "12"}
"""
BROKEN = """
principals.yaml:
  source: {document: doc}
  principals:
    - {id: east, name: East, kind: town, side: north, code: "1401"}
    - {id: west, name: West, kind: town, side: north, code: "1403"}  # <-
populations.csv:
  - code: "1402"  # <-
    name: East
  - code: "1401"
    name: Est  # <-
"""
