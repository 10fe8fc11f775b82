"""`logigram explain`: the pages of the rules."""

import pytest

from logigram.cli.program import main
from logigram.rules.registry import catalogue


def test_the_list_names_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 0
    out = capsys.readouterr().out
    assert all(entry.rule.code in out and entry.title in out for entry in catalogue())


@pytest.mark.parametrize("code", ["LG301", "lg301", "dead_end"])
def test_a_page_is_shown_by_code_or_name(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", code]) == 0
    out = capsys.readouterr().out
    assert out.startswith("LG301 (erreur) : Impasse : une question reste sans réponse")
    assert "\nPourquoi\n" in out


def test_a_code_that_does_not_exist_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "LG999"]) == 2
    assert "il n'y a pas de règle « LG999 »" in capsys.readouterr().err
