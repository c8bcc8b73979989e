"""Generated structures: small counties in which any record may say anything that its schema allows."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from datetime import date
from typing import Any

import yaml
from hypothesis import strategies as st

from vvgctl.diff.meaning import ORDERED
from vvgctl.schema import kind_of
from vvgctl.source import Place, read_yaml
from vvgctl.structure import Snapshot, Structure, build

Files = dict[str, Any]

TODAY = date(2020, 6, 30)
DAYS = st.dates(date(2018, 1, 1), date(2022, 12, 31))
WRITTEN = st.one_of(
    DAYS.map(str),
    DAYS.map(lambda day: str(day)[:7]),
    DAYS.map(lambda day: f"..{day}"),
    DAYS.map(lambda day: f"{day}.."),
    st.just("unknown"),
)
SPAN = {"from": WRITTEN, "until": WRITTEN}
BODIES, PARTIES = ("board", "council", "group"), ("board", "league", "region", "east")
WORDS = st.sampled_from(["One text", "Another text", "A third | text", "<b>@x</b> #1"])
UNKNOWN = st.one_of(
    st.just("unknown"), st.fixed_dictionaries({"unknown": WORDS}, optional={"ask": st.just(["league"])})
)
LACKING = st.one_of(st.just("none"), st.fixed_dictionaries({"none": WORDS}))
SOURCE = {"source": st.fixed_dictionaries({"document": st.sampled_from(["doc", "other"])})}
BY = {"by": st.sampled_from(["d1", "d2"])}
BODY, PARTY = st.sampled_from(BODIES), st.sampled_from(PARTIES)


def some(each: st.SearchStrategy[Any], most: int = 2) -> st.SearchStrategy[list[Any]]:
    return st.lists(each, min_size=1, max_size=most, unique_by=lambda one: json.dumps(one, sort_keys=True))


def mapping(must: dict[str, Any] | None = None, **may: Any) -> st.SearchStrategy[dict[str, Any]]:
    fixed = {
        name: of if isinstance(of, st.SearchStrategy) else st.just(of) for name, of in (must or {}).items()
    }
    return st.fixed_dictionaries(fixed, optional=may)


def dated_record(must: dict[str, Any], **may: Any) -> st.SearchStrategy[Any]:
    """A fact with one record at a time."""
    spell = mapping({**must, "from": WRITTEN}, until=WRITTEN, **BY, **may)
    return st.one_of(mapping(must, **may), UNKNOWN, LACKING, some(spell))


def dated(value: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A fact with one value at a time."""
    spell = mapping({"value": st.one_of(value, LACKING), "from": WRITTEN}, until=WRITTEN, **BY)
    return st.one_of(value, UNKNOWN, LACKING, some(spell))


def many(item: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(UNKNOWN, LACKING, some(item))


LOAN = mapping({"to": PARTY}, **SPAN, **BY)
TASK = mapping(
    {"id": st.sampled_from(["t1", "t2"]), "text": WORDS},
    kinds=some(st.sampled_from(["draft", "advise"])),
    lent=many(LOAN),
    handed_over=mapping({"to": PARTY, "from": WRITTEN}, **BY),
    **SPAN,
    **SOURCE,
)
CHAIR = st.one_of(
    dated_record({"party": PARTY}),
    dated_record(
        {
            "alternates": mapping(
                {
                    "between": st.permutations(["league", "region"]).map(list),
                    "every": st.sampled_from(["year", "2 years"]),
                }
            )
        },
        administers=st.booleans(),
        held=some(mapping({"year": st.integers(2018, 2022), "chair": PARTY})),
    ),
)
SEAT = mapping(
    {"appointed_by": PARTY, "count": st.sampled_from([1, 2, "1..3", "unknown"])},
    role=st.sampled_from(["representative", "support"]),
    **SPAN,
    **BY,
    **SOURCE,
)
EACH = st.just({"for_each": {"level": "local"}, "appointed_by": "self", "count": 1})
LIFE = mapping({"state": st.sampled_from(["active", "paused"])}, **SPAN, **BY)
THE_BODY = mapping(
    {
        "name": dated(WORDS),
        "level": dated(st.sampled_from(["local", "county"])),
        "life": some(LIFE),
        "mandate": st.one_of(UNKNOWN, st.just("m")),
    },
    short=dated(WORDS),
    authority=dated(st.sampled_from(["recommends", "decides"])),
    area=dated_record({"division": "map", "area": st.sampled_from(["e", "w"])}),
    belongs_to=dated(BODY),
    chair=CHAIR,
    prepared_by=dated(some(PARTY)),
    seats=many(st.one_of(SEAT, EACH)),
    tasks=many(TASK),
    meets=many(mapping({"at_least": st.integers(1, 5), "per": st.sampled_from(["year", "quarter"])}, **SPAN)),
    holders=many(mapping({"appointed_by": PARTY, "of": st.just("east")}, **SPAN)),
    refers=many(mapping({"decisions_of_effect": st.just(["guiding"]), "to": BODY}, **SPAN)),
    minutes=dated_record({"kept": st.booleans()}, published_by=some(PARTY)),
    decides_by=dated(st.just("vote")),
    replaces=BODY,
    own_resources=dated(st.just("some")),
    evaluations=some(mapping({"due": WRITTEN}, done=st.one_of(WRITTEN, UNKNOWN), of=WORDS)),
    remarks=some(mapping({"says": WORDS, "source": SOURCE["source"]}, **SPAN)),
    also_called=some(WORDS),
    **SOURCE,
)
CLAUSE = mapping(
    {
        "id": st.sampled_from(["c1", "c2"]),
        "says": WORDS,
        "cites": mapping({"phrase": st.sampled_from(["one two three", "four five six"])}),
        "force": st.sampled_from(["shall", "should"]),
        "rule": "meets",
        "with": mapping({"at_least": st.integers(1, 4), "per": "year"}),
    },
    on=some(BODY),
    in_force=mapping({}, **SPAN),
    limits=st.just(True),
)
FILES = st.fixed_dictionaries(
    {
        "structure.yaml": mapping({"name": WORDS, "known_through": DAYS.map(str)}),
        "decisions.yaml": st.just([])
        | some(mapping({"id": st.sampled_from(["d1", "d2"]), "by": PARTY, "date": WRITTEN, "says": WORDS})),
    },
    optional={
        **{f"bodies/{id}.yaml": THE_BODY for id in BODIES},
        "mandates/m.yaml": mapping(
            {"document": "doc", "on": BODY, "in_force": mapping({}, **SPAN), "clauses": some(CLAUSE)}
        ),
        "divisions/map.yaml": mapping(
            {
                "name": WORDS,
                "divides": {"kind": "town"},
                "areas": st.tuples(
                    mapping(
                        {"id": "e", "name": WORDS, "members": some(mapping({"principal": "east"}, **SPAN))}
                    ),
                    mapping(
                        {"id": "w", "name": WORDS, "members": some(mapping({"principal": "west"}, **SPAN))}
                    ),
                ).map(list),
            },
            unplaced=some(mapping({"principal": "west", "between": ["e", "w"]}, **SPAN)),
        ),
        "functions.yaml": some(
            mapping(
                {"id": st.sampled_from(["f1", "f2"]), "name": WORDS, "kind": "office"},
                placed_at=st.one_of(UNKNOWN, some(PARTY)),
                serves=some(BODY),
                **SPAN,
            )
        ),
        "matters.yaml": some(
            mapping(
                {"id": st.just("m1"), "name": WORDS},
                handled_alone=st.just(True),
                handled_by=st.one_of(UNKNOWN, some(mapping({"party": PARTY}, **SPAN))),
                **SPAN,
            )
        ),
        "assignments.yaml": some(
            mapping(
                {"id": st.just("a1"), "about": WORDS},
                assigned_to=many(PARTY),
                states=some(mapping({"state": st.sampled_from(["ordered", "done"])}, **SPAN)),
            )
        ),
        "agreements.yaml": some(mapping({"id": "g1", "name": WORDS, "parties": some(PARTY)}, **SPAN)),
        "services.yaml": some(
            mapping({"id": st.just("s1"), "name": WORDS}, agreement=dated(st.just("g1")), **SPAN)
        ),
        "documents.yaml": some(
            mapping(
                {"id": st.sampled_from(["doc", "other"]), "title": WORDS},
                date=WRITTEN,
                publisher=WORDS,
                sections=some(WORDS),
            )
        ),
        "contradictions.yaml": some(
            mapping(
                {
                    "id": st.just("k1"),
                    "about": WORDS,
                    "reading": WORDS,
                    "because": WORDS,
                    "accounts": [
                        {"says": "A", "source": {"document": "doc"}},
                        {"says": "B", "source": {"document": "other"}},
                    ],
                }
            )
        ),
        "exceptions.yaml": some(mapping({"sets_aside": "m/c1", "reason": WORDS, "until": WRITTEN, **BY})),
        "meetings/board-2020.yaml": mapping(
            {
                "body": "board",
                "period": 2020,
                "complete": st.booleans(),
                "meetings": some(mapping({"date": st.sampled_from(["2020-03-01", "2020-09", "2020"])})),
            }
        ),
        "proposals/p.yaml": mapping(
            {
                "title": WORDS,
                "states": some(mapping({"state": st.sampled_from(["draft", "proposed"])}, **SPAN)),
            },
            changes=UNKNOWN,
        ),
    },
)


def written(files: Files) -> Files:
    """The files with all that they lean on; ids that would be written twice in a list only once."""
    whole = {**_AROUND, **{name: _once(content) for name, content in files.items()}}
    whole["structure.yaml"] = {**_AROUND["structure.yaml"], **files["structure.yaml"]}
    return {name: _sourced(name, content) for name, content in whole.items()}


def _sourced(name: str, content: Any) -> Any:
    """The content with a source where its schema wants one."""
    if name in _UNSOURCED:
        return content
    if isinstance(content, list):
        return [{"source": {"document": "doc"}, **one} for one in content]
    return {"source": {"document": "doc"}, **content}


_UNSOURCED = ("structure.yaml", "documents.yaml", "contradictions.yaml")


def structure(files: Files, seed: int = 0) -> Structure:
    """What the files come to, in an order and a style of YAML that depend on the seed."""
    chance, names = random.Random(seed), list(files)
    if seed:
        chance.shuffle(names)
    parts = []
    for name in names:
        text = _styled(_shuffled(files[name], chance), seed) if seed else json.dumps(files[name])
        page = read_yaml(name, text.encode()).page
        assert page is not None, text
        kind = kind_of(name)
        assert kind is not None
        parts.append((kind, name, Place(page), page.data))
    return build(parts, tuple(part[2].page for part in parts))


def _styled(content: Any, seed: int) -> str:
    """As JSON, in flow style, or as blocks; with a comment."""
    if seed % 3 == 0:
        return "# a comment\n" + json.dumps(content, indent=seed)
    text: str = yaml.dump(
        content,
        Dumper=_DUMPER,
        default_flow_style=(None, True, False)[seed % 2],
        allow_unicode=True,
        width=40 + seed,
    )
    return text + "\n# a comment\n"


_DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def on(files: Files, day: date = TODAY, seed: int = 0) -> Snapshot:
    return Snapshot(structure(files, seed), day, TODAY)


def normal(value: Any, ordered: bool = False) -> Any:
    """What is written, without regard to an order that means nothing; the tests' own notion of equal."""
    match value:
        case dict():
            return {name: normal(inner, _ordered(name, value)) for name, inner in value.items()}
        case list():
            items = [normal(one) for one in value]
            return items if ordered else sorted(items, key=lambda one: json.dumps(one, sort_keys=True))
    return value


def _ordered(name: str, around: dict[str, Any]) -> bool:
    return name in ORDERED and "principal" not in around


def _shuffled(value: Any, chance: random.Random, ordered: bool = False) -> Any:
    match value:
        case dict():
            names = list(value)
            chance.shuffle(names)
            keep = {name: name == "levels" for name in names}
            return {
                name: value[name] if keep[name] else _shuffled(value[name], chance, _ordered(name, value))
                for name in names
            }
        case list():
            items = [_shuffled(one, chance) for one in value]
            return items if ordered else chance.sample(items, len(items))
    return value


def _once(content: Any) -> Any:
    """The first of what is written under one id."""
    match content:
        case list() if content and isinstance(content[0], dict) and "id" in content[0]:
            return list({one["id"]: _once(one) for one in reversed(content)}.values())
        case list() if content and isinstance(content[0], dict) and "date" in content[0]:
            return list({one["date"]: one for one in reversed(content)}.values())
        case dict():
            return {name: _once(inner) for name, inner in content.items()}
    return content


def _named(*ids: str) -> Mapping[str, Any]:
    return {id: {"sv": id, "en": id} for id in ids}


_AROUND: Files = {
    "structure.yaml": {
        "language": "en",
        "declares": {
            "levels": dict(_named("local", "county")),
            "sides": dict(_named("north", "south")),
            "roles": dict(_named("representative", "support")),
            "principal_kinds": dict(_named("town", "region")),
            "task_kinds": dict(_named("draft", "advise")),
            "function_kinds": dict(_named("office")),
            "effects": dict(_named("guiding")),
            "modes": dict(_named("vote")),
        },
    },
    "principals.yaml": {
        "principals": [
            {"id": "east", "name": "East", "kind": "town", "side": "north"},
            {"id": "west", "name": "West", "kind": "town", "side": "north"},
            {"id": "region", "name": "Region", "kind": "region", "side": "south"},
        ]
    },
    "organisations.yaml": {
        "organisations": [{"id": "league", "name": "League", "side": "north", "acts_for": {"kind": "town"}}]
    },
}
