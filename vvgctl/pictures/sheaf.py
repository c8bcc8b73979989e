"""Pages drawn one by one, as one PDF with a title and a language."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from pypdf import PageObject, PdfReader, PdfWriter, Transformation
from pypdf.generic import NameObject, TextStringObject

from vvgctl.pictures.paper import Paper


def sheaf(images: Sequence[bytes], paper: Paper | None, title: str, language: str) -> bytes:
    """One PDF of all; each drawing stands at the top of a sheet of the paper, inside its margins."""
    writer = PdfWriter()
    for image in images:
        (page,) = PdfReader(BytesIO(image)).pages
        writer.add_page(_on_sheet(page, paper) if paper else page)
    writer.add_metadata({"/Title": title})
    writer.root_object[NameObject("/Lang")] = TextStringObject(language)
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def _on_sheet(drawing: PageObject, paper: Paper) -> PageObject:
    sheet = PageObject.create_blank_page(width=paper.width, height=paper.height)
    left = (paper.width - float(drawing.mediabox.width)) / 2
    top = paper.height - paper.margin - float(drawing.mediabox.height)
    sheet.merge_transformed_page(drawing, Transformation().translate(left, top))
    return sheet
