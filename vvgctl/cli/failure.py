"""What keeps a command from being carried out."""

from __future__ import annotations

from vvgctl.messages import ToldError


class CouldNotError(ToldError):
    """The command could not be carried out; `message` says why and what to do."""
