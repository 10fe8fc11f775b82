"""What is an acronym, and what is only written in capitals."""

import pytest

from logigram.rules.paper.unknown_acronym import unknown
from logigram.wording.acronyms import words

EXPLAINED = {"cmp", "samu", "c-ssrs", "unafam"}
ORDINARY = {"jamais", "une", "ou"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le CMP, puis le SAMU.", []),
        ("La MDPH et l'ESAT ; la MDPH.", ["MDPH", "ESAT", "MDPH"]),
        ("Un CMP-IJ", ["CMP-IJ"]),
        ("Le CMP-SAMU", []),
        ("L'échelle C-SSRS", []),
        ("Le SAMU-Libourne et l'EHPAD-Libourne", ["EHPAD"]),
        ("Ne la laissez JAMAIS seule", []),
        ("Titre III, article IV, et le 12", []),
        ("C'est OK, SOS Amitié répond", []),
        ("Voir https://MDPH.fr/ESAT, www.MDPH.fr ou MDPH@ESAT.fr", []),
        ("L’ÉRÉA d’ici", ["ÉRÉA"]),
        ("Un certificat de type B12, le 24H, l'U2A", ["U2A"]),
        ("La Cali, l'Unafam, Écoute-famille", []),
    ],
)
def test_acronyms_that_no_glossary_explains(text: str, expected: list[str]) -> None:
    assert list(unknown(words(text), EXPLAINED, ORDINARY)) == expected
