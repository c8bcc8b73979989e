"""The command `vvgctl`, also `python -m vvgctl`."""

from __future__ import annotations

import sys

from vvgctl import __version__


def main() -> None:
    """Answer `--version` at once; hand everything else to the command line."""
    if sys.argv[1:] == ["--version"]:
        print(f"vvgctl {__version__}")
        return
    from vvgctl.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
