"""Make vvgctl/layout/arimo from the package fontpkg-arimo: `python tests/layout/make_fonts.py`."""

from __future__ import annotations

import shutil
from importlib import import_module
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[2] / "vvgctl/layout/arimo"
WEIGHTS = {"Regular": 400, "Bold": 700}


def package() -> Path:
    return Path(import_module("fontpkg_arimo").ROOT)


def instance(weight: int) -> Any:
    """The variable font held at one weight; its dates kept, so that the bytes are the same every time."""
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    font = TTFont(package() / "files/Arimo[wght].ttf", recalcTimestamp=False)
    return instancer.instantiateVariableFont(font, {"wght": weight}, updateFontNames=True)


if __name__ == "__main__":
    for name, weight in WEIGHTS.items():
        instance(weight).save(FOLDER / f"Arimo-{name}.ttf")
    shutil.copy(package() / "LICENSE", FOLDER / "OFL.txt")
