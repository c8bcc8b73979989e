"""The program that runs Graphviz: DOT on standard input, a drawing on standard output.

A process of its own, since Graphviz is C code that a picture may crash or keep busy for ever. It is started
by its path and imports nothing of vvgctl.
"""

from __future__ import annotations

import sys
from typing import Any

MISSING = 3
REFUSED = 4


def main(format: str, dpi: str, *packages: str) -> int:
    """Draw standard input; say with the exit code what was wrong."""
    sys.path[:] = packages
    try:
        from pygraphviz import AGraph
    except (ImportError, OSError) as error:
        return _fail(MISSING, error)
    try:
        sys.stdout.buffer.write(_drawn(AGraph(), format, dpi))
    except (ValueError, MemoryError) as error:  # DotError is a ValueError
        return _fail(REFUSED, error)
    return 0


def _drawn(graph: Any, format: str, dpi: str) -> bytes:
    graph.read(sys.stdin.buffer)
    if format == "png":  # other formats are measured in points, and would grow
        graph.graph_attr["dpi"] = dpi
    drawing: bytes = graph.draw(prog="dot", format=format)
    return drawing


def _fail(code: int, error: Exception) -> int:
    sys.stderr.write(f"Error: {error}\n")
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
