"""The program as a whole: its help, its refusals, its failures, and how light it starts."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from logigram.cli import program
from logigram.cli.program import COMMANDS, main
from tests.example import FLOW

ENGLISH = {
    "Usage:",
    "Commands:",
    "Error:",
    "Show",
    "this",
    "message",
    "and",
    "exit.",
    "required",
    "default:",
    "[OPTIONS]",
}
HEAVY = ("streamlit", "pygraphviz", "typst", "graphviz", "tornado", "pandas")


def _run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "logigram", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, encoding="utf-8", env={**os.environ, **environment}
    )


def test_without_a_command_the_help_lists_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Emploi : logigram")
    assert all(f"\n  {name} " in out for name in COMMANDS)


@pytest.mark.parametrize("arguments", [[], *([name] for name in COMMANDS)], ids="".join)
def test_every_help_is_in_french(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*arguments, "--help"]) == 0
    words = capsys.readouterr().out.split()
    assert words[:2] == ["Emploi", ":"]
    assert not ENGLISH & set(words)
    assert "Afficher" in words


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["chek"], "il faut une commande qui existe : check, explain"),
        (["walk"], "il manque « LOGIGRAMME »"),
        (["render", "adult"], "il manque « FICHIER »"),
        (["--verbose"], "l'option « --verbose » n'existe pas"),
    ],
)
def test_a_misuse_is_told_in_french(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    err = capsys.readouterr().err
    assert words in err
    assert not ENGLISH & set(err.split())


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that fails by a defect of ours."""

    def explain() -> int:
        raise ZeroDivisionError("zéro")

    monkeypatch.setitem(program.COMMANDS, "explain", explain)


@pytest.mark.usefixtures("broken")
def test_a_defect_of_ours_says_that_it_is_ours(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 2
    err = capsys.readouterr().err
    assert "défaut de l'outil lui-même" in err
    assert "Traceback" not in err


@pytest.mark.usefixtures("broken")
def test_a_defect_can_be_looked_at(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("LOGIGRAM_DEBUG", "1")
    assert main(["explain"]) == 2
    assert "ZeroDivisionError: zéro" in capsys.readouterr().err


def test_the_process_gives_the_status(flows: Callable[..., Path]) -> None:
    folder = flows()
    assert _run("check", str(folder)).returncode == 0
    (folder / "exemple.yaml").write_text(FLOW.replace("[cmp]", "[cpm]"), encoding="utf-8")
    failed = _run("check", str(folder))
    assert (failed.returncode, failed.stderr) == (1, "")
    assert "erreur[LG205]" in failed.stdout
    assert _run("check", str(folder / "absent")).returncode == 2


def test_a_stream_that_lacks_letters_loses_nothing_else(flows: Callable[..., Path]) -> None:
    done = _run("window", "--flows", str(flows()), "--at", "2026-11-28 22:05", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert done.stdout.startswith("Samedi 28 novembre 2026, 22 h 05 : week-end et jours f?ri?s")


def test_an_output_that_nobody_reads_is_no_defect(flows: Callable[..., Path]) -> None:
    command = f"{sys.executable} -m logigram schema | head -c 10; {sys.executable} -m logigram check {flows()} | true"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.stderr == ""


def test_check_starts_without_what_draws_or_serves(flows: Callable[..., Path]) -> None:
    code = (
        "import sys; from logigram.cli.program import main; "
        f"status = main(['check', {str(flows())!r}]); "
        f"print([name for name in {HEAVY!r} if name in sys.modules]); sys.exit(status)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_program_alone_imports_no_room() -> None:
    rooms = ("networkx", "pydantic", "yaml")
    code = f"import sys; import logigram.cli.program; print([name for name in {rooms!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout == "[]\n"


def test_a_terminal_gets_colours_and_a_file_does_not(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert main(["explain", "LG301"]) == 0
    assert "\x1b[" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    assert main(["explain", "LG301"]) == 0
    assert "\x1b[" not in capsys.readouterr().out


def test_an_output_closed_early_ends_the_command_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    def explain() -> int:
        raise BrokenPipeError

    monkeypatch.setitem(program.COMMANDS, "explain", explain)
    closed: list[object] = []
    monkeypatch.setattr("os.dup2", lambda *descriptors: closed.append(descriptors))
    assert main(["explain"]) == 2
    assert len(closed) == 1
