"""Clauses that a clause of another mandate takes over from, and whether they would still be heard."""

from __future__ import annotations

from functools import cache

from tests.statements.rows import Edit
from tests.statements.trial import broken, readings, tried
from vvgctl.check.loading import loaded
from vvgctl.structure import Structure


@cache
def structure() -> Structure:
    real = loaded(readings()).structure
    assert real is not None
    return real


def older_than(clause: str) -> set[str]:
    """The clauses that a clause takes over from."""
    newer = structure().replaced_by.items()
    return {older for older, by in newer if clause in {f"{m.id}/{c.id}" for m, c in by}}


def found_again(edit: Edit) -> set[str]:
    """Those that an edit goes against, once nothing takes over from them."""
    older = older_than(edit.gives.about) if edit.gives else set()
    return older & broken(tried(edit, replacing=False).validation.findings) if older else set()
