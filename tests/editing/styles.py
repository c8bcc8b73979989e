"""YAML files in every style that people write: the same data, dressed differently."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

WORDS = st.text(st.sampled_from("abcåöé #:-,'\"{}[]&*!|>%@\\0123456789"), max_size=12)
PLAIN = st.sampled_from(
    ["vvg", "2017-01-01", "no", "unknown", "..2018", "Två ord här", "x" * 120, "a#b", "å"]
)
NUMBERS_AND_TEXTS = st.one_of(PLAIN, PLAIN, WORDS, st.integers(-5, 3000), st.booleans())
SCALARS = st.one_of(NUMBERS_AND_TEXTS, st.none())
KEYS = st.sampled_from(["id", "name", "value", "from", "by", "Två ord", "a-b", "x1", "kalla", "1401", "y: z"])
DATA = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=14,
)
ROOTS = st.one_of(
    st.dictionaries(KEYS, DATA, min_size=1, max_size=5),
    st.lists(st.dictionaries(KEYS, DATA, min_size=1, max_size=4), min_size=1, max_size=4),
)
REMARK = st.sampled_from(["", "", "", "  # anm", "    # it's a: remark, {really}", " #"])
ABOVE = st.sampled_from(["", "", "", "\n", "# ovanför\n", "\n\n# två\n", "  \n"])


class Styled:
    """Writes data as YAML, drawing a style for everything that leaves one open."""

    def __init__(self, draw: Any) -> None:
        self.draw = draw

    def document(self, data: Any) -> Any:
        start = self.draw(
            st.sampled_from(["", "# yaml-language-server: $schema=x\n", "---\n", "\n# först\n"])
        )
        body = self.flow(data) + self.remark() if self.flip(8) else self.block(data, 0)
        end = self.draw(st.sampled_from(["\n", "\n", "", "\n\n", "\n# sist\n", "\n# sist"]))
        return start + body.removeprefix("\n") + end

    def flip(self, of: int) -> bool:
        return bool(self.draw(st.integers(1, of)) == 1)

    def remark(self) -> str:
        return str(self.draw(REMARK))

    def scalar(self, value: Any) -> Any:
        if not isinstance(value, str):
            return str(self.draw(st.sampled_from(["null", "~"]))) if value is None else json.dumps(value)
        plain = _reads_as_itself(value)
        style = self.draw(st.sampled_from(["plain", "plain", "double", "single"]))
        if style == "plain" and plain:
            return value
        return (
            "'" + value.replace("'", "''") + "'"
            if style == "single"
            else json.dumps(value, ensure_ascii=False)
        )

    def flow(self, value: Any) -> Any:
        gap, comma = (
            self.draw(st.sampled_from(["", "", " "])),
            self.draw(st.sampled_from([", ", ", ", ",  ", " , "])),
        )
        match value:
            case dict():
                inner = comma.join(f"{self.scalar(k)}: {self.flow(v)}" for k, v in value.items())
                return "{" + gap + inner + gap + "}"
            case list():
                return "[" + gap + comma.join(map(self.flow, value)) + gap + "]"
        return self.scalar(value)

    def block(self, value: Any, indent: int) -> str:
        """Lines that begin at an indentation, without the last line ending."""
        margin = " " * indent
        if isinstance(value, dict):
            return "\n".join(
                self.above(indent) + f"{margin}{self.scalar(key)}:{self.after_key(inner, indent)}"
                for key, inner in value.items()
            )
        dash = "-" + " " * self.draw(st.sampled_from([1, 1, 1, 3]))
        return "\n".join(self.above(indent) + margin + self.item(dash, inner, indent) for inner in value)

    def above(self, indent: int) -> str:
        written = str(self.draw(ABOVE))
        return "".join(
            " " * indent + line if line.strip() else line for line in written.splitlines(keepends=True)
        )

    def item(self, dash: str, inner: Any, indent: int) -> Any:
        if isinstance(inner, dict) and inner and not self.flip(3):
            lines = [
                f"{self.scalar(key)}:{self.after_key(value, indent + len(dash))}"
                for key, value in inner.items()
            ]
            return dash + ("\n" + " " * (indent + len(dash))).join(lines)
        return dash + self.flow(inner) + self.remark()

    def after_key(self, inner: Any, indent: int) -> Any:
        if isinstance(inner, dict | list) and inner and not self.flip(3):
            flat = isinstance(inner, list) and self.flip(3)
            return (
                self.remark()
                + "\n"
                + self.block(inner, indent + (0 if flat else self.draw(st.sampled_from([2, 4]))))
            )
        if (
            isinstance(inner, str)
            and inner.replace(" ", "").isalnum()
            and inner == inner.strip()
            and self.flip(8)
        ):
            return f" {self.draw(st.sampled_from(['|-', '>-']))}\n{' ' * (indent + 2)}{inner}"
        space = self.draw(st.sampled_from([" ", " ", " ", "   "]))
        return space + self.flow(inner) + self.remark()


def _reads_as_itself(value: str) -> bool:
    from vvgctl.editing.inline import inline

    return inline(value) == value


@st.composite
def files(draw: Any) -> tuple[bytes, Any]:
    """A file's bytes and the data in it."""
    data = draw(ROOTS)
    text = Styled(draw).document(data)
    if draw(st.integers(1, 3)) == 1:
        text = text.replace("\n", "\r\n")
    mark = b"\xef\xbb\xbf" if draw(st.integers(1, 6)) == 1 else b""
    return mark + text.encode(), data
