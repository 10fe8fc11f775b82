"""What an address asks of the directory, and what it leaves."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import chain
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logigram.ui.address import AGE, COMMUNE, FAMILY, OPEN, SEARCH, Pair, read
from logigram.ui.directory.index import index
from logigram.ui.directory.results import HOURS_UNKNOWN, results
from logigram.ui.directory.wish import BANDS, FAR, GONE, NOW, Wish, link, wish
from logigram.ui.view import View, look
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


def see(pairs: Sequence[Pair]) -> View:
    return replace(look(Version(), HERE, "annuaire", read(pairs)), own=tuple(pairs))


def asked(pairs: Sequence[Pair]) -> tuple[Wish, tuple[str, ...]]:
    return wish(see(pairs), ALL)


def found(pairs: Sequence[Pair]) -> list[str]:
    groups = results(see(pairs), ALL, asked(pairs)[0])
    return [entry.id for entry in chain.from_iterable(group.entries for group in groups)]


def test_nothing_asked_shows_every_structure_once_emergencies_first() -> None:
    shown = found(())
    assert sorted(shown) == sorted(HERE.structures)
    assert shown[0] == "samu_15"
    assert next(group.title for group in results(see(()), ALL, Wish())) == "Numéros d'urgence"


@given(st.fixed_dictionaries({}, optional=VALUES))
def test_filters_together_leave_what_each_of_them_leaves(chosen: dict[str, str]) -> None:
    each = [set(found([pair])) for pair in chosen.items()]
    together = found(list(chosen.items()))
    assert set(together) == set(HERE.structures).intersection(*each)
    assert len(set(together)) == len(together)


@given(st.fixed_dictionaries({}, optional=VALUES))
def test_what_is_read_is_written_again(chosen: dict[str, str]) -> None:
    pairs = list(chosen.items())
    said, gone = asked(pairs)
    assert gone == ()
    query = link(see(pairs), said).partition("?")[2]
    assert sorted(parse_qsl(query)) == sorted(pairs)


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
    assert {"ecole", "ados", "aines"} & set(found([pair])) == expected


def test_open_ones_come_before_those_whose_hours_are_not_known() -> None:
    groups = results(see(((OPEN, NOW),)), ALL, Wish(open=NOW))
    assert [(group.title, [entry.id for entry in group.entries]) for group in groups] == [
        ("Ouvertes maintenant", ["samu_15", "nuit"]),
        (HOURS_UNKNOWN, ["ecole", "ados", "inconnu"]),
    ]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (AGE, "12"),
        (AGE, "<b>"),
        (FAMILY, "rien"),
        (COMMUNE, "Paris"),
        (OPEN, "demain"),
        (OPEN, "2026-11-28"),
        (OPEN, "0001-01-01T00:00"),
        (OPEN, "9999-12-31T23:59"),
        (OPEN, "2027-03-28T02:30"),
        (OPEN, "2030-01-01T00:00"),
    ],
)
def test_a_wrong_value_is_said_and_forgotten(key: str, value: str) -> None:
    assert asked([(key, value)]) == (Wish(), (GONE[key],))


@given(st.lists(st.tuples(st.sampled_from([SEARCH, AGE, FAMILY, COMMUNE, OPEN]), st.text(max_size=20))))
def test_no_address_whatsoever_fails(pairs: list[Pair]) -> None:
    assert set(found(pairs)) <= set(HERE.structures)


def test_an_hour_is_written_in_one_way_only() -> None:
    assert asked([(OPEN, "2026-12-1T9:05")])[0].open == "2026-12-01T09:05"


def test_the_walk_goes_with_the_reader() -> None:
    view = see(((FAMILY, "jeunes"), ("fenetre", "nuit")))
    assert link(view, Wish(family="jeunes")) == "./annuaire?fenetre=nuit&type=jeunes"


@given(st.integers(-400, 400).filter(lambda days: abs(days) != FAR.days))
def test_an_hour_within_a_year_is_kept(days: int) -> None:
    when = (datetime.fromisoformat("2026-11-28T12:00") + timedelta(days=days)).strftime("%Y-%m-%dT%H:%M")
    assert (asked([(OPEN, when)])[0].open == when) == (abs(days) < FAR.days)
