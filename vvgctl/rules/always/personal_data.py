"""No personal data: no personal identity number, e-mail address or telephone number stands in a file.

A structure is about posts and bodies, not about people. Comments are read too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.source import Spot
from vvgctl.structure import Structure

SUBJECT = "structure"
# Three patterns, each beginning with a character that can be looked for fast: four times as fast as one.
_HINTS = (
    re.compile(r"@"),
    re.compile(r"[0-9][0-9]{5}[-+ ]?[0-9]{4}"),
    re.compile(r"[+0](?<![\w.-].)[0-9 ()/-]{7,}"),
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_IDENTITY = re.compile(r"(?<![0-9a-f-])(?:[0-9]{2})?[0-9]{6}[-+ ]?[0-9]{4}(?![0-9a-f-])")
_TELEPHONE = re.compile(r"(?<![\w.-])(?:\+|00|0)[0-9][0-9 ()/-]{5,}[0-9](?![\w-])")


def check(structure: Structure) -> Verdicts:
    for page in structure.pages:
        if not _may_hold_any(page.text):
            continue
        for number, line in enumerate(page.text.splitlines(), 1):
            for start, end, message in _found(line) if _may_hold_any(line) else ():
                yield Broken(
                    Spot(page, number, start + 1, end + 1), message, _("take it out; name the post instead")
                )


def _may_hold_any(text: str) -> bool:
    return any(hint.search(text) for hint in _HINTS)


def _found(line: str) -> Iterator[tuple[int, int, Message]]:
    taken: list[tuple[int, int]] = []
    for pattern, is_it, message in _KINDS:
        for match in pattern.finditer(line):
            if is_it(match.group()) and not any(a < match.end() and match.start() < b for a, b in taken):
                taken.append(match.span())
                yield (*match.span(), message)


def _is_identity_number(text: str) -> bool:
    from stdnum.se import personnummer

    digits = re.sub(r"[^0-9+-]", "", text)
    return bool(personnummer.is_valid(digits))


def _is_telephone_number(text: str) -> bool:
    import phonenumbers

    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(text, "SE"))
    except phonenumbers.NumberParseException:
        return False


_KINDS = (
    (_EMAIL, lambda text: True, _("an e-mail address stands here")),
    (_IDENTITY, _is_identity_number, _("a personal identity number stands here")),
    (_TELEPHONE, _is_telephone_number, _("a telephone number stands here")),
)

KEPT = """
bodies/board.yaml:
  name: The board of 2017-01-01, case 2016-12345, company 858501-2084
"""
BROKEN = """
bodies/board.yaml:
  name: The board  # write to board@example.org <-
  short: 19811218-9876  # <-
  decides_by: none  # call 031-441 00 00 <-
"""
