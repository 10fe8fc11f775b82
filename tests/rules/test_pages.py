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


WITH_EXAMPLES = [entry for entry in ENTRIES if _examples(entry, "Refusé")]


def _codes(entry: Entry, heading: str, folder: Path) -> list[str]:
    examples = _examples(entry, heading)
    assert examples
    alone = any("debut:" in text for name, text in examples.items() if name != "exemple.yaml")
    return [finding.code for finding in found_in(written(folder, examples, alone=alone))]


@pytest.mark.parametrize("entry", WITH_EXAMPLES, ids=lambda entry: entry.rule.name)
def test_the_refused_example_is_refused_for_that_reason(entry: Entry, tmp_path: Path) -> None:
    assert entry.rule.code in _codes(entry, "Refusé", tmp_path)


@pytest.mark.parametrize("entry", WITH_EXAMPLES, ids=lambda entry: entry.rule.name)
def test_the_corrected_example_has_nothing_left_to_correct(entry: Entry, tmp_path: Path) -> None:
    codes = _codes(entry, "Corrigé", tmp_path)
    if entry.rule.code.startswith("LG1"):  # its examples are a few lines, not a whole file
        assert not [code for code in codes if code.startswith("LG1")]
    else:
        assert codes == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.rule.name)
def test_a_page_has_a_title_and_its_four_parts(entry: Entry) -> None:
    assert re.fullmatch(r"[A-ZÂÉ].*[^.]", entry.title)
    assert re.findall(r"^## (.+)$", entry.page, re.MULTILINE) == HEADINGS
    assert all(len(line) <= 120 for line in entry.page.splitlines())


def test_only_what_a_file_cannot_show_has_no_example() -> None:
    silent = {entry.rule.name for entry in ENTRIES if entry not in WITH_EXAMPLES}
    assert silent == {"encoding", "too_large", "unreadable", "twin_files"}


def test_the_flow_of_the_examples_is_sound(tmp_path: Path) -> None:
    assert found_in(written(tmp_path, {"exemple.yaml": FLOW})) == []
