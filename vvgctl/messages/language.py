"""Which language the reader wants."""

from __future__ import annotations

import locale
import sys
from collections.abc import Mapping

LANGUAGES = ("sv", "en")
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def preferred_language(environment: Mapping[str, str]) -> str | None:
    """Swedish where the environment, else the operating system, is Swedish; None where neither says."""
    names = [environment[name] for name in _VARIABLES if environment.get(name)]
    name = names[0] if names else _system_language()
    if not name:
        return None
    return "sv" if name.lower().startswith(("sv", "swedish")) else "en"


def _system_language() -> str:
    if sys.platform == "win32":
        import ctypes

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    if sys.platform == "darwin":
        return _macos_language()
    return ""


def _macos_language() -> str:
    import subprocess

    ask = ["/usr/bin/defaults", "read", "-g", "AppleLocale"]
    try:
        return subprocess.run(ask, capture_output=True, text=True, timeout=2, check=False).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ""
