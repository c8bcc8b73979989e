"""A schema as a page for people: each key with its title and what it means."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import message as _
from vvgctl.schema import PATTERNS, InBoth, schema
from vvgctl.schema.shapes import Shape, choices, group_of_keys, is_a_list, resolved

DEEPEST = 4


def schema_page(kind: str, language: str) -> str:
    """The file's kind, where it stands, and its keys; those that must be there are marked."""
    top = schema(kind)
    stands = PATTERNS.get(kind)
    title = f"{_title(top, language)} ({stands})" if stands else _title(top, language)
    lines = [title, f"  {_told(top, language)}", ""]
    lines += _keys(top, language, 0)
    return "\n".join([*lines, "", _("* must be there").text(language)]) + "\n"


def _keys(shape: Shape, language: str, depth: int) -> Iterator[str]:
    inner = group_of_keys(shape)
    required = inner.get("required", ())
    for name, about in _properties(inner, language):
        mark = "*" if name in required else ""
        yield f"{'  ' * depth}{name}{mark}  {_title(about, language)}: {_told(about, language)}"
        if depth < DEEPEST:
            yield from _keys(about, language, depth + 1)


def _properties(shape: Shape, language: str) -> Iterator[tuple[str, Shape]]:
    """The keys of a group, each with its shape; one stands for all where the writer chooses the keys."""
    yield from ((name, resolved(about)) for name, about in shape.get("properties", {}).items())
    if isinstance(free := shape.get("additionalProperties"), dict):
        chosen = _("an id of your choice").text(language)
        yield f"<{chosen}>", {**_FREE, **resolved(free)}


def _told(about: Shape, language: str) -> str:
    """The description, then that it is a list, and which words it may be."""
    words = [InBoth(about.get("description", "")).text(language)]
    if is_a_list(about):
        words.append(_("(a list)").text(language))
    if listed := choices(about):
        words.append(_("One of: {words}", words=", ".join(listed)).text(language))
    return " ".join(words)


def _title(shape: Shape, language: str) -> str:
    return InBoth(shape.get("title", "")).text(language)


_FREE = {"title": "Post | Entry", "description": "Med eget id. | With an id of its own."}
