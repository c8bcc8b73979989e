"""The statements of the sources, each with edits of the real files that go against it and edits that do not.

A statement is a file named after it. A `harmful` edit changes a fact and must give the finding it names, at
the line on which the text `at` stands; a `harmless` edit beside it must give none. What an edit replaces
occurs once in its file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from vvgctl.source import Place, read_yaml

HERE = Path(__file__).parent
TODAY = date(2024, 1, 29)


@dataclass(frozen=True, slots=True)
class Gives:
    """The finding that an edit must give: the clause or rule it is about, its level, a text on its line."""

    about: str
    level: str
    at: str
    file: str


@dataclass(frozen=True, slots=True)
class Edit:
    """A text of one file, what stands in its place, and the day on which it is looked at."""

    what: str
    file: str
    replace: str
    by: str
    today: date = TODAY
    gives: Gives | None = None

    def apply(self, text: str) -> str:
        assert text.count(self.replace) == 1, (
            f"{self.replace!r} stands {text.count(self.replace)} times in {self.file}"
        )
        return text.replace(self.replace, self.by)


@dataclass(frozen=True, slots=True)
class Statement:
    """What a source says, in our words; where it lives in the data; or why no program can check it."""

    id: str
    gloss: dict[str, str]
    lives: tuple[str, ...] = ()
    why: dict[str, str] = field(default_factory=dict)
    harmful: tuple[Edit, ...] = ()
    harmless: tuple[Edit, ...] = ()


def statements() -> tuple[Statement, ...]:
    return tuple(_statement(path) for path in sorted(HERE.glob("[A-Z]/*.yaml")))


def seeds() -> dict[str, str]:
    """Each statement's id, and how far a program can check it."""
    listed = _data(HERE / "seeds.yaml")
    return {id: how for seed in listed.values() for how, ids in seed.items() for id in ids}


def place(page: Place, key: str) -> Place:
    """Where `tasks.avstamning.kinds` stands in a page; an item of a list goes by its id, or its code."""
    for step in key.split("."):
        value = page.value
        if isinstance(value, dict) and step not in value:
            page, value = _only_list(page, value)
        page /= _number(value, step) if isinstance(value, list) else step
    return page


def _only_list(page: Place, value: dict[str, Any]) -> tuple[Place, Any]:
    """The list that a file of records holds under its own name."""
    (key,) = (key for key, inner in value.items() if isinstance(inner, list))
    return page / key, value[key]


def _number(items: list[Any], id: str) -> int:
    names = ((n, item.get("id", item.get("code"))) for n, item in enumerate(items) if isinstance(item, dict))
    return next(n for n, name in names if name == id)


def _statement(path: Path) -> Statement:
    data = _data(path)
    harmful, harmless = (tuple(_edits(data.pop(kind, []))) for kind in ("harmful", "harmless"))
    return Statement(
        path.stem, lives=tuple(data.pop("lives", ())), harmful=harmful, harmless=harmless, **data
    )


def _edits(written: list[dict[str, Any]]) -> Iterator[Edit]:
    for data in written:
        today = date.fromisoformat(data.pop("today", TODAY.isoformat()))
        gives = data.pop("gives", None)
        finding = Gives(**{"file": data["file"], **gives}) if gives else None
        yield Edit(by=data.pop("with"), today=today, gives=finding, **data)


def _data(path: Path) -> dict[str, Any]:
    reading = read_yaml(path.name, path.read_bytes())
    assert reading.page is not None, [trouble.message.text("en") for trouble in reading.troubles]
    assert isinstance(reading.page.data, dict)
    return reading.page.data
