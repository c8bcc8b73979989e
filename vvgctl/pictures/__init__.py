"""Pictures of a snapshot: each a value in DOT, drawn by the floor `layout`."""

from vvgctl.pictures.gallery import FORMATS, Picture, PictureFormat, drawn, picture, picture_names

__all__ = ["FORMATS", "Picture", "PictureFormat", "drawn", "picture", "picture_names"]
