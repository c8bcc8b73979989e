"""How many clauses came out how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from vvgctl.check.outcome import ClauseResult, Outcome
from vvgctl.messages import Message, plural
from vvgctl.messages import message as _
from vvgctl.reports.context import Manner

_OUTCOMES = (
    (Outcome.KEPT, _("{number} kept")),
    (Outcome.BROKEN, _("{number} broken")),
    (Outcome.UNKNOWN, _("{number} cannot be checked")),
    (Outcome.NOT_APPLICABLE, _("{number} not applicable")),
)


def counted(results: Sequence[ClauseResult]) -> tuple[Message, tuple[Message, ...]]:
    """The number of clauses, and the number of each outcome that there is."""
    outcomes = Counter(result.outcome for result in results)
    parts = (
        message.with_values(number=outcomes[outcome]) for outcome, message in _OUTCOMES if outcomes[outcome]
    )
    return plural("{count} clause", "{count} clauses", len(results)), tuple(parts)


def outcome_counts(results: Iterable[ClauseResult], manner: Manner) -> str:
    """One line that sums up a table of clauses."""
    total, parts = counted(list(results))
    if not parts:
        return total.text(manner.language) + "\n"
    return _("{total}: {parts}", total=total, parts=parts).text(manner.language) + "\n"
