"""What `settings.yaml` says, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from vvgctl.check.finding import Finding
from vvgctl.check.loading import of_misfit, of_trouble
from vvgctl.schema import misfits
from vvgctl.source import Place, read_yaml

FILE = "settings.yaml"


@dataclass(frozen=True, slots=True)
class Settings:
    """The default structure and language, the level of single rules, and the faults of the file."""

    default: str | None = None
    language: str | None = None
    rules: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def read_settings(folder: Path) -> Settings:
    """The settings in a folder of structures; none where there is no file."""
    file = folder / FILE
    if not file.is_file():
        return Settings()
    reading = read_yaml(FILE, file.read_bytes())
    found = tuple(of_trouble(trouble) for trouble in reading.troubles)
    if reading.page is None:
        return Settings(findings=found)
    wrong = tuple(of_misfit(misfit) for misfit in misfits("settings", reading.page.data, Place(reading.page)))
    written = reading.page.data if isinstance(reading.page.data, dict) and not wrong else {}
    rules = written.get("rules", {})
    return Settings(
        _text(written.get("default")),
        _text(written.get("language")),
        {name: str(level) for name, level in rules.items()} if isinstance(rules, dict) else {},
        (*found, *wrong),
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
