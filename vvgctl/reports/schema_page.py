"""A schema as a page for people: each key with its title and what it means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from vvgctl.messages import message as _
from vvgctl.schema import PATTERNS, InBoth, schema

DEEPEST = 4


def schema_page(kind: str, language: str) -> str:
    """The file's kind, where it stands, and its keys; those that must be there are marked."""
    top = schema(kind)
    stands = PATTERNS.get(kind)
    title = f"{_title(top, language)} ({stands})" if stands else _title(top, language)
    lines = [title, f"  {_about(top, language)}", ""]
    lines += _keys(top, language, 0)
    return "\n".join([*lines, "", _("* must be there").text(language)]) + "\n"


def _keys(shape: Mapping[str, Any], language: str, depth: int) -> Iterator[str]:
    inner = _object(shape)
    required = inner.get("required", ())
    for name, about in inner.get("properties", {}).items():
        mark = "*" if name in required else ""
        yield f"{'  ' * depth}{name}{mark}  {_title(about, language)}: {_about(about, language)}"
        if depth < DEEPEST:
            yield from _keys(about, language, depth + 1)


def _object(shape: Mapping[str, Any]) -> Mapping[str, Any]:
    """The mapping that a shape allows, however it is wrapped in lists and alternatives."""
    if "properties" in shape:
        return shape
    for option in (
        *shape.get("anyOf", ()),
        *([shape["items"]] if isinstance(shape.get("items"), dict) else ()),
    ):
        if found := _object(option):
            return found
    return {}


def _title(shape: Mapping[str, Any], language: str) -> str:
    return InBoth(shape.get("title", "")).text(language)


def _about(shape: Mapping[str, Any], language: str) -> str:
    return InBoth(shape.get("description", "")).text(language)
