"""Which ids may be given to something new."""

from __future__ import annotations

import re

from vvgctl.editing.refusal import CannotEditError
from vvgctl.messages import Message, closest
from vvgctl.messages import message as _
from vvgctl.source import Place
from vvgctl.structure import Structure
from vvgctl.structure.ids import ID, LONGEST, fitting
from vvgctl.structure.names import names
from vvgctl.structure.reading import SELF
from vvgctl.structure.records.body import Body

_WORDS = frozenset({"unknown", "none", SELF})  # they mean something else where an id may stand
_DEVICES = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")  # Windows opens a device by these names
PARTIES = ("principal", "organisation", "body")


def check_form(id: str) -> None:
    """An id is lower case, without å, ä, ö, spaces and slashes; CannotEditError says which would do."""
    if id in _WORDS:
        raise CannotEditError(
            _("“{id}” cannot be an id, for it means something else in the files; choose another", id=id)
        )
    if not ID.fullmatch(id):
        raise CannotEditError(_misformed(id))


def check_file_name(id: str) -> None:
    """An id that names a file can name one on every system."""
    check_form(id)
    if _DEVICES.fullmatch(id):
        raise CannotEditError(
            _("“{id}” cannot be an id: Windows cannot have a file of that name; choose another", id=id)
        )


def check_free(id: str, kinds: tuple[str, ...], structure: Structure) -> None:
    """Nothing has the id among these kinds, nor had it before: an id never comes to mean something else."""
    record = structure.find(kinds, id)
    if record is not None:
        raise used(id, record.where)
    for kind in kinds:
        for one in structure.of(kind):
            if id in getattr(one, "formerly", ()):
                raise CannotEditError(
                    _(
                        "{id} is an old id of {now}, and an id is never used again; choose another",
                        id=id,
                        now=one.id,
                    )
                )


def used(id: str, where: Place) -> CannotEditError:
    """Something has the id already."""
    there = where.location
    return CannotEditError(
        _(
            "the id {id} is already used in {file}, line {line}; choose another",
            id=id,
            file=there.file,
            line=there.line,
        )
    )


def body_called(id: str, structure: Structure) -> Body:
    """The body with that id; CannotEditError guesses which was meant."""
    body: Body | None = structure.find(("body",), id)
    if body is not None:
        return body
    named = {name.casefold(): body.id for body in structure.bodies for name in names(body)}
    guess = named.get(id.casefold()) or closest(id, [body.id for body in structure.bodies])
    if guess:
        raise CannotEditError(
            _("there is no body with the id {id}, did you mean {guess}?", id=id, guess=guess)
        )
    raise CannotEditError(_("there is no body with the id {id}; vvgctl list body lists them", id=id))


def _misformed(id: str) -> Message:
    if (better := fitting(id)) and better not in _WORDS:
        return _(
            "“{id}” cannot be an id: only a–z, digits, - and _, at most 100; {fitting} would do",
            id=id[:LONGEST],
            fitting=better,
        )
    return _("“{id}” cannot be an id: only a–z, digits, - and _, at most 100", id=id[:LONGEST])
