from datetime import date

from logigram.paper.chart.frame import frame
from logigram.paper.version import version
from tests.render.charts import ADULT, sample
from tests.territories import territory, validated


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_a_page_says_for_whom_when_and_from_whom() -> None:
    words = frame(sample(), "adult", "nuit", None)
    assert words["title"] == "Adulte"
    assert plain(words["subtitle"]) == "Âge : de 18 à 64 ans – « Semaine, de nuit » seulement"
    assert [each["name"] for each in words["windows"]] == ["nuit"]
    assert plain(words["colophon"]) == (
        "Territoire d'essai – Équipe d'essai – révisé le 22 novembre 2026"
        f" – version {version(sample(), ['adult'])} – une erreur ? essai@exemple.fr"
    )


def test_emergency_numbers_stand_before_their_names() -> None:
    assert frame(sample(), "adult", None, None)["emergencies"] == [{"number": "15", "name": "SAMU"}]


def test_an_emergency_without_number_is_to_confirm() -> None:
    read = territory({"adult": ADULT}, {"urgences": ["inconnu", "absente"]})
    assert frame(read, "adult", None, None)["emergencies"] == [
        {"number": "à confirmer", "name": "Service sans coordonnées"}
    ]


def test_a_flow_is_a_draft_until_it_is_validated() -> None:
    assert frame(sample(), "adult", None, None)["draft"]
    sound = territory({"adult": validated("adult", ADULT)})
    words = frame(sound, "adult", None, date(2026, 12, 2))
    assert not words["draft"]
    assert (
        words["colophon"]
        .replace("\u00a0", " ")
        .endswith(
            f"édité le 2 décembre 2026 – validé par Dr Essai le 1er décembre 2026 – version {version(sound, ['adult'])}"
        )
    )


def test_a_flow_changed_after_its_validation_is_a_draft_again() -> None:
    changed = {**validated("adult", ADULT), "sous_titre": "Revu"}
    words = frame(territory({"adult": changed}), "adult", None, None)
    assert words["draft"]
    assert "validé" not in words["colophon"]


def test_what_is_not_known_is_said_so() -> None:
    adult = {key: value for key, value in ADULT.items() if key not in {"age", "revise_le"}}
    words = frame(territory({"adult": {**adult, "sous_titre": "Essai"}}), "adult", None, None)
    assert plain(words["subtitle"]) == "Essai – Âge : tous âges – toutes les fenêtres de la semaine"
    assert "date de révision inconnue – version" in words["colophon"]
