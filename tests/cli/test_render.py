"""Pictures as people ask for them: any format, any paper, on a machine that has nothing."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from pypdf import PdfReader

from bench.county import files
from tests.cli.conftest import Run
from tests.conftest import ROOT

DAY = ("2017-01-01", "--today", "2026-11-21")
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A structure of 500 bodies."""
    folder = tmp_path_factory.mktemp("county")
    for name, text in files(500):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def drawn(run: Run, target: Path, *arguments: str) -> list[Path]:
    """The files that came of it."""
    answer = run("render", "chart", *arguments, "-o", str(target))
    assert answer.returncode == 0, answer.stderr
    return sorted(target.parent.glob(f"{target.stem}*"))


def numbers(root: ET.Element) -> tuple[float, float]:
    width, height = (float(root.get(name, "").removesuffix("pt")) for name in ("width", "height"))
    return width, height


def test_a_pdf_is_a_page_of_text_in_fonts_it_brings(run: Run, tmp_path: Path) -> None:
    (file,) = drawn(run, tmp_path / "chart.pdf", *DAY, "--paper", "a4", "--lang", "sv")
    pdf = PdfReader(file)
    (page,) = pdf.pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
    text = page.extract_text()
    for word in (
        "Västra Götaland",
        "Göteborgsområdet",
        "Södra Älvsborg",
        "förtroendevalda",
        "Närvårdssamverkan",
    ):
        assert word in re.sub(r"\s+", " ", text), word
    assert pdf.metadata
    assert "läget 2017-01-01" in str(pdf.metadata.title)
    assert str(pdf.root_object["/Lang"]) == "sv"
    fonts = list(_fonts(pdf))
    assert fonts
    assert all(any(key.startswith("/FontFile") for key in font) for font in fonts)


def _fonts(pdf: PdfReader) -> Iterator[list[str]]:
    """What the file holds of each font that its pages use."""
    for n in range(1, len(pdf.xref[0]) + 1):
        held: Any = pdf.get_object(n)
        if isinstance(held, dict) and held.get("/Type") == "/FontDescriptor":
            yield list(held)


def test_five_hundred_bodies_are_split_over_pages_by_area(run: Run, county: Path, tmp_path: Path) -> None:
    where = ("2020-01-01", "--structure", str(county), "--paper", "a4", "--lang", "en")
    pages = [ET.parse(file).getroot() for file in drawn(run, tmp_path / "chart.svg", *where)]
    assert len(pages) == 21
    ids = [
        element.get("data-id")
        for page in pages
        for element in page.iter()
        if element.get("data-kind") == "body"
    ]
    assert len(ids) == len(set(ids)) == 500
    for page in pages:
        width, height = numbers(page)
        assert width <= 595.28 - 2 * 70.8
        assert height <= 841.89 - 2 * 70.8
        sizes = [float(text.get("font-size", "0")) for text in page.iter(f"{SVG}text")]
        assert min(sizes) >= 7
    titles = [next(page.iter(f"{SVG}title")).text or "" for page in pages]
    assert sorted({int(re.findall(r"page ([0-9]+) of 21", title)[0]) for title in titles}) == [*range(1, 22)]
    (pdf,) = drawn(run, tmp_path / "all.pdf", *where)
    assert len(PdfReader(pdf).pages) == 21


def test_several_pages_do_not_fit_the_standard_output(run: Run, county: Path) -> None:
    answer = run(
        "render", "chart", "2020-01-01", "--structure", str(county), "--paper", "a4", "--format", "svg"
    )
    assert answer.returncode == 2
    assert "21 pages" in answer.stderr


def bare(tmp_path: Path) -> dict[str, str]:
    """A machine with no programs and no fonts."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "fonts.conf").write_text("<fontconfig/>")
    return {
        "PATH": str(tmp_path / "empty"),
        "FONTCONFIG_FILE": str(tmp_path / "fonts.conf"),
        "FONTCONFIG_PATH": str(tmp_path / "empty"),
        "HOME": str(tmp_path),
    }


@pytest.mark.parametrize("format", ["svg", "png", "pdf"])
def test_a_machine_without_graphviz_and_fonts(format: str, tmp_path: Path) -> None:
    copytree(ROOT / "structure", tmp_path / "structure")  # out of git, which is not there either
    command = [sys.executable, "-m", "vvgctl", "render", "chart", *DAY, "--lang", "sv", "--format", format]
    made = [
        subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, check=True).stdout
        for env in (bare(tmp_path), None)
    ]
    assert made[0] == made[1]
    if format == "pdf":
        assert "Göteborgsområdet" in PdfReader(io.BytesIO(made[0])).pages[0].extract_text()


def test_the_machine_s_own_graphviz_is_missed_in_words(run: Run, tmp_path: Path) -> None:
    answer = run("render", "chart", *DAY, "--engine", "system", "-o", str(tmp_path / "x.svg"), PATH="")
    assert answer.returncode == 2
    assert "no program `dot`" in answer.stderr
    assert "leave out --engine" in answer.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")
@pytest.mark.parametrize(
    ("program", "said"),
    [
        ('#!/bin/sh\nprintf \'<?xml version="1.0"?>\\n<svg width="1pt"></svg>\'\n', None),
        (
            "#!/bin/sh\necho 'Error: no such thing' >&2; exit 1\n",
            "`dot` of this machine failed: no such thing",
        ),
        ("#!/bin/sh\nkill -9 $$\n", "`dot` of this machine failed: exit code -9"),
    ],
)
def test_the_machine_s_own_graphviz(run: Run, tmp_path: Path, program: str, said: str | None) -> None:
    dot = tmp_path / "dot"
    dot.write_text(program)
    dot.chmod(0o755)
    out = tmp_path / "x.svg"
    path = f"{tmp_path}:/usr/bin:/bin"
    answer = run("render", "chart", *DAY, "--engine", "system", "-o", str(out), PATH=path)
    assert (answer.returncode, out.exists()) == ((2, False) if said else (0, True)), answer.stderr
    assert said is None or said in answer.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")
def test_a_program_that_is_found_from_here_is_run(run: Run, tmp_path: Path) -> None:
    dot = tmp_path / "dot"
    dot.write_text('#!/bin/sh\nprintf \'<?xml version="1.0"?>\\n<svg width="1pt"></svg>\'\n')
    dot.chmod(0o755)
    answer = run(
        "render", "chart", *DAY, "--structure", str(ROOT / "structure/vastra-gotaland"), "--engine", "system",
        "-o", "x.svg", cwd=tmp_path, PATH=".:/usr/bin:/bin",
    )  # fmt: skip
    assert answer.returncode == 0, answer.stderr


def test_a_png_says_how_large_it_is(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "x.png"
    run("render", "chart", *DAY, "--dpi", "300", "-o", str(out))
    at = out.read_bytes().index(b"pHYs") + 4
    assert out.read_bytes()[at : at + 9] == (11811).to_bytes(4) * 2 + b"\x01"


def test_the_text_alternative_tells_all_of_it(run: Run) -> None:
    told = run("render", "chart", *DAY, "--alt", "--lang", "en").stdout
    for words in ("as of 2017-01-01", "VVG lifts positions on to SRO", "VästKom appoints to SRO: 4 seats"):
        assert words in told
    more = ("--focus", "sro", "--depth", "0", "--with", "chair", "--lang", "en")
    few = run("render", "chart", *DAY, "--alt", *more).stdout
    assert "SRO" in few
    assert "Fyrbodal" not in few
    assert "4 seats" not in few
    assert "chair: unknown" in few


def test_focus_and_depth_say_how_far_to_go(run: Run) -> None:
    def bodies(*more: str) -> set[str]:
        dot = run("render", "chart", *DAY, "--format", "dot", *more).stdout
        return set(re.findall(r' id="body-([^"]+)"', dot))

    assert bodies("--focus", "sro", "--depth", "0") == {"sro"}
    assert bodies("--focus", "sro") == {"sro", "vvg"}
    assert {"vardsamverkan-fyrbodal", "sro", "vvg"} < bodies("--focus", "sro", "--depth", "2")
    assert "vvg" not in bodies("--level", "subregional")
    assert bodies("--sphere", "elected") == {"sro"}
    assert "lisa" in bodies("--with", "seats,dissolved") - bodies()
    assert bodies("--focus", "lisa") == {"lisa"}


def test_a_grey_theme_and_a_theme_of_one_s_own(run: Run, copy: Path) -> None:
    def colours(*more: str) -> set[str]:
        dot = run("render", "chart", *DAY, "--format", "dot", *more, cwd=copy).stdout
        return set(re.findall(r"#[0-9a-f]{6}", dot))

    assert all(c[1:3] == c[3:5] == c[5:7] for c in colours("--theme", "grey"))
    (copy / "own.yaml").write_text('ink: "#112233"\n')
    assert "#112233" in colours("--theme", "own.yaml")
    (copy / "structure" / "vastra-gotaland" / "theme.yaml").write_text('ink: "#223344"\n')
    assert "#223344" in colours()
    assert run("validate", *DAY, cwd=copy).returncode == 0


REFUSED = [
    (("chart", "--theme", "gray"), "did you mean “grey”"),
    (("chart", "--theme", "nowhere.yaml"), "no theme and no file"),
    (("chart", "--focus", "vg"), "did you mean “vvg”"),
    (("chart", "--level", "countey"), "there is no “countey” here"),
    (("chart", "--paper", "a5"), "--paper takes one of a4, a4-landscape, and none"),
    (("chart", "--with", "chairs"), "--with takes one of"),
    (("chart", "--engine", "wasm"), "--engine takes one of"),
    (("chart", "--dpi", "1"), "--dpi is from"),
    (("chart", "--format", "gif"), "cannot be written as “gif”"),
    ((), "name a picture"),
    (("--all",), "name a folder"),
]


@pytest.mark.parametrize(("arguments", "said"), REFUSED, ids=range(len(REFUSED)))
def test_what_cannot_be_drawn_is_told(run: Run, arguments: tuple[str, ...], said: str) -> None:
    answer = run("render", *arguments)
    assert answer.returncode == 2
    assert said in answer.stderr
    assert "Traceback" not in answer.stderr


def test_a_diff_draws_what_it_tells(run: Run, tmp_path: Path) -> None:
    sides = ("2016-12-31", "2017-01-01", "--today", "2026-11-21")
    for name in ("d.svg", "d.png", "d.pdf", "d.dot", "d.mmd"):
        answer = run("diff", *sides, "--picture", str(tmp_path / name), "--paper", "a4", "--lang", "en")
        assert answer.returncode == 0, answer.stderr
        assert (tmp_path / name).stat().st_size
    assert "is no more" in (tmp_path / "d.svg").read_text()
    told_as_json = run("diff", *sides, "--format", "json", "--picture", str(tmp_path / "e.svg")).stdout
    assert told_as_json.rstrip().endswith("}")
    refused = run("diff", *sides, "--picture", str(tmp_path / "e.bmp"))
    assert (refused.returncode, "cannot be written as “bmp”" in refused.stderr) == (2, True)


def test_a_body_that_only_is_proposed_says_so(run: Run) -> None:
    asked = ("render", "chart", "2016-12-31+ny-struktur-2016", "--today", "2026-11-21", "--alt")
    assert "VVG (proposed)" in run(*asked, "--lang", "en").stdout


def test_a_picture_speaks_the_language_of_the_structure_whoever_draws_it(run: Run) -> None:
    asked = ("render", "chart", *DAY, "--format", "dot")
    english, swedish = (run(*asked, LANG=locale).stdout for locale in ("en_GB.UTF-8", "sv_SE.UTF-8"))
    assert english == swedish
    assert "länsnivå" in english
    assert "county level" in run(*asked, "--lang", "en", LANG="sv_SE.UTF-8").stdout


def test_a_letter_that_the_font_lacks_is_told_and_drawn_as_a_square(run: Run, copy: Path) -> None:
    body = copy / "structure" / "vastra-gotaland" / "bodies" / "vvg.yaml"
    text = body.read_text(encoding="utf-8")
    name = "Vårdsamverkan Västra Götaland"
    body.write_text(text.replace(f"name: {name}", f"name: {name} 日本🦌", 1), encoding="utf-8")
    asked = ("render", "chart", "2024-01-29", "--lang", "en", "--paper", "a4")
    answer = run(*asked, "-o", "c.pdf", cwd=copy)
    assert answer.returncode == 0
    assert "note: the font lacks 日本🦌, shown as □ in PDF; SVG keeps them" in answer.stderr
    assert "□□□" in PdfReader(copy / "c.pdf").pages[0].extract_text()
    assert run(*asked, "-o", "c.svg", cwd=copy).stderr.count("font") == 0
    assert "日本🦌" in (copy / "c.svg").read_text(encoding="utf-8")


def test_what_a_picture_is_about_may_be_called_by_its_name(run: Run) -> None:
    asked = ("render", "chart", *DAY, "--depth", "0", "--format", "dot", "--focus")
    by_id = run(*asked, "vvg").stdout
    assert by_id.startswith("digraph")
    for name in ("VVG", "Vårdsamverkan Västra Götaland"):
        assert run(*asked, name).stdout == by_id
    assert "did you mean “vvg”?" in run(*asked, "vvgg").stderr
