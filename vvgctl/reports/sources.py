"""How the citations of a structure stand against the documents cited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from vvgctl.check.sources.verifying import Verified
from vvgctl.messages import Message, plural
from vvgctl.messages import message as _
from vvgctl.reports import machine
from vvgctl.reports.context import Checked, Manner
from vvgctl.reports.formats import FORMATS, Format
from vvgctl.reports.summary import counts


@dataclass(frozen=True, slots=True)
class Sourced:
    """One structure whose citations were looked up, with the findings that are to be told."""

    checked: Checked
    verified: Verified


def render(told: list[Sourced], manner: Manner, format: Format) -> str:
    """Every finding in a format; in text, with a summary of each structure."""
    if format == "json":
        return machine.document("sources", [_as_json(one, manner) for one in told])
    findings = FORMATS[format]([one.checked for one in told], replace(manner, quiet=True))
    if format != "text" or manner.quiet:
        return findings
    lines = (line for one in told for line in _summary(one))
    return findings + "".join(f"{line.text(manner.language)}\n" for line in lines)


def _as_json(told: Sourced, manner: Manner) -> dict[str, object]:
    verified = told.verified
    return machine.validated(told.checked, manner) | {
        "documents": verified.documents,
        "phrases": verified.phrases,
        "not_looked_up": verified.elsewhere,
    }


def _summary(told: Sourced) -> Iterator[Message]:
    structure, found = told.checked.structure, told.checked.validation.findings
    if structure is None:
        yield _("{name}: {counts}", name=told.checked.folder, counts=counts(found))
        return
    name, verified = structure.about.name, told.verified
    documents = plural("{count} document", "{count} documents", verified.documents)
    phrases = plural("{count} phrase", "{count} phrases", verified.phrases)
    if verified.findings:
        looked_up = (documents, phrases)
        yield _(
            "{name}: looked up {looked_up}; {counts}", name=name, looked_up=looked_up, counts=counts(found)
        )
    elif not verified.documents:
        yield _("{name}: nothing to look up, for no document in documents.yaml has a copy: a file", name=name)
    else:
        yield _(
            "{name}: {documents} unchanged, {phrases} in place, every demand covered or explained",
            name=name,
            documents=documents,
            phrases=phrases,
        )
    if verified.elsewhere:
        yield plural(
            "{count} citation was not looked up: it names a web page or another source without a file",
            "{count} citations were not looked up: they name web pages or other sources without a file",
            verified.elsewhere,
        )
