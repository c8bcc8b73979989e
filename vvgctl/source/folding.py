"""Text as it is compared: without regard to case, diacritics and white space."""

from __future__ import annotations

from unicodedata import category, normalize

_NO_ROOM = ("Mn", "Me", "Cf")  # diacritics, and marks such as the soft hyphen


def fold(word: str) -> str:
    """A word without case and diacritics; nothing where it holds only marks that take no room."""
    if word.isascii():
        return word.lower()
    letters = (letter for letter in normalize("NFKD", word) if category(letter) not in _NO_ROOM)
    return "".join(letters).casefold().replace(" ", "")


def folded(text: str) -> str:
    """A text folded word by word, with single spaces."""
    return " ".join(filter(None, map(fold, text.split())))


def fold_letters(text: str) -> str:
    """A text without case and diacritics, letter by letter: what stood at a place still stands there."""
    return "".join(normalize("NFD", letter)[0].lower()[0] for letter in normalize("NFC", text))
