"""What somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` seems to be a slip for."""
    from difflib import get_close_matches  # only those who slip pay for it

    near = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return near[0] if near else None
