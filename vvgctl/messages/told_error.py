"""An error that a person is to read."""

from __future__ import annotations

from vvgctl.messages.message import Message


class ToldError(Exception):
    """What keeps something from being done; `message` says why and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text("en"))
        self.message = message
