"""Values as YAML on one line, quoted only where they must be."""

from __future__ import annotations

import json
from functools import lru_cache

from vvgctl.source import Value, read_yaml


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


def block(value: dict[str, Value], questions: tuple[str, ...] = ()) -> list[str]:
    """A mapping as lines, one for each key; questions stand before the last, so that they stay inside it."""
    *lines, last = [f"{inline(key)}: {inline(inner)}" for key, inner in value.items()]
    return [*lines, *(f"# {question}".rstrip() for question in questions), last]
