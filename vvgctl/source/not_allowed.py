"""What a file may not hold: each with its code, what is wrong, and what to do."""

from __future__ import annotations

from unicodedata import combining

from vvgctl.messages import message as _
from vvgctl.source.text import MOST_MARKS, shortened
from vvgctl.source.trouble import Wrong

LARGEST_FILE = 4_000_000  # bytes
LONGEST_LINE = 100_000  # characters
DEEPEST = 100  # levels


def anchor(name: str) -> Wrong:
    """`&name` before a value."""
    message = _(
        "{anchor} names a value so that it can be used elsewhere; that is not allowed",
        anchor=shortened(f"&{name}"),
    )
    return Wrong("anchor", message, _("write the value out where it is used"))


def alias(name: str) -> Wrong:
    """`*name` in place of a value."""
    message = _(
        "{alias} stands for a value written elsewhere; that is not allowed", alias=shortened(f"*{name}")
    )
    return Wrong(
        "alias", message, _("write the value out where it is used; text that begins with * needs quotes")
    )


def tag(name: str) -> Wrong:
    """`!name` before a value."""
    message = _("{tag} is a tag; tags are not allowed", tag=shortened(name))
    return Wrong("tag", message, _("remove it; text that begins with ! needs quotes"))


def directive() -> Wrong:
    """`%YAML` and the like, before the document."""
    return Wrong(
        "directive", _("a line that begins with % is a directive; directives are not allowed"), _("remove it")
    )


def several_documents() -> Wrong:
    """A second `---`."""
    message = _("a second document begins here; a file may hold only one")
    return Wrong("several-documents", message, _("remove the line with ---, or divide the file"))


def empty_file() -> Wrong:
    """Nothing but comments."""
    return Wrong(
        "empty-file", _("nothing is written in the file"), _("write what it should hold, or delete it")
    )


def text_alone() -> Wrong:
    """One value that is neither a mapping nor a list."""
    message = _("the file holds a single value; it must hold keys with values, or a list")
    return Wrong("text-alone", message, _("write key: value, with a space after the colon"))


def too_large() -> Wrong:
    """More than LARGEST_FILE bytes."""
    message = _("the file is larger than {limit} MB", limit=LARGEST_FILE // 1_000_000)
    return Wrong("too-large", message, _("divide it into several files"))


def long_line() -> Wrong:
    """More than LONGEST_LINE characters."""
    message = _("the line is longer than {limit} characters", limit=LONGEST_LINE)
    return Wrong("long-line", message, _("divide it into several lines"))


def too_deep() -> Wrong:
    """Lists in lists in lists."""
    message = _("more than {limit} lists and mappings stand inside each other here", limit=DEEPEST)
    return Wrong("too-deep", message, _("write it with fewer levels"))


def duplicate_key(key: str, line: int) -> Wrong:
    """The same key twice in one mapping."""
    message = _("the key {key} is already written on line {line}", key=shortened(key), line=line)
    return Wrong("duplicate-key", message, _("keep one of them"))


def empty_key() -> Wrong:
    """`: value`, or null as a key."""
    return Wrong(
        "empty-key",
        _("the key before the colon is missing"),
        _("write key: value, with a space after the colon"),
    )


def complex_key() -> Wrong:
    """A list, a mapping or several lines of text as a key."""
    message = _("a key must be text on a single line")
    return Wrong(
        "complex-key", message, _("text that holds brackets or braces, or begins with ?, needs quotes")
    )


def tab() -> Wrong:
    """A tab that is not in quotes, a comment or a block of text."""
    message = _("a tab stands here; YAML is written with spaces")
    return Wrong("tab", message, _("replace it with spaces, and let the editor write spaces for the tab key"))


def unseen(character: str) -> Wrong:
    """A character that nobody can see."""
    if character == "\t":
        return tab()
    if combining(character):
        message = _("here one letter carries more than {count} marks", count=MOST_MARKS)
        return Wrong("stacked-marks", message, _("write the letter again"))
    code = f"U+{ord(character):04X}"
    message = _("here stands a control character that nobody can see ({character})", character=code)
    return Wrong("control-character", message, _("delete it, and write what you see again"))
