"""The families of structures in French."""

from logigram import load
from logigram.wording.families import FAMILIES, family, rank
from tests.e2e.server import ROOT


def test_every_family_that_is_shipped_has_its_name() -> None:
    for folder in ("flows", "examples/poitiers"):
        assert {each.kind for each in load(ROOT / folder).structures.values()} <= FAMILIES.keys()


def test_another_family_is_named_by_its_key_and_comes_last() -> None:
    assert family("aide_sur_place") == "Aide sur place"
    assert sorted(["zoo", "aide_sur_place", "soins", "urgence"], key=rank) == [
        "urgence",
        "soins",
        "aide_sur_place",
        "zoo",
    ]
