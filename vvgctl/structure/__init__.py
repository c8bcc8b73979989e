"""The words of the field: records through all their time, and the structure as it stands on one day."""

from vvgctl.structure.body import BodyOnDay
from vvgctl.structure.building import build
from vvgctl.structure.dated import NotKnownError, Unknown
from vvgctl.structure.part import Part
from vvgctl.structure.selector import Selector, SelectorError, like_a_date, no_date, one_day, selector
from vvgctl.structure.snapshot import Snapshot
from vvgctl.structure.structure import Structure

__all__ = [
    "BodyOnDay",
    "NotKnownError",
    "Part",
    "Selector",
    "SelectorError",
    "Snapshot",
    "Structure",
    "Unknown",
    "build",
    "like_a_date",
    "no_date",
    "one_day",
    "selector",
]
