"""A structure is what its files say, whatever their order."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import ROOT
from vvgctl.check.loading import loaded
from vvgctl.source import read_folder
from vvgctl.structure import NotKnownError, Snapshot, Structure
from vvgctl.structure.seats import total

FOLDER = ROOT / "structure" / "vastra-gotaland"


@pytest.fixture(scope="module")
def real() -> Structure:
    structure = loaded(read_folder(FOLDER)).structure
    assert structure is not None
    return structure


def test_the_order_of_the_files_does_not_matter(real: Structure) -> None:
    readings = list(read_folder(FOLDER))
    for seed in range(5):
        random.Random(seed).shuffle(readings)
        assert loaded(readings).structure == real


def test_a_changed_fact_is_another_structure_and_a_comment_is_not(real: Structure, tmp_path: Path) -> None:
    from shutil import copytree

    copy = copytree(FOLDER, tmp_path / "copy")
    file = copy / "bodies" / "vvg.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text("# en kommentar\n" + text.replace("short: VVG", 'short: "VVG"'), encoding="utf-8")
    assert loaded(read_folder(copy)).structure == real
    file.write_text(text.replace("at_least: 4", "at_least: 5"), encoding="utf-8")
    assert loaded(read_folder(copy)).structure != real


def test_seats_are_counted_with_what_is_uncertain(real: Structure) -> None:
    vvg = Snapshot(real, date(2020, 1, 1)).body("vvg")
    assert vvg is not None
    assert str(total(vvg.seats)) == "18–20"
    before = Snapshot(real, date(2017, 1, 1)).body("vvg")
    assert before is not None
    assert str(total(before.seats)) == "16–20"  # whether SAMLA existed then is not known


def test_what_nobody_knows_is_told_and_not_assumed(real: Structure) -> None:
    sro = Snapshot(real, date(2020, 1, 1)).body("sro")
    assert sro is not None
    with pytest.raises(NotKnownError) as missing:
        _ = sro.meets
    assert missing.value.unknown.question
    assert missing.value.unknown.ask == ("vgr", "vastkom")


def test_a_head_office_counts_as_its_region_and_never_the_reverse(real: Structure) -> None:
    snapshot = Snapshot(real, date(2020, 1, 1))
    assert snapshot.counts_as("koncernkontoret", "vgr")
    assert not snapshot.counts_as("vgr", "koncernkontoret")


def test_forty_nine_municipalities_with_codes_and_populations(real: Structure) -> None:
    municipalities = [p for p in real.principals if p.code]
    assert len(municipalities) == 49
    assert {p.code for p in municipalities} == {row.code for row in real.populations}
    assert sum(row.counts[date(2016, 12, 31)] for row in real.populations) == 1_671_783
    assert sum(row.counts[date(2024, 12, 31)] for row in real.populations) == 1_772_821
