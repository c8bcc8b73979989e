"""One sentence, and one mend, for each thing a schema can object to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from vvgctl.messages import Message, closest, plural
from vvgctl.messages import message as _
from vvgctl.schema.files import InBoth
from vvgctl.schema.misfit import Misfit
from vvgctl.schema.shapes import group_of_keys
from vvgctl.source import Place

FIRST_YEAR = 1000  # where a number is a year
SHOWN = 60  # characters of a value that is quoted
Worder = Callable[[Any, Place], Iterator[Misfit]]


def worded(error: Any, where: Place) -> Iterator[Misfit]:
    """What `error` says, at the key or value that it is about."""
    return _WORDERS.get(error.validator, _form)(error, where)


def quoted(value: object) -> str:
    """A value as it may stand in a sentence: on one line, and not too long."""
    text = " ".join(str(value).split())
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def _unknown_key(error: Any, where: Place) -> Iterator[Misfit]:
    known = set(error.schema.get("properties", ()))
    patterns = error.schema.get("patternProperties")
    for key in error.instance:
        if key in known or (patterns and key[:1].isdigit()):
            continue
        guess = _guess(key, error.schema.get("properties", {}), error.instance)
        message = _("unknown key `{key}`", key=quoted(key))
        if guess:
            message = _("unknown key `{key}`, did you mean `{guess}`?", key=quoted(key), guess=guess)
        fix = _("these keys can stand here: {keys}", keys=tuple(sorted(known)))
        yield Misfit("unknown-key", message, where / key, None if guess else fix)


def _guess(key: str, properties: Mapping[str, Any], present: Mapping[str, Any]) -> str | None:
    """The key that was meant: by how it is spelt, or by its title in either language."""
    free = {name: about for name, about in properties.items() if name not in present}
    titles = {
        half.lower(): name for name, about in free.items() for half in about.get("title", "").split(" | ")
    }
    near = closest(key, free) or closest(key.lower(), titles)
    return titles.get(near, near) if near else None


def _missing_key(error: Any, where: Place) -> Iterator[Misfit]:
    for key in error.validator_value:
        if key not in error.instance:
            about = InBoth(error.schema.get("properties", {}).get(key, {}).get("description", ""))
            fix = _("write `{key}:` {about}", key=key, about=about) if about.written else None
            yield Misfit("missing-key", _("the key `{key}` is missing", key=key), where, fix)


def _type(error: Any, where: Place) -> Iterator[Misfit]:
    wanted = error.validator_value
    names = tuple(_TYPES[name] for name in ([wanted] if isinstance(wanted, str) else wanted))
    message = _(
        "{expected} is expected here, not {found}", expected=names[0], found=_TYPES[_type_of(error.instance)]
    )
    fix = _unquoted(error.instance, names[0]) or _described(error.schema)
    yield Misfit("wrong-type", message, where, fix)


def _unquoted(value: object, expected: Message) -> Message | None:
    """How to write a number that stands in quotes, or a yes or no."""
    if expected == _TYPES["boolean"]:
        return _("write true for yes, or false for no")
    if expected == _TYPES["integer"] and isinstance(value, str) and value.isdecimal():
        return _("write {value} without quotes", value=value)
    return None


def _choice(error: Any, where: Place) -> Iterator[Misfit]:
    allowed = [str(value) for value in error.validator_value]
    value = quoted(error.instance)
    guess = closest(value, allowed)
    if guess:
        message = _("“{value}” cannot stand here, did you mean “{guess}”?", value=value, guess=guess)
    else:
        message = _("“{value}” cannot stand here", value=value)
    yield Misfit("not-a-choice", message, where, _("write one of {allowed}", allowed=tuple(allowed)))


def _too_few(error: Any, where: Place) -> Iterator[Misfit]:
    least = error.validator_value
    yield Misfit(
        "too-few", plural("at least {count} is needed here", "at least {count} are needed here", least), where
    )


def _too_long(error: Any, where: Place) -> Iterator[Misfit]:
    most = error.validator_value
    yield Misfit("too-long", _("the text is longer than {most} characters", most=most), where)


def _bounds(error: Any, where: Place) -> Iterator[Misfit]:
    value, bound = quoted(error.instance), error.validator_value
    if error.schema.get("minimum") == FIRST_YEAR:
        yield from _date(error, where)
        return
    if error.validator == "minimum":
        yield Misfit(
            "too-small", _("{value} is too small, {bound} is the least", value=value, bound=bound), where
        )
    else:
        yield Misfit(
            "too-large", _("{value} is too large, {bound} is the most", value=value, bound=bound), where
        )


def _form(error: Any, where: Place) -> Iterator[Misfit]:
    """Anything else: the value does not have the form that the schema describes in words."""
    if error.instance is None:
        yield Misfit("no-value", _("a value is missing here"), where, _described(error.schema))
        return
    if error.validator == "pattern" and error.schema.get("title", "").startswith("Id |"):
        message = _("“{value}” cannot be an id", value=quoted(error.instance))
        fix = _("write the id, not the name: only a–z (not å, ä, ö), digits, - and _")
        yield Misfit("wrong-form", message, where, fix)
        return
    if error.validator in ("anyOf", "oneOf") and isinstance(error.instance, dict | list):
        message = _("{found} does not fit here", found=_TYPES[_type_of(error.instance)])
    else:
        message = _("“{value}” does not have the right form", value=quoted(error.instance))
    yield Misfit("wrong-form", message, where, _described(error.schema))


def _date(error: Any, where: Place) -> Iterator[Misfit]:
    message = _("“{value}” is not a date", value=quoted(error.instance))
    fix = _(
        "write a day (2017-01-31), a month (2017-01), a year (2017), a range (2012..2018), "
        "a day on which it still held (until: 2024-01-29..) or unknown"
    )
    yield Misfit("not-a-date", message, where, fix)


def _described(schema: Any) -> Message | None:
    """What the schema says in words, and which keys may be written where it takes a group of them."""
    if not isinstance(schema, Mapping) or " | " not in schema.get("description", ""):
        return None
    told = {"title": InBoth(schema["title"]), "about": InBoth(schema["description"])}
    if keys := tuple(group_of_keys(schema).get("properties", ())):
        return _("{title}: {about} It may be written as a group of keys: {keys}", keys=keys, **told)
    return _("{title}: {about}", **told)


def _type_of(value: object) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int() | float():
            return "number"
        case str():
            return "string"
        case list():
            return "array"
        case _:
            return "object"


_TYPES = {
    "null": _("nothing"),
    "boolean": _("true or false"),
    "integer": _("a whole number"),
    "number": _("a number"),
    "string": _("a text"),
    "array": _("a list"),
    "object": _("a group of keys"),
}

_WORDERS: dict[str, Worder] = {
    "additionalProperties": _unknown_key,
    "required": _missing_key,
    "type": _type,
    "enum": _choice,
    "minItems": _too_few,
    "minProperties": _too_few,
    "minLength": _too_few,
    "maxLength": _too_long,
    "minimum": _bounds,
    "maximum": _bounds,
    "format": _date,
}
