"""`logigram serve`: which server is started, and where; the app itself is tried in a browser elsewhere."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from logigram.cli import serve
from logigram.cli.program import main

Started = list[tuple[list[str], str, Path]]
TOP = Path(__file__).parents[2]


class Became(Exception):  # noqa: N818 - what happened, not what failed
    """The process has become another one."""


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Iterator[Started]:
    calls: Started = []

    def execve(_: str, command: list[str], environment: dict[str, str]) -> NoReturn:
        calls.append((command, environment["LOGIGRAM_FLOWS"], Path.cwd()))
        raise Became

    monkeypatch.setattr(os, "execve", execve)
    monkeypatch.setattr(serve, "CAN_BECOME", True)
    here = Path.cwd()
    yield calls
    os.chdir(here)


def test_the_app_is_served_on_this_machine_only(
    started: Started, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Became):
        serve.serve()
    ((command, flows, folder),) = started
    assert command[:5] == [sys.executable, "-m", "streamlit", "run", str(TOP / "app.py")]
    assert command[5:] == ["--server.address", "127.0.0.1", "--server.port", "8501"]
    assert flows == str(tmp_path / "flows")
    assert folder == TOP


def test_sites_that_may_frame_the_app_are_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    given: dict[str, str] = {}

    def run(_: list[str], __: Path, environment: dict[str, str]) -> int:
        given.update(environment)
        return 0

    monkeypatch.delenv("LOGIGRAM_EMBED", raising=False)
    monkeypatch.setattr(serve, "_run", run)
    assert main(["serve"]) == 0
    assert "LOGIGRAM_EMBED" not in given
    assert main(["serve", "--embed", "https://intranet.exemple.fr 'self'"]) == 0
    assert given["LOGIGRAM_EMBED"] == "https://intranet.exemple.fr 'self'"


def test_where_a_process_cannot_become_another_it_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "app.py").touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(serve, "CAN_BECOME", False)
    monkeypatch.setattr(
        subprocess,
        "run",
        lambda command, **_: subprocess.CompletedProcess(command, int(str(tmp_path / "app.py") in command)),
    )
    assert main(["serve", "--port", "9000"]) == 1


@pytest.mark.parametrize("port", ["http", "0", "70000"])
def test_a_port_that_is_none_is_refused(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--port", port]) == 2
    assert f"« {port} » n'est pas un port" in capsys.readouterr().err


def test_without_the_app_the_refusal_says_where_to_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(serve, "APP", "absente.py")
    assert main(["serve"]) == 2
    assert "lancer la commande depuis le dossier du projet" in capsys.readouterr().err
