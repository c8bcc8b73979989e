"""YAML and CSV files as values that know where they are written; knows nothing of the field.

Revisions of git (`repository`, `tree`) are imported from their modules by those who need them: few runs do.
"""

from vvgctl.source.collector import collector_paused
from vvgctl.source.csv_pages import read_csv
from vvgctl.source.folder import read_folder
from vvgctl.source.folding import fold, fold_letters, folded
from vvgctl.source.git_program import RevisionError
from vvgctl.source.location import Location
from vvgctl.source.page import KeyPath, Page, Place, Spot, Value
from vvgctl.source.text import shortened, visible
from vvgctl.source.trouble import Reading, Trouble
from vvgctl.source.yaml_pages import read_yaml

__all__ = [
    "KeyPath",
    "Location",
    "Page",
    "Place",
    "Reading",
    "RevisionError",
    "Spot",
    "Trouble",
    "Value",
    "collector_paused",
    "fold",
    "fold_letters",
    "folded",
    "read_csv",
    "read_folder",
    "read_yaml",
    "shortened",
    "visible",
]
