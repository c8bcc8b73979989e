"""Values as YAML on one line, quoted only where they must be."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from itertools import chain

from vvgctl.source import Value, read_yaml

WIDTH = 110
"""How long a line may be before it is broken where it can be."""


def inline(value: Value) -> str:
    """A value as it may stand inside or outside brackets."""
    match value:
        case dict():
            return "{" + ", ".join(f"{inline(key)}: {inline(inner)}" for key, inner in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(inline, value)) + "]"
        case str():
            return value if _is_plain(value) else json.dumps(value, ensure_ascii=False)
        case _:
            return json.dumps(value)


@lru_cache(maxsize=1 << 12)
def _is_plain(text: str) -> bool:
    """Whether our own reader takes the bare text for itself, wherever it stands."""
    if not text or "\n" in text or text != text.strip():
        return False
    places = (f"k: {text}\n", f"[{text}]\n", f"{{k: {text}, l: 1}}\n")
    wanted = ({"k": text}, [text], {"k": text, "l": 1})
    pages = [read_yaml("inline.yaml", place.encode(errors="replace")).page for place in places]
    return all(page is not None and page.data == data for page, data in zip(pages, wanted, strict=True))


def block(value: Mapping[str, Value], questions: tuple[str, ...] = ()) -> list[str]:
    """A mapping as lines; questions stand before the last key, so that they stay inside it."""
    *keys, last = value
    asked = (f"# {question}".rstrip() for question in questions)
    return [*chain.from_iterable(keyed(key, value[key]) for key in keys), *asked, *keyed(last, value[last])]


def keyed(key: str, value: Value) -> list[str]:
    """A key and its value on one line, or on several where that would be long."""
    line = f"{inline(key)}: {inline(value)}"
    if len(line) <= WIDTH or not isinstance(value, dict | list) or _is_flat(value):
        return [line]
    return [f"{inline(key)}:", *(f"  {one}" for one in below(value))]


def below(value: dict[str, Value] | list[Value]) -> list[str]:
    """What stands on the lines below a key."""
    return block(value) if isinstance(value, dict) else listed(value)


def listed(items: list[Value]) -> list[str]:
    """The items of a list as lines."""
    return [("- " if n == 0 else "  ") + line for item in items for n, line in enumerate(lines(item))]


def lines(value: Value) -> list[str]:
    """A value on one line, or a mapping on several where that would be long."""
    line = inline(value)
    if len(line) <= WIDTH or not isinstance(value, dict) or _is_flat(value):
        return [line]
    return block(value)


def _is_flat(value: Value) -> bool:
    """Whether nothing in it could be broken off: a mapping or list of single values."""
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return not any(isinstance(one, dict | list) for one in inside)
