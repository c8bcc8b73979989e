"""Text as it is compared: without regard to case, diacritics and white space."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import category, normalize

_NO_ROOM = ("Mn", "Me", "Cf")  # diacritics, and marks such as the soft hyphen


def fold(word: str) -> str:
    """A word without case and diacritics; nothing where it holds only marks that take no room."""
    return word.lower() if word.isascii() else "".join(map(_plain, word))


def folded(text: str) -> str:
    """A text folded word by word, with single spaces."""
    return " ".join(filter(None, map(fold, text.split())))


def fold_letters(text: str) -> str:
    """A text without case and diacritics, letter by letter: what stood at a place still stands there."""
    return "".join(normalize("NFD", letter)[0].lower()[0] for letter in text)


@lru_cache(maxsize=4096)
def _plain(letter: str) -> str:
    """One letter folded; letter by letter, as normalizing a long row of marks takes time squared."""
    parts = "".join(part for part in normalize("NFKD", letter) if category(part) not in _NO_ROOM)
    return parts.casefold().replace(" ", "")
