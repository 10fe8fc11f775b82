"""Which sheets there are, and how their files are named."""

from logigram.paper.sheets import Kind, sheets


def names(*kinds: Kind, papers: tuple[str, ...] = ("a3", "a4"), window: str | None = None) -> list[str]:
    return [sheet.name for sheet in sheets(["adult"], kinds, papers, window, cards=["mairie", "ecole"])]


def test_cards_are_a4_and_named_by_their_trade() -> None:
    assert names(Kind.CARD) == ["carte-mairie-a4.pdf", "carte-ecole-a4.pdf"]
    assert names(Kind.CARD, papers=("a3",)) == []


def test_posters_and_cards_hold_no_single_window() -> None:
    assert names(*Kind, papers=("a4",), window="nuit") == ["adult-schema-nuit-a4.pdf"]
    assert names(*Kind, papers=("a4",)) == [
        "adult-schema-a4.pdf",
        "adult-affiche-a4.pdf",
        "carte-mairie-a4.pdf",
        "carte-ecole-a4.pdf",
    ]
