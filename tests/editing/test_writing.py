"""Laws of an edit: it does what it says, and keeps every byte that it is not about."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from tests.editing.styles import KEYS, NUMBERS_AND_TEXTS, SCALARS, files
from vvgctl.editing.inline import inline
from vvgctl.editing.refusal import CannotEditError
from vvgctl.editing.spans import Spans, comments
from vvgctl.editing.writing import rewritten
from vvgctl.source import KeyPath, read_yaml
from vvgctl.source.edits import Append, Edit, Put, RenameKey, Set, at, meant

SPELLS = st.just([{"value": "Förut: så", "until": "2019-12-31"}, {"value": "Nu", "from": 2020, "by": "d"}])
VALUES = st.one_of(NUMBERS_AND_TEXTS, SPELLS, st.just({"name": "x", "until": 2019}))


def paths(data: Any, path: KeyPath = ()) -> list[KeyPath]:
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path] + [found for key, value in inner for found in paths(value, (*path, key))]


def read(content: bytes) -> Any:
    page = read_yaml("f.yaml", content).page
    return page.data if page else None


@st.composite
def edits(draw: Any, data: Any) -> Edit:
    path = draw(st.sampled_from(paths(data)))
    there = at(data, path)
    if isinstance(there, list) and draw(st.booleans()):
        questions = draw(st.sampled_from([(), ("namn: Vad heter det?", "slag: a, b")]))
        return Append(path, draw(VALUES), questions)
    if isinstance(there, dict) and draw(st.booleans()):
        key = draw(KEYS.filter(lambda key: key not in there))
        return Put(path, key, draw(VALUES), tuple(draw(st.lists(KEYS, max_size=2))))
    assume(path)
    if isinstance(path[-1], str) and draw(st.integers(1, 4)) == 1:
        taken: Any = at(data, path[:-1])
        return RenameKey(path, draw(KEYS.filter(lambda key: key not in taken)))
    return Set(path, draw(VALUES))


@given(st.data())
@settings(max_examples=200)
def test_an_edit_does_what_it_says_and_keeps_all_else(chosen: Any) -> None:
    content, data = chosen.draw(files())
    assume(read(content) is not None and json.dumps(read(content)) == json.dumps(data))
    edit = chosen.draw(edits(data))
    try:
        made = rewritten("f.yaml", content, [edit])
    except CannotEditError:
        event(f"refused: {type(edit).__name__}")  # only where comments inside the old value would be lost
        assert isinstance(edit, Set)
        assert isinstance(at(data, edit.path), dict | list)
        assert "#" in content.decode()
        return
    event(f"made: {type(edit).__name__}")
    assert json.dumps(read(made)) == json.dumps(meant(data, [edit]))
    was, now = content.decode(), made.decode()
    remaining = iter(comments(now.removeprefix("\ufeff")))
    assert all(comment in remaining for comment in comments(was.removeprefix("\ufeff")))
    assert now.count("\r") == (now.count("\n") if "\r" in was else 0)
    assert was.startswith("\ufeff") == now.startswith("\ufeff")
    head, tail = outside(was, edit)
    assert now.startswith(head)
    assert now.endswith(tail)


def outside(text: str, edit: Edit) -> tuple[str, str]:
    """What stands before and after all that an edit may touch."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text = text.removeprefix("\ufeff")
    spans = Spans(text)
    match edit:
        case RenameKey(path):
            start, end = spans.keys[path]
        case Set(path):
            start, end = spans.values[path]
            start = len(text[:start].rstrip(" \r\n"))
            end += len(text[end:].split("\n")[0]) if isinstance(edit.value, list) else 0
        case Put(path) | Append(path):
            start, end = spans.values[path]
            last = text[end:].split("\n")
            while last and (
                not last[0].strip() or last[0].lstrip().startswith("#") or end == spans.values[path][1]
            ):
                end += len(last.pop(0)) + 1
            start = len(text[:start].rstrip(" \r\n"))
    return mark + text[:start], text[end:]


@given(st.data())
@settings(max_examples=100)
def test_a_single_value_is_always_exchanged_and_nothing_beside_it(chosen: Any) -> None:
    content, data = chosen.draw(files())
    assume(read(content) is not None and json.dumps(read(content)) == json.dumps(data))
    scalars = [path for path in paths(data) if isinstance(at(data, path), str | int) and path]
    assume(scalars)
    path = chosen.draw(st.sampled_from(scalars))
    made = rewritten("f.yaml", content, [Set(path, "nytt-id")])
    text = content.decode().removeprefix("\ufeff")
    start, end = Spans(text).values[path]
    now = made.decode().removeprefix("\ufeff")
    assert now.startswith(text[:start])
    assert now.endswith(text[end:])
    assert now[start : len(now) - len(text[end:])].strip("'\"") == "nytt-id"


@given(SCALARS)
def test_a_value_on_one_line_reads_as_itself(value: Any) -> None:
    for text in (f"k: {inline(value)}", f"[{inline(value)}]", f"{{k: {inline(value)}, l: 1}}"):
        assert json.dumps(value) in json.dumps(read(text.encode()))


ENDED: list[Any] = [
    pytest.param(
        "meets: { at_least: 2 ,per: year }   # as decided\nb: 1\n",
        Set(("meets",), [{"at_least": 2, "per": "year", "until": 2019}, {"value": "none", "from": 2020}]),
        "meets:\n  - { at_least: 2 ,per: year ,until: 2019 }   # as decided\n"
        "  - {value: none, from: 2020}\nb: 1\n",
        id="in brackets",
    ),
    pytest.param(
        "meets:\n\n  # before\n  at_least: 2  # why\n  # between\n  per: year\n# after\nb: 1\n",
        Set(("meets",), [{"at_least": 2, "per": "year", "until": 2019}, {"value": "none", "from": 2020}]),
        "meets:\n\n  # before\n  - at_least: 2  # why\n    # between\n    per: year\n    until: 2019\n"
        "  - value: none\n    from: 2020\n# after\nb: 1\n",
        id="on lines",
    ),
    pytest.param(
        "- by:\n  - x  # first\n  - y\n  b: 1\n",
        Set((0, "by"), [{"value": ["x", "y"], "until": 2019}, {"value": ["z"], "from": 2020}]),
        "- by:\n  - value:\n      - x  # first\n      - y\n    until: 2019\n"
        "  - value: [z]\n    from: 2020\n  b: 1\n",
        id="a list",
    ),
    pytest.param(
        'name:   "A, b"  # so called\n',
        Set(("name",), [{"value": "A, b", "until": 2019}, {"value": "C", "from": 2020}]),
        'name:\n  - {value: "A, b", until: 2019}  # so called\n  - {value: C, from: 2020}\n',
        id="a word",
    ),
    pytest.param(
        "name:\n  - {value: A, until: 2030}  # so called\n  - value: B\n    from: 2031\n\n# after\nb: 1\n",
        Set(("name",), [{"value": "A", "until": 2019}, {"value": "C", "from": 2020}]),
        "name:\n  - {value: A, until: 2019}  # so called\n  - {value: C, from: 2020}\n\n# after\nb: 1\n",
        id="what was to come",
    ),
    pytest.param(
        "name: [{value: A, until: 2030} ,  {value: B, from: 2031}]  # so\n",
        Set(("name",), [{"value": "A", "until": 2019}, {"value": "C", "from": 2020}]),
        "name: [{value: A, until: 2019}, {value: C, from: 2020}]  # so\n",
        id="what was to come, in brackets",
    ),
]


@pytest.mark.parametrize(("before", "edit", "after"), ENDED)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_what_ends_keeps_its_text_and_comments(before: str, edit: Edit, after: str, ending: str) -> None:
    was, now = (text.replace("\n", ending).encode() for text in (before, after))
    assert rewritten("f.yaml", was, [edit]) == now


def test_a_comment_on_what_gives_way_is_not_thrown_away() -> None:
    text = b"name:\n  - {value: A, until: 2030}\n  - {value: B, from: 2031}  # so decided\n"
    edit = Set(("name",), [{"value": "A", "until": 2019}, {"value": "C", "from": 2020}])
    with pytest.raises(CannotEditError):
        rewritten("f.yaml", text, [edit])


def test_edits_build_on_those_before_them() -> None:
    edits: list[Edit] = [
        Set(("name",), [{"value": "A", "until": 2019}, {"value": "B", "from": 2020}]),
        Set(("name", 1, "value"), "C"),
        Put(("name", 1), "until", 2030),
        Append(("name",), {"value": "D", "from": 2031}),
    ]
    assert rewritten("f.yaml", b"name: A  # so\n", edits).decode() == (
        "name:\n  - {value: A, until: 2019}  # so\n  - {value: C, from: 2020, until: 2030}\n"
        "  - {value: D, from: 2031}\n"
    )
