"""Who answers when the first call rings in the void: only a relay written in the outcome itself is one."""

from datetime import date
from typing import Any

import pytest

from logigram.rules.check import prove
from tests.territories import outcome, question, territory

AT = date(2026, 11, 22)
RELAY = {"sans_reponse": {"structures": ["samu_15"]}}


def _codes(own: dict[str, Any], default: dict[str, Any]) -> set[str]:
    closed = outcome("medecin", delay="jour_meme", suites=own)
    flows = {"a": {"debut": "q", "questions": {"q": question(oui="o", non="o")}, "orientations": {"o": closed}}}
    doctor = {"nom": "Médecin", "type": "soins", "generique": "oui", "horaires": "Mo-Fr 09:00-17:00; PH off"}
    found = prove(territory(flows, {"suites": default}, {"medecin": doctor}), AT)
    return {finding.code for finding in found} & {"LG402", "LG403"}


@pytest.mark.parametrize(
    ("own", "default", "code"), [({}, {}, "LG402"), ({}, RELAY, "LG402"), (RELAY, {}, "LG403"), (RELAY, RELAY, "LG403")]
)
def test_the_default_of_the_territory_excuses_no_closed_door(
    own: dict[str, Any], default: dict[str, Any], code: str
) -> None:
    assert _codes(own, default) == {code}
