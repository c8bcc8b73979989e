"""`render --all`: every picture in a folder, and a page that shows them, whatever names are in it."""

from __future__ import annotations

import json
import re
import sys
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.cli.conftest import Run
from tests.pictures.drawing import REAL, real
from vvgctl.pictures import View, picture, picture_names
from vvgctl.structure import Snapshot

DAY = ("2024-01-29", "--today", "2026-11-21")
VOID = {"meta", "br", "img"}


class Page(HTMLParser):
    """A page taken apart: every element must be closed where it should be."""

    def __init__(self, written: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.texts: dict[str, list[str]] = {}
        self.feed(written)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.texts.setdefault(self.open[-1], []).append(data)

    def values(self, *names: str) -> list[str]:
        return [value for _tag, name, value in self.attributes if name in names]


def made(run: Run, folder: Path, *arguments: str) -> Page:
    """The page that came of it."""
    answer = run("render", "--all", *(arguments or DAY), "-o", str(folder))
    assert (answer.returncode, answer.stderr) == (0, ""), answer.stderr
    written = (folder / "index.html").read_text(encoding="utf-8")
    assert written.startswith("<!DOCTYPE html>\n<html lang=")
    return Page(written)


def test_every_picture_and_a_page_that_shows_them(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "alla bilder"
    page = made(run, folder, *DAY, "--lang", "sv")
    names = {path.name for path in folder.iterdir()}
    assert names == {"index.html", *(f"{name}.svg" for name in picture_names())}
    assert set(map(unquote, page.values("src"))) | {"index.html"} == names
    assert page.values("lang") == ["sv"]
    assert page.texts["title"] == ["Vårdsamverkan i Västra Götaland, 2024-01-29"]
    assert any("29 januari 2024" in text for text in page.texts["p"])
    told = run("render", "--all", *DAY, "--lang", "sv", "-o", str(folder)).stdout
    assert f"{folder / 'index.html'} är skriven" in told
    assert run("render", "--all", *DAY, "-q", "-o", str(folder)).stdout == ""


def test_the_page_leads_to_what_is_there(run: Run, tmp_path: Path) -> None:
    page = made(run, tmp_path / "a", *DAY, "--paper", "a4")
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    links = page.values("href", "src")
    assert {link.removeprefix("#") for link in links if link.startswith("#")} == set(picture_names())
    assert set(page.values("aria-labelledby", "aria-details")) <= set(ids)
    files = {unquote(link) for link in links if not link.startswith("#")}
    assert files == {path.name for path in (tmp_path / "a").iterdir()} - {"index.html"}
    alternatives = [value for tag, name, value in page.attributes if (tag, name) == ("img", "alt")]
    assert len(alternatives) == page.tags.count("img")
    assert len(set(alternatives)) == len(alternatives)  # the pages of one picture are told apart
    assert any("(sida 1 av " in one for one in alternatives)
    assert "script" not in page.tags


def test_each_picture_is_told_in_words_and_in_mermaid_and_can_be_copied(run: Run, tmp_path: Path) -> None:
    page = made(run, tmp_path / "a", *DAY, "--lang", "en")
    code = page.texts["code"]
    for name in picture_names():
        view = View(Snapshot(real(), date(2024, 1, 29), date(2026, 11, 21)), "en")
        told = {view.words(one) for one in picture(name).description(view)}
        assert told <= {"".join(text) for text in page.texts["li"]}
        assert any(_drawn(one) == picture(name).mermaid(view) for one in code)
        title = view.words(picture(name).title(view))
        assert f"![{title}]({name}.svg)" in code
        assert f'<img src="{name}.svg" alt="{title}">' in code


def _drawn(chart: str) -> str:
    """What a chart in Mermaid draws, without its title above and what it shows in words."""
    return re.sub(r"^---\n.*?\n---\n|^  accDescr \{.*?^  \}\n", "", chart, flags=re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize(
    ("format", "ending"), [("png", "png"), ("pdf", "pdf"), ("mermaid", "mmd"), ("dot", "dot")]
)
def test_in_another_format(run: Run, tmp_path: Path, format: str, ending: str) -> None:
    page = made(run, tmp_path, *DAY, "--format", format, "--dpi", "48")
    assert {f"{name}.{ending}" for name in picture_names()} <= {path.name for path in tmp_path.iterdir()}
    assert page.tags.count("img") == (len(picture_names()) if format == "png" else 0)
    assert {f"{name}.{ending}" for name in picture_names()} <= set(page.values("href"))


def test_the_same_bytes_every_time(run: Run, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        made(run, tmp_path / folder)
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes()


def test_focus_is_for_the_pictures_that_can_be_about_it(run: Run, tmp_path: Path) -> None:
    page = made(run, tmp_path, *DAY, "--focus", "sro", "--depth", "0", "--focus", "lansfraga", "--lang", "en")
    assert any("the way of “Länsfråga”" in text for text in page.texts["h2"])
    chart = (tmp_path / "chart.svg").read_text(encoding="utf-8")
    assert chart.count('data-kind="body"') == 1
    assert (tmp_path / "route.svg").read_text(encoding="utf-8").count('data-kind="matter"') == 1


REFUSED = [
    (("--focus", "lansfragaa"), "did you mean “lansfraga”?"),
    (("--focus", "nothing-like-it"), "there is no “nothing-like-it” here"),
    (("--level", "countey"), "there is no “countey” here"),
    (("--engine", "system"), "no program `dot`"),
]


@pytest.mark.parametrize(("arguments", "said"), REFUSED)
def test_nothing_is_written_where_something_is_wrong(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    answer = run("render", "--all", *DAY, *arguments, "-o", str(tmp_path / "new"), PATH="")
    assert answer.returncode == 2
    assert said in answer.stderr
    assert not (tmp_path / "new").exists()


def test_a_folder_that_cannot_be_written_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("kept")
    for output in ("file", "file/inside"):
        answer = run("render", "--all", *DAY, "-o", str(tmp_path / output))
        assert answer.returncode == 2
        assert "cannot be written" in answer.stderr
    assert (tmp_path / "file").read_text() == "kept"


@pytest.mark.parametrize("output", ["", ".", "..", "/", "folder"])
def test_a_folder_is_no_file(run: Run, tmp_path: Path, output: str) -> None:
    (tmp_path / "folder").mkdir()
    where = ("--structure", str(REAL), "--format", "svg", "--paper", "a4-landscape")
    answer = run("render", "route", *DAY, *where, "-o", output, cwd=tmp_path)
    assert answer.returncode == 2
    assert "is a folder; name a file in it" in answer.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_file_is_replaced_whole_and_a_link_is_written_through(run: Run, tmp_path: Path) -> None:
    (tmp_path / "old.svg").write_text("old")
    (tmp_path / "link.svg").symlink_to("old.svg")
    assert run("render", "route", *DAY, "-o", str(tmp_path / "link.svg")).returncode == 0
    assert (tmp_path / "link.svg").is_symlink()
    assert (tmp_path / "old.svg").read_text(encoding="utf-8").startswith("<?xml")
    assert run("render", "route", *DAY, "-o", str(tmp_path / "old.svg")).returncode == 0
    assert run("render", "route", *DAY, "-o", "/dev/null", "--format", "svg").returncode == 0
    assert not Path("/dev/null").is_file()
    assert {path.name for path in tmp_path.iterdir()} == {"old.svg", "link.svg"}


HOSTILE = [
    "</title><script>alert(1)</script>",
    "</li></ul></details><img src=x onerror=alert(1)>",
    "\"quoted\" 'quoted' & &amp; &lt;",
    "</style><style>body{display:none}</style>",
    "]](x) [a](javascript:alert(1)) `code` **b** | c",
    "--> <!-- ]]>",
    "x" * 300,
]


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_no_name_spoils_the_page(run: Run, tmp_path: Path, name: str) -> None:
    pages = [
        made(run, _named(tmp_path / str(n), one), *_at(tmp_path / str(n)))
        for n, one in enumerate((name, "plain"))
    ]
    assert pages[0].tags == pages[1].tags
    names = [[(tag, name) for tag, name, _value in page.attributes] for page in pages]
    assert names[0] == names[1]
    assert pages[0].texts["h1"] == [name]
    assert name in " ".join(pages[0].texts["li"])


def _at(folder: Path) -> tuple[str, ...]:
    return ("2020-06-15", "--today", "2020-06-15", "--structure", str(folder / "structure"), "--lang", "en")


def _named(folder: Path, name: str) -> Path:
    """A folder for the pictures, beside a structure in which everything has that name."""
    words, source = {"sv": name, "en": name}, {"document": "doc"}
    declares = {"levels": {"county": words}, "spheres": {"elected": words}, "sides": {"north": words}}
    body = {
        "name": name,
        "level": "county",
        "sphere": "elected",
        "life": [{"state": "active"}],
        "mandate": {"none": name},
        "source": source,
        "seats": [{"appointed_by": "league", "count": 2}],
    }
    matter = {
        "id": "m",
        "name": name,
        "handled_by": ["one"],
        "sorted_by": {"unknown": name},
        "source": source,
    }
    league = {"id": "league", "name": name, "side": "north", "source": source}
    files = {
        "structure.yaml": {"name": words, "language": "sv", "declares": declares},
        "bodies/one.yaml": body,
        "organisations.yaml": {"source": source, "organisations": [league]},
        "matters.yaml": [matter],
        "documents.yaml": [{"id": "doc", "title": name}],
    }
    for file, data in files.items():
        path = folder / "structure" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(data), encoding="utf-8")
    return folder / "pictures"
