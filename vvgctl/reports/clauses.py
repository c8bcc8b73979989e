"""The clauses of a structure's mandates: how each stands, or what must be asked to know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vvgctl.check.clauses import findings_on, questions
from vvgctl.check.finding import Level
from vvgctl.check.outcome import ClauseResult, Outcome
from vvgctl.messages import Message, said
from vvgctl.messages import message as _
from vvgctl.reports.citing import document_of, place
from vvgctl.reports.clause_page import one_line
from vvgctl.reports.context import Checked, Manner
from vvgctl.reports.look import OUTCOME_COLOURS, OUTCOME_NAMES
from vvgctl.reports.pages.writing import sentence
from vvgctl.reports.revision import at_revision
from vvgctl.reports.tables import as_csv, table
from vvgctl.structure.records.source import Contradiction

HEADINGS = (_("clause"), _("says"), _("arranged"), _("practised"), _("source"))


def clause_table(results: list[ClauseResult], checked: Checked, manner: Manner, width: int) -> str:
    """A row per clause, with its two outcomes and its citation, under each mandate's title."""
    parts = []
    for mandate in dict.fromkeys(result.mandate.id for result in results):
        own = [result for result in results if result.mandate.id == mandate]
        rows = [row(result, checked, manner) for result in own]
        headings = [heading.text(manner.language) for heading in HEADINGS]
        parts.append(
            _title(own[0], checked, manner)
            + table(headings, rows, width, colour=manner.paint("x", "red") != "x")
        )
    return "\n".join(parts)


def row(result: ClauseResult, checked: Checked, manner: Manner) -> list[str]:
    """A clause as cells: id with the contradictions that concern it, wording, both outcomes, citation."""
    marks = ", ".join(one.id for one in disagreements([result], checked))
    return [
        f"{result.clause.id} ({marks})" if marks else result.clause.id,
        result.clause.says.text(manner.language),
        *outcomes(result, manner),
        said(place(result.clause.cites), manner.language),
    ]


def disagreements(results: Iterable[ClauseResult], checked: Checked) -> tuple[Contradiction, ...]:
    """The contradictions on which some clauses depend."""
    names = (result.mandate.full_name(result.clause) for result in results)
    return checked.structure.disagreements(names) if checked.structure else ()


def disagreement_list(results: Iterable[ClauseResult], checked: Checked, manner: Manner) -> str:
    """A line for each of them."""
    found = disagreements(results, checked)
    heading = _("The sources disagree:").text(manner.language) + "\n" if found else ""
    return heading + "".join(f"  {one_line(one, manner)}\n" for one in found)


def clause_sheet(results: Iterable[ClauseResult], checked: Checked, manner: Manner) -> str:
    """The same table for a spreadsheet, with mandate and contradictions in columns of their own."""
    headings = [_("mandate"), *HEADINGS, _("contradictions")]
    rows = (_sheet_row(result, checked, manner) for result in results)
    return as_csv([heading.text(manner.language) for heading in headings], rows)


def _sheet_row(result: ClauseResult, checked: Checked, manner: Manner) -> list[str]:
    _id, says, arranged, practised, cites = row(result, checked, manner)
    if result.because is not None:
        arranged, practised = _outcome(result.arranged, manner), _outcome(result.practised, manner)
    marks = " ".join(one.id for one in disagreements([result], checked))
    return [result.mandate.id, result.clause.id, says, arranged, practised, cites, marks]


def question_list(results: Iterable[ClauseResult], checked: Checked, manner: Manner) -> str:
    """Each question once, whom to ask, and the clauses that wait for the answer."""
    waiting: dict[str, list[str]] = {}
    whom: dict[str, str] = {}
    for result in results:
        for found in questions(result):
            question = sentence(found.message.text(manner.language))
            waiting.setdefault(question, []).append(result.clause.id)
            whom[question] = said(checked.labels(found.ask), manner.language)
    return "".join(_asked(question, whom[question], ids, manner) for question, ids in waiting.items())


def broken_list(results: Iterable[ClauseResult], checked: Checked, manner: Manner) -> Iterator[str]:
    """What is wrong with each broken clause, at its place."""
    for result in results:
        for found in findings_on(result):
            if found.level != Level.UNKNOWN:
                yield f"{checked.file(found)}:{found.location.line}: {found.message.text(manner.language)}\n"


def _asked(question: str, whom: str, ids: list[str], manner: Manner) -> str:
    ask = _("   ask: {whom}", whom=whom).text(manner.language) + "\n" if whom else ""
    return f"{question}\n{ask}" + _("   for: {clauses}", clauses=", ".join(ids)).text(manner.language) + "\n"


def outcomes(result: ClauseResult, manner: Manner) -> tuple[str, str]:
    """How a clause is arranged and practised; or why it does not apply at all."""
    if result.because is None:
        return _outcome(result.arranged, manner), _outcome(result.practised, manner)
    because = _briefly(result.because).text(manner.language)
    return manner.paint(because, OUTCOME_COLOURS[Outcome.NOT_APPLICABLE]), ""


def _briefly(because: Message) -> Message:
    """Where another clause took over, only its mandate; `explain` tells which clause."""
    clause = because.values.get("clause")
    return because.with_values(clause=str(clause).partition("/")[0]) if clause else because


def _outcome(outcome: Outcome, manner: Manner) -> str:
    return manner.paint(OUTCOME_NAMES[outcome].text(manner.language), OUTCOME_COLOURS[outcome])


def _title(result: ClauseResult, checked: Checked, manner: Manner) -> str:
    document = document_of(result.clause, result.mandate, checked.structure) if checked.structure else None
    title = document.title if document else result.mandate.id
    line = _("{title} ({mandate}), as of {day}", title=title, mandate=result.mandate.id, day=result.day)
    return f"{line.text(manner.language)}{at_revision(checked, manner)}{_known(checked, manner)}\n"


def _known(checked: Checked, manner: Manner) -> str:
    known = checked.structure.about.known_through if checked.structure else None
    if known is None or str(checked.day or checked.today) <= known:
        return ""
    return _("; last known {known}", known=known).text(manner.language)
