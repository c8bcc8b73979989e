"""A git revision is read as its checkout would be, and nothing is touched or run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.repositories import commit, git, made, state
from vvgctl.source import Reading, RevisionError, git_program, read_folder
from vvgctl.source.links import leads_to
from vvgctl.source.repository import Repository, repository
from vvgctl.source.tree import tree

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="needs links and odd names")


def at(folder: Path, revision: str) -> tuple[Reading, ...]:
    """The files of a folder at a revision."""
    here = repository(folder)
    return tree(here.commit(revision), here.prefix).read()


def told(readings: tuple[Reading, ...]) -> list[object]:
    """What was read, in a form that can be compared."""
    return [
        (reading.page and (reading.page.file, reading.page.text, reading.page.data), reading.troubles)
        for reading in readings
    ]


def refused(folder: Path, revision: str) -> str:
    with pytest.raises(RevisionError) as found:
        repository(folder).commit(revision)
    return found.value.message.text("en")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A repository with three states of a folder."""
    folder = made(tmp_path / "r", {"s/a.yaml": "a: 1\n", "s/b/c.csv": "x,y\n1,2\n", "readme.md": "hello"})
    git(folder, "tag", "first")
    commit(folder, {"s/a.yaml": "a: 2\n", "s/å ä.yaml": "b: 1\n"})
    git(folder, "mv", "s/a.yaml", "s/z.yaml")
    commit(folder, message="Renamed")
    return folder


def test_each_revision_is_read_as_its_checkout(home: Path) -> None:
    for revision in ("first", "HEAD~1", "HEAD", "main", "@", "main@{0}", "first^{}", "HEAD^{/change}"):
        seen = told(at(home / "s", revision))
        git(home, "checkout", "-q", "--detach", git(home, "rev-parse", f"{revision}^{{commit}}"))
        assert seen == told(read_folder(home / "s")) != []
        git(home, "checkout", "-q", "main")


def test_nothing_is_touched(home: Path) -> None:
    (home / "s" / "z.yaml").write_text("not: committed\n", encoding="utf-8")
    os.utime(home / "s" / "å ä.yaml", (1, 1))  # the index is out of date now
    before = state(home)
    at(home / "s", "HEAD~1")
    refused(home / "s", "nope")
    repository(home).common(repository(home).commit("HEAD"), repository(home).commit("first"))
    assert state(home) == before


def test_a_commit_knows_its_day_where_it_was_made(home: Path) -> None:
    found = repository(home).commit("first")
    assert (found.date, found.written, found.id) == (
        date(2017, 1, 31),
        "first",
        git(home, "rev-parse", "first"),
    )


def test_an_annotated_tag_is_the_commit_that_it_is_of(home: Path) -> None:
    git(home, "tag", "-a", "v1.0", "-m", "One", "first")
    git(home, "tag", "-a", "v1.0-again", "-m", "A tag of a tag", "v1.0")
    assert repository(home).commit("v1.0-again").id == git(home, "rev-parse", "first")


@pytest.mark.parametrize("format", ["sha1", "sha256"])
@pytest.mark.parametrize("packed", [False, True])
def test_hashes_and_packs_of_either_kind(tmp_path: Path, format: str, packed: bool) -> None:
    folder = made(tmp_path, {"a.yaml": "a: 1\n", "b/c.yaml": "b: 1\n"}, format=format)
    if packed:
        git(folder, "gc", "-q")
        git(folder, "pack-refs", "--all")
    assert told(at(folder, "main")) == told(read_folder(folder))
    assert (
        len(repository(folder).commit(git(folder, "rev-parse", "main")).id)
        == {"sha1": 40, "sha256": 64}[format]
    )


def test_worktrees_and_git_files(home: Path, tmp_path: Path) -> None:
    git(home, "worktree", "add", "-q", str(tmp_path / "other"), "first")
    git(
        home, "clone", "-q", "--separate-git-dir", str(tmp_path / "apart"), str(home), str(tmp_path / "clone")
    )
    assert told(at(tmp_path / "other" / "s", "HEAD")) == told(at(home / "s", "first"))
    assert told(at(tmp_path / "clone" / "s", "origin/main")) == told(at(home / "s", "main"))


@needs_posix
def test_links_are_told_as_in_a_folder(tmp_path: Path) -> None:
    root = made(
        tmp_path / "r", {"s/real/a.yaml": "a: 1\n", "outside/b.yaml": "b: 1\n", "s/.hid/c.yaml": "c: 1\n"}
    )
    links = {
        "inside.yaml": "real/a.yaml",
        "again.yaml": "./real/../inside.yaml",
        "round.yaml": "../s/real/a.yaml",
        "hidden.yaml": ".hid/c.yaml",
        "leaves.yaml": "../outside/b.yaml",
        "leaves": "../outside",
        "gone.yaml": "../../../gone.yaml",
        "stays": "real",
        "up.yaml": "..",
        "self": ".",
        "nowhere.yaml": "not-there.yaml",
        "itself.yaml": "itself.yaml",
        "circle.yaml": "elcric.yaml",
        "elcric.yaml": "circle.yaml",
        "passwords": "/etc",
        "other.txt": "/etc/passwd",
        "wrong.yml": "real/a.yaml",
        "through.yaml": "stays/a.yaml",
    }
    for name, target in links.items():
        (root / "s" / name).symlink_to(target)
    commit(root)
    assert told(at(root / "s", "HEAD")) == told(read_folder(root / "s"))


@needs_posix
def test_odd_names_are_told_as_in_a_folder(tmp_path: Path) -> None:
    folder = made(tmp_path)
    for name in (
        b"a\nb.yaml",
        b"a\xff.yaml",
        b"\x1b[2J.yaml",
        b"t\tab.yaml",
        b'q"uote.yaml',
        b":(top)x.yaml",
        b"x.YML",
    ):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text("a: 1\n", encoding="utf-8")
    commit(folder)
    assert told(at(folder, "HEAD")) == told(read_folder(folder))


def test_a_folder_with_an_odd_name_is_found(tmp_path: Path) -> None:
    folder = made(tmp_path, {"[a] *åäö/x y/a.yaml": "a: 1\n", "a/x y/b.yaml": "b: 1\n"})
    assert told(at(folder / "[a] *åäö" / "x y", "HEAD")) == told(read_folder(folder / "[a] *åäö" / "x y"))


def test_what_is_wrong_with_a_file_is_told_as_in_a_folder(tmp_path: Path) -> None:
    folder = made(tmp_path, {"a.yaml": "a: [\n", "b.yaml": "", "c.yaml": "\ta: 1\n", "d.csv": "a;b\n"})
    (folder / "large.yaml").write_bytes(b"#" * 4_000_001)
    (folder / "just.yaml").write_bytes(b"a: " + b"#\n" * 1_999_998)
    (folder / "latin.yaml").write_bytes("å: 1".encode("latin-1"))
    commit(folder)
    assert told(at(folder, "HEAD")) == told(read_folder(folder))


def test_a_submodule_is_a_note_and_not_left_out_silently(home: Path, tmp_path: Path) -> None:
    other = made(tmp_path / "other", {"a.yaml": "a: 1\n"})
    git(home, "-c", "protocol.file.allow=always", "submodule", "add", "-q", str(other), "s/more")
    commit(home)
    notes = [trouble for reading in at(home / "s", "HEAD") for trouble in reading.troubles]
    assert [(note.code, note.level, note.location.file) for note in notes] == [("submodule", "note", "more")]


def test_ten_thousand_commits(tmp_path: Path) -> None:
    folder = made(tmp_path)
    stream = "".join(
        f"commit refs/heads/main\ncommitter A <a@localhost> {1_000_000_000 + n * 86400} +0000\n"
        f"data 1\nx\nM 100644 inline s/a.yaml\ndata {len(f'a: {n}')}\na: {n}\n"
        for n in range(10_000)
    )
    git(folder, "fast-import", "--quiet", given=stream.encode())
    git(folder, "checkout", "-q", "-f", "main")
    here = repository(folder / "s")
    [reading] = tree(here.commit("main~9999"), here.prefix).read()
    assert reading.page is not None
    assert reading.page.data == {"a": 0}
    assert here.common(here.commit("main~1"), here.commit("main~9999")).id == here.commit("main~9999").id


def test_a_shallow_clone_says_so(home: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{home}", str(clone))
    assert told(at(clone / "s", "HEAD")) == told(at(home / "s", "main"))
    for revision in ("HEAD~1", "first", git(home, "rev-parse", "first")):
        assert "fetch-depth: 0" in refused(clone, revision)
        assert "--unshallow" in refused(clone, revision)


def test_histories_that_do_not_meet_in_a_shallow_clone(home: Path, tmp_path: Path) -> None:
    git(home, "checkout", "-q", "-b", "branch", "first")
    commit(home, {"s/new.yaml": "n: 1\n"})
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth=1", "--no-single-branch", f"file://{home}", str(clone))
    here = repository(clone)
    with pytest.raises(RevisionError, match="shallow"):
        here.common(here.commit("HEAD"), here.commit("origin/main"))


def test_what_has_no_common_history_is_compared_as_it_is(home: Path) -> None:
    git(home, "checkout", "-q", "--orphan", "apart")
    commit(home)
    here = repository(home)
    assert here.common(here.commit("apart"), here.commit("main")) == here.commit("main")


def test_a_partial_clone_fetches_nothing(home: Path, tmp_path: Path) -> None:
    git(home, "config", "uploadpack.allowFilter", "true")
    for filter in ("blob:none", "tree:0"):
        clone = tmp_path / filter[:4]
        git(tmp_path, "clone", "-q", f"--filter={filter}", "--no-checkout", f"file://{home}", str(clone))
        before = state(clone)
        with pytest.raises(RevisionError, match="does not hold all files"):
            tree(repository(clone).commit("HEAD"), "s/").read()
        assert state(clone) == before
    git(clone, "fetch", "-q", "--refetch", "--no-filter")
    assert told(tree(repository(clone).commit("HEAD"), "s/").read()) == told(at(home / "s", "main"))


REFUSED = [
    ("-h", "none begins with a dash"),
    ("--output=x", "none begins with a dash"),
    ("mian", "did you mean “main”?"),
    ("mian~1", "did you mean “main~1”?"),
    ("fisrt", "did you mean “first”?"),
    ("xyzzy", "git branch --all and git tag"),
    ("HEAD~99", "nothing that “~99” leads to"),
    ("@~99", "nothing that “~99” leads to"),
    ("HEAD@{99}", "nothing that “@{99}” leads to"),
    ("main..first", "a range of commits"),
    ("main...first", "a range of commits"),
    ("HEAD:s", "(tree), not a commit"),
    ("HEAD:readme.md", "(blob), not a commit"),
    ("f" * 40, "there is no revision"),
    ("^main", "there is no revision"),
    ("a\nb", "there is no revision"),
    ("HEAD@{2001-01-01}", "this clone's own log"),
    ("\N{CHARACTER TABULATION}", "there is no revision"),
]


@pytest.mark.parametrize(("revision", "why"), REFUSED, ids=lambda value: ascii(value)[:30])
def test_what_is_no_revision(home: Path, revision: str, why: str) -> None:
    assert why in refused(home, revision)


def test_names_with_several_readings(home: Path) -> None:
    git(home, "branch", "both", "first")
    git(home, "tag", "both")
    assert "refs/heads/both and refs/tags/both" in refused(home, "both")
    assert "refs/heads/both and refs/tags/both" in refused(home, "both~1")
    assert repository(home).commit("refs/heads/both").id == git(home, "rev-parse", "first")
    short = git(home, "rev-parse", "first")[:7]
    git(home, "branch", short)
    assert f"refs/heads/{short}, and a commit" in refused(home, short)


def test_no_commit_yet(tmp_path: Path) -> None:
    for revision in ("HEAD", "main", "HEAD~1"):
        assert "no commit yet" in refused(made(tmp_path), revision)


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(RevisionError, match="lies in no git repository"):
        repository(tmp_path)
    with pytest.raises(RevisionError, match="lies in no git repository"):
        repository(made(tmp_path / "r") / ".git")
    (tmp_path / ".git").write_text("gitdir: nowhere\n", encoding="utf-8")
    with pytest.raises(RevisionError, match="lies in no git repository"):
        repository(tmp_path)
    (tmp_path / ".git").write_text("rubbish\n", encoding="utf-8")
    with pytest.raises(RevisionError, match="invalid gitfile"):
        repository(tmp_path)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="needs to give a folder away")
def test_a_repository_of_somebody_else(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SUDO_UID", raising=False)
    for path in (home, home / ".git"):
        os.chown(path, 12345, 12345)
    with pytest.raises(RevisionError, match=r"safe\.directory /"):
        repository(home)


def test_git_is_not_installed(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "git").write_text("#!/bin/sh\ntouch ran\n", encoding="utf-8")
    (tmp_path / "git").chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", str(tmp_path / "empty")]))
    git_program.program.cache_clear()
    try:
        with pytest.raises(RevisionError, match="git is not installed"):
            repository(home)
    finally:
        git_program.program.cache_clear()
    assert not (tmp_path / "ran").exists()


@needs_posix
def test_a_git_that_never_answers_is_ended(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "git").write_text("#!/bin/sh\nexec sleep 600\n", encoding="utf-8")
    (tmp_path / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(git_program, "PATIENCE", 0)
    git_program.program.cache_clear()
    try:
        with pytest.raises(RevisionError, match="no answer in"):
            repository(home)
    finally:
        git_program.program.cache_clear()


def test_the_environment_of_a_hook_is_left_out(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = made(tmp_path / "other", {"s/other.yaml": "o: 1\n"})
    expected = told(at(home / "s", "main"))
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / ".git" / "index"))
    monkeypatch.setenv("GIT_TRACE", str(tmp_path / "trace"))
    assert told(at(home / "s", "main")) == expected
    assert not (tmp_path / "trace").exists()


@needs_posix
def test_a_repository_cannot_make_git_run_a_program(home: Path, tmp_path: Path) -> None:
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/sprung\ncat\n", encoding="utf-8")
    trap.chmod(0o755)
    (home / "s" / ".gitattributes").write_text("* filter=trap diff=trap text eol=crlf\n", encoding="utf-8")
    for hook in ("post-index-change", "reference-transaction", "post-checkout"):
        shutil.copy(trap, home / ".git" / "hooks" / hook)
    git(home, "add", "-A")
    git(home, "commit", "-q", "-m", "A trap")
    (tmp_path / "sprung").unlink(missing_ok=True)
    for name in (
        "core.fsmonitor",
        "core.pager",
        "pager.rev-parse",
        "pager.for-each-ref",
        "core.sshCommand",
        "core.editor",
        "core.askPass",
        "core.gitProxy",
        "core.alternateRefsCommand",
        "diff.external",
        "diff.trap.textconv",
        "filter.trap.smudge",
        "filter.trap.process",
        "gpg.program",
        "credential.helper",
        "alias.rev-parse",
        "uploadpack.packObjectsHook",
    ):
        git(home, "config", name, f"!{trap}" if name.startswith(("alias", "credential")) else str(trap))
    git(home, "config", "log.showSignature", "true")
    git(home, "config", "remote.origin.url", f"ext::{trap}")
    git(home, "config", "remote.origin.promisor", "true")
    git(home, "config", "extensions.partialClone", "origin")
    (tmp_path / "sprung").unlink(missing_ok=True)
    seen = at(home / "s", "HEAD")
    here = repository(home)
    here.common(here.commit("main"), here.commit("first"))
    refused(home, "nope")
    refused(home, "f" * 40)
    assert len(seen) == 3
    assert not (tmp_path / "sprung").exists()


def test_objects_that_replace_others_are_not_followed(home: Path) -> None:
    expected = told(at(home / "s", "main"))
    git(home, "replace", "main", "first")
    assert told(at(home / "s", "main")) == expected


def test_a_damaged_repository_is_told(home: Path) -> None:
    for path in (home / ".git" / "objects").glob("??/*"):
        path.chmod(0o644)
        path.write_bytes(b"rubbish")
    assert "Traceback" not in refused(home, "main")


PARTS = st.sampled_from(["a", "b", "c", ".", ".."])
PATHS = st.lists(PARTS, min_size=1, max_size=4).map("/".join)


@needs_posix
@settings(max_examples=150)
@given(links=st.dictionaries(st.sampled_from(["a", "b", "c", "d/a", "d/b"]), PATHS, max_size=5))
def test_links_lead_where_the_file_system_has_them(
    tmp_path_factory: pytest.TempPathFactory, links: dict[str, str]
) -> None:
    root = Path(os.path.realpath(tmp_path_factory.mktemp("links")))
    (root / "d").mkdir()
    for name, target in links.items():
        (root / name).symlink_to(target)
    for name in links:
        try:
            there = (root / name).resolve(strict=True)
        except (OSError, RuntimeError):
            continue  # a circle, or nothing is there
        inside = there == root or root in there.parents
        led = leads_to(name, links)
        assert (led is not None and root / led == there) if inside else led is None


def test_repository_is_where_the_folder_is(home: Path) -> None:
    found = repository(home / "s" / "b")
    assert isinstance(found, Repository)
    assert (found.prefix, found.shallow) == ("s/b/", False)
    assert (
        subprocess.run(["git", "-C", home, "status", "--porcelain"], capture_output=True, check=True).stdout
        == b""
    )
