"""A CSV file as a page: a list of mappings from header to text, one for each row that is not blank.

Values and positions come from one pass, which the csv module does not offer; a test holds the two together.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from vvgctl.messages import message as _
from vvgctl.source import not_allowed
from vvgctl.source.decoding import read
from vvgctl.source.page import OPEN, Page, Value
from vvgctl.source.text import clean, lines_of, shortened, spot_of
from vvgctl.source.trouble import Reading, RefusedError, Wrong, refused

# A cell, and the comma or line end after it. Possessive, so that no quote can make it slow.
_CELL = re.compile(r'(?:"((?:[^"]++|"")*+)"|([^",\r\n]*+))(,|\r\n|\r|\n|\Z)')
_same = lru_cache(maxsize=1 << 14)(clean)  # the same text is the same object, in whatever row
_QUOTED = re.compile(r'"(?:[^"]++|"")*+"')


class _Cell(NamedTuple):
    """What stands in a cell, and where."""

    text: str
    line: int
    column: int
    end_column: int


def read_csv(file: str, content: bytes) -> Reading:
    """The page in `content`, or the one thing that is wrong with it."""
    return read(file, content, lambda file, text: _Table(file, text).page())


class _Table:
    """The rows of a file, while it is read."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text

    def page(self) -> Page:
        """All rows, by the headers in the first."""
        rows = self._rows()
        top = next(rows, None)
        if top is None:
            raise refused(self.file, self.text, (1, 1, 2), not_allowed.empty_file())
        headers = self._headers(top)
        spots = array("I", (top[0].line, 1, OPEN))
        data: list[Value] = []
        for row in rows:
            data.append(self._mapping(headers, row))
            spots.extend((row[0].line, 1, OPEN))
            for cell in row:
                spots.extend(cell[1:])
        return Page(self.file, self.text, data, spots)

    def _rows(self) -> Iterator[list[_Cell]]:
        """The cells of every row that is not blank."""
        text, row = self.text, list[_Cell]()
        at, line, line_start = 0, 1, 0
        while at < len(text) or row:
            found = _CELL.match(text, at)
            if found is None:
                raise self._bad_quote(at)
            quoted, plain, ending = found.groups()
            breaks = len(lines_of(quoted)) - 1 if quoted else 0
            end = OPEN if breaks else found.start(3) - line_start + 1
            row.append(_Cell(_meant(quoted, plain), line, at - line_start + 1, end))
            if breaks:
                line += breaks
                line_start = found.start(1) + max(quoted.rfind("\n"), quoted.rfind("\r")) + 1
            at = found.end()
            if ending != ",":
                if found[0] != ending or len(row) > 1:
                    yield row
                row, line, line_start = [], line + 1, at

    def _headers(self, row: list[_Cell]) -> list[str]:
        """The texts of the first row, each of them there and different."""
        if len(row) == 1 and re.search("[;\t]", row[0].text):
            raise self._wrong(row[0], _separator())
        headers: dict[str, None] = {}
        for cell in row:
            if not cell.text.strip():
                raise self._wrong(cell, _no_header())
            if cell.text in headers:
                raise self._wrong(cell, _same_header(cell.text))
            headers[cell.text] = None
        return list(headers)

    def _mapping(self, headers: list[str], row: list[_Cell]) -> dict[str, Value]:
        if len(row) > len(headers):
            raise self._wrong(row[len(headers)], _ragged(len(row), len(headers)))
        if len(row) < len(headers):
            raise self._wrong(row[-1], _ragged(len(row), len(headers)))
        return dict(zip(headers, (cell.text for cell in row), strict=True))

    def _bad_quote(self, at: int) -> RefusedError:
        """What is wrong with the cell at `at`: it is not closed, or there is more than what is quoted."""
        closed = _QUOTED.match(self.text, at)
        if not closed and self.text[at] == '"':
            return refused(self.file, self.text, spot_of(self.text, at), _unclosed_quote())
        stray = closed.end() if closed else self.text.index('"', at)
        return refused(self.file, self.text, spot_of(self.text, stray), _stray_quote())

    def _wrong(self, cell: _Cell, wrong: Wrong) -> RefusedError:
        return refused(self.file, self.text, cell[1:], wrong)


def _meant(quoted: str | None, plain: str | None) -> str:
    """The text of a cell, without the quotes around it and in it."""
    if quoted is None:
        return _same(plain or "")
    return clean("\n".join(lines_of(quoted.replace('""', '"'))))


def _stray_quote() -> Wrong:
    message = _("a quote stands inside this cell, but the cell is not quoted as a whole")
    return Wrong("stray-quote", message, _('write the cell as "..." and each quote inside it twice'))


def _unclosed_quote() -> Wrong:
    return Wrong(
        "unclosed-quote",
        _("this quote is never closed"),
        _("close it; a quote inside a cell is written twice"),
    )


def _separator() -> Wrong:
    message = _("the columns are not divided by commas")
    return Wrong("csv-separator", message, _("save the file with commas between the columns"))


def _no_header() -> Wrong:
    return Wrong(
        "empty-header", _("a column has no name in the first row"), _("write a name, or delete the column")
    )


def _same_header(header: str) -> Wrong:
    message = _("two columns are named {name}", name=shortened(header))
    return Wrong("duplicate-header", message, _("rename or delete one of them"))


def _ragged(cells: int, headers: int) -> Wrong:
    message = _("the row has {cells} cells, but the first row has {headers}", cells=cells, headers=headers)
    return Wrong("ragged-row", message, _("add or delete commas; text that holds a comma needs quotes"))
