"""What differs between two sides of a structure, in the words of the field, and what follows from it."""

from vvgctl.diff.change import Change, Step, Weight
from vvgctl.diff.comparing import changes
from vvgctl.diff.facts import Fact, View
from vvgctl.diff.side import view

__all__ = ["Change", "Fact", "Step", "View", "Weight", "changes", "view"]
