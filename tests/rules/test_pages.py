"""The page of every rule says what it promises, and its examples are true."""

import re
from pathlib import Path

import pytest

from logigram.rules.registry import catalogue
from logigram.rules.rule import Entry
from tests.example import FLOW, Files, found_in, named, written

ENTRIES = catalogue()
HEADINGS = ["Ce que la règle vérifie", "Pourquoi", "Refusé", "Corrigé"]
_FENCED = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def _examples(entry: Entry, heading: str) -> Files:
    part = entry.page.split(f"## {heading}\n")[1].split("\n## ")[0]
    return dict(named(text) for text in _FENCED.findall(part))


def _written(entry: Entry, heading: str, folder: Path) -> Path:
    examples = _examples(entry, heading)
    assert examples
    here = written(folder, examples)
    if any("debut:" in text for name, text in examples.items() if name != "exemple.yaml"):
        (here / "exemple.yaml").unlink()
    return here


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.rule.name)
def test_the_refused_example_is_refused_for_that_reason(entry: Entry, tmp_path: Path) -> None:
    codes = [finding.code for finding in found_in(_written(entry, "Refusé", tmp_path))]
    assert entry.rule.code in codes


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.rule.name)
def test_the_corrected_example_has_nothing_left_to_correct(entry: Entry, tmp_path: Path) -> None:
    assert found_in(_written(entry, "Corrigé", tmp_path)) == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.rule.name)
def test_a_page_has_a_title_and_its_four_parts(entry: Entry) -> None:
    assert re.fullmatch(r"[A-ZÂÉ].* : .*[^.]", entry.title)
    assert re.findall(r"^## (.+)$", entry.page, re.MULTILINE) == HEADINGS
    assert all(len(line) <= 120 for line in entry.page.splitlines())


def test_the_flow_of_the_examples_is_sound(tmp_path: Path) -> None:
    assert found_in(written(tmp_path, {"exemple.yaml": FLOW})) == []
