"""The words of the directory."""

import pytest

from logigram.model.structure import Period, Structure
from logigram.wording.structures import GENERIC, NO_PHONE, NOT_PUBLIC, PHONE_TO_CONFIRM, closed, without_phone
from logigram.wording.time import NBSP


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({}, NO_PHONE),
        ({"a_confirmer": ["telephone"]}, PHONE_TO_CONFIRM),
        ({"generique": "oui", "a_confirmer": ["telephone"]}, GENERIC),
        ({"diffusion": "professionnels", "generique": "oui"}, NOT_PUBLIC),
    ],
)
def test_why_there_is_no_number(known: dict[str, object], said: str) -> None:
    assert without_phone(Structure.model_validate({"nom": "CMP", "type": "soins", **known})) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2026-12-24", "2026-12-24", "le jeudi 24 décembre 2026"),
        ("2026-12-24", "2027-01-02", "du jeudi 24 décembre 2026 au samedi 2 janvier 2027"),
        ("2026-12-24 12:00", "2026-12-26", "du jeudi 24 décembre 2026 à 12 h au samedi 26 décembre 2026"),
    ],
)
def test_a_closure_is_told_with_its_year_on_paper(start: str, end: str, said: str) -> None:
    period = Period.model_validate({"du": start, "au": end})
    assert closed(period, year=True).replace(NBSP, " ") == said
