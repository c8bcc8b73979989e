"""check-jsonschema and yamllint on the files of a structure: what people use where there is no vvgctl.

check-jsonschema looks through a shared schema anew at every reference into it, some 0.2 s for each file. So
it is given each schema with what it refers to in one file, which makes it twenty times as fast.
"""

from __future__ import annotations

import json
import re
import sys
from functools import reduce
from pathlib import Path
from typing import Any

from bench.processes import Cost, cost
from vvgctl.schema import kind_of, schema

_FILE = re.compile(r'"\$ref": "([a-z]+)\.schema\.json')
_BIN = Path(sys.executable).parent


def rivals(structure: Path, scratch: Path, *, runs: int = 1) -> Cost:
    """One process of check-jsonschema for each kind of file, then one of yamllint for them all."""
    files: dict[str, list[Path]] = {}
    for path in sorted(structure.rglob("*.yaml")):
        kind = kind_of(path.relative_to(structure).as_posix())
        assert kind, path
        files.setdefault(kind, []).append(path)
    checks = [_checked(kind, paths, scratch, runs) for kind, paths in files.items()]
    linted = cost([_BIN / "yamllint", "-d", "relaxed", structure], runs=runs, accepted=(0, 1))
    return reduce(Cost.__add__, checks, linted)


def _checked(kind: str, paths: list[Path], scratch: Path, runs: int) -> Cost:
    bundle = scratch / f"{kind}.schema.json"
    bundle.write_text(json.dumps(_bundled(kind)), encoding="utf-8")
    return cost([_BIN / "check-jsonschema", "--schemafile", bundle, *paths], runs=runs)


def _bundled(kind: str) -> Any:
    """The schema of a kind of file with those that it refers to inside it."""
    others = _referred_to(kind, {kind}) - {kind}
    shared = {name: _at_home(schema(name), f"#/$defs/{name}") for name in sorted(others)}
    own = _at_home(schema(kind), "#")
    return {**own, "$defs": {**own.get("$defs", {}), **shared}}


def _referred_to(name: str, found: set[str]) -> set[str]:
    """The schemas that one refers to, and that these do, added to those found before."""
    for other in set(_FILE.findall(json.dumps(schema(name)))) - found:
        found.add(other)
        _referred_to(other, found)
    return found


def _at_home(part: Any, here: str) -> Any:
    """A part of a schema with its references made to point into the bundle, where its own file is `here`."""
    match part:
        case {"$ref": str(target), **rest}:
            file, _, inside = target.partition("#")
            root = f"#/$defs/{file.removesuffix('.schema.json')}" if file else here
            return {**_at_home(rest, here), "$ref": root + inside}
        case dict():
            return {key: _at_home(value, here) for key, value in part.items()}
        case list():
            return [_at_home(value, here) for value in part]
        case _:
            return part
