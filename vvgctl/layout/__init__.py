"""Graphviz and fonts: text measured, wrapped and drawn alike everywhere; knows nothing of the field."""

from vvgctl.layout.contrast import contrast
from vvgctl.layout.drawing import DrawingFailed, Engine, Format, draw, draw_all
from vvgctl.layout.font import FONT, STAND_IN, drawn_width, in_font, lacking, text_width
from vvgctl.layout.label import label
from vvgctl.layout.wrapping import wrap

__all__ = [
    "FONT",
    "STAND_IN",
    "DrawingFailed",
    "Engine",
    "Format",
    "contrast",
    "draw",
    "draw_all",
    "drawn_width",
    "in_font",
    "label",
    "lacking",
    "text_width",
    "wrap",
]
