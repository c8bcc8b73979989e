"""Records as pages that an official would hand out: each page is sections, each section lines."""

from vvgctl.reports.pages.finding import match, names
from vvgctl.reports.pages.page import page

__all__ = ["match", "names", "page"]
