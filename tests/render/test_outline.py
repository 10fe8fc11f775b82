from logigram.render import diagram, outline
from tests.render.charts import sample


def test_a_chart_can_be_followed_in_words() -> None:
    assert outline(diagram(sample(), "adult")).replace("\u00a0", " ").split("\n") == [
        "1. La personne est-elle en danger immédiat ? Oui / Je ne sais pas : 2. Non : 3.",
        "2. Appeler le 15 – Tout de suite. SAMU – le 15, 24 h/24. En cas de refus : voir « Soins sans consentement ».",
        (
            "3. Est-elle suivie ? (à confirmer) Oui / Elle n'y va plus (jour) : 4. Oui (nuit · week-end) : 2."
            " Elle refuse : « Soins sans consentement »."
        ),
        (
            "4. Prévenir le service qui la suit (à confirmer) – Aujourd'hui même."
            " Service sans coordonnées : téléphone à confirmer ; Mairie : téléphone à confirmer, lun-ven 9 h-17 h,"
            " fermé fériés."
            " S'il y a aussi autre chose : voir 3."
        ),
    ]
