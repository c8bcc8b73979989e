"""What a YAML file says, event by event: from libyaml, or without it from PyYAML, with the same results.

Events do not recurse in the parser: libyaml's own trees overflow the stack at some thousand levels.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError

NextEvent = Callable[[], Any]
WITH_LIBYAML: bool = yaml.__with_libyaml__


def events_of(text: str) -> NextEvent:
    """A function that gives the next event, and raises yaml.YAMLError."""
    if WITH_LIBYAML:
        from yaml._yaml import CParser

        return CParser(text).get_event
    return _PureParser(text).get_event


class _PureParser(Reader, Scanner, Parser):
    """PyYAML's parser where it differs from libyaml, brought into line."""

    _in_plain_scalar = False

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_to_next_token(self) -> None:
        """Spaces, line ends, comments; as in libyaml also tabs where they cannot be indentation."""
        while True:
            while self.peek() == " " or (
                self.peek() == "\t" and (self.flow_level or not self.allow_simple_key)
            ):
                self.forward()
            if self.peek() == "#":
                while self.peek() not in "\0\r\n":
                    self.forward()
            if not self.scan_line_break():  # type: ignore[no-untyped-call]
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_plain(self) -> Any:
        """A scalar without quotes; as in libyaml it may hold a question mark, also between brackets."""
        self._in_plain_scalar = True
        try:
            return super().scan_plain()
        finally:
            self._in_plain_scalar = False

    def scan_plain_spaces(self, indent: int, start_mark: Any) -> list[str]:
        """White space within a scalar without quotes; as in libyaml also tabs, and what they indent."""
        length = 0
        while self.peek(length) in (" ", "\t"):
            length += 1
        blanks: str = self.prefix(length)
        self.forward(length)
        first: str = self.scan_line_break()  # type: ignore[no-untyped-call]
        if not first:
            return [blanks] if blanks else []
        self.allow_simple_key = True
        breaks: list[str] = []
        while not self._at_document_mark():
            if self.peek() == "\t" and self.column < indent:
                problem = "found a tab character that violates indentation"
                raise ScannerError("while scanning a plain scalar", start_mark, problem, self.get_mark())
            if self.peek() in (" ", "\t"):
                self.forward()
            elif found := self.scan_line_break():  # type: ignore[no-untyped-call]
                breaks.append(found)
            else:
                return [*([first] if first != "\n" else [] if breaks else [" "]), *breaks]
        return []

    def _at_document_mark(self) -> bool:
        return (
            self.column == 0
            and self.prefix(3) in ("---", "...")
            and self.peek(3) in tuple("\0 \t\r\n\x85\u2028\u2029")
        )

    def peek(self, index: int = 0) -> str:
        """The character so far ahead; within a plain scalar, as libyaml takes it there."""
        found: str = super().peek(index)
        if not self._in_plain_scalar:
            return found
        if found == ":" and self.flow_level and super().peek(index + 1) in tuple(",?[]{}"):
            mark = self.get_mark()
            mark.column += index
            raise ScannerError("while scanning a plain scalar", None, "found unexpected ':'", mark)
        return "_" if found == "?" else found

    def scan_flow_scalar(self, style: str) -> Any:
        """A quoted scalar; a code point that does not exist is an error as any other."""
        start = self.get_mark()
        try:
            return super().scan_flow_scalar(style)
        except (ValueError, OverflowError):
            problem = "found invalid Unicode character escape code"
            raise ScannerError("while scanning a quoted scalar", start, problem, self.get_mark()) from None
