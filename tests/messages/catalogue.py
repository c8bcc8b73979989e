"""The Swedish catalogue: what is to be translated, gathered from the code, and the compiled file."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from vvgctl.changes.book import change_names
from vvgctl.pictures import picture, picture_names
from vvgctl.pictures.about import about
from vvgctl.reports.change_book import manual as manual_of_change
from vvgctl.reports.differences.book import manual as manual_of_kind
from vvgctl.reports.differences.book import pages
from vvgctl.reports.rule_page import manual, rule_names, shelf

ROOT = Path(__file__).parent.parent.parent
PO = "vvgctl/messages/locale/sv/LC_MESSAGES/vvgctl.po"
MO = PO.removesuffix(".po") + ".mo"
KEYWORDS = {"_": None, "message": None, "text": None, "plural": (1, 2)}
NOT_SENTENCES = {"en", "{question}"}  # a language, and a question that a file gives in its own words
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
NOT_SAID = (  # what a header holds that changes from day to day, or that nobody has filled in
    "POT-Creation-Date",
    "PO-Revision-Date",
    "Last-Translator",
    "Language-Team",
    "Report-Msgid-Bugs-To",
    "Generated-By",
)


def wanted() -> Catalog:
    """Every sentence in the code, and the manual of each rule, picture, kind of change and consequence."""
    catalogue = Catalog(
        locale="sv",
        domain="vvgctl",
        header_comment="# Swedish sentences of vvgctl.",
        project="vvgctl",
        version="sv",
        charset="utf-8",
        fuzzy=False,
    )
    for file in sorted((ROOT / "vvgctl").rglob("*.py")):
        with file.open("rb") as code:
            for _line, id, _comments, _context in extract("python", code, KEYWORDS):
                if id and id not in NOT_SENTENCES:
                    catalogue.add(id, locations=[(file.relative_to(ROOT).as_posix(), 1)])
    for name in rule_names():
        catalogue.add(manual(name).id, locations=[(f"vvgctl/rules/{shelf(name)}/{name}.py", 1)])
    for name in change_names():
        catalogue.add(manual_of_change(name).id, locations=[(f"vvgctl/changes/kinds/{name}.py", 1)])
    for name in picture_names():
        catalogue.add(about(picture(name)).id, locations=[(f"vvgctl/pictures/kinds/{name}.py", 1)])
    for page in pages():
        path = f"{page.__name__.replace('.', '/')}.py"
        catalogue.add(manual_of_kind(page).id, locations=[(path, 1)])
    return catalogue


def translated() -> Catalog:
    """The catalogue as translators have written it."""
    with (ROOT / PO).open("rb") as file:
        return read_po(file, locale="sv", domain="vvgctl")


def updated() -> str:
    """The catalogue with every wanted sentence and no other, in a fixed order."""
    catalogue = wanted()
    known = translated() if (ROOT / PO).exists() else Catalog(locale="sv")
    for message in catalogue:
        if message.id and (old := known.get(message.id)) is not None:
            message.string = old.string
    out = io.BytesIO()
    write_po(out, catalogue, width=110, sort_output=True, omit_header=False, include_lineno=False)
    return "".join(
        line
        for line in out.getvalue().decode().splitlines(True)
        if not line.startswith(tuple(f'"{name}' for name in NOT_SAID))
    )


def compiled() -> bytes:
    """The catalogue as the program reads it."""
    catalogue = read_po(io.BytesIO(updated().encode()), locale="sv", domain="vvgctl")
    catalogue.creation_date = catalogue.revision_date = LONG_AGO  # else the file would change by the minute
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()
