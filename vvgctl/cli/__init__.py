"""The command line: arguments, exit codes, and what is printed; one small module per command."""

from vvgctl.cli.app import run

__all__ = ["run"]
