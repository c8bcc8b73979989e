"""`vvgctl sources` as a person or a program would use it."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import jsonschema
import pytest

from tests.cli.conftest import Run
from tests.conftest import ROOT

REPORT = json.loads((ROOT / "schemas" / "report.schema.json").read_text(encoding="utf-8"))
TEXT = "Rådet sammanträder minst\nfyra gånger om året.\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    files = {
        "structure/lan/structure.yaml": "name: Länet\ndeclares: {levels: {lan: {sv: nivå, en: level}}}\n",
        "structure/lan/documents.yaml": "- id: handling\n  title: Handlingen\n"
        f"  copy: {{file: handling.txt, sha256: {sha256(TEXT.encode()).hexdigest()}}}\n"
        "- {id: sida, title: Sidan, page: example.org}\n",
        "structure/lan/bodies/rad.yaml": "name: Rådet\nlevel: lan\nlife: [{state: active}]\nmandate: unknown"
        "\nsource: [{document: sida}, {document: handling, phrase: RÅDET SAMMANTRADER MINST FYRA}]\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(text.encode())
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "handling.txt").write_bytes(TEXT.encode())
    return tmp_path


def test_where_there_is_nothing_to_look_up_nothing_is_praised(run: Run, home: Path) -> None:
    (home / "structure/lan/documents.yaml").write_text("- {id: handling, title: A}\n- {id: sida, title: B}\n")
    answer = run("sources", "docs", cwd=home)
    assert answer.stdout.startswith("Länet: nothing to look up")


def test_what_is_in_order_is_told_in_a_line(run: Run, home: Path) -> None:
    answer = run("sources", "docs", cwd=home)
    assert (answer.returncode, answer.stdout.splitlines()) == (
        0,
        [
            "Länet: 1 document unchanged, 1 phrase in place, every demand covered or explained",
            "1 citation was not looked up: it names a web page or another source without a file",
        ],
    )
    for form in ("concise", "github"):
        assert run("sources", "docs", "--format", form, cwd=home).stdout == ""
    assert run("sources", "docs", "--quiet", cwd=home).stdout == ""


def test_a_changed_document_fails_in_every_format(run: Run, home: Path) -> None:
    (home / "docs" / "handling.txt").write_bytes(TEXT.replace("fyra", "tre").encode())
    answer = run("sources", "docs", cwd=home)
    assert answer.returncode == 1
    assert "structure/lan/documents.yaml:3:30: error: handling.txt is not the file it was" in answer.stdout
    assert "structure/lan/bodies/rad.yaml:5:49: error: the phrase does not stand in" in answer.stdout
    assert "Länet: looked up 1 document and 1 phrase; 2 errors" in answer.stdout
    concise = run("sources", "docs", "--format", "concise", cwd=home).stdout
    assert [line.split(" ")[0] for line in concise.splitlines()] == [
        "structure/lan/bodies/rad.yaml:5:49:",
        "structure/lan/documents.yaml:3:30:",
    ]
    assert (
        "::error file=structure/lan/documents.yaml,line=3"
        in run("sources", "docs", "--format", "github", cwd=home).stdout
    )
    told = json.loads(run("sources", "docs", "--format", "json", cwd=home).stdout)
    jsonschema.Draft202012Validator(REPORT).validate(told)
    (one,) = told["structures"]
    assert (one["documents"], one["phrases"], one["not_looked_up"]) == (1, 1, 1)
    assert [found["rule"] for found in one["findings"]] == ["phrase-not-found", "document-changed"]
    assert run("sources", "docs", "--fail-on", "never", cwd=home).returncode == 0
    assert run("sources", "docs", "--ignore", "document-*", "--ignore", "phrase-*", cwd=home).returncode == 0
    assert run("sources", "docs", "--select", "demand-uncovered", cwd=home).returncode == 0


def test_what_cannot_be_carried_out_is_told(run: Run, home: Path) -> None:
    for arguments, told in (
        (("nowhere",), "there is no folder nowhere"),
        ((), "is missing"),
        (("docs", "--select", "demand-uncoverd"), "did you mean “demand-uncovered”?"),
        (("docs", "--structure", "landet"), "these are: lan"),
    ):
        answer = run("sources", *arguments, cwd=home)
        assert answer.returncode == 2
        assert told in answer.stderr


def test_files_with_errors_are_told_before_anything_is_looked_up(run: Run, home: Path) -> None:
    (home / "structure" / "lan" / "bodies" / "rad.yaml").write_text("name: [\n", encoding="utf-8")
    answer = run("sources", "docs", cwd=home)
    assert answer.returncode == 1
    assert "structure/lan/bodies/rad.yaml:" in answer.stdout
    assert "Traceback" not in answer.stderr
