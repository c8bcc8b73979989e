"""Sentences for people, in Swedish and English; knows nothing of the field."""

from vvgctl.messages.guess import closest
from vvgctl.messages.language import LANGUAGES, preferred_language
from vvgctl.messages.message import Message, Said, message, one_line, plural, said
from vvgctl.messages.told_error import ToldError

__all__ = [
    "LANGUAGES",
    "Message",
    "Said",
    "ToldError",
    "closest",
    "message",
    "one_line",
    "plural",
    "preferred_language",
    "said",
]
