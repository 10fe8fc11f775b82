"""Syllables against words counted by hand, and scores against the formula."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logigram.review.readability import Size, size, syllables, together

BY_HAND = {
    1: "a il eau août hier rien loin nuit jour arme seul trouve rue feu cœur yeux fugue langue dites là d'un qu'elle",
    2: "école idée équipe amie danger urgences traitant moment bébé pompiers message client guérir noël maïs payer "
    "moyen loyer plier prière travail feuillet soleil l'école jusqu'à conduite blessé voisine sœurette",
    3: "médecin hôpital hôpitaux domicile samedi essayer maladie ouvrier éloigner travailleur téléphone professeur "
    "aujourd'hui j'appelais traitement",
    4: "isolement harcèlement sécurité consultation psychologique autorité",
    5: "coordination gérontologie établissements accompagnement",
}
"""Words with their syllables as they are written, the mute « e » at their end left out."""

OTHERS = {
    1: "quatre table vieux mieux lieu vie boire suis fuir sont voient",
    2: "menace police conseils cachets départ enfants parents fatigue besoin soigner accueil confie papiers urgent",
    3: "infirmier agité inquiétant préfecture envoyer apeuré comprimés psychologue alcoolique violemment",
    4: "médicament hospitalier secrétariat commissariat certificat",
    5: "hallucination réanimation communication",
}
"""Words that were not looked at while the counting was written."""


def test_syllables_are_those_counted_by_hand() -> None:
    for count, words in BY_HAND.items():
        for word in words.split():
            assert syllables(word) == count, word


def test_on_other_words_the_count_is_right_within_a_few_in_a_hundred() -> None:
    pairs = [(count, syllables(word)) for count, words in OTHERS.items() for word in words.split()]
    expected, found = map(sum, zip(*pairs, strict=True))
    assert abs(found - expected) <= 0.03 * expected


@pytest.mark.parametrize(("word", "count"), [("15", 2), ("3114", 4), ("cmp", 3), ("y", 1), ("h", 1)])
def test_digits_and_letters_are_spelled(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("text", "sentences", "words"),
    [
        ("Appelez le 15. Restez là !", 2, 5),
        ("Danger : un geste, une arme ; un doute…", 3, 7),
        ("L’école d'abord", 1, 2),
        ("À 9 h 30, au 05.57.55.33.70", 1, 10),
        ("?!", 0, 0),
        ("", 0, 0),
    ],
)
def test_sentences_and_words(text: str, sentences: int, words: int) -> None:
    found = size(text)
    assert (found.sentences, found.words) == (sentences, words)


def test_the_score_is_that_of_kandel_and_moles() -> None:
    assert Size(1, 10, 15).score == pytest.approx(207 - 1.015 * 10 - 73.6 * 1.5)
    assert together([Size(1, 10, 12), Size(2, 10, 14)]) == Size(3, 20, 26)
    assert size("…").score == 100


def test_plain_words_score_higher_than_learned_ones() -> None:
    plain = "Vous êtes inquiet ? Appelez le 15. Un médecin vous répond, jour et nuit."
    learned = "Solliciter immédiatement la régulation médicale départementale afin d'objectiver la symptomatologie."
    assert size(plain).score > 85
    assert size(learned).score < 30


@given(st.text())
def test_any_text_has_a_size(text: str) -> None:
    found = size(text)
    assert found.syllables >= found.words >= found.sentences >= 0
    assert found.score <= 207
