"""What a YAML parser's terse error means to somebody who edits the file.

libyaml and PyYAML say the same things in different words; both are found here.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import yaml
from yaml.events import CollectionEndEvent, CollectionStartEvent

from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.source import events, not_allowed
from vvgctl.source.text import lines_of, visible
from vvgctl.source.trouble import RefusedError, Wrong, refused

Spot = tuple[int, int]  # line and column, from 1


class Wording(NamedTuple):
    """Which errors, and what is said of them.

    `message` may have the gaps {line}, of the problem, and {character}, at the place that is pointed at.
    """

    pattern: str
    code: str
    message: Message
    fix: Message | None = None
    where_it_began: bool = False


_INDENT = _("indent it exactly as what it belongs with; if text holds quotes, put other quotes around it all")
_QUOTE = _("put the text in quotes")
_UNCLOSED = Wording(
    r"flow (sequence|mapping)",
    "unclosed-bracket",
    _("this {character} is not closed: on line {line} something else stands where it should end, or a comma"),
    _("close it, or write the comma; text that holds brackets, braces or commas needs quotes"),
    where_it_began=True,
)
_NO_VALUE = Wording(
    r"flow node",
    "missing-value",
    _("a value is missing before the comma"),
    _("write it, or remove the comma; text that begins with a comma needs quotes"),
)
_ESCAPE = Wording(
    r"unknown escape|hexa?dec?i?mal number",
    "unknown-escape",
    _('what follows this \\ has no meaning inside "..."'),
    _("write \\\\ for a backslash, or use '...'"),
)

# The first that is found in "context: problem" counts.
WORDINGS = (
    Wording(
        r"\ba tag\b|%TAG|tag handle|a node:",
        "tag",
        _("a value cannot begin with !"),
        _QUOTE,
        where_it_began=True,
    ),
    Wording(
        r"quoted scalar: found unexpected (end|document)",
        "unclosed-quote",
        _("this quote is never closed"),
        _("close it; inside '...' an apostrophe is written twice"),
        where_it_began=True,
    ),
    _ESCAPE,
    Wording(
        r"invalid Unicode character",
        "control-character",
        _("the text holds an escape for a character that does not exist"),
        _("delete it, and write what you see again"),
        where_it_began=True,
    ),
    Wording(
        r"block scalar",
        "block-header",
        _("after | or > the line must end, and the text begins on the next line, indented with spaces"),
        _("move the text to the next line; text that begins with | or > needs quotes"),
    ),
    Wording(
        r"an anchor",
        "anchor",
        _("a value cannot begin with &"),
        _QUOTE,
        where_it_began=True,
    ),
    Wording(r"an alias", "alias", _("a value cannot begin with *"), _QUOTE, where_it_began=True),
    Wording(
        r"directive|incompatible YAML",
        "directive",
        _("a line that begins with % is a directive; directives are not allowed"),
        _("remove it"),
        where_it_began=True,
    ),
    Wording(
        r"cannot start any token",
        "reserved-character",
        _("a value cannot begin with {character}"),
        _QUOTE,
    ),
    Wording(
        r"sequence entries are not allowed",
        "unexpected-item",
        _("a list cannot begin here"),
        _("begin the list on a line of its own; text that begins with a dash needs quotes"),
    ),
    Wording(
        r"mapping values are not allowed|unexpected ':'",
        "unexpected-colon",
        _("a colon cannot stand here"),
        _("check the indentation, and the space after the colon above; text that holds a colon needs quotes"),
    ),
    Wording(
        r"mapping keys are not allowed",
        "complex-key",
        _("a key cannot begin with ? here"),
        _QUOTE,
    ),
    Wording(
        r"could not find expected ':'",
        "missing-colon",
        _("a colon is missing after this key"),
        _("write key: value; text over several lines is indented below its key"),
        where_it_began=True,
    ),
    _UNCLOSED,
    _NO_VALUE,
    Wording(
        r"block node",
        "missing-value",
        _("a value cannot begin with {character}"),
        _QUOTE,
    ),
    Wording(
        r"block mapping",
        "bad-indentation",
        _("this does not fit the keys above: it is indented otherwise, or a quote ended too early"),
        _INDENT,
    ),
    Wording(
        r"block collection",
        "bad-indentation",
        _("this does not fit the list above: it is indented otherwise, or its dash is missing"),
        _INDENT,
    ),
    Wording(
        r"document start",
        "after-the-end",
        _("the data ended above; what stands here belongs to nothing"),
        _("check that it is indented as what it belongs with, and that no bracket or brace closes too early"),
    ),
)
_CONFLICT = Wording(
    "",
    "merge-conflict",
    _("git has marked a conflict here: two changes of the same lines"),
    _("keep what is to hold, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>"),
)
_MARKED = re.compile(r"<{7}( |$)|>{7} ")
_PLAIN_QUOTES = _(
    'write straight quotes ("): the curved ones of a word processor are letters like others here'
)
_CURLY = re.compile(r"(^|[:,\[{-]) *[“”„»«‘’]")
_TAB = Wording("", *not_allowed.tab())
_MISLEADING_TAB = re.compile(r"^ *\t|\t\s*\S?$")
_OTHER = Wording(
    "",
    "not-yaml",
    _("the file cannot be read as YAML from here"),
    _("look at what differs from a file that can be read"),
)


def worded(error: Exception, file: str, text: str) -> RefusedError:
    """What `error` means, at the place where somebody would look."""
    lines = lines_of(text)
    if spot := _conflict(lines):
        return refused(file, text, (*spot, 0), Wrong(_CONFLICT.code, _CONFLICT.message, _CONFLICT.fix))
    at = _spot(error, "problem_mark") or (1, 1)
    wording, spot = _found(error, text, lines, at)
    gaps = {"line": min(at[0], len(lines)), "character": visible(_character(lines, spot))}
    message = Message(wording.message.id, gaps)
    fix = _PLAIN_QUOTES if _CURLY.search(lines[at[0] - 1] if at[0] <= len(lines) else "") else wording.fix
    return refused(file, text, (*spot, 0), Wrong(wording.code, message, fix))


def _found(error: Exception, text: str, lines: list[str], at: Spot) -> tuple[Wording, Spot]:
    """The wording for `error`, whose problem is `at`, and the place to look at."""
    if tab := _tab(lines, at):
        return _TAB, tab
    problem = str(getattr(error, "problem", "")).partition(", but ")[0]  # without what was found instead
    said = f"{getattr(error, 'context', '')}: {problem}"
    wording = next((wording for wording in WORDINGS if re.search(wording.pattern, said)), _OTHER)
    if wording is _NO_VALUE and _character(lines, at) != ",":
        return _UNCLOSED, _opened(text) or at
    if wording is _ESCAPE:  # one parser names the backslash, the other what follows it
        return wording, (at[0], lines[at[0] - 1].rfind("\\", 0, at[1]) + 1)
    began = _spot(error, "context_mark") if wording.where_it_began else None
    return wording, began or at


def _conflict(lines: list[str]) -> Spot | None:
    """The first line that git wrote where two changes met."""
    return next(((n, 1) for n, line in enumerate(lines, 1) if _MARKED.match(line)), None)


def _spot(error: Exception, which: str) -> Spot | None:
    mark = getattr(error, which, None)
    return (mark.line + 1, mark.column + 1) if mark else None


def _character(lines: list[str], spot: Spot) -> str:
    line, column = spot
    return lines[line - 1][column - 1 : column] if line <= len(lines) else ""


def _tab(lines: list[str], at: Spot) -> Spot | None:
    """Where a tab stands: in the indentation of the line, or right before the problem."""
    line = lines[at[0] - 1][: at[1]] if at[0] <= len(lines) else ""
    found = _MISLEADING_TAB.search(line)
    return (at[0], line.index("\t", found.start()) + 1) if found else None


def _opened(text: str) -> Spot | None:
    """Where the innermost bracket or brace was opened that is still open at the error in `text`."""
    opened: list[Any] = []
    next_event = events.events_of(text)
    try:
        while event := next_event():
            if isinstance(event, CollectionStartEvent):
                opened.append(event.start_mark if event.flow_style else None)
            elif isinstance(event, CollectionEndEvent):
                opened.pop()
    except yaml.YAMLError:
        pass
    return (opened[-1].line + 1, opened[-1].column + 1) if opened and opened[-1] else None
