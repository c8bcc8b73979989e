"""Graphviz and fonts: text measured, wrapped and drawn alike everywhere; knows nothing of the field."""

from vvgctl.layout.contrast import contrast
from vvgctl.layout.drawing import DrawingFailed, Engine, Format, draw, draw_all
from vvgctl.layout.font import FONT, drawn_width, text_width
from vvgctl.layout.label import label
from vvgctl.layout.wrapping import wrap

__all__ = [
    "FONT",
    "DrawingFailed",
    "Engine",
    "Format",
    "contrast",
    "draw",
    "draw_all",
    "drawn_width",
    "label",
    "text_width",
    "wrap",
]
