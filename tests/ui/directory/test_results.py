"""What an address asks of the directory, and what it leaves."""

from collections.abc import Iterator
from itertools import chain
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logigram.ui.address import AGE, COMMUNE, FAMILY, OPEN, SEARCH, Pair
from logigram.ui.directory.index import index
from logigram.ui.directory.results import HOURS_UNKNOWN, results
from logigram.ui.directory.wish import BANDS, GONE, NOW, Wish, consult, link, wish
from logigram.ui.view import View
from logigram.ui.web.store import Version
from tests.territories import territory

STRUCTURES = {
    "ecole": {"nom": "École", "type": "enfance", "age": {"max": "17"}, "secteur": ["Coutras", "Saint-Émilion"]},
    "ados": {"nom": "Maison des ados", "type": "jeunes", "age": {"min": "11", "max": "25"}, "secteur": ["Coutras"]},
    "aines": {
        "nom": "Maison des aînés",
        "type": "medico_social",
        "age": {"min": "65"},
        "horaires": "Mo-Su 10:00-12:00",
    },
    "nuit": {"nom": "Veille de nuit", "type": "urgence", "horaires": "Mo-Su 20:00-08:00"},
    "close": {"nom": "Fermée", "type": "jeunes", "horaires": "24/7", "suspendue": {"depuis": "2026-01-01"}},
}
HERE = territory({}, {"urgences": ["samu_15"]}, STRUCTURES).public
ALL = index(HERE)
VALUES = {
    SEARCH: st.sampled_from(["maison", "veile", "3114", "zzz"]),
    AGE: st.sampled_from(list(BANDS)),
    FAMILY: st.sampled_from(ALL.families),
    COMMUNE: st.sampled_from(ALL.communes),
    OPEN: st.sampled_from([NOW, "2026-11-30T10:30", "2026-11-30T23:00"]),
}


@pytest.fixture(autouse=True, scope="module")
def saturday() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LOGIGRAM_NOW", "2026-11-28T22:05+01:00")
        yield


def see(*pairs: Pair) -> View:
    return consult(Version(HERE), HERE, pairs)


def found(*pairs: Pair) -> list[str]:
    view = see(*pairs)
    return [entry.id for entry in chain.from_iterable(group.entries for group in results(view, ALL, wish(view)))]


def test_nothing_asked_shows_every_structure_once_emergencies_first() -> None:
    shown = found()
    assert sorted(shown) == sorted(HERE.structures)
    assert shown[0] == "samu_15"
    assert next(group.title for group in results(see(), ALL, Wish())) == "Numéros d'urgence"


@given(st.fixed_dictionaries({}, optional=VALUES))
def test_filters_together_leave_what_each_of_them_leaves(chosen: dict[str, str]) -> None:
    each = [set(found(pair)) for pair in chosen.items()]
    together = found(*chosen.items())
    assert set(together) == set(HERE.structures).intersection(*each)
    assert len(set(together)) == len(together)


@given(st.fixed_dictionaries({}, optional=VALUES))
def test_what_is_read_is_written_again(chosen: dict[str, str]) -> None:
    view = see(*chosen.items())
    assert view.notices == ()
    again = see(*parse_qsl(link(view, wish(view)).partition("?")[2]))
    assert (again.own, again.now, again.address) == (view.own, view.now, view.address)


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        ((AGE, "0-10"), {"ecole"}),
        ((AGE, "11-17"), {"ecole", "ados"}),
        ((AGE, "18-25"), {"ados"}),
        ((AGE, "26-64"), set()),
        ((AGE, "65-120"), {"aines"}),
        ((COMMUNE, "saint-emilion"), {"ecole", "aines"}),
        ((FAMILY, "urgence"), set()),
        ((OPEN, NOW), {"ecole", "ados"}),
        ((OPEN, "2026-11-30T10:30"), {"ecole", "ados", "aines"}),
    ],
)
def test_each_filter(pair: Pair, expected: set[str]) -> None:
    assert {"ecole", "ados", "aines"} & set(found(pair)) == expected


def test_open_ones_come_before_those_whose_hours_are_not_known() -> None:
    groups = results(see((OPEN, NOW)), ALL, Wish(open=NOW))
    assert [(group.title, [entry.id for entry in group.entries]) for group in groups] == [
        ("Ouvertes maintenant", ["samu_15", "nuit"]),
        (HOURS_UNKNOWN, ["ecole", "ados", "inconnu"]),
    ]


@pytest.mark.parametrize(("key", "value"), [(AGE, "12"), (AGE, "<b>"), (FAMILY, "rien"), (COMMUNE, "Paris")])
def test_a_wrong_value_is_said_and_forgotten(key: str, value: str) -> None:
    view = see((key, value))
    assert (view.own, view.notices) == ((), (GONE[key],))


@pytest.mark.parametrize("value", ["demain", "2026-11-28", "0001-01-01T00:00", "2027-03-28T02:30", "2036-01-01T00:00"])
def test_an_hour_that_cannot_be_looked_at_is_said_and_forgotten(value: str) -> None:
    view = see((OPEN, value))
    assert view.own == ()
    assert view.live
    assert len(view.notices) == 1


@given(st.lists(st.tuples(st.sampled_from([SEARCH, AGE, FAMILY, COMMUNE, OPEN]), st.text(max_size=20))))
def test_no_address_whatsoever_fails(pairs: list[Pair]) -> None:
    assert set(found(*pairs)) <= set(HERE.structures)


def test_an_hour_at_which_doors_are_to_be_open_is_the_moment_of_the_whole_page() -> None:
    view = see((OPEN, "2026-11-30T10:30"), ("fenetre", "nuit"))
    assert view.address.when == "2026-11-30T10:30"
    assert view.address.window is None
    assert link(view, wish(view)) == "./annuaire?quand=2026-11-30T10:30&ouvert=maintenant"
    assert [group.title for group in results(view, ALL, wish(view))] == [
        "Ouvertes lundi 30 novembre à 10 h 30".replace("30 n", "30\u00a0n").replace("10 h 30", "10\u00a0h\u00a030"),
        HOURS_UNKNOWN,
    ]


def test_a_window_chosen_by_hand_is_the_moment_of_the_filter() -> None:
    view = see((OPEN, NOW), ("fenetre", "jour"))
    assert "aines" in found((OPEN, NOW), ("fenetre", "jour"))
    assert next(group.title for group in results(view, ALL, wish(view))).startswith("Ouvertes dans la fenêtre")


def test_the_walk_and_the_moment_go_with_the_reader() -> None:
    view = see((FAMILY, "jeunes"), ("fenetre", "nuit"))
    assert link(view, Wish(family="jeunes")) == "./annuaire?fenetre=nuit&type=jeunes"
    assert view.link(view.address.at(None)) == "./annuaire?type=jeunes"
