"""The seats of a body, one line for each party, and how their total comes about."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import message as _
from vvgctl.messages import said
from vvgctl.structure import BodyOnDay, NotKnownError
from vvgctl.structure.seats import SeatGroup, total


def seat_lines(body: BodyOnDay, language: str) -> Iterator[str]:
    """The total, then who has how many; a question where nobody knows; nothing where nothing is written."""
    if body.body.seats is None:
        return
    try:
        groups = body.seats
    except NotKnownError as missing:
        question = missing.unknown.question or ""
        yield _("Seats: unknown. {question}", question=question).text(language)
        return
    yield _("Seats: {total} in all ({sum})", total=total(groups), sum=_sum(groups)).text(language)
    yield from (f"  {line}" for line in _roles(body, groups, language))
    yield from (f"  {_party(body, group, language)}" for group in groups)


def _sum(groups: tuple[SeatGroup, ...]) -> str:
    """The total as the sum it is, with equal numbers of one entry taken together."""
    terms: dict[object, list[SeatGroup]] = {}
    for group in groups:
        terms.setdefault((group.where.path, str(group.count), group.certain), []).append(group)
    return " + ".join(_term(same) for same in terms.values())


def _term(same: list[SeatGroup]) -> str:
    count = str(same[0].count) if same[0].certain else f"0–{same[0].count.most}"
    return f"{len(same)} × {count}" if len(same) > 1 else count


def _roles(body: BodyOnDay, groups: tuple[SeatGroup, ...], language: str) -> Iterator[str]:
    roles = dict.fromkeys(group.role for group in groups)
    for role in roles if len(roles) > 1 else ():
        count = total(group for group in groups if group.role == role)
        yield _("of these {count} {role}", count=count, role=body.snapshot.label(role) if role else "–").text(
            language
        )


def _party(body: BodyOnDay, group: SeatGroup, language: str) -> str:
    label = body.snapshot.label
    parts = [_("{party}: {count}", party=label(group.for_party), count=group.count).text(language)]
    if group.role:
        parts.append(said(label(group.role), language))
    if group.side:
        parts.append(said(label(group.side), language))
    parts += [
        _("at most {count} from {side}", count=n.most, side=label(side)).text(language)
        for side, n in group.of_which.items()
    ]
    if group.appointed_by != group.for_party:
        parts.append(_("appointed by {party}", party=label(group.appointed_by)).text(language))
    if not group.certain:
        parts.append(_("if it exists on that day").text(language))
    return ", ".join(parts)
