"""What public material may show of a structure."""

from typing import Any

import pytest

from logigram.model.structure import RESERVED, Structure

FULL: dict[str, Any] = {
    "nom": "Ligne des médecins, 05 57 55 33 40",
    "type": "soin",
    "mission": "Secret",
    "telephone": "05 57 55 33 40",
    "sms": "06 00 00 00 00",
    "horaires": "24/7",
    "fermetures": [{"du": "2026-12-24", "au": "2026-12-24", "motif": "Secret"}],
    "acces": "Secret",
    "saisine": "Secret",
    "adresse": "Secret",
    "secteur": ["Secret"],
    "site": "https://secret.example",
    "attente": {"texte": "Secret", "le": "2026-11-01"},
    "suspendue": {"depuis": "2026-12-01", "motif": "Secret"},
    "source": "Secret",
}


def test_everybody_may_see_all_of_a_public_structure() -> None:
    structure = Structure.model_validate(FULL)
    assert structure.public is structure


def test_of_one_for_professionals_the_name_alone_is_shown() -> None:
    shown = Structure.model_validate({**FULL, "diffusion": "professionnels"}).public
    assert shown.name == "Réservé aux professionnels : Ligne des médecins, …"
    assert not any(word in repr(shown) for word in ("ecret", "05 57", "06 00", "24/7"))
    assert shown.public == shown
    assert not shown.phone_is_sure


@pytest.mark.parametrize("key", sorted(Structure.model_fields))
def test_what_is_kept_is_said_once_for_all(key: str) -> None:
    kept = {"name", "kind", "audience", "suspended", "replaced_by"}
    shown = Structure.model_validate({**FULL, "diffusion": "professionnels"}).public
    assert key in kept or getattr(shown, key) == Structure.model_fields[key].get_default()
    assert shown.name.startswith(RESERVED)
