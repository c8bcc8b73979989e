"""The `git` program, run so that it only reads, asks nobody, and nothing in a repository makes it run more.

Only these are used: rev-parse, for-each-ref, merge-base, ls-tree, cat-file. None of them runs a program that
a repository's own settings name; what could is switched off all the same.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from vvgctl.messages import ToldError
from vvgctl.messages import message as _

PATIENCE = 60  # seconds that git may take for an answer

_ALWAYS = (
    "--no-pager",
    "--no-replace-objects",
    "-c core.fsmonitor=false",
    "-c core.warnAmbiguousRefs=true",
    "-c core.disambiguate=committish",
)
_KEPT = ("GIT_CONFIG", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM", "GIT_EXEC_PATH")
_SET = {
    "GIT_ALLOW_PROTOCOL": "none",  # for versions that do not know of the next
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}


class RevisionError(ToldError):
    """What is asked for cannot be had from git; `message` says why and what to do."""


def decoded(name: bytes) -> str:
    """A name as git keeps it, as text; bytes that are not UTF-8 are kept as lone surrogates."""
    return name.decode("utf-8", "surrogateescape")


def command(folder: Path, *arguments: str) -> list[str]:
    """The command line that asks git in a folder."""
    always = [word for option in _ALWAYS for word in option.split()]
    return [program(), *always, "-C", str(folder), *arguments]


def environment(inherited: Mapping[str, str]) -> dict[str, str]:
    """The environment for git: the folder says which repository, not the GIT_DIR that a hook is given."""
    kept = {
        name: value
        for name, value in inherited.items()
        if not name.upper().startswith("GIT_") or name.upper().startswith(_KEPT)
    }
    return kept | _SET


@cache
def program() -> str:
    """Where git is; never one from the folder stood in, where Windows would look first."""
    name = "git.exe" if sys.platform == "win32" else "git"
    for folder in os.environ.get("PATH", os.defpath).split(os.pathsep):
        file = os.path.join(folder, name)  # noqa: PTH118 - a Path would make an empty part the folder stood in
        if os.path.isabs(folder) and os.access(file, os.X_OK) and not os.path.isdir(file):  # noqa: PTH112, PTH117
            return file
    raise RevisionError(
        _("git is not installed, and a revision cannot be read without it; install git, or ask without one")
    )


def too_slow() -> RevisionError:
    """Git takes too long."""
    return RevisionError(_("git gave no answer in {seconds} seconds", seconds=PATIENCE))


def failed(complaint: str) -> RevisionError:
    """What git says where we do not know better words."""
    lines = [line for line in complaint.splitlines() if line.strip() and not line.startswith("hint:")]
    reason = lines[-1].removeprefix("fatal: ").removeprefix("error: ") if lines else "?"
    return RevisionError(_("git could not read this: {reason}", reason=reason))


def misses_objects(complaint: str) -> bool:
    """Whether git would have had to fetch what a partial clone has left out."""
    return "promisor remote" in complaint or "lazy fetching disabled" in complaint


def incomplete() -> RevisionError:
    """The clone lacks files of the revision."""
    return RevisionError(
        _(
            "this clone does not hold all files of that revision (it was made with --filter, or is damaged); "
            "git fetch --refetch --no-filter gets them, or make a new clone without --filter"
        )
    )
