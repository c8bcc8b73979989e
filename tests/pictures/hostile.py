"""Names that could be taken for something else or are hard to find room for, and files that hold them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.pictures.drawing import TODAY, snapshot
from vvgctl.schema import kind_of
from vvgctl.source import Place
from vvgctl.structure import Part, Snapshot, build

NAMES = [
    "\"quoted\" and 'quoted'",
    '"]; evil [label="',
    "back\\slash \\N \\G \\l \\",
    "<b>not bold</b> & &amp; &#60;script&#62;",
    "]]> <!-- --> <?xml?>",
    "{record|field}",
    "two\nlines and a\ttab",
    "right to left \u200f mark \u202e override",
    "x" * 300,
    "ord " * 75,
    "🦌 日本",
    "; end",
    " ",
]


def built(files: Mapping[str, Any]) -> Snapshot:
    """The structure of files with such names, which no file could hold as they are."""
    where = Place(snapshot("bodies/one.yaml: {}").structure.pages[0], ())
    return Snapshot(build([_part(file, data, where) for file, data in files.items()]), TODAY)


def written(name: str) -> str:
    """A name as it is read on a page, but for spaces and hyphens."""
    return "".join(name.split()).replace("-", "")


def _part(file: str, data: Any, where: Place) -> Part:
    kind = kind_of(file)
    assert kind
    return kind, file, where, data


def structure_named(name: str) -> dict[str, Any]:
    """What the structure declares, under such a name."""
    words = {"sv": name, "en": name}
    declares = {
        "levels": {"county": words},
        "sides": {"north": words, "south": words},
        "spheres": {"officials": words},
        "roles": {"support": words, "representative": words},
        "principal_kinds": {"town": words},
        "effects": {"guiding": words},
    }
    return {"name": words, "language": "sv", "declares": declares}
