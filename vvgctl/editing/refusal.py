"""What keeps a change from being made."""

from __future__ import annotations

from vvgctl.messages import Message


class CannotEditError(Exception):
    """The change is not made, and no file is touched; `message` says why and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text("en"))
        self.message = message
