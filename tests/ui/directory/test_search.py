"""What professionals type finds what they expect, typos and all."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logigram.ui.directory.index import Index, index
from logigram.ui.directory.search import LIMIT, search
from tests.flows.shipped import territory as shipped
from tests.territories import territory

FIRST = {
    "3114": "ligne_3114",
    "31 14": "ligne_3114",
    "le 3114": "ligne_3114",
    "15": "samu_15",
    "samu": "samu_15",
    "17": "police_17",
    "116006": "france_victimes_116006",
    "0556": None,
    "09 72 39 40 50": "sos_amitie",
    "+33 9 72 39 40 50": "sos_amitie",
    "235 236": "fil_sante_jeunes",
    "maison des ado": "mda_33",
    "MAISON DES ADOLECENTS": "mda_33",
    "mda": "mda_33",
    "mission locale": "mission_locale",
    "missionlocale": "mission_locale",
    "misson local": "mission_locale",
    "caplib": "caplib",
    "sos amitie": "sos_amitie",
    "alcol": "alcool_info_service",
    "drogue": "drogues_info_service",
    "maire": "mairie_commune",
    "medcin traitant": "medecin_traitant",
    "handicape maltraitance": "ligne_3977",
    "maison departementale des personnes handicapees": "mdph_33",
    "harcelement": "ligne_3018",
    "sage femme": "sage_femme",
    "zzzz": None,
    "?!": None,
}
"""What comes first; None when nothing is found."""
AMONG = {
    "psychatrie": {"empp_libourne", "cmp_adulte_libourne", "referent_psychiatrie"},
    "addicto": {"elsa_libourne", "ceid_33", "addictions_france_33"},
    "bébé": {"sage_femme", "departement_mds"},
    "cmp": {"cmp_adulte_libourne", "cmp_adulte_coutras", "cmpea_libourne"},
    "centre medico psychologique": {"cmp_adulte_libourne", "cmp_adulte_coutras", "cmpea_libourne"},
    "gem": {"gem_kiosque_12", "gem_union_isle", "gem_sourire"},
    "groupe d'entraide mutuelle": {"gem_kiosque_12", "gem_union_isle", "gem_sourire"},
    "saint seurin": {"gem_union_isle", "savs_apajh"},
    "coutras": {"cmp_adulte_coutras", "gclsm", "departement_mds"},
    "logement": {"le_lien", "urgence_sociale_115"},
    "unafam": {"unafam_33", "unafam_ecoute_famille"},
    "PMI": {"departement_mds"},
}
SLIPS = ("left out", "doubled", "another", "swapped", "space")


@cache
def shelf() -> Index:
    return index(shipped().public)


def found(typed: str) -> list[str]:
    return [entry.id for entry in search(shelf(), typed)]


@pytest.mark.parametrize(("typed", "first"), FIRST.items())
def test_what_is_expected_comes_first(typed: str, first: str | None) -> None:
    assert next(iter(found(typed)), None) == first


@pytest.mark.parametrize(("typed", "expected"), AMONG.items())
def test_what_is_expected_is_found(typed: str, expected: set[str]) -> None:
    assert expected <= set(found(typed))


@pytest.mark.parametrize("typed", ["psychatrie", "bébé", "maison des ado", "addicto", "cmp"])
def test_what_has_nothing_to_do_with_it_is_left_out(typed: str) -> None:
    assert len(found(typed)) < len(shelf().entries) / 4


@pytest.mark.parametrize("typed", ["", "  "])
def test_nothing_typed_leaves_everything_in_its_order(typed: str) -> None:
    assert found(typed) == list(shelf().entries)


@given(st.data())
def test_each_structure_is_found_by_its_name_with_one_slip(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(list(shelf().entries)))
    text = shelf().entries[name].structure.name
    at = data.draw(st.integers(0, len(text) - 1))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyzéè' 0"))
    typed = {
        "left out": text[:at] + text[at + 1 :],
        "doubled": text[:at] + letter + text[at:],
        "another": text[:at] + letter + text[at + 1 :],
        "swapped": text[:at] + text[at : at + 2][::-1] + text[at + 2 :],
        "space": text[:at] + " " + text[at:],
    }[data.draw(st.sampled_from(SLIPS))]
    assert name in found(typed)[:3]


@given(st.text(max_size=3 * LIMIT))
def test_nothing_that_can_be_typed_fails(typed: str) -> None:
    names = found(typed)
    assert len(set(names)) == len(names)


def test_a_number_is_never_taken_for_another_one() -> None:
    structures = {"garde": {"nom": "Garde, le 16", "type": "soins", "telephone": "16"}}
    here = index(territory({}, structures=structures))
    assert [entry.id for entry in search(here, "15")] == ["samu_15"]
    assert [entry.id for entry in search(here, "le 16")] == ["garde"]
    assert search(here, "17") == ()


def test_the_old_name_of_a_structure_finds_the_one_that_replaced_it() -> None:
    structures = {
        "ancien": {"nom": "Maison Tournesol", "type": "social", "remplacee_par": "nouveau"},
        "nouveau": {"nom": "Espace Garonne", "type": "social"},
    }
    replaced = index(territory({}, structures=structures))
    assert [entry.id for entry in search(replaced, "tournesols")] == ["nouveau"]
    assert "ancien" not in replaced.entries


def test_a_structure_for_professionals_is_found_by_its_name_and_by_nothing_else() -> None:
    reserved = {
        "nom": "Ligne directe",
        "type": "psychiatrie",
        "diffusion": "professionnels",
        "telephone": "05 11 22 33 44",
        "mission": "Tapissage",
        "acces": "Trampoline",
        "adresse": "Zanzibar",
    }
    public = territory({}, structures={"cachette": reserved}).public
    assert [entry.id for entry in search(index(public), "ligne directe")] == ["cachette"]
    for typed in ("05 11 22 33 44", "tapissage", "trampoline", "zanzibar", "cachette"):
        assert search(index(public), typed) == ()
