"""The page of the editors: what the files are blamed for, and the walks that show it."""

import pytest

from logigram.finding import Finding, Place, Rule
from logigram.ui.pages.editors import editors_page
from logigram.ui.web.store import Version

RULE = Rule("LG301", "dead_end")


def _page(**said: object) -> str:
    finding = Finding(rule=RULE, place=Place("flows/territoire.yaml", 3), message="impasse", **said)  # type: ignore[arg-type]
    return str(editors_page(Version(findings=(finding,), kept=True)))


@pytest.mark.parametrize(
    ("start", "address"),
    [
        ("adult", "?logigramme=adult&amp;danger=non&amp;fenetre=nuit"),
        ("adult/besoin", "?logigramme=adult&amp;depuis=besoin&amp;danger=non&amp;fenetre=nuit"),
    ],
)
def test_a_walk_is_replayed_from_where_it_begins_whatever_the_file(start: str, address: str) -> None:
    assert address in _page(start=start, walk=(("danger", "non"),), windows=("nuit",))


def test_a_finding_without_walk_has_nothing_to_replay() -> None:
    assert "Rejouer" not in _page()
