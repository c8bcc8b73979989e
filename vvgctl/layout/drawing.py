"""DOT made into a picture by the Graphviz inside pygraphviz, in a child process that cannot take us down."""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
import sys
import zlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Literal

from vvgctl.layout.child import MISSING
from vvgctl.layout.font import BOLD, FOLDER, FONT
from vvgctl.layout.surroundings import CHILD, FLAGS, environment, packages
from vvgctl.messages import Message
from vvgctl.messages import message as _

Format = Literal["svg", "png", "pdf"]
Engine = Literal["bundled", "system"]
_HEADED = 33  # bytes of a PNG before what may follow its header
_BEGINS = {"svg": b"<?xml", "png": b"\x89PNG\r\n", "pdf": b"%PDF-"}

# No XML and no PDF can hold these; NUL would end the text.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

# Cairo writes the time of day into a PDF. As long as before, since a PDF counts its bytes.
_DATE, _UNDATED = re.compile(rb"/CreationDate \(D:\d{14}"), b"/CreationDate (D:19700101000000"

# Graphviz takes a weight in the name of a font, as Pango does; SVG does not.
_NAMED, _WEIGHTED = f'font-family="{BOLD}"'.encode(), f'font-family="{FONT}" font-weight="bold"'.encode()


class DrawingFailed(Exception):  # noqa: N818 (it reads as what happened)
    """No picture came of it: what happened, and what to do."""

    def __init__(self, message: Message, fix: Message) -> None:
        super().__init__(message.text("en"))
        self.message = message
        self.fix = fix


def draw(
    dot: str, format: Format, *, dpi: int = 96, seconds: float = 60, engine: Engine = "bundled"
) -> bytes:
    """The picture that `dot` describes; `dpi` is for PNG. Raises DrawingFailed."""
    source = _in_line(_UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", dot)).encode()
    command = _own(format, dpi) if engine == "bundled" else _system(format, dpi)
    try:
        child = _run(command, source, seconds)
    except subprocess.TimeoutExpired:
        raise _too_slow(seconds) from None
    except (OSError, MemoryError) as error:
        raise (_not_started if engine == "bundled" else _of_the_machine)(str(error)) from None
    complaint = _complaint(child.stderr)
    if child.returncode or complaint or not child.stdout.startswith(_BEGINS[format]):
        if engine == "system":
            raise _of_the_machine(complaint or f"exit code {child.returncode}")
        raise _failure(child.returncode, complaint)
    return _mended(child.stdout, format, dpi)


def _in_line(dot: str) -> str:
    """Bold by the name of the font: what Graphviz makes bold itself stands a point higher than other text."""
    return dot.replace("<b>", f'<font face="{BOLD}">').replace("</b>", "</font>")


def _mended(image: bytes, format: Format, dpi: int) -> bytes:
    """The same every day, bold where it was asked to be, and as large on paper as it was measured."""
    match format:
        case "png":
            return image[:_HEADED] + _resolution(dpi) + image[_HEADED:]
        case "pdf":
            return _DATE.sub(_UNDATED, image)
    return image.replace(_NAMED, _WEIGHTED)


def _resolution(dpi: int) -> bytes:
    """The chunk of a PNG that says how many of its pixels make a metre."""
    content = b"pHYs" + struct.pack(">IIB", *[round(dpi / 0.0254)] * 2, 1)
    return struct.pack(">I", 9) + content + struct.pack(">I", zlib.crc32(content))


def draw_all(
    dots: Sequence[str], format: Format, *, dpi: int = 96, engine: Engine = "bundled"
) -> tuple[bytes, ...]:
    """The picture of each, in that order, as many at once as the machine can. Raises DrawingFailed."""
    pool = ThreadPoolExecutor(os.cpu_count())
    try:
        return tuple(pool.map(lambda dot: draw(dot, format, dpi=dpi, engine=engine), dots))
    finally:
        pool.shutdown(cancel_futures=True)


def _own(format: Format, dpi: int) -> list[str]:
    return [sys.executable, "-P", str(CHILD), format, str(dpi), *packages()]


def _system(format: Format, dpi: int) -> list[str]:
    """The program `dot` of this machine."""
    program = shutil.which("dot")
    if program is None:
        raise _no_program()
    return [str(Path(program).resolve()), f"-T{format}", *([f"-Gdpi={dpi}"] if format == "png" else [])]


def _run(command: list[str], source: bytes, seconds: float) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        command,
        input=source,
        capture_output=True,
        timeout=seconds,
        cwd=FOLDER,
        env=environment(),
        creationflags=FLAGS,
        check=False,
    )


def _complaint(stderr: bytes) -> str:
    """The first error on standard error: Graphviz may lose the text of a label and still succeed."""
    lines = stderr.decode(errors="replace").splitlines()
    return next((line.removeprefix("Error: ") for line in lines if line.startswith("Error: ")), "")


def _failure(code: int, complaint: str) -> DrawingFailed:
    if code == MISSING:
        return _missing(complaint)
    return _refused(complaint) if complaint else _crashed(code)


def _too_slow(seconds: float) -> DrawingFailed:
    return DrawingFailed(
        _("the picture was not finished in {seconds} seconds", seconds=f"{seconds:g}"),
        _("draw less in one picture: --paper a4 divides it, --focus and --level choose from it"),
    )


def _not_started(detail: str) -> DrawingFailed:
    return DrawingFailed(
        _("Graphviz could not be started: {detail}", detail=detail),
        _("try again; if it happens again, install Python and vvgctl anew"),
    )


def _no_program() -> DrawingFailed:
    return DrawingFailed(
        _("there is no program `dot` on this machine's PATH"),
        _("leave out --engine system: vvgctl brings a Graphviz of its own"),
    )


def _of_the_machine(detail: str) -> DrawingFailed:
    return DrawingFailed(
        _("the program `dot` of this machine failed: {detail}", detail=detail),
        _("leave out --engine system: vvgctl brings a Graphviz of its own"),
    )


def _missing(detail: str) -> DrawingFailed:
    return DrawingFailed(
        _("Graphviz is missing or does not fit this machine: {detail}", detail=detail),
        _("install it anew: python -m pip install --force-reinstall pygraphviz"),
    )


def _refused(detail: str) -> DrawingFailed:
    return DrawingFailed(
        _("Graphviz does not accept the picture: {detail}", detail=detail),
        _("this is a fault in vvgctl: save the picture as DOT and report it"),
    )


def _crashed(code: int) -> DrawingFailed:
    return DrawingFailed(
        _("Graphviz stopped before the picture was finished (exit code {code})", code=code),
        _("draw less in one picture; if it happens again, save it as DOT and report it"),
    )
