"""The document of the rules: what it lists, and what it leaves alone."""

from logigram.finding import Severity
from logigram.report.handbook import Page, handbook

TEXT = "Titre : en deux mots\n\n## Pourquoi\n\nParce que.\n\n```yaml\n## un commentaire\na: b\n```\n\n## Corrigé\n"
PAGES = [
    Page("LG301", "dead_end", Severity.ERROR, TEXT),
    Page("LG304", "loop", Severity.WARNING, TEXT),
    Page("LG601", "structure_never_used", Severity.WARNING, TEXT),
]


def test_rules_are_listed_by_family() -> None:
    text = handbook(PAGES)
    assert text.index("## Parcours") < text.index("[LG301](#lg301) | erreur | Titre") < text.index("[LG304](#lg304)")
    assert text.index("## Annuaire et âges") < text.index("[LG601](#lg601) | avertissement")


def test_headings_go_one_level_down_but_not_those_of_an_example() -> None:
    text = handbook(PAGES)
    assert "\n## LG301 – Titre : en deux mots\n" in text
    assert "\n### Pourquoi\n" in text
    assert "\n### Corrigé\n" in text
    assert "\n## un commentaire\n" in text


def test_each_rule_has_an_anchor() -> None:
    assert handbook(PAGES).count('<a id="lg304"></a>') == 1
