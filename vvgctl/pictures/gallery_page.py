"""The gallery as a document: every picture of a structure, what it is for and how it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from vvgctl.messages import message as _
from vvgctl.pictures.about import about, options, short_name
from vvgctl.pictures.gallery import Picture
from vvgctl.pictures.view import View
from vvgctl.reports.pages.wording import InWords


def gallery_page(view: View, files: Mapping[Picture, Sequence[str]], language: str) -> str:
    """The gallery in Markdown; `files` are those that each picture of the view was drawn into."""

    made = _("Made by `make bless` from the pictures themselves; do not edit.").text(language)
    head = _("The gallery").text(language)
    day = InWords(view.snapshot.day)
    lines = [
        f"<!-- {made} -->",
        "",
        f"# {head}",
        "",
        _("Every picture, as it shows the real structure on {day}.", day=day).text(language),
        _("What the options mean is told under [pictures](pictures.md).").text(language),
    ]
    for picture, names in files.items():
        lines += ["", *_section(picture, names, view, language)]
    return "\n".join(lines) + "\n"


def _section(picture: Picture, names: Sequence[str], view: View, language: str) -> Iterator[str]:
    name = short_name(picture)
    yield from (f"## {name}", "", about(picture).text(language), "")
    yield f"    vvgctl render {name} {view.snapshot.day} --lang {view.language} -o {name}.svg"
    yield ""
    if taken := tuple(options(picture)):
        yield _("It takes {options}.", options=tuple(f"`{one}`" for one in taken)).text(language)
        yield ""
    title = view.words(picture.title(view))
    yield from (f"![{title}]({file})" for file in names)
