"""The wheel, installed into an empty environment outside the checkout."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from vvgctl import __version__

ROOT = Path(__file__).parent.parent
UNREACHABLE = re.compile(
    r"NewConnectionError|ConnectTimeout|ReadTimeout|ProxyError|Failed to establish a new connection"
    r"|Temporary failure in name resolution|getaddrinfo failed|Network is unreachable|Connection refused",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = run(build, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("vvgctl-*.whl")
    return built


def test_carries_what_lies_beside_the_code(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        carried = set(archive.namelist())
    package = {path.relative_to(ROOT).as_posix() for path in files(ROOT / "vvgctl")}
    schemas = {f"vvgctl/{path.relative_to(ROOT).as_posix()}" for path in files(ROOT / "schemas")}
    information = {name for name in carried if name.startswith("vvgctl-")}
    assert carried - information == package | schemas
    assert "vvgctl/py.typed" in carried
    assert {Path(name).name for name in information} >= {"METADATA", "entry_points.txt", "LICENSE"}


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs of an environment that holds the wheel and what it asks for, no more."""
    home = tmp_path_factory.mktemp("environment")
    made = run([sys.executable, "-m", "venv", str(home)], cwd=home)
    assert made.returncode == 0, made.stderr
    pins = home / "pins.txt"
    pins.write_text(versions(ROOT / "requirements.lock"), encoding="utf-8")
    folder = home / ("Scripts" if os.name == "nt" else "bin")
    install = [str(folder / "python"), "-m", "pip", "install", "--retries", "1", "-c", str(pins), str(wheel)]
    done = run(install, cwd=home)
    if done.returncode and (reason := UNREACHABLE.search(done.stdout + done.stderr)):
        pytest.skip(f"no package index can be reached: {reason[0]}")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def structure(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "structure" / "vastra-gotaland", tmp_path / "vastra-gotaland"))


@pytest.mark.slow
def test_says_its_version(programs: Path, tmp_path: Path) -> None:
    done = run([str(programs / "vvgctl"), "--version"], cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert __version__ in done.stdout


@pytest.mark.slow
def test_validates_a_structure(programs: Path, structure: Path) -> None:
    done = validate(programs, structure, "sv")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.slow
@pytest.mark.parametrize(("language", "word"), [("sv", "fel"), ("en", "error")])
def test_finds_its_schemas_and_catalogues(programs: Path, structure: Path, language: str, word: str) -> None:
    body = structure / "bodies" / "vvg.yaml"
    body.write_text(body.read_text(encoding="utf-8") + "\nchiar: unknown\n", encoding="utf-8")
    done = validate(programs, structure, language)
    assert done.returncode == 1, done.stdout + done.stderr
    assert re.search(rf"vvg\.yaml:[0-9]+:[0-9]+: {word}: .*chiar", done.stdout), done.stdout


def files(folder: Path) -> list[Path]:
    """The files of a folder, apart from what Python leaves behind."""
    return [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"]


def versions(lock: Path) -> str:
    """The pinned versions of a lock file without their hashes, which a wheel built here cannot have."""
    pins = re.findall(r"^[A-Za-z0-9].*?(?= *\\?$)", lock.read_text(encoding="utf-8"), re.MULTILINE)
    return "\n".join(pins) + "\n"


def validate(programs: Path, structure: Path, language: str) -> subprocess.CompletedProcess[str]:
    command = [str(programs / "python"), "-m", "vvgctl", "validate", "--structure", str(structure)]
    return run([*command, "--lang", language], cwd=structure.parent)


def run(command: list[str], cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment["PYTHONIOENCODING"] = "utf-8"
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
