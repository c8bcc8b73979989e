"""The commands there are, and what each does in a line."""

from __future__ import annotations

from vvgctl.messages import message as _

COMMANDS = {
    "validate": _("check a structure against the whole rule book"),
    "sources": _("hold every citation against the documents cited"),
    "clauses": _("how each clause of the mandates stands"),
    "explain": _("explain a rule, a clause or a finding"),
    "rules": _("list the rules"),
    "show": _("show a body, a principal or any other record"),
    "list": _("list the records of a kind"),
    "calendar": _("tell what is due, also as a calendar file"),
    "log": _("tell what has happened to a body, an assignment or the whole structure"),
    "diff": _("tell what differs between two days, revisions or folders, and what follows"),
    "proposals": _("how the proposals stand, whether they fit, and which conflict"),
    "schema": _("show what a kind of file may hold"),
    "render": _("draw a picture"),
    "new": _("write a new body, meeting, decision, clause or proposal, with its questions"),
    "rename": _("give a body a new name from a day on"),
    "adopt": _("write a proposal into the files, from a day on and by a decision"),
}
