"""What lies ahead of a structure: whatever its records date."""

from vvgctl.check.due.ahead import FINDERS, due_things
from vvgctl.check.due.thing import Due, Kind, Standing, Window

__all__ = ["FINDERS", "Due", "Kind", "Standing", "Window", "due_things"]
