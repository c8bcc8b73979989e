"""Making a change to a structure on disk, as the commands do."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from vvgctl.check.loading import Loaded, load
from vvgctl.check.validation import Asked, Validation, validate
from vvgctl.editing.change import Change, prepared
from vvgctl.editing.journal import write
from vvgctl.editing.plan import Plan
from vvgctl.editing.trial import Same
from vvgctl.structure import Structure

TODAY = Asked(date(2026, 1, 1), date(2028, 1, 1))


def structure_in(folder: Path) -> Structure:
    structure = load(folder).structure
    assert structure is not None
    return structure


def made(folder: Path, plan: Plan, same: Same = str) -> Change:
    """Carry out a plan that must bring no errors."""
    change = prepared(load(folder), folder, plan, TODAY, {}, same)
    assert [found.message.text("en") for found in change.errors.findings] == []
    write(folder, change.files)
    return change


def findings(loaded: Loaded) -> Validation:
    return validate(loaded, TODAY, {})


def spoil(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_bytes().decode()
    assert text.count(old) == 1
    path.write_bytes(text.replace(old, new).encode())
