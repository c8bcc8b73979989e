"""How much a change of a field weighs that no page of the book is about."""

from __future__ import annotations

from vvgctl.diff.change import Change, Weight

_STRUCTURAL = {
    *("acts_for", "area", "authority", "belongs_to", "chair", "complete", "decides_by", "divides", "holders"),
    *("kind", "level", "levels", "life", "mandate", "on", "outside", "part_of", "refers", "seats", "serves"),
    *("side", "sphere", "unplaced"),
}
_EDITORIAL = {
    *(
        "about",
        "accounts",
        "also_called",
        "because",
        "builds_on",
        "code",
        "copy",
        "counts",
        "date",
        "depends",
    ),
    *("document", "formerly", "id", "language", "mistaken_for", "name", "not_demands", "note", "page"),
    *("publisher", "reading", "remarks", "replaces", "rests_on", "says", "sections", "short", "signatures"),
    *("source", "text", "title", "transcript", "versions", "words"),
}
_OF_THINGS = {
    "structural": {"principal", "organisation", "body", "division"},
    "editorial": {"document", "contradiction", "population", "meetings", "file"},
}


def weight_of(change: Change) -> Weight:
    """Structural for who decides, sits and leads; editorial for names and texts; else working."""
    if not change.fact and not change.part:
        kinds = (weight for weight, of in _OF_THINGS.items() if change.of[0] in of)
        return Weight(next(kinds, Weight.WORKING))
    fact = change.fact.rstrip("_")
    if change.of[0] in _OF_THINGS["editorial"] or fact in _EDITORIAL:
        return Weight.EDITORIAL
    bodies = change.of[0] in ("body", "division", "principal", "organisation", "structure", "mandate")
    return Weight.STRUCTURAL if bodies and fact in _STRUCTURAL else Weight.WORKING
