"""What keeps a change from being made."""

from __future__ import annotations

from vvgctl.messages import ToldError


class CannotEditError(ToldError):
    """The change is not made, and no file is touched; `message` says why and what to do."""
