"""A county made up of so many bodies, the same each time: what the speed of large structures is measured on.

`python bench/county.py FOLDER BODIES` writes one. Each body's file is about as large as a real one and
changes on at least three scattered days; validating it finds no errors.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from bench import county_texts as texts

AREAS = 20
"""As many areas and bodies at the middle level, however many bodies there are below them."""
MUNICIPALITIES = 289
_DAY = timedelta(days=1)


def write(folder: Path, bodies: int) -> None:
    """Write the files of a county with so many bodies."""
    for name, text in files(bodies):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def files(bodies: int) -> Iterator[tuple[str, str]]:
    """The name and text of each file."""
    random = Random(bodies)
    yield "structure.yaml", texts.STRUCTURE
    yield "organisations.yaml", texts.ORGANISATIONS
    yield "principals.yaml", texts.PRINCIPALS + "".join(map(_municipality, range(MUNICIPALITIES)))
    yield "divisions/delomraden.yaml", texts.DIVISION + "".join(map(_area, range(AREAS)))
    yield "mandates/uppdrag-lan.yaml", texts.COUNTY_MANDATE
    yield "mandates/uppdrag-delregion.yaml", texts.AREA_MANDATE
    yield "mandates/uppdrag-lokal.yaml", texts.LOCAL_MANDATE
    yield "mandates/uppdrag-fyra-grupper.yaml", texts.NAMED_MANDATE
    yield "documents.yaml", texts.DOCUMENTS
    yield "bodies/lansorganet.yaml", texts.COUNTY_BODY
    for number in range(AREAS):
        yield _body(f"delregion-{number}", _area_body(number), _changes(random, date(2003, 1, 1)))
    days = [_changes(random, date(2008, 7, 1)) for _ in range(bodies - AREAS - 1)]
    for number, changes in enumerate(days):
        yield _body(f"grupp-{number}", _local_body(number), changes)
        if number % 10 == 0:
            yield (
                f"meetings/grupp-{number}-2023.yaml",
                texts.MEETINGS.format(body=f"grupp-{number}", year=2023),
            )
    yield "decisions.yaml", texts.DECISIONS + "".join(map(_decision, range(len(days)), days))


Values = dict[str, object]


def _changes(random: Random, earliest: date) -> Values:
    """The days on which a body begins, moves its seats, rests, resumes, is renamed and gets a new chair."""
    begun = earliest + random.randrange(2000) * _DAY
    moved = begun + random.randrange(500, 1500) * _DAY
    rested = moved + random.randrange(200, 900) * _DAY
    resumed = rested + random.randrange(30, 300) * _DAY
    renamed = resumed + random.randrange(100, 1500) * _DAY
    chaired = renamed + random.randrange(100, 1500) * _DAY
    days = {
        "begun": begun,
        "moved": moved,
        "rested": rested,
        "resumed": resumed,
        "renamed": renamed,
        "chaired": chaired,
    }
    return {**days, **{f"before_{name}": day - _DAY for name, day in days.items()}}


def _body(id: str, about: Values, changes: Values) -> tuple[str, str]:
    return f"bodies/{id}.yaml", texts.BODY.format_map(about | changes)


def _area_body(number: int) -> Values:
    return {
        "name": f"Delregional samverkan i område {number}",
        "new_name": f"Vårdsamverkan område {number}",
        "short": f"VSO {number}",
        "level": "delregional",
        "kind": "samverkansgrupp",
        "area": f"omrade-{number}",
        "belongs_to": "lansorganet",
        "mandate": "uppdrag-delregion",
        "decision": "beslut-delregioner",
        "municipality": f"kommun-{number}",
        "neighbour": f"kommun-{number + AREAS}",
    }


def _local_body(number: int) -> Values:
    area = number % AREAS
    return {
        "name": f"Närvårdsgruppen Ångermark {number}",
        "new_name": f"Lokala samverkansgruppen för god och nära vård {number}",
        "short": f"NVG {number}",
        "level": "lokal",
        "kind": "narvardsgrupp",
        "area": f"omrade-{area}",
        "belongs_to": f"delregion-{area}",
        "mandate": "uppdrag-lokal",
        "decision": f"beslut-{number // 10}",
        "municipality": f"kommun-{number % MUNICIPALITIES}",
        "neighbour": f"kommun-{(number + AREAS) % MUNICIPALITIES}",
    }


def _municipality(number: int) -> str:
    return texts.MUNICIPALITY.format(number=number, code=f"{number + 3000}")


def _area(number: int) -> str:
    members = ", ".join(f"kommun-{n}" for n in range(number, MUNICIPALITIES, AREAS))
    return texts.AREA.format(number=number, members=members)


def _decision(number: int, changes: Values) -> str:
    """One decision for ten bodies, before the first of them could begin."""
    return texts.DECISION.format(number=number // 10) if number % 10 == 0 else ""


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
