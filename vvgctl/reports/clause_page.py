"""One clause as a page: what it demands, where that is written, how it stands and why."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from yaml import safe_dump

from vvgctl.check.clauses import level_of
from vvgctl.check.outcome import ClauseResult, Outcome, judge
from vvgctl.messages import Message, said
from vvgctl.messages import message as _
from vvgctl.reports.citing import cited
from vvgctl.reports.context import Checked, Manner
from vvgctl.reports.look import LEVEL_NAMES, OUTCOME_COLOURS, OUTCOME_NAMES
from vvgctl.reports.revision import told_revision
from vvgctl.rules.verdict import Broken, CannotTell, NotApplicable, Verdict
from vvgctl.structure import Snapshot
from vvgctl.structure.records.mandate import Clause, Mandate
from vvgctl.structure.records.source import Contradiction


def clause_page(mandate: Mandate, clause: Clause, checked: Checked, manner: Manner) -> str:
    """Wording, force, source, rule and parameters; then both outcomes with what each rests on."""
    assert checked.structure is not None
    snapshot = Snapshot(checked.structure, checked.day or checked.today, checked.today)
    result = judge(mandate, clause, snapshot)
    told = [
        *_outcomes(result, checked, manner),
        *_contradictions(mandate.full_name(clause), checked, manner),
    ]
    lines = [*_head(mandate, clause, checked, manner), "", *told]
    return "\n".join(lines) + "\n"


def _head(mandate: Mandate, clause: Clause, checked: Checked, manner: Manner) -> Iterator[str]:
    assert checked.structure is not None
    language, where = manner.language, clause.where.location
    yield manner.paint(mandate.full_name(clause), "bold")
    yield _("demand: {says}", says=clause.says).text(language)
    yield _("source: {source}", source=cited(clause, mandate, checked.structure)).text(language)
    level = LEVEL_NAMES[level_of(clause)]
    yield _("force: {force}; a breach is told as: {level}", force=FORCES[clause.force], level=level).text(
        language
    )
    parameters = safe_dump(
        dict(clause.with_), default_flow_style=True, allow_unicode=True, sort_keys=False, width=inf
    )
    yield _(
        "rule: {rule} ({parameters}); vvgctl explain {rule} tells more",
        rule=clause.rule,
        parameters=parameters.strip()[1:-1],
    ).text(language)
    yield _("written in: {file}:{line}", file=checked.path(where.file), line=where.line).text(language)


def _outcomes(result: ClauseResult, checked: Checked, manner: Manner) -> Iterator[str]:
    yield _as_of(result, checked).text(manner.language)
    if result.because:
        yield f"  {result.because.text(manner.language)}"
    for title, outcome, side in (
        (_("arranged"), result.arranged, "arranged"),
        (_("practised"), result.practised, "practised"),
    ):
        told = manner.paint(OUTCOME_NAMES[outcome].text(manner.language), OUTCOME_COLOURS[outcome])
        yield f"  {title.text(manner.language)}: {told}"
        verdicts = (verdict for judgement in result.judgements for verdict in getattr(judgement, side))
        lines = (_verdict(verdict, checked, manner) for verdict in verdicts if outcome != Outcome.KEPT)
        yield from dict.fromkeys(lines)


def _as_of(result: ClauseResult, checked: Checked) -> Message:
    if checked.commit is None:
        return _("As of {day}:", day=result.day)
    return _("As of {day}, at revision {revision}:", day=result.day, revision=told_revision(checked.commit))


def _contradictions(name: str, checked: Checked, manner: Manner) -> Iterator[str]:
    """Where the sources disagree about what the clause demands."""
    assert checked.structure is not None
    if found := checked.structure.disagreements([name]):
        yield ""
        yield _("The sources disagree:").text(manner.language)
        yield from (f"  {one_line(one, manner)}" for one in found)


def one_line(one: Contradiction, manner: Manner) -> str:
    """A contradiction by its id, what it is about and the reading chosen."""
    told = _("{id}: {about}. We read: {reading}", id=one.id, about=one.about, reading=one.reading)
    return told.text(manner.language)


def _verdict(verdict: Verdict, checked: Checked, manner: Manner) -> str:
    match verdict:
        case Broken(where, message, _fix):
            place = f"{checked.path(where.location.file)}:{where.location.line}"
            return f"    {message.text(manner.language)} ({place})"
        case CannotTell(_where, question, ask):
            whom = said(checked.labels(ask), manner.language)
            told = _("{question} Ask {whom}.", question=question, whom=whom) if whom else question
            return f"    {told.text(manner.language)}"
        case NotApplicable(because):
            return f"    {because.text(manner.language)}"


FORCES = {"shall": _("shall"), "should": _("should"), "may": _("may")}
