"""The shape of a page: one closed JSON Schema for each kind of file."""

from vvgctl.schema.files import InBoth, schema
from vvgctl.schema.kinds import KINDS, PATTERNS, kind_of
from vvgctl.schema.misfit import Misfit
from vvgctl.schema.shape import misfits

__all__ = ["KINDS", "PATTERNS", "InBoth", "Misfit", "kind_of", "misfits", "schema"]
