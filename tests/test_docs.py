"""The documentation's own examples: the new county that it starts with can be written down and validated."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import ROOT
from vvgctl.check.loading import load
from vvgctl.check.validation import Asked, validate

TODAY = date(2026, 1, 1)
FILE = re.compile(r"```yaml\n# structure/[\w-]+/(\S+)\n(.*?)```", re.DOTALL)


@pytest.mark.parametrize("page", ["docs/files.md", "docs/files.sv.md"])
def test_the_new_county_of_the_guide_has_no_faults(page: str, tmp_path: Path) -> None:
    files = FILE.findall((ROOT / page).read_text(encoding="utf-8"))
    assert len(files) == 4
    for name, text in files:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = validate(load(tmp_path), Asked(TODAY, TODAY), {})
    assert [one.message.text("en") for one in found.findings if one.level != "unknown"] == []
