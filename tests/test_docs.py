"""What is written from the code is up to date, and what documents point to is there."""

import re

import pytest

from logigram.rules.registry import catalogue
from tools.docs import DOCS, documents

WRITTEN = documents()


@pytest.mark.parametrize("name", WRITTEN)
def test_a_document_made_from_the_code_says_what_the_code_says(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == WRITTEN[name], "run `make docs`"


def test_the_page_of_the_rules_has_every_rule_once_and_links_that_lead_somewhere() -> None:
    text = WRITTEN["regles.md"]
    codes = [entry.rule.code for entry in catalogue()]
    assert re.findall(r"^## (LG\d+) ", text, re.MULTILINE) == codes
    assert re.findall(r"\]\(#(\w+)\)", text) == re.findall(r'<a id="(\w+)"></a>', text)


def test_no_schema_is_left_of_a_file_that_is_gone() -> None:
    assert {f"schemas/{path.name}" for path in (DOCS / "schemas").iterdir()} == WRITTEN.keys() - {
        "regles.md",
        "validation-clinique.md",
    }
