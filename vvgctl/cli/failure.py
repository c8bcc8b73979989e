"""What keeps a command from being carried out."""

from __future__ import annotations

from vvgctl.messages import Message


class CouldNotError(Exception):
    """The command could not be carried out; `message` says why and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text("en"))
        self.message = message
