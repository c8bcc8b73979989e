"""Every value knows where it is written."""

from __future__ import annotations

import pytest

from tests.source.reading import page_of, shown
from vvgctl.source import KeyPath, Location, Place, events

TEXT = """\
# en kommentar
namn: Ängelholm 🙂 # kommentar
"två ord": 'citat''s'
flöde: {år: [1, två, 🙂], sist: x}
lista:
  - id: a   # kommentar
    på: b
  - [x,
     y]
  -
  - {k: v, l: {m: n}}
  - - inre
  - lång text
    som går vidare
block: |
  rad ett
  rad två
vikt: >-
  text
spridd: "början
  slut"
tom:
strukna:
- å
"""

CASES: dict[KeyPath, tuple[int, str]] = {
    (): (2, "namn: Ängelholm 🙂"),
    ("namn",): (2, "namn: Ängelholm 🙂"),
    ("två ord",): (3, "\"två ord\": 'citat''s'"),
    ("flöde",): (4, "flöde: {år: [1, två, 🙂], sist: x}"),
    ("flöde", "år"): (4, "år: [1, två, 🙂]"),
    ("flöde", "år", 1): (4, "två"),
    ("flöde", "år", 2): (4, "🙂"),
    ("flöde", "sist"): (4, "sist: x"),
    ("lista",): (5, "lista"),
    ("lista", 0): (6, "id: a"),
    ("lista", 0, "id"): (6, "id: a"),
    ("lista", 0, "på"): (7, "på: b"),
    ("lista", 1): (8, "[x"),
    ("lista", 1, 1): (9, "y"),
    ("lista", 2): (10, "-"),
    ("lista", 3): (11, "{k: v, l: {m: n}}"),
    ("lista", 3, "l", "m"): (11, "m: n"),
    ("lista", 4): (12, "- inre"),
    ("lista", 4, 0): (12, "inre"),
    ("lista", 5): (13, "lång text"),
    ("block",): (15, "block"),
    ("vikt",): (18, "vikt"),
    ("spridd",): (20, "spridd"),
    ("tom",): (22, "tom"),
    ("strukna", 0): (24, "å"),
    # The nearest thing around it that was written.
    ("finns inte",): (2, "namn: Ängelholm 🙂"),
    ("lista", 0, "finns inte"): (6, "id: a"),
    ("lista", 17, "id"): (5, "lista"),
    ("namn", "inuti"): (2, "namn: Ängelholm 🙂"),
}


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "byte-order-mark"])
@pytest.mark.parametrize("with_libyaml", [True, False], ids=["libyaml", "pure"])
def test_positions(mark: str, ending: str, with_libyaml: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "WITH_LIBYAML", with_libyaml and events.WITH_LIBYAML)
    page = page_of(mark + TEXT.replace("\n", ending))
    assert {path: (page.location(path).line, shown(page, path)) for path in CASES} == CASES


def test_a_location_counts_from_one_and_ends_after() -> None:
    assert page_of("å: 🙂\nb: c\n").location(("å",)) == Location("file.yaml", 1, 1, 1, 5)


def test_lines_beyond_the_end_are_empty() -> None:
    page = page_of("a: b\r\nc: d")
    assert [page.line(number) for number in range(4)] == ["", "a: b", "c: d", ""]


def test_a_place_is_compared_by_page_and_path() -> None:
    page, twin = page_of("a: [b]\n"), page_of("a: [b]\n")
    assert Place(page) / "a" / 0 == Place(page, ("a", 0)) != Place(twin, ("a", 0))
    assert len({Place(page) / "a", Place(page) / "a", Place(twin) / "a"}) == 2
    assert (Place(page) / "a" / 0).location == Location("file.yaml", 1, 5, 1, 6)
