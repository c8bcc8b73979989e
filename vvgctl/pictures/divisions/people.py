"""How many principals and people there are in an area: between which numbers, and on which day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from vvgctl.messages import Said, plural
from vvgctl.messages import message as _
from vvgctl.reports.pages.party import grouped
from vvgctl.reports.pages.wording import InWords
from vvgctl.structure import Snapshot
from vvgctl.structure.dates import VagueDate


@dataclass(frozen=True, slots=True)
class People:
    """The principals that belong to something, and those that perhaps do."""

    certain: tuple[str, ...]
    perhaps: tuple[str, ...]
    snapshot: Snapshot

    @property
    def missing(self) -> tuple[str, ...]:
        """Those whose population is not known."""
        return tuple(id for id in (*self.certain, *self.perhaps) if population(id, self.snapshot) is None)

    @property
    def days(self) -> tuple[date, ...]:
        """The days of which the numbers are, in order."""
        found = (population(id, self.snapshot) for id in (*self.certain, *self.perhaps))
        return tuple(sorted({one[0] for one in found if one}))

    def told(self) -> Iterator[Said]:
        """`8–10 principals`, then `220 323–301 060 inhabitants`."""
        least, most = len(self.certain), len(self.certain) + len(self.perhaps)
        if least == most:
            yield plural("{count} principal", "{count} principals", least)
        else:
            yield _("{least}–{most} principals", least=least, most=most)
        if most:
            yield self._inhabitants(most)

    def _inhabitants(self, all_: int) -> Said:
        missing = len(self.missing)
        if missing == all_:
            return _("population unknown")
        count = _Range(_sum(self.certain, self.snapshot), _sum((*self.certain, *self.perhaps), self.snapshot))
        if missing:
            return _(
                "{count} inhabitants without {missing} of {all} whose number is unknown",
                count=count,
                missing=missing,
                all=all_,
            )
        return _("{count} inhabitants", count=count)


def population(id: str, snapshot: Snapshot) -> tuple[date, int] | None:
    """The latest known population of a principal, and of which day."""
    return snapshot.population(getattr(snapshot.party(id), "code", None))


def inhabitants(id: str, snapshot: Snapshot) -> Said:
    """How many live in a principal."""
    known = population(id, snapshot)
    return _Range(known[1], known[1]) if known else _("population unknown")


def dated(everyone: People) -> Iterator[Said]:
    """Of which day the numbers are, and whose are missing."""
    if days := everyone.days:
        yield _("Population on {day}.", day=InWords(VagueDate(days[0], days[-1])))
    if missing := everyone.missing:
        names = frozenset(everyone.snapshot.labels(missing))
        yield plural(
            "The population of {count} principal is unknown: {names}.",
            "The population of {count} principals is unknown: {names}.",
            len(missing),
            names=names,
        )


def _sum(ids: Iterable[str], snapshot: Snapshot) -> int:
    return sum(found[1] for id in ids if (found := population(id, snapshot)))


@dataclass(frozen=True, slots=True)
class _Range:
    """A large number, or two, that no line is broken in."""

    least: int
    most: int

    def text(self, language: str) -> str:
        written = (grouped(count).replace(" ", "\N{NO-BREAK SPACE}") for count in (self.least, self.most))
        return "–".join(dict.fromkeys(written))
