"""What is wrong with a command line, in words that help."""

from __future__ import annotations

from typing import Any

from vvgctl.cli.menu import COMMANDS
from vvgctl.cli.speech import spoken, text
from vvgctl.messages import Message, closest
from vvgctl.messages import message as _


def told(error: Any) -> str:
    """An error of the command-line library, in the reader's language."""
    help_line = text("for help: {command} --help", command=error.ctx.command_path if error.ctx else "vvgctl")
    return f"vvgctl: {spoken(_worded(error))}\n{help_line}"


def _worded(error: Any) -> Message:
    match type(error).__name__:
        case "NoSuchOption":
            guess = error.possibilities[0] if error.possibilities else None
            if guess:
                return _(
                    "there is no option {name}, did you mean {guess}?", name=error.option_name, guess=guess
                )
            return _("there is no option {name}", name=error.option_name)
        case "MissingParameter":
            return _("{name} is missing", name=_name(error))
        case "BadParameter":
            return _bad_value(error)
        case "BadOptionUsage":
            return _("{name} needs a value", name=error.option_name)
        case "NoArgsIsHelpError":
            return _("a command is missing")
        case _:
            return _command(error)


def _bad_value(error: Any) -> Message:
    message = _("{name} cannot be “{value}”", name=_name(error), value=_value(error))
    if choices := getattr(getattr(error.param, "type", None), "choices", ()):
        return _("{wrong}; write one of {choices}", wrong=message, choices=tuple(map(str, choices)))
    return message


def _command(error: Any) -> Message:
    words = error.message.split("'")
    if "command" in words[0].lower() and len(words) > 1:
        guess = closest(words[1], COMMANDS)
        if guess:
            return _("there is no command {name}, did you mean {guess}?", name=words[1], guess=guess)
        return _("there is no command {name}; these are: {known}", name=words[1], known=tuple(COMMANDS))
    if "extra argument" in error.message:
        extra = error.message.rpartition("(")[2].rstrip(").")
        return _("this is one too many: {extra}; a day with a space in it is written in quotes", extra=extra)
    return _("this cannot be read: {detail}", detail=error.message)


def _name(error: Any) -> str:
    if error.param is None:
        return "?"
    return str(
        error.param.opts[0]
        if error.param.param_type_name == "option"
        else error.param.make_metavar(error.ctx)
    )


def _value(error: Any) -> str:
    words = error.message.split("'")
    return str(words[1] if len(words) > 1 else error.message)
