"""Where a symbolic link leads, worked out from what is written in it: no file system is asked."""

from __future__ import annotations

from collections.abc import Mapping

_HOPS = 40  # as many as Linux follows


def leads_to(path: str, links: Mapping[str, str]) -> str | None:
    """The path that another one leads to through `links`; None if out of everything.

    A circle leads to where it was entered, as `os.path.realpath` has it.
    """
    todo, done, hops = path.split("/")[::-1], list[str](), 0
    while todo:
        part = todo.pop()
        if part == ".." and not done:
            return None
        if part == "..":
            done.pop()
        elif part not in ("", "."):
            done.append(part)
            target = links.get("/".join(done))
            if target is not None and hops < _HOPS:
                if target.startswith("/"):
                    return None
                hops += 1
                done.pop()
                todo += target.split("/")[::-1]
    return "/".join(done)
