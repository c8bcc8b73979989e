"""A difference as text: the weightiest of it, or all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vvgctl.diff.change import Change, Weight
from vvgctl.diff.consequence import Consequence, names, page
from vvgctl.messages import Message, Said, plural, said
from vvgctl.messages import message as _
from vvgctl.reports.context import Manner
from vvgctl.reports.differences.beginnings import counted
from vvgctl.reports.differences.compared import Compared
from vvgctl.reports.differences.groups import groups
from vvgctl.reports.differences.inside import central, inside
from vvgctl.reports.differences.labels import decision_of
from vvgctl.reports.differences.packing import Shorter, line_of, packed
from vvgctl.reports.differences.telling import sentence_of
from vvgctl.reports.pages.lines import Glued, colon
from vvgctl.reports.pages.naming import taken
from vvgctl.reports.pages.writing import sentence, wrapped
from vvgctl.structure import Unknown
from vvgctl.structure.records.proposal import ADOPTED
from vvgctl.structure.records.work import Decision
from vvgctl.structure.states import in_order

Text = Said | str

WIDEST, MOST = 100, 7
"""The widest line, and the most lines of a section of the summary."""


def render(compared: Compared, manner: Manner, width: int, whole: bool) -> str:
    """Both sides, what differs by its weight, and what follows; in the summary a line each."""
    width, language = min(width, WIDEST), manner.language
    out = [manner.paint(line, "bold") for line in wrapped(said(heading(compared), language), width, "", "")]
    if not compared.changes:
        return "\n".join([*out, *wrapped(said(nothing(compared), language), width)]) + "\n"
    if not whole and (decision := common(compared)):
        out += wrapped(sentence(said(according(decision, compared), language)), width, "", "")
    for name, lines in details(compared) if whole else summary(compared):
        told = [line for one in packed(lines, language, width) for line in line_of(one, language, width)]
        if told:
            out += [""] if whole else []
            out += [manner.paint(said(name, language), "bold"), *told]
    return "\n".join([*out, *([] if whole else [said(rest(compared), language)])]) + "\n"


def heading(compared: Compared) -> Said:
    """The structure, and the two sides."""
    before, after = compared.before, compared.after
    name = compared.difference.after.structure.about.name
    same = (before.snapshot.day, before.checked.commit) == (after.snapshot.day, after.checked.commit)
    if same and after.proposals and not before.proposals:
        titles = tuple(_("“{title}”", title=one) for one in after.titles)
        told = plural(
            "{name}, {day}: proposal {proposals}", "{name}, {day}: proposals {proposals}", len(titles)
        )
        return told.with_values(name=name, day=before.told, proposals=titles)
    return _("{name}: from {before} to {after}", name=name, before=before.told, after=after.told)


def nothing(compared: Compared) -> Message:
    """That there is nothing to tell, of all or of what was asked for."""
    if compared.difference.changes:
        return _("Nothing of what was asked for differs.")
    return _("Nothing differs.")


def common(compared: Compared) -> Decision | None:
    """The one decision behind all that was decided, where there is one; then it is told once."""
    found = {one.id: one for change in compared.changes if (one := decision_of(change, compared.difference))}
    return next(iter(found.values())) if len(found) == 1 else None


def according(decision: Decision, compared: Compared) -> Said:
    """The decision, and what it says."""
    after = compared.difference.after
    return colon(_("According to {decision}", decision=taken(decision, after)), decision.says)


def summary(compared: Compared) -> Iterator[tuple[Said, list[Text]]]:
    """The weightiest changes, and a line for each kind of consequence."""
    told = common(compared) is None
    for weight in (Weight.STRUCTURAL, Weight.WORKING):
        found = groups(shown(compared, weight))[:MOST]
        yield (
            SECTIONS[weight],
            [
                Shorter(
                    sentence_of(one, compared.difference, by=told, brief=True),
                    counted(one, compared.difference.after.day),
                )
                for one in found
            ],
        )
    yield FOLLOWS, [line for name, found in _by_kind(compared, brief=True) for line in _briefly(name, found)]


def shown(compared: Compared, weight: Weight) -> list[Change]:
    """The changes of a weight that the summary tells, and the central facts of new bodies."""
    every = central([one for one in compared.changes if not _is_small(one)])
    return [replace(one, weight=weight) for one in every if _weight(one) == weight]


def _is_small(change: Change) -> bool:
    """Whether a summary can do without it: also that a proposal was adopted, as what it changes is told."""
    adopted = change.of[0] == "proposal" and _adopted(change.after)
    asked = change.before is None and isinstance(change.after, Unknown)
    return change.kind in _SMALL or adopted or asked


def _adopted(after: object) -> bool:
    states = getattr(after, "states", after)
    return any(getattr(one, "state", "") == ADOPTED for one in in_order(states))


def _weight(change: Change) -> Weight:
    """Its weight; the new name of a body comes first, as all that follows calls it so."""
    renamed = change.kind == "renamed" and change.of[0] == "body" and change.fact != "id"
    return Weight.STRUCTURAL if renamed else change.weight


def details(compared: Compared) -> Iterator[tuple[Said, list[Text]]]:
    """Every change by its weight, and every consequence by its kind."""
    for weight in Weight:
        found = groups([*compared.weighing(weight), *_inside(compared, weight)])
        yield SECTIONS[weight], [sentence_of(one, compared.difference) for one in found]
    for name, following in _by_kind(compared, brief=False):
        yield _("What follows: {kind}", kind=page(name).TITLE), [one.message for one in following]


def _inside(compared: Compared, weight: Weight) -> Iterator[Change]:
    return (one for change in compared.changes for one in inside(change) if one.weight == weight)


def _by_kind(compared: Compared, *, brief: bool) -> Iterator[tuple[str, list[Consequence]]]:
    other = "details" if brief else "summary"
    for name in names():
        found = [one for one in compared.consequences if one.kind == name and one.told != other]
        if found:
            yield name, found


def _briefly(name: str, found: list[Consequence]) -> Iterator[Said]:
    if getattr(page(name), "APART", False):
        yield from (one.message for one in found)
    else:
        yield _kind(name, found)


def _kind(name: str, found: list[Consequence]) -> Said:
    """The consequences of a kind on a line; where they are many, the first of them."""
    first = tuple(one.message for one in found[:_FEW])
    told: Said = colon(page(name).TITLE, Glued(first, "; "))
    if len(found) > _FEW:
        return plural("{told}; and {count} more", "{told}; and {count} more", len(found) - _FEW, told=told)
    return told


def rest(compared: Compared) -> Message:
    """How many changes the summary leaves out, and how to see them."""
    kept = {(one.id, one.aspect) for one in compared.changes}
    told = sum((one.id, one.aspect) in kept for weight in (Weight.STRUCTURAL, Weight.WORKING)
               for group in groups(shown(compared, weight))[:MOST] for one in group)  # fmt: skip
    left = len(compared.changes) - told
    again = compared.again
    if not left:
        return _("All details: {command}", command=again)
    return plural(
        "{count} smaller change, and all details: {command}",
        "{count} smaller changes, and all details: {command}",
        left,
        command=again,
    )


_FEW = 3
_SMALL = ("settled", "sources", "decided", "met")
FOLLOWS = _("What follows")
SECTIONS = {
    Weight.STRUCTURAL: _("Who decides, sits and leads"),
    Weight.WORKING: _("How the work is done"),
    Weight.EDITORIAL: _("Names, texts and sources"),
}
