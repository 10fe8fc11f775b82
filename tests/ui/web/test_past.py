"""What changed since a sheet, looked for in the history of a folder."""

import time
from pathlib import Path

import pytest

from logigram import load
from logigram.paper.version import version
from logigram.territory import Territory
from logigram.ui.html import Html
from logigram.ui.web.past import UNKNOWN, Past
from tests.files import ADULT, FILES, STRUCTURES
from tests.repository import committed

TEXTS = {name.removesuffix(".yaml"): text for name, text in FILES.items()}
MOVED = ADULT.replace("vers: {jour: mairie_demain, autres: appeler_15}", "vers: mairie_demain")
OTHER_NUMBER = STRUCTURES.replace('telephone: "15"', 'telephone: "112"')


@pytest.fixture
def flows(tmp_path: Path) -> tuple[Path, list[Territory]]:
    """A folder under git, and its flows at three moments; the way of an answer, then a number changed."""
    moments = []
    for files in (TEXTS, {"adult": MOVED}, {"structures": OTHER_NUMBER}):
        committed(tmp_path, **files)
        moments.append(load(tmp_path))
    return tmp_path, moments


def waited(past: Past, here: Territory, flows: tuple[str, ...], sheet: str) -> Html:
    """What is told in the end; nobody is made to wait for it."""
    end = time.monotonic() + 30
    while (found := past.since(here, flows, sheet)) is None:
        assert time.monotonic() < end
        time.sleep(0.01)
    return found


def test_what_changed_since_a_sheet_is_told(flows: tuple[Path, list[Territory]]) -> None:
    folder, (first, second, now) = flows
    past = Past(folder)
    assert past.since(now, ("adult",), version(first, ["adult"])) is None, "nothing is known at once"
    oldest = waited(past, now, ("adult",), version(first, ["adult"]))
    assert "1 situation mène ailleurs" in oldest
    assert "Voir la mairie" in oldest
    assert "téléphone" in oldest.casefold()
    newer = waited(past, now, (), version(second, ["adult"]))
    assert "ailleurs" not in newer
    assert "1 numéro ou structure a changé" in newer
    assert past.since(now, (), version(second, ["adult"])) is newer, "kept"


def test_a_number_reserved_to_professionals_is_told_to_nobody(tmp_path: Path) -> None:
    reserved = STRUCTURES.replace(
        "    nom: Mairie\n", '    nom: Mairie\n    diffusion: professionnels\n    telephone: "05 57 00 00 00"\n'
    )
    committed(tmp_path, **{**TEXTS, "structures": reserved})
    first = load(tmp_path)
    committed(
        tmp_path,
        structures=reserved.replace("00 00 00", "11 11 11"),
        adult=ADULT.replace("Voir la mairie", "Voir le maire"),
    )
    now = load(tmp_path).public
    told = waited(Past(tmp_path), now, ("adult",), version(first, ["adult"]))
    assert "Voir le maire" in told
    assert "05 57" not in told


def test_a_version_that_was_never_printed_is_not_known(flows: tuple[Path, list[Territory]]) -> None:
    folder, (*_, now) = flows
    assert waited(Past(folder), now, ("adult",), "0" * 12) == UNKNOWN
    assert waited(Past(folder, most=1), now, (), version(flows[1][0], ["adult"])) == UNKNOWN, "too old"
    assert waited(Past(folder, patience=0), now, (), version(flows[1][0], ["adult"])) == UNKNOWN, "too long"


def test_without_git_nothing_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert waited(Past(tmp_path), load(tmp_path), ("adult",), "0" * 12) == UNKNOWN


def test_a_commit_that_cannot_be_read_is_passed_over(flows: tuple[Path, list[Territory]]) -> None:
    folder, (first, _, now) = flows
    committed(folder, territoire="fenetres: [")
    assert "Voir la mairie" in waited(Past(folder), now, (), version(first, ["adult"]))
