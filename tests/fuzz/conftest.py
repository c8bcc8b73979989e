"""The command, run as people do."""

from tests.cli.conftest import run

__all__ = ["run"]
