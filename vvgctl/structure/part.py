"""A file as a part of a structure."""

from __future__ import annotations

from typing import Any

from vvgctl.source import Place

Part = tuple[str, str, Place, Any]
"""A file's kind, its name within the structure, where its content starts, and the content."""
