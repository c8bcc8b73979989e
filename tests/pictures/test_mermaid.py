"""What goes into Mermaid comes out as it is written: by its grammar, and by Mermaid itself if it is here.

The last tests ask the real Mermaid in a real browser. They want Chromium on the PATH (or its name in
VVGCTL_CHROMIUM) and the file `dist/mermaid.min.js` of the npm package `mermaid`, named in VVGCTL_MERMAID.
"""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from string import punctuation
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.pictures.drawing import real
from vvgctl.pictures import View, picture, picture_names
from vvgctl.pictures.drawing.mermaid import Flowchart, quoted
from vvgctl.pictures.gallery import described, in_mermaid
from vvgctl.structure import Snapshot

Page = tuple[str, Path, str]
"""The browser, a folder for pages, and where Mermaid is."""

DAYS = [date(2016, 12, 31), date(2017, 1, 1), date(2023, 6, 30), date(2024, 1, 29)]
HOSTILE = [
    "\"quoted\" and 'quoted'",
    '"]; evil["',
    "back\\slash \\n \\N \\",
    "<b>not bold</b>",
    "<script>alert(1)</script>",
    "</text><image href='file:///etc/passwd'/>",
    "& &amp; &lt; &#60;script&#62; #35; #quot;",
    "]]> <!-- --> <?xml?>",
    "{record|field}",
    "a|b|c",
    "two\nlines and a\ttab",
    "right to left \u200f mark \u202e override",
    "zero\u200bwidth",
    "x" * 300,
    "ord " * 75,
    "🦌 日本 å ä ö",
    " ",
    "\u00a0",
    "",
    '`code` ``` "`md **b**`"',
    "%% comment",
    "%%{init: {'theme':'dark'}}%%",
    "; end",
    "end",
    "subgraph x",
    "fa:fa-user fab:fa-github",
    "$$x^2$$ \\(x\\)",
    "style a:#fff;",
    "classDef x:#fff;",
    'click n0 href "javascript:alert(1)"',
    "http://example.com/x?y=1&z=2 www.example.com name@example.com",
    "[link](http://example.com) ![image](x)",
    "a<br>b<br/>c",
    "@{ shape: x } :::class {{x}} ((x)) -->",
    "# heading",
    "- item",
    "* item",
    "+ item",
    "1. first",
    "12) twelfth",
    "> quote",
    "---",
    "===",
    "    code",
    "_em_ *strong* **b** __c__ ~~x~~ snake_case 2 * 3",
    "#",
    "#a;",
    "'",
]
TABLE = [
    ("Vårdsamverkan i Ärna, Öst – (2017-01-01)", "Vårdsamverkan i Ärna, Öst – (2017-01-01)"),
    ("VGR:s koncernledning", "VGR:s koncernledning"),
    ("Kommun & sjukvård", "Kommun & sjukvård"),
    ("snake_case; 100 %, 1.5 = 3/2!", "snake_case; 100 %, 1.5 = 3/2!"),
    ('say "no"', "say #34;no#34;"),
    ("<b>", "#60;b#62;"),
    ("&amp;", "#38;amp;"),
    ("#35;", "#35;35;"),
    ("%%{init}%%", "#37;#37;#123;init#125;#37;#37;"),
    ("1. first", "#49;. first"),
    ("- item", "#45; item"),
    ("fa:fa-user", "fa#58;fa-user"),
    ("https://x.se", "https#58;//x.se"),
    ("www.x.se", "www#46;x.se"),
    ("Lifestyle", "Lifestyle"),
    ("Lifestyle: a", "Life#115;tyle: a"),
    ("a\u202eb", "a#8238;b"),
    ("a\x00b", "a\ufffdb"),
    (" a \n b ", "a b"),
    ("", "#160;"),
]


@pytest.mark.parametrize(("text", "written"), TABLE)
def test_only_what_mermaid_would_misread_is_written_by_its_number(text: str, written: str) -> None:
    assert quoted([text]) == written


def test_lines_are_lines() -> None:
    assert quoted(["a", " ", "- b"]) == "a\n#45; b"


@given(st.lists(st.text(max_size=40), max_size=3))
@example(["ﬂ°°35¶ß"])
def test_every_text_can_be_read_back(lines: list[str]) -> None:
    marked = quoted(lines)
    assert not re.search(r'["<>`\\|\[\]{}]|#(?!\d+;)|%%|\n\n', marked)
    read = html.unescape(re.sub(r"#(\d+);", r"&#\1;", marked)).replace("\u2060", "")
    kept = (" ".join(re.sub(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff]", _kept, line).split()) for line in lines)
    shown = [" ".join(line.split()) for line in read.split("\n")]
    assert list(filter(None, shown)) == [one for line in kept if (one := line.replace("\u2060", ""))]


def _kept(found: re.Match[str]) -> str:
    return found[0] if found[0].isspace() else "\ufffd"


STATEMENT = re.compile(
    r"""flowchart\ (TB|LR)
      | \s+accTitle:\ .+
      | \s+(?P<node>n\d+) (\["[^"]+"\] | \(\["[^"]+"\]\))
      | \s+subgraph\ n\d+\ \["[^"]+"\]
      | \s+direction\ (TB|LR)
      | \s+end
      | \s+(?P<tail>n\d+)\ (-->|-\.->|-\.-o|==>|--x|~~~)(\|"[^"]+"\|)?\ (?P<head>n\d+)""",
    re.VERBOSE,
)


def statements(text: str) -> list[re.Match[str]]:
    """Each statement; a line break inside quotation marks does not end one."""
    found = [STATEMENT.fullmatch(one) for one in re.findall(r'(?:[^"\n]|"[^"]*")+', text)]
    assert all(found), text
    return [one for one in found if one]


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_no_name_becomes_a_statement(name: str) -> None:
    shapes = [[one.lastgroup for one in statements(_chart(written))] for written in (name, "plain")]
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("name", picture_names())
def test_every_picture_of_the_real_structure_is_made_of_statements(name: str, day: date) -> None:
    text = picture(name).mermaid(View(Snapshot(real(), day), "sv"))
    if not text.startswith("flowchart"):
        return  # another kind of chart, which the browser is asked about below
    found = statements(text)
    nodes = [one["node"] for one in found if one["node"]]
    assert len(nodes) == len(set(nodes))
    assert {one[end] for one in found for end in ("tail", "head") if one[end]} <= {*nodes, *_groups(text)}
    assert text.count("subgraph n") == len(re.findall(r"^ +end$", text, re.MULTILINE))


def _groups(text: str) -> list[str]:
    return re.findall(r"^ +subgraph (n\d+) ", text, re.MULTILINE)


def _chart(name: str) -> str:
    """A chart with that name wherever a name can stand."""
    view = View(Snapshot(real(), DAYS[0]), "en")
    chart = Flowchart(name)
    chart.group("group", name, view)
    chart.node("one", [name], view)
    chart.node("two", [name, "and", name], view, round=True)
    chart.end()
    chart.edge("one", "two", name or " ", view)
    return chart.text()


def _browser() -> str:
    named = os.environ.get("VVGCTL_CHROMIUM")
    found = named or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "chrome"))), None)
    if not found:
        pytest.skip("no Chromium on the PATH, and none named in VVGCTL_CHROMIUM")
    return found


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Page:
    """What it takes to ask Mermaid; skips where it is not here."""
    browser, mermaid = _browser(), os.environ.get("VVGCTL_MERMAID")
    if not mermaid:
        pytest.skip("no Mermaid: VVGCTL_MERMAID does not name a mermaid.min.js")
    return browser, tmp_path_factory.mktemp("mermaid"), Path(mermaid).absolute().as_uri()


SCRIPT = """
const shown = label => [...label.querySelectorAll('foreignObject > div')].map(div => div.innerText).join('');
async function run(texts, config) {
  mermaid.initialize({startOnLoad: false, ...config});
  const told = [];
  for (const [n, text] of texts.entries()) {
    try {
      const drawn = document.createElement('div');
      document.body.append(drawn);
      drawn.innerHTML = (await mermaid.render('m' + n, text)).svg;
      const all = kind => [...drawn.querySelectorAll(kind)];
      told.push({
        nodes: all('.node .label').map(shown), groups: all('.cluster-label').map(shown),
        edges: all('.edgeLabel .label').map(shown),
        title: all('svg > title').map(title => title.textContent).join(''),
        told: all('svg > desc').map(told => told.textContent).join(''),
        above: all('.flowchartTitleText, .titleText').map(above => above.textContent).join(''),
        tags: [...new Set(all('*').map(e => e.localName))],
      });
      drawn.remove();
    } catch (error) { told.push({error: String(error)}); }
  }
  document.body.textContent = encodeURIComponent(JSON.stringify(told));
}
"""


def drawn(page: Page, texts: Sequence[str], **config: object) -> list[dict[str, Any]]:
    """What Mermaid shows of each text, by kind of label."""
    browser, folder, mermaid = page
    given = json.dumps([texts, config]).replace("<", "\\u003c")
    (folder / "page.html").write_text(
        f'<!DOCTYPE html><meta charset="utf-8"><body><script src="{mermaid}"></script>'
        f"<script>{SCRIPT}run(...{given})</script></body>",
        encoding="utf-8",
    )
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}"]
    run = [browser, *options, "--virtual-time-budget=100000", "--dump-dom", (folder / "page.html").as_uri()]
    told = subprocess.run(run, capture_output=True, timeout=300, check=True, encoding="utf-8").stdout
    body = re.search(r"<body>(.*?)</body>", told, re.DOTALL)
    assert body, told[-2000:]
    return list(json.loads(unquote(body[1])))


def words(text: str) -> str:
    return " ".join(text.split())


PROBES = [
    pattern.replace("%", c) for c in punctuation for pattern in ("a%b", "% a", "a %", "%", "%%x%%", "%x%")
]


@pytest.mark.slow
@pytest.mark.parametrize("config", [{}, {"securityLevel": "loose"}], ids=["strict", "loose"])
def test_mermaid_shows_every_name_as_it_is_written(page: Page, config: Mapping[str, str]) -> None:
    names = [*HOSTILE, *PROBES]
    made = drawn(page, [_chart(name) for name in names], **config)
    plain = set(drawn(page, [_chart("plain")], **config)[0]["tags"])
    for name, shown in zip(names, made, strict=True):
        assert "error" not in shown, (name, shown)
        told = words(name)
        assert [words(node) for node in shown["nodes"]] == [told, words(f"{name} and {name}")]
        assert [words(one) for one in (*shown["groups"], *shown["edges"], shown["title"])] == [told] * 3, name
        assert set(shown["tags"]) <= plain, name


@pytest.mark.slow
@pytest.mark.parametrize("language", ["sv", "en"])
def test_mermaid_draws_every_picture_of_the_real_structure(page: Page, language: str) -> None:
    asked = [(name, View(Snapshot(real(), day), language)) for name in picture_names() for day in DAYS]
    made = drawn(page, [in_mermaid(picture(name), view) for name, view in asked])
    for (name, view), shown in zip(asked, made, strict=True):
        assert "error" not in shown, (name, view.snapshot.day, shown)
        title = words(view.words(picture(name).title(view)))
        assert words(shown["title"]) == words(shown["above"]) == title
        assert words("\n".join(described(picture(name), view))) == words(shown["told"])


@pytest.mark.slow
@pytest.mark.parametrize("name", picture_names())
def test_mermaid_draws_a_picture_whatever_the_names_in_it(page: Page, name: str) -> None:
    from tests.pictures.test_route import named  # which takes its names from here

    names = ["plain", *HOSTILE]
    plain, *made = drawn(page, [in_mermaid(picture(name), View(named(one), "en")) for one in names])
    for one, shown in zip(HOSTILE, made, strict=True):
        assert "error" not in shown, (one, shown)
        assert set(shown["tags"]) <= {*plain["tags"], "br"}, one
