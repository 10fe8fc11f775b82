"""Findings as workflow commands."""

from logigram.report.github import commands
from tests.report.findings import FINDING, LOOP, finding


def test_one_command_for_each_finding() -> None:
    first, second = commands([FINDING, finding(rule=LOOP)])
    assert first == (
        "::error file=flows/adult.yaml,line=9,endLine=9,col=3,endColumn=19,title=LG301::"
        "la question « medecin_traitant » est une impasse%0A"
        "trajet le plus court : danger « Non »%0Aaide : proposer une réponse dans cette fenêtre"
    )
    assert second.startswith("::warning file=")


def test_no_text_ends_a_command_or_begins_another() -> None:
    (command,) = commands([finding(message="100 %\n::error::x\r", notes=(), help="")])
    assert command.endswith("::100 %25␊::error::x␍")
    assert "\n" not in command
