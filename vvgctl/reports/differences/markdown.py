"""A difference as a comment on a pull request: a short summary, and the details folded."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from vvgctl.diff.change import Weight
from vvgctl.messages import Said, plural, said
from vvgctl.messages import message as _
from vvgctl.reports.context import Manner
from vvgctl.reports.differences.compared import Compared
from vvgctl.reports.differences.text import SECTIONS, according, common, details, heading, nothing, summary
from vvgctl.reports.pages.writing import sentence

_MARKS = re.compile(r"([\\`*_{}\[\]|~!])")
_NAMES = re.compile(r"[@#]")
_LINKS = re.compile(r"(?i)(://|www\.)")
_FIRST = re.compile(r"^([-+=]|[0-9]+(?=[.)]))")
LONGEST = 60_000
"""Characters: a comment on GitHub holds 65,536."""
_MORE = _("There is more than a comment holds: `{command}`")


def render(compared: Compared, manner: Manner, width: int, whole: bool) -> str:
    """A heading, the summary as lists, and everything in folded parts."""
    language = manner.language
    out = [f"### {_plain(said(heading(compared), language))}", ""]
    if not compared.changes:
        return "\n".join([*out, said(nothing(compared), language)]) + "\n"
    out += [_counted(compared, language), ""]
    if (decision := common(compared)) is not None:
        out += [_plain(sentence(said(according(decision, compared), language))), ""]
    for title, lines in summary(compared):
        out += _list(title, lines, language)
    written = "\n".join(out)
    for title, lines in details(compared):
        folded = "\n".join(_folded(title, lines, language))
        if len(written) + len(folded) > LONGEST:
            return f"{written}\n{_MORE.with_values(command=compared.again).text(language)}\n"
        written += "\n" + folded if folded else ""
    return written.rstrip("\n") + "\n"


def _counted(compared: Compared, language: str) -> str:
    counts = [(SECTIONS[weight], len(list(compared.weighing(weight)))) for weight in Weight]
    parts = [plural("{count} change", "{count} changes", len(compared.changes)).text(language)]
    parts += [f"{title.text(language).lower()}: {count}" for title, count in counts if count]
    return f"**{'** · '.join(parts[:1])}** · {' · '.join(parts[1:])}"


def _list(title: Said, lines: Iterable[Said | str], language: str) -> Iterator[str]:
    found = [f"- {_plain(sentence(said(line, language)))}" for line in lines]
    if found:
        yield from (f"**{_plain(said(title, language))}**", "", *found, "")


def _folded(title: Said, lines: Iterable[Said | str], language: str) -> Iterator[str]:
    found = [f"- {_plain(sentence(said(line, language)))}" for line in lines]
    if found:
        name = html.escape(said(title, language))
        yield from (
            "<details>",
            f"<summary>{name} ({len(found)})</summary>",
            "",
            *found,
            "",
            "</details>",
            "",
        )


def _plain(written: str) -> str:
    """Text that is no markup, names nobody and leads nowhere."""
    text = _MARKS.sub(r"\\\1", html.escape(written, quote=False))
    text = _LINKS.sub(lambda found: f"{found[0][:-1]}\u200b{found[0][-1]}", text)
    return _FIRST.sub("\u200b\\1", _NAMES.sub(lambda found: f"{found[0]}\u200b", text))
