"""What `settings.yaml` says, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from vvgctl.check.finding import Finding, Level, finding
from vvgctl.check.loading import of_misfit, of_trouble
from vvgctl.messages import closest
from vvgctl.messages import message as _
from vvgctl.rules.book import always_rule_names
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
    return settings_in(file.read_bytes()) if file.is_file() else Settings()


def settings_in(content: bytes) -> Settings:
    """The settings that a file's content gives."""
    reading = read_yaml(FILE, content)
    found = tuple(of_trouble(trouble) for trouble in reading.troubles)
    if reading.page is None:
        return Settings(findings=found)
    where = Place(reading.page)
    wrong = [of_misfit(misfit) for misfit in misfits("settings", reading.page.data, where)]
    written: Any = {} if wrong else reading.page.data
    if not wrong:
        wrong += _unknown_rules(written.get("rules", {}), where / "rules")
    return Settings(
        written.get("default"), written.get("language"), written.get("rules", {}), (*found, *wrong)
    )


def _unknown_rules(rules: Mapping[str, str], where: Place) -> Iterator[Finding]:
    """The rules given a level that are not in the book, or that clauses invoke with a level of their own."""
    known = always_rule_names()
    for name in rules:
        if name not in known:
            guess = closest(name, known)
            message = _("no rule that always holds is called “{name}”", name=name)
            fix = _("did you mean {guess}?", guess=guess) if guess else _("vvgctl rules lists the rules")
            yield finding("unknown-rule", Level.ERROR, message, where / name, fix=fix)
