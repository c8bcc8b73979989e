"""Pictures come out whole, alike on every machine, or not at all with a word why."""

from __future__ import annotations

import os
import subprocess
import sys
import xml.etree.ElementTree as ET
import zlib
from pathlib import Path
from typing import get_args

import pytest

from vvgctl.layout import FONT, DrawingFailed, Format, draw, draw_all, drawing, label
from vvgctl.layout.font import FOLDER

graphviz = pytest.importorskip("graphviz")

ROOT = Path(__file__).parents[2]
FORMATS: tuple[Format, ...] = get_args(Format)
BEGINNINGS = {"svg": b"<?xml", "png": b"\x89PNG\r\n\x1a\n", "pdf": b"%PDF-"}


def dot(text: str, **attributes: str) -> str:
    graph = graphviz.Digraph(node_attr={"fontname": FONT, "shape": "box", "label": r"\N", **attributes})
    graph.node("a", label(text))
    return str(graph.source)


SAMPLE = dot("Samråd åäö ÅÄÖ – — · → ≥ …")
SLOW = "graph { layout=dot; " + " ".join(f"{i} -- {j};" for i in range(120) for j in range(i)) + "}"


def texts(svg: bytes) -> list[str]:
    return [element.text or "" for element in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


def pixels(png: bytes) -> bytes:
    """The picture without its headers."""
    data, at = b"", 8
    while at < len(png):
        size = int.from_bytes(png[at : at + 4])
        data += png[at + 8 : at + 8 + size] if png[at + 4 : at + 8] == b"IDAT" else b""
        at += size + 12
    return zlib.decompress(data)


def drawn_in(environment: dict[str, str], format: Format, cwd: Path, source: str = SAMPLE) -> bytes:
    """Drawn by a process of its own that has no more environment than this."""
    program = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); from vvgctl.layout import draw\n"
        f"sys.stdout.buffer.write(draw({source!r}, {format!r}))"
    )
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "LD_LIBRARY_PATH") if name in os.environ}
    command = [sys.executable, "-X", "utf8", "-c", program]
    return subprocess.run(command, env=kept | environment, cwd=cwd, stdout=subprocess.PIPE, check=True).stdout


def bare(tmp_path: Path) -> dict[str, str]:
    """A machine with no fonts and no programs."""
    return {"PATH": "", "FONTCONFIG_PATH": str(tmp_path), "FONTCONFIG_FILE": str(tmp_path / "none")}


@pytest.mark.parametrize("format", FORMATS)
def test_draws_on_a_bare_machine_what_it_draws_here(format: Format, tmp_path: Path) -> None:
    drawing = drawn_in(bare(tmp_path), format, tmp_path)
    assert drawing.startswith(BEGINNINGS[format])
    assert drawing == draw(SAMPLE, format)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "LC_ALL": "sv_SE.ISO-8859-1", "LANG": "sv_SE", "TZ": "Pacific/Auckland"},
        {"PYTHONHASHSEED": "2", "HOME": "/nowhere", "DOTFONTPATH": "/", "GVBINDIR": "/nowhere"},
    ],
)
def test_surroundings_do_not_matter(environment: dict[str, str], format: Format, tmp_path: Path) -> None:
    assert drawn_in(environment, format, tmp_path) == draw(SAMPLE, format)


def test_svg_says_the_text_and_a_font_that_a_browser_finds() -> None:
    svg = draw(SAMPLE, "svg")
    assert texts(svg) == ["Samråd åäö ÅÄÖ – — · → ≥ …"]
    assert f'font-family="{FONT}"'.encode() in svg


@pytest.mark.parametrize("letter", "åäöÅÄÖéü–—·→≥…■●▲§")
def test_png_has_ink_for_every_letter(letter: str) -> None:
    box = {"fixedsize": "true", "width": "1", "height": "1"}
    blank, other = dot(" ", **box), dot("\ue000", **box)  # a letter no font has is an empty box with a number
    assert len({pixels(draw(source, "png")) for source in (dot(letter, **box), blank, other)}) == 3


def test_pdf_holds_its_font() -> None:
    assert b"Arimo-Regular" in draw(SAMPLE, "pdf")


def test_dpi_scales_png_only() -> None:
    def width(png: bytes) -> int:
        return int.from_bytes(png[16:20])

    assert width(draw(SAMPLE, "png", dpi=192)) == pytest.approx(2 * width(draw(SAMPLE, "png")), abs=2)
    assert draw(SAMPLE, "svg", dpi=192) == draw(SAMPLE, "svg")


HOSTILE = [
    "\"quoted\" and 'quoted'",
    '"]; evil [label="',
    "back\\slash \\N \\G \\l \\",
    "<b>not bold</b>",
    "<<TABLE><TR><TD>x</TD></TR></TABLE>>",
    "<script>alert(1)</script>",
    "</text><script>alert(1)</script>",
    "& &amp; &lt; &#60;script&#62; &nbsp",
    "]]> <!-- --> <?xml?>",
    "right to left \u200f mark \u202e override",
    "{record|field}",
    "🦌 日本",
    "x" * 300,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_label_is_never_markup(text: str) -> None:
    svg = draw(dot(text), "svg")
    assert texts(svg) == [text]
    assert {element.tag.partition("}")[2] for element in ET.fromstring(svg).iter()} <= {
        "svg", "g", "title", "polygon", "text",
    }  # fmt: skip


def test_lines_of_a_label() -> None:
    assert texts(draw(dot("first\nsecond & third"), "svg")) == ["first", "second & third"]


@pytest.mark.parametrize("text", ["a\x00b", "a\x1bb", "a\udcffb", "a\uffffb"])
def test_what_no_picture_can_hold_is_shown_as_such(text: str) -> None:
    assert texts(draw(dot(text), "svg")) == ["a\ufffdb"]


def test_a_label_inside_an_html_like_label() -> None:
    text = "back\\slash \\N <i>not italic</i> &amp;"
    assert texts(draw(f"digraph {{ a [label=<<b>{label(text)}</b>>] }}", "svg")) == [text]


def test_a_pdf_has_no_time_of_day_and_its_table_still_fits() -> None:
    pdf = draw(SAMPLE, "pdf")
    assert b"(D:19700101000000" in pdf
    assert pdf[int(pdf.split(b"startxref")[1].split()[0]) :].startswith(b"xref")


def test_many_are_drawn_in_their_order() -> None:
    names = [f"Bild {n}" for n in range(12)]
    assert [texts(image)[0] for image in draw_all([dot(name) for name in names], "svg")] == names
    assert draw_all([], "svg") == ()


def test_one_of_many_that_fails_is_told_of() -> None:
    with pytest.raises(DrawingFailed):
        draw_all([SAMPLE, "digraph { a [", SAMPLE], "svg")


def test_bold_stands_at_the_height_of_other_text() -> None:
    plain, bold = (f'<font point-size="8">{text}</font>' for text in ("18", "<b>18</b>"))
    nodes = (f'n{n} [pos="{100 * n},0" label=<{one}>]' for n, one in enumerate((plain, bold)))
    svg = draw(f'graph {{ layout=nop2; node [shape=plain fontname="{FONT}"] {" ".join(nodes)} }}', "svg")
    first, second = ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
    assert first.get("y") == second.get("y")
    assert (first.get("font-weight"), second.get("font-weight")) == (None, "bold")
    assert first.get("font-family") == second.get("font-family") == FONT


def failure(source: str, **options: float) -> DrawingFailed:
    with pytest.raises(DrawingFailed) as caught:
        draw(source, "svg", **options)  # type: ignore[arg-type]
    assert caught.value.fix.text("sv")
    return caught.value


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("digraph { a -> ", "syntax error in line 1"),
        ("digraph { a [label=<<b>x & y</b>>] }", "not well-formed"),
        ("", "Invalid Input"),
    ],
)
def test_what_graphviz_refuses(source: str, said: str) -> None:
    assert said in str(failure(source))
    assert "\n" not in str(failure(source))


def test_a_picture_that_takes_too_long() -> None:
    assert str(failure(SLOW, seconds=0.2)) == "the picture was not finished in 0.2 seconds"


@pytest.mark.parametrize(
    "program",
    [
        "import os; os.abort()",
        "import os; os._exit(0)",
        "import os, signal; os.kill(os.getpid(), signal.SIGTERM)",
    ],
)
def test_a_child_that_dies(program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "child.py").write_text(program)
    monkeypatch.setattr(drawing, "CHILD", tmp_path / "child.py")
    assert "Graphviz stopped before the picture was finished" in str(failure(SAMPLE))


def test_no_graphviz_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pygraphviz.py").write_text("raise ImportError('DLL load failed')")
    monkeypatch.syspath_prepend(tmp_path)
    assert "missing or does not fit this machine: DLL load failed" in str(failure(SAMPLE))


def test_a_python_that_does_not_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert "could not be started" in str(failure(SAMPLE))


def test_importing_the_floor_imports_nothing_heavy() -> None:
    program = "import sys, vvgctl.layout; print({'pygraphviz', 'fontTools', 'graphviz'} & set(sys.modules))"
    command = [sys.executable, "-c", program]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout == "set()\n"


def test_drawing_writes_nothing_beside_the_fonts() -> None:
    before = {file.name: file.stat().st_mtime_ns for file in FOLDER.iterdir()}
    assert set(before) == {".uuid", "Arimo-Bold.ttf", "Arimo-Regular.ttf", "OFL.txt", "fonts.conf"}
    draw(SAMPLE, "pdf")
    assert {file.name: file.stat().st_mtime_ns for file in FOLDER.iterdir()} == before
