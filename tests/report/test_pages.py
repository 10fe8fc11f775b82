"""The pages of the rules in a terminal."""

from logigram.finding import Severity
from logigram.report.pages import listed, page
from logigram.report.style import plain

TEXT = "Titre\n\n## Refusé\n\n```yaml\na: b\n## c\n```\n\nFin.\n"


def test_a_page_sets_its_examples_in_and_its_headings_out() -> None:
    assert (
        plain(page("LG301", Severity.ERROR, TEXT)) == "LG301 (erreur) : Titre\n\nRefusé\n\n    a: b\n    ## c\n\nFin."
    )


def test_the_list_has_a_line_for_each_rule() -> None:
    lines = plain(listed([("LG301", Severity.ERROR, "Impasse"), ("LG304", Severity.WARNING, "Boucle")])).splitlines()
    assert lines[:2] == ["LG301  erreur         Impasse", "LG304  avertissement  Boucle"]
