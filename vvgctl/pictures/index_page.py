"""A page in HTML that shows pictures, each with what it tells in words and in Mermaid, and as a link to copy.

It is built as a tree, so that no text can be markup, and runs no script.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote
from xml.etree.ElementTree import Element, tostring

from vvgctl.messages import message as _
from vvgctl.pictures.about import about, short_name
from vvgctl.pictures.foot import known_through
from vvgctl.pictures.gallery import Picture, described, in_mermaid
from vvgctl.pictures.view import View
from vvgctl.reports.pages.wording import InWords

_SHOWN = (".svg", ".png")
_POLICY = "script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'"
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#!|&])")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_STYLE = """
body { font: 1rem/1.5 Arial, "Liberation Sans", Helvetica, sans-serif; color: #1b1b1b; background: #fff;
  max-width: 62rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere }
h1, h2 { line-height: 1.25 }
h2 { margin-top: 3rem; border-top: 1px solid #c4c9d1; padding-top: 1.5rem }
figure { margin: 1rem 0 }
figcaption, footer { color: #4a4a4a }
img { max-width: 100%; height: auto; border: 1px solid #c4c9d1 }
code { user-select: all; -webkit-user-select: all }
pre { overflow-x: auto; background: #f3f4f8; padding: 1rem; border-radius: .3rem }
nav li { margin: .5rem 0 }
summary { cursor: pointer; padding: .3rem 0 }
dt { font-weight: bold }
@media print { nav, details { display: none } section { break-inside: avoid } }
"""


@dataclass(frozen=True)
class Shown:
    """A picture of a view, and the names of the files that it was drawn into."""

    picture: Picture
    view: View
    files: tuple[str, ...]

    @cached_property
    def title(self) -> str:
        return self.view.words(self.picture.title(self.view))


def index_page(view: View, shown: Sequence[Shown]) -> str:
    """A list of the pictures, and then each of them."""
    title = view.words(view.snapshot.structure.about.name)
    head = _e(
        "head",
        _e("meta", charset="utf-8"),
        _e("meta", content=_POLICY, **{"http-equiv": "Content-Security-Policy"}),
        _e("meta", name="viewport", content="width=device-width, initial-scale=1"),
        _e("title", f"{title}, {view.snapshot.day}"),
        _e("style", _STYLE),
    )
    main = _e("main", *(_section(one) for one in shown))
    body = _e("body", _header(title, view), _contents(shown, view), main)
    page = tostring(_e("html", head, body, lang=view.language), "unicode", method="html")
    return f"<!DOCTYPE html>\n{page}\n"


def _header(title: str, view: View) -> Element:
    day, through = view.snapshot.day, known_through(view.snapshot)
    told = [_("As of {day}.", day=InWords(day))]
    if through is not None and day > through:
        told.append(_("What the files tell is known through {day}.", day=InWords(through)))
    notes = (_e("p", view.words(note)) for note in (*told, *view.notes))
    return _e("header", _e("h1", title), *notes)


def _contents(shown: Sequence[Shown], view: View) -> Element:
    heading = _e("h2", view.words(_("Contents")), id="contents")
    return _e("nav", heading, _e("ul", *map(_entry, shown)), **{"aria-labelledby": "contents"})


def _entry(one: Shown) -> Element:
    return _e(
        "li",
        _link(f"#{short_name(one.picture)}", one.title),
        _e("br"),
        _e("small", one.view.words(about(one.picture))),
    )


def _section(one: Shown) -> Element:
    name, words = short_name(one.picture), one.view.words
    told = (_e("li", sentence) for sentence in described(one.picture, one.view))
    return _e(
        "section",
        _e("h2", one.title, id=f"{name}-title"),
        _e("p", words(about(one.picture))),
        *(_figure(file, n, one) for n, file in enumerate(one.files, 1)),
        _details(words(_("In words")), _e("ul", *told), id=f"{name}-words"),
        _details(words(_("To copy")), _e("dl", *_copies(one))),
        _details("Mermaid", _e("pre", _e("code", in_mermaid(one.picture, one.view)))),
        id=name,
        **{"aria-labelledby": f"{name}-title"},
    )


def _figure(file: str, number: int, one: Shown) -> Element:
    """The picture, or a link to it where no browser shows such a file."""
    if not file.endswith(_SHOWN):
        return _e("p", _link(quote(file), file))
    words = f"{short_name(one.picture)}-words"
    image = _e("img", src=quote(file), alt=_page(number, one), **{"aria-details": words})
    caption = (_e("figcaption", _page(number, one)),) if len(one.files) > 1 else ()
    return _e("figure", _link(quote(file), image), *caption)


def _page(number: int, one: Shown) -> str:
    if len(one.files) == 1:
        return one.title
    told = _("{title} (page {page} of {pages})", title=one.title, page=number, pages=len(one.files))
    return one.view.words(told)


def _copies(one: Shown) -> Iterator[Element]:
    """Links as a wiki, a README or a page of one's own takes them."""
    for number, file in enumerate(one.files, 1):
        page, image = _page(number, one), file.endswith(_SHOWN)
        named = _MARKDOWN.sub(r"\\\1", page)
        link = _e("img", src=quote(file), alt=page) if image else _link(quote(file), page)
        yield _e("dt", file)
        yield _e("dd", _e("code", f"{'!' if image else ''}[{named}]({quote(file)})"))
        yield _e("dd", _e("code", tostring(link, "unicode", method="html")))


def _details(summary: str, inside: Element, **attributes: str) -> Element:
    return _e("details", _e("summary", summary), inside, **attributes)


def _link(target: str, inside: Element | str) -> Element:
    return _e("a", inside, href=target)


def _e(tag: str, *inside: Element | str, **attributes: str) -> Element:
    """An element with text or others in it."""
    element = Element(tag, {name: _writable(value) for name, value in attributes.items()})
    for part in inside:
        if isinstance(part, str):
            element.text = (element.text or "") + _writable(part)
        else:
            element.append(part)
    return element


def _writable(text: str) -> str:
    return _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text)
