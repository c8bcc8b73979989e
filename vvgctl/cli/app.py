"""The commands, each loaded when it is first needed, and the way that errors are told."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from typer._click.exceptions import UsageError
from typer.core import TyperGroup

from vvgctl import __version__
from vvgctl.cli.help import SpeakingContext
from vvgctl.cli.menu import COMMANDS
from vvgctl.cli.speech import LangOption, spoken, text
from vvgctl.cli.usage import told
from vvgctl.messages import ToldError

CLEAN, COULD_NOT = 0, 2


class Commands(TyperGroup):
    """A group whose commands are imported when they are first used; help needs only their names."""

    context_class = SpeakingContext

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"vvgctl.cli.commands.{cmd_name}")
        command = typer.main.get_command(module.app)
        command.name, command.help = cmd_name, spoken(COMMANDS[cmd_name])
        command.context_class = SpeakingContext
        return command

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, spoken(about)) for name, about in COMMANDS.items()])


app = typer.Typer(
    cls=Commands,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    help=text(
        "vvgctl keeps a collaboration structure in order: its bodies, seats, chairs, meetings and mandates."
    ),
    subcommand_metavar=text("COMMAND …"),
)


@app.callback()
def main(
    version: Annotated[bool, typer.Option("--version", help=text("show the version"))] = False,
    lang: LangOption = None,
) -> None:
    """Hold what belongs to no command."""
    if version:
        typer.echo(f"vvgctl {__version__}")


def run(arguments: list[str]) -> int:
    """Carry out a command line; the exit code is 0 clean, 1 findings, 2 could not be carried out."""
    _never_fail_to_print()
    try:
        code = _run(arguments)
        sys.stdout.flush()
        return code
    except ToldError as error:
        typer.echo(f"vvgctl: {spoken(error.message)}", err=True)
    except BrokenPipeError:
        _print_no_more()
    except OSError as error:
        _print_no_more()
        typer.echo(
            text("the answer cannot be written: {reason}", reason=error.strerror or str(error)), err=True
        )
    except KeyboardInterrupt:
        typer.echo(text("interrupted"), err=True)
    return COULD_NOT


def _run(arguments: list[str]) -> int:
    command = typer.main.get_command(app)
    try:
        result = command.main(arguments, prog_name="vvgctl", standalone_mode=False)
    except UsageError as error:
        typer.echo(told(error), err=True)
        return COULD_NOT
    return result if isinstance(result, int) else CLEAN


def _print_no_more() -> None:
    """Nothing is left that could fail when Python ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _never_fail_to_print() -> None:
    """A console that lacks a letter (cp1252) shows a question mark; a closed stream takes what comes."""
    sys.stdout = sys.stdout or Path(os.devnull).open("w")  # noqa: SIM115 (it lives as long as we do)
    sys.stderr = sys.stderr or Path(os.devnull).open("w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
