"""What the writer of a new file or entry is asked, in the structure's language, from the schemas."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args, get_type_hints

from vvgctl.messages import message as _
from vvgctl.schema import InBoth
from vvgctl.schema.shapes import choices
from vvgctl.structure import Structure
from vvgctl.structure.references import DECLARED, To

_HEADER = re.compile(r"# yaml-language-server: \$schema=(\S*?)/?[a-z]+\.schema\.json\s*\Z")
_USUAL = "../../schemas"


def questions(
    properties: Mapping[str, Any],
    record: type[Any],
    answered: Iterable[str],
    structure: Structure,
) -> tuple[str, ...]:
    """A line for each key that is not answered: what it means, and the words that may stand there."""
    known = set(answered)
    return tuple(
        question(key, about, structure, _declared(record, key, structure))
        for key, about in properties.items()
        if key not in known
    )


def question(key: str, about: Mapping[str, Any], structure: Structure, words: Iterable[str] = ()) -> str:
    """A key, what it means, and the words that may stand there."""
    told = InBoth(about.get("description", "")).text(structure.about.language)
    listed = tuple(words) or choices(about)
    return f"{key}: {told}" + (f" ({', '.join(listed)})" if listed else "")


def parameter_questions(parameters: Mapping[str, Any], structure: Structure) -> Iterator[str]:
    """The same of all that may stand under `with:`; what must be there is told so."""
    must = _("required").text(structure.about.language)
    for key, about in parameters["properties"].items():
        name = f"with.{key} ({must})" if key in parameters["required"] else f"with.{key}"
        yield question(name, about, structure)


def header(file: str, kind: str, structure: Structure) -> str:
    """The line that tells an editor which schema a file follows; the way there is that of the other files."""
    return f"# yaml-language-server: $schema={_schemas(file, structure)}/{kind}.schema.json"


def _schemas(file: str, structure: Structure) -> str:
    """The folder of the schemas as seen from a file."""
    found = ((page.file, _HEADER.match(page.line(1))) for page in structure.pages)
    other, way = next(((name, match[1]) for name, match in found if match), ("", _USUAL))
    if "://" in way or way.startswith("/"):
        return way
    seen_from_structure = posixpath.normpath(posixpath.join("a/b/c", posixpath.dirname(other), way))
    here = posixpath.normpath(posixpath.join("a/b/c", posixpath.dirname(file)))
    return posixpath.relpath(seen_from_structure, here)


def _declared(record: type[Any], key: str, structure: Structure) -> tuple[str, ...]:
    """The declared words that a field of a record may hold."""
    hints = get_type_hints(record, include_extras=True)
    kinds = (kind for to in _targets(hints.get(key)) for kind in to.kinds if kind in DECLARED)
    return next((structure.ids(kind) for kind in kinds), ())


def _targets(hint: Any) -> Iterator[To]:
    if isinstance(hint, To):
        yield hint
    for inner in (*get_args(hint), *getattr(hint, "__metadata__", ())):
        yield from _targets(inner)
