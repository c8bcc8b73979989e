"""Which kind of file a path is."""

from __future__ import annotations

from fnmatch import fnmatch

PATTERNS = {
    "structure": "structure.yaml",
    "principals": "principals.yaml",
    "organisations": "organisations.yaml",
    "populations": "populations.csv",
    "division": "divisions/*.yaml",
    "body": "bodies/*.yaml",
    "mandate": "mandates/*.yaml",
    "meetings": "meetings/*.yaml",
    "proposal": "proposals/*.yaml",
    "functions": "functions.yaml",
    "matters": "matters.yaml",
    "agreements": "agreements.yaml",
    "services": "services.yaml",
    "assignments": "assignments.yaml",
    "decisions": "decisions.yaml",
    "documents": "documents.yaml",
    "contradictions": "contradictions.yaml",
    "exceptions": "exceptions.yaml",
    "theme": "theme.yaml",
}
"""The kinds of file of a structure, and where each stands in its folder."""

KINDS = ("settings", *PATTERNS)
"""Every kind of file that has a schema; `settings.yaml` lies beside the structures."""


def kind_of(file: str) -> str | None:
    """The kind of a file, named relative to its structure's folder; None where it has no place there."""
    depth = file.count("/")
    fitting = (
        kind for kind, pattern in PATTERNS.items() if depth == pattern.count("/") and fnmatch(file, pattern)
    )
    return next(fitting, None)
