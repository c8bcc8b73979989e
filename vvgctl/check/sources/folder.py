"""The files of a folder of documents: found by their exact names, never outside the folder."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from unicodedata import normalize

from vvgctl.check.sources import refusals

LARGEST_TEXT = 10_000_000  # bytes
LARGEST_SCAN = 1_000_000_000
_BINARY = (b"%PDF", b"PK\3\4", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"II*\0", b"MM\0*")


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that holds documents, listed once."""

    home: str
    entries: dict[str, os.DirEntry[str]]

    def checksum(self, name: str) -> str:
        """The SHA-256 of a file; raises NoTextError."""
        with self._open(name, LARGEST_SCAN) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def text(self, name: str) -> str:
        """What a file holds; raises NoTextError."""
        with self._open(name, LARGEST_TEXT) as file:
            content = file.read(LARGEST_TEXT + 1)
        if content.startswith(_BINARY) or b"\0" in content:
            raise refusals.binary(name)
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise refusals.not_utf8(name, content.count(b"\n", 0, error.start) + 1) from None

    def _open(self, name: str, most: int) -> BufferedReader:
        entry = self.entries.get(normalize("NFC", name))
        if entry is None:
            raise refusals.missing(name, self.entries)
        try:
            if os.path.commonpath([self.home, os.path.realpath(entry.path)]) != self.home:
                raise refusals.outside(name)
            about = entry.stat()
            if not stat.S_ISREG(about.st_mode):
                raise refusals.no_file(name)
            if about.st_size > most:
                raise refusals.too_large(name, most)
            return Path(entry.path).open("rb")
        except (OSError, ValueError):
            raise refusals.unreadable(name) from None


def listed(folder: Path) -> Folder:
    """The folder with its files; raises OSError where it cannot be listed."""
    entries = {normalize("NFC", entry.name): entry for entry in os.scandir(folder)}
    return Folder(os.path.realpath(folder), entries)
