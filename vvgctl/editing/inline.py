"""Values as YAML on one line, quoted only where they must be."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain

from vvgctl.source import Value, read_yaml

WIDTH = 100
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
    if len(line) <= WIDTH or not value or not isinstance(value, dict | list):
        return [line]
    inside = (f"  {one}" for one in (block(value) if isinstance(value, dict) else listed(value)))
    return [f"{inline(key)}:", *inside]


def listed(items: list[Value]) -> Iterator[str]:
    """The items of a list as lines."""
    for item in items:
        first, *rest = lines(item)
        yield f"- {first}"
        yield from (f"  {line}" for line in rest)


def lines(value: Value) -> list[str]:
    """A value on one line, or a mapping on several where that would be long."""
    line = inline(value)
    return block(value) if len(line) > WIDTH and isinstance(value, dict) else [line]
