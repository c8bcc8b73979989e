"""Citations held against documents of our own, and (where they are at hand) against the real ones."""

from __future__ import annotations

import hashlib
import os
import sys
import unicodedata
from array import array
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import ROOT
from vvgctl.check.finding import Finding
from vvgctl.check.loading import load
from vvgctl.check.sources.folder import listed
from vvgctl.check.sources.normative import demanding, sentences
from vvgctl.check.sources.sections import sections
from vvgctl.check.sources.text import text_of
from vvgctl.check.sources.verifying import CODES, Verified, verify
from vvgctl.source import Page, Place, fold_letters, folded
from vvgctl.structure.records.document import Document

TODAY = date(2024, 1, 29)
COUNTY = """\
name: Länet
language: sv
declares:
  levels: {county: {sv: länsnivå, en: county level}}
"""
TEXT = """\
Antagen 160919

Uppdrag

Rådet ska främja samverkan i hela länet. Rådet är
ett forum för huvudmännen.

Arbetsformer:

Rådet sammanträder minst fyra
gånger om året. Ordföranden kan kalla till fler möten.
- Varje part bör utse två ledamöter.
Rådet är öppet och bör vara gott.
"""
DOCUMENTS = """\
- id: handling
  title: Rådets uppdragshandling
  copy: {file: handling.txt, sha256: SHA256}
  sections: [Uppdrag, Arbetsformer]
  not_demands:
    - section: Arbetsformer
      phrase: bör vara gott
      because: Ett önskemål
- {id: sida, title: En webbsida, page: example.org}
"""
BODY = """\
name: Rådet
level: county
life: [{state: active, from: 2016-09-19, source: {document: handling, phrase: "160919"}}]
mandate: m
source: {document: sida}
"""
MANDATE = r"""document: handling
on: rad
in_force: {from: 2017}
clauses:
  - id: framja
    says: Främjar samverkan.
    cites: {section: Uppdrag, phrase: ska främja samverkan}
    force: shall
    rule: active
    with: {from: 2016}
  - id: fyra
    says: Fyra möten.
    cites: {section: Arbetsformer, phrase: " MINST  fyra\n\n ganger om året"}
    force: shall
    rule: meets
    with: {at_least: 4, per: year}
  - id: fler
    says: Fler möten.
    cites: {section: Arbetsformer, phrase: kalla till fler möten}
    force: may
    rule: meets
    with: {at_least: 4, per: year}
  - id: tva
    says: Två var.
    cites: {section: Arbetsformer, phrase: bör utse två}
    force: should
    rule: seats
    with: {exactly: 2}
"""


class County:
    """A small structure and its document, which a test may spoil before it is verified."""

    def __init__(self, home: Path) -> None:
        self.folder, self.documents = home / "county", home / "documents"
        self.files = {
            "structure.yaml": COUNTY,
            "bodies/rad.yaml": BODY,
            "mandates/m.yaml": MANDATE,
            "documents.yaml": DOCUMENTS,
        }
        self.documents.mkdir()
        self.write("handling.txt", TEXT)

    def write(self, name: str, text: str | bytes) -> None:
        content = text.encode() if isinstance(text, str) else text
        (self.documents / name).write_bytes(content)
        if name == "handling.txt":
            self.sha256 = hashlib.sha256(content).hexdigest()

    def spoil(self, file: str, old: str, new: str) -> None:
        assert self.files[file].count(old) == 1
        self.files[file] = self.files[file].replace(old, new)

    def verified(self) -> Verified:
        for name, text in self.files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.replace("SHA256", self.sha256), encoding="utf-8")
        loaded = load(self.folder)
        assert loaded.structure, [one.message.text("en") for one in loaded.findings]
        return verify(loaded.structure, listed(self.documents), {}, TODAY)

    def found(self) -> list[str]:
        return list(map(told, self.verified().findings))


def told(found: Finding) -> str:
    assert found.rule in CODES
    where = found.location
    return f"{where.file}:{where.line}:{where.column} {found.rule}: {found.message.text('en')}"


@pytest.fixture
def county(tmp_path: Path) -> County:
    return County(tmp_path)


def test_what_is_in_order_is_counted(county: County) -> None:
    verified = county.verified()
    assert list(map(told, verified.findings)) == []
    assert (verified.documents, verified.phrases, verified.elsewhere) == (1, 5, 1)


def test_a_phrase_that_stands_nowhere_is_told_with_the_words_that_come_closest(county: County) -> None:
    county.spoil("mandates/m.yaml", "ska främja samverkan", "skall främja samverkan i länet")
    (first, *rest) = county.verified().findings
    assert told(first) == (
        "documents.yaml:1:3 demand-uncovered: no clause covers line 5 of handling.txt: "
        "“Rådet ska främja samverkan i hela länet.”"
    )
    assert list(map(told, rest)) == [
        "mandates/m.yaml:7:31 phrase-not-found: the phrase does not stand in handling.txt"
    ]
    assert rest[0].fix
    assert rest[0].fix.text("en") == "did you mean “ska främja samverkan i hela” (line 5)?"


def test_a_phrase_of_another_section_is_told_with_that_section(county: County) -> None:
    county.spoil("mandates/m.yaml", "section: Uppdrag,", "section: Arbetsformer,")
    assert county.found()[1:] == [
        (
            "mandates/m.yaml:7:36 phrase-wrong-section: the phrase does not stand in “Arbetsformer” but in "
            "“Uppdrag” (line 5 of handling.txt)"
        )
    ]


def test_without_a_section_the_part_before_the_first_heading_is_meant(county: County) -> None:
    county.spoil("bodies/rad.yaml", 'phrase: "160919"', "phrase: ett forum för huvudmännen")
    assert county.found() == [
        (
            "bodies/rad.yaml:3:71 phrase-wrong-section: the phrase does not stand in the part before the "
            "first heading but in “Uppdrag” (line 6 of handling.txt)"
        )
    ]


def test_a_phrase_that_stands_twice_is_told_with_its_lines(county: County) -> None:
    county.write("handling.txt", TEXT + "\nRådet lät\n\nkalla till\nfler  MÖTEN i går.\n")
    assert county.found() == [
        (
            "mandates/m.yaml:19:36 phrase-not-unique: the phrase stands 2 times in “Arbetsformer” of "
            "handling.txt, on line 11 and 17"
        )
    ]


def test_a_phrase_cuts_no_word(county: County) -> None:
    county.spoil("mandates/m.yaml", "ska främja samverkan", "ska främja samverk")
    assert "phrase-not-found" in county.found()[1]


def test_a_changed_document_is_told_at_its_checksum_and_searched_nonetheless(county: County) -> None:
    kept = county.sha256
    county.write("handling.txt", TEXT.replace("minst fyra", "minst tre"))
    county.sha256, changed = kept, county.sha256
    first, *rest = county.verified().findings
    assert told(first).startswith("documents.yaml:1:3 demand-uncovered")
    assert [told(one).partition(": ")[0] for one in rest] == [
        "documents.yaml:3:30 document-changed",
        "mandates/m.yaml:13:36 phrase-not-found",
    ]
    assert rest[0].fix
    assert changed in rest[0].fix.text("en")


def test_a_demand_without_a_clause_is_told_at_its_document_with_its_line(county: County) -> None:
    county.write("handling.txt", TEXT + "\nRådet måste [sic] redovisa\nallt.\n<!-- Ingen ska läsa. -->\n")
    assert county.found() == [
        (
            "documents.yaml:1:3 demand-uncovered: no clause covers line 15 of handling.txt: "
            "“Rådet måste [sic] redovisa allt.”"
        )
    ]


def test_an_explanation_that_explains_nothing_is_told(county: County) -> None:
    county.spoil("documents.yaml", "bör vara gott", "minst fyra gånger")
    said = "this explains nothing: a clause or a proposal covers the sentence"
    assert county.found()[1:] == [f"documents.yaml:7:7 explanation-unneeded: {said}"]
    county.spoil("documents.yaml", "minst fyra gånger", "Rådet är ett forum")
    assert "phrase-wrong-section" in county.found()[1]
    county.spoil("documents.yaml", "section: Arbetsformer", "section: Uppdrag")
    assert county.found()[1:] == [
        (
            "documents.yaml:7:7 explanation-unneeded: this explains nothing: "
            "the sentence does not sound like a demand"
        )
    ]
    county.spoil("mandates/m.yaml", "document: handling", "document: sida")
    assert "this explains nothing: no mandate is of this document" in county.found()[0]


def test_the_transcript_is_searched_where_there_is_one(county: County) -> None:
    county.write("handling.txt", b"%PDF-1.7 \xff\x00")
    assert [told(one).partition(": ")[0] for one in county.verified().findings] == [
        "documents.yaml:3:10 no-text"
    ]
    text = "<!-- Renskrift: rådet\nska främja samverkan -->\n# " + TEXT.replace("Uppdrag", "## Uppdrag")
    county.write("ren.md", text)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    county.spoil(
        "documents.yaml", "  sections:", f"  transcript: {{file: ren.md, sha256: {sha256}}}\n  sections:"
    )
    assert county.found() == []


def test_headings_that_are_not_found_are_told_and_their_phrases_left_alone(county: County) -> None:
    county.spoil("documents.yaml", "[Uppdrag, Arbetsformer]", "[Uppdrag, Arbetsformer, Uppföljning]")
    assert county.found() == [
        "documents.yaml:4:37 section-not-found: handling.txt has no heading “Uppföljning”"
    ]
    county.spoil("documents.yaml", "[Uppdrag, Arbetsformer, Uppföljning]", "[Arbetsformer, Uppdrag]")
    assert "stands before the one that is listed before it" in county.found()[1]
    county.spoil("documents.yaml", "[Arbetsformer, Uppdrag]", "[Uppdrag, Arbetsformer, Rådet]")
    assert "several lines begin with “Rådet”: 10 and 13" in county.found()[0]


BAD_FILES = [
    ("saknas.txt", None, "document-missing"),
    ("..", None, "document-missing"),
    ("mapp", "folder", "not-a-file"),
    ("latin.txt", "åäö ska".encode("cp1252"), "not-utf-8"),
    ("bild.txt", b"\x89PNG ...", "no-text"),
    ("noll.txt", b"a\0b", "no-text"),
    ("stor.txt", b"ska " * 2_500_001, "too-large"),
    ("lank.txt", "link", "link-outside"),
    ("snurra.txt", "loop", "unreadable"),
    ("ror.txt", "pipe", "not-a-file"),
]


@pytest.mark.parametrize(("name", "made", "code"), BAD_FILES, ids=[name for name, _made, _code in BAD_FILES])
def test_a_file_that_cannot_be_read_is_one_finding(
    county: County, tmp_path: Path, name: str, made: str | bytes | None, code: str
) -> None:
    path = county.documents / name
    if made in ("link", "loop", "pipe") and sys.platform == "win32":
        pytest.skip("Windows lets only administrators make links, and has no such pipes")
    (tmp_path / "utanfor.txt").write_text(TEXT, encoding="utf-8")
    match made:
        case "folder":
            path.mkdir()
        case "link":
            path.symlink_to(tmp_path / "utanfor.txt")
        case "loop":
            path.symlink_to(path)
        case "pipe":
            os.mkfifo(path)
        case bytes():
            path.write_bytes(made)
            county.sha256 = hashlib.sha256(made).hexdigest()
    county.spoil("documents.yaml", "file: handling.txt", f"file: {name}")
    assert [told(one).partition(": ")[0] for one in county.verified().findings] == [
        f"documents.yaml:3:10 {code}"
    ]


def test_a_citation_of_a_document_that_is_not_listed_is_told(county: County) -> None:
    county.spoil("bodies/rad.yaml", "source: {document: sida}", "source: {document: sidan}")
    assert county.found() == ["bodies/rad.yaml:5:10 document-unknown: documents.yaml has no document “sidan”"]


def test_what_the_rules_say_of_citations_is_told_as_well(county: County) -> None:
    county.spoil("mandates/m.yaml", "exactly: 2", "exactly: 3")
    county.spoil("mandates/m.yaml", "section: Uppdrag,", "section: Updrag,")
    codes = [told(one).partition(": ")[0] for one in county.verified().findings]
    assert "mandates/m.yaml:7:13 citations" in codes
    assert "mandates/m.yaml:25:36 phrases_agree" in codes


def test_every_source_is_a_citation_wherever_it_stands(tmp_path: Path) -> None:
    county = County(tmp_path)
    cite = "source: {document: nowhere}"
    county.files["bodies/rad.yaml"] = BODY.replace("name: Rådet\n", "").replace("level: county\n", "") + (
        f"name: [{{value: Rådet, from: 2016, {cite}}}]\nlevel: [{{value: county, {cite}}}]\n"
        f"own_resources: {{none: Nej, {cite}}}\nmeets: {{at_least: 4, per: year, {cite}}}\n"
        f"seats: [{{appointed_by: rad, count: 1, {cite}}}]\n"
        f"chair: {{party: rad, held: [{{year: 2016, chair: rad, {cite}}}]}}\n"
        f"refers: [{{decisions_of_effect: [guiding], to: rad, {cite}}}]\n"
        f"extra_meetings: {{kind: extra, called_by: chair, {cite}}}\n"
    )
    county.files["organisations.yaml"] = f"{cite}\norganisations: []\n"
    found = county.found()
    assert sum("document-unknown" in one for one in found) == sum(
        text.count(cite) for text in county.files.values()
    )


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


SPELLINGS: list[Callable[[str], str]] = [str.upper, str.title, fold_letters, decomposed, str]
WORD = st.text("abcåäöéü", min_size=1, max_size=8)
PLACE = Place(Page("documents.yaml", "", None, array("I", (1, 1, 2))))


@given(st.data())
def test_words_of_a_section_are_found_however_they_are_spaced_and_spelt(data: st.DataObject) -> None:
    names = ("Uppdrag och roll", "Möten")
    parts = [data.draw(st.lists(WORD, min_size=3, max_size=30)) for _name in names]
    gap = st.sampled_from([" ", "\n", "\n\n", " \t ", "\u00a0"])
    text = "\n".join(
        f"## {name}:\n" + "".join(word + data.draw(gap) for word in words)
        for name, words in zip(names, parts, strict=True)
    )
    searched = text_of("a.md", text)
    found, wrong = sections(Document("d", "t", sections=names, where=PLACE), searched)
    assert wrong == []
    section, words = data.draw(st.sampled_from([(found[1], parts[0]), (found[2], parts[1])]))
    first = data.draw(st.integers(0, len(words) - 3))
    phrase = data.draw(gap).join(words[first : data.draw(st.integers(first + 3, len(words)))])
    respelt = data.draw(st.sampled_from(SPELLINGS))(phrase)
    assert searched.find(respelt, section.start, section.end)


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text_has_its_words_and_sentences_in_order(content: str) -> None:
    text = text_of("a.txt", content)
    every = list(sentences(text, []))
    assert [number for one in every for number in range(one.first, one.last + 1)] == list(
        range(len(text.starts))
    )
    assert all(text.words[one.start : one.end] for one in every)
    assert set(demanding(text, [], "sv")) <= set(every)
    if text.starts and folded(text.wording(0, 0)) == text.words[: text.end(0)]:
        assert text.find(text.wording(0, 0), 0, len(text.words))


def test_sentences_end_where_a_reader_ends_them() -> None:
    text = text_of(
        "a.txt",
        "Mötet är kl. 14 i t.ex. Skövde. Det är (öppet). ”Alla” kommer,\nockså m.fl. grupper\n- En punkt\n"
        "2. En till utan punkt\n\nSlut! 2017 börjar vi\n",
    )
    assert [text.wording(one.first, one.last) for one in sentences(text, [])] == [
        "Mötet är kl. 14 i t.ex. Skövde.",
        "Det är (öppet).",
        "”Alla” kommer, också m.fl. grupper",
        "- En punkt",
        "2.",
        "En till utan punkt",
        "Slut!",
        "2017 börjar vi",
    ]


def test_words_of_demand_are_those_of_the_language() -> None:
    swedish = text_of("a.txt", "Vi bör gå. Vi bor här. En far ska med. Allt är gott. (Får) vi?")
    assert [one.first for one in demanding(swedish, [], "sv")] == [0, 6, 13]
    english = text_of("a.txt", "You may go. In May we meet. At least\nfour come. All is well.")
    assert [one.first for one in demanding(english, [], "en")] == [0, 7]


def test_a_document_of_the_largest_size_that_means_ill_is_read_in_reasonable_time() -> None:
    for content in ("<!--" * 500_000, " " * 2_000_000, "a" + "\u0301\u0323" * 200_000, "[sic]" * 400_000):
        text = text_of("a.txt", content)
        assert list(demanding(text, [], "sv")) == []


def test_the_real_citations_stand_in_the_real_documents() -> None:
    folder = os.environ.get("VVGCTL_SOURCES")
    if not folder:
        pytest.skip("VVGCTL_SOURCES does not name the folder with the real documents")
    structure = load(ROOT / "structure" / "vastra-gotaland").structure
    assert structure
    verified = verify(structure, listed(Path(folder)), {}, TODAY)
    assert list(map(told, verified.findings)) == []
    assert verified.documents >= 4
    assert verified.phrases >= 50
