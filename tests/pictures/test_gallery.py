"""The gallery is made from the pictures, in both languages, and a new one appears in it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.conftest import ROOT, Golden
from tests.pictures.drawing import COLOURS, real
from vvgctl.pictures import View, drawn, picture, picture_names
from vvgctl.pictures.about import about, options
from vvgctl.pictures.gallery_page import gallery_page
from vvgctl.structure import Snapshot

FOLDER = "gallery"
VIEW = View(Snapshot(real(), date(2024, 1, 29)), "sv")


def files(name: str) -> dict[str, bytes]:
    """The pages of a picture, by the file that each is kept in."""
    images = drawn(picture(name), VIEW, COLOURS, "svg")
    if len(images) == 1:
        return {f"{FOLDER}/{name}.svg": images[0]}
    return {f"{FOLDER}/{name}-{n}.svg": image for n, image in enumerate(images, 1)}


@pytest.mark.generated
@pytest.mark.parametrize("name", picture_names())
def test_each_picture_of_the_gallery_is_drawn_as_it_would_be_now(golden: Golden, name: str) -> None:
    for file, image in files(name).items():
        golden(f"docs/{file}", image)


@pytest.mark.generated
@pytest.mark.parametrize(("language", "page"), [("en", "docs/gallery.md"), ("sv", "docs/gallery.sv.md")])
def test_the_gallery_is_made_from_the_pictures(golden: Golden, language: str, page: str) -> None:
    shown = {picture(name): tuple(files(name)) for name in picture_names()}
    golden(page, gallery_page(VIEW, shown, language))


@pytest.mark.generated
def test_no_picture_is_left_that_nobody_draws() -> None:
    kept = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs" / FOLDER).glob("*")}
    assert kept <= {file for name in picture_names() for file in files(name)}


@pytest.mark.parametrize("name", picture_names())
def test_every_picture_says_what_it_is_for_and_what_it_takes(name: str) -> None:
    page = picture(name)
    assert about(page).id.endswith(".")
    assert all(len(option) > 3 for option in options(page))
    assert "## " + name in gallery_page(VIEW, {page: ()}, "en")
