"""The core schema of YAML 1.2, without what surprises."""

from __future__ import annotations

import pytest

from tests.source.reading import page_of

MEANT: dict[str, object] = {
    **dict.fromkeys(["", "~", "null", "Null", "NULL"]),
    **dict.fromkeys(["true", "True", "TRUE"], True),
    **dict.fromkeys(["false", "False", "FALSE"], False),
    "0": 0,
    "17": 17,
    "017": 17,
    "+17": 17,
    "-17": -17,
    "0o17": 15,
    "0x1F": 31,
    "999999999999999": 999999999999999,
    "1.5": 1.5,
    "-.5": -0.5,
    "5.": 5.0,
    "1e3": 1000.0,
    "6.02E+23": 6.02e23,
}
TEXT = [
    "nUll",
    "TRue",
    "yes",
    "no",
    "on",
    "off",
    "y",
    "n",
    "2017-01-01",
    "2017-01-01T12:00:00Z",
    "14:45",
    "12:30:15",
    "1_000",
    "0b11",
    "0o8",
    "0xg",
    "-0x1F",
    ".inf",
    "-.Inf",
    ".nan",
    ".NaN",
    "1e999",
    "-1e999",
    "1000000000000000",
    "1.2.3",
    "1,5",
    ".",
    "+",
    "--",
    "<<",
    "=",
    "é",
]


@pytest.mark.parametrize("plain", MEANT)
def test_meant_as_a_value(plain: str) -> None:
    data = page_of(f"a: {plain}\n").data
    assert data == {"a": MEANT[plain]}
    assert isinstance(data, dict)
    assert type(data["a"]) is type(MEANT[plain])


@pytest.mark.parametrize("plain", TEXT)
def test_stays_text(plain: str) -> None:
    assert page_of(f"a: {plain}\n").data == {"a": plain}


@pytest.mark.parametrize("plain", MEANT)
def test_quoted_and_block_text_is_text(plain: str) -> None:
    assert page_of(f"- '{plain}'\n- \"{plain}\"\n- |-\n  {plain}\n").data == [plain] * 3


@pytest.mark.parametrize("plain", ["2017", "1.5", "true", "no", "2017-01-01", "<<", "0o17"])
def test_keys_are_text(plain: str) -> None:
    assert page_of(f"{plain}: 1\n").data == {plain: 1}


def test_texts_and_keys_are_composed() -> None:
    assert page_of("a\u030a: [o\u0308, \"o\\u0308\", 'o\u0308']\n").data == {"å": ["ö", "ö", "ö"]}
