"""The pages of the LG1xx rules: each rule has one, and its examples are as it says."""

import importlib
import pkgutil
import re
from types import ModuleType

import pytest

import logigram.rules.reading
from logigram.finding import Rule, Severity
from logigram.source import codes
from tests.source.refused import findings

PAGES = [
    importlib.import_module(f"logigram.rules.reading.{each.name}")
    for each in pkgutil.iter_modules(logigram.rules.reading.__path__)
]
RULES = [each for each in vars(codes).values() if isinstance(each, Rule)]


def test_each_rule_has_one_page_named_after_it() -> None:
    assert sorted((page.__name__.rpartition(".")[2], page.RULE.code) for page in PAGES) == sorted(
        (rule.name, rule.code) for rule in RULES
    )


def test_codes_follow_one_another_and_are_errors() -> None:
    assert [rule.code for rule in RULES] == [f"LG{number}" for number in range(101, 101 + len(RULES))]
    assert {rule.severity for rule in RULES} == {Severity.ERROR}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.RULE.code)
def test_each_page_has_its_parts_and_its_examples_run(page: ModuleType) -> None:
    text = page.__doc__ or ""
    title, *headings = re.findall(r"^(?:## )?(.+)\n\n", text, re.MULTILINE)
    examples = re.findall(r"^```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)

    assert not title.endswith(".")
    assert [each for each in headings if f"## {each}" in text] == [
        "Ce que la règle vérifie",
        "Pourquoi",
        "Refusé",
        "Corrigé",
    ]
    assert len(examples) == 2 or text.count("```texte") == 2
    for refused, corrected in [examples] if examples else []:
        assert {each.code for each in findings(refused)} == {page.RULE.code}
        assert findings(corrected) == ()
