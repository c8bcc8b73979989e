"""What keeps a command from being carried out."""

from __future__ import annotations

from collections.abc import Iterable

from vvgctl.messages import ToldError, closest
from vvgctl.messages import message as _


class CouldNotError(ToldError):
    """The command could not be carried out; `message` says why and what to do."""


def no_kind(kind: str, known: Iterable[str], more: Iterable[str] = ()) -> CouldNotError:
    """There is no such kind of record; `more` may be meant, but are not listed."""
    if guess := closest(kind, (*known, *more)):
        return CouldNotError(_("there is no kind “{kind}”, did you mean “{guess}”?", kind=kind, guess=guess))
    return CouldNotError(_("there is no kind “{kind}”; these are: {kinds}", kind=kind, kinds=tuple(known)))
