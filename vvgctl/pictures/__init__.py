"""Pictures of a snapshot: each a drawing in its own terms, drawn by the floor `layout`."""

from vvgctl.pictures.gallery import (
    ENDINGS,
    FORMATS,
    Picture,
    PictureFormat,
    alternative,
    dots,
    drawn,
    picture,
    picture_names,
    undrawn,
)
from vvgctl.pictures.paper import PAPERS
from vvgctl.pictures.view import View

__all__ = [
    "ENDINGS",
    "FORMATS",
    "PAPERS",
    "Picture",
    "PictureFormat",
    "View",
    "alternative",
    "dots",
    "drawn",
    "picture",
    "picture_names",
    "undrawn",
]
