"""Which sheets there are, and how their files are named."""

from logigram.paper import Kind, sheets
from logigram.territory import Territory
from tests.render.charts import ADULT, FORCED
from tests.territories import territory

CARDS = {name: {"titre": name, "logigramme": "adult"} for name in ("mairie", "ecole")}


def read() -> Territory:
    return territory({"adult": ADULT, "contrainte": FORCED}, {"cartes": CARDS})


def names(*kinds: Kind, papers: tuple[str, ...] = ("a3", "a4"), window: str | None = None, flow: str = "") -> list[str]:
    return [sheet.name for sheet in sheets(read(), [flow] if flow else [], kinds, papers, window=window)]


def test_a_flow_has_its_charts_and_posters_on_both_papers() -> None:
    assert names(Kind.CHART, Kind.POSTER, flow="adult") == [
        "adult-schema-a3.pdf",
        "adult-schema-a4.pdf",
        "adult-affiche-a3.pdf",
        "adult-affiche-a4.pdf",
    ]
    assert len(names(Kind.CHART)) == 4


def test_cards_are_a4_and_named_by_their_trade() -> None:
    assert names(Kind.CARD) == ["mairie-carte-a4.pdf", "ecole-carte-a4.pdf"]
    assert names(Kind.CARD, papers=("a3",)) == []
    assert names(Kind.CARD, flow="contrainte") == []


def test_no_two_sheets_have_one_name_whatever_flows_and_cards_are_called() -> None:
    flows = dict.fromkeys(("carte", "schema", "livret"), ADULT) | {"contrainte": FORCED}
    cards = {name: {"titre": name, "logigramme": "carte"} for name in ("carte", "schema", "livret")}
    found = [sheet.name for sheet in sheets(territory(flows, {"cartes": cards}), [], list(Kind), ("a3", "a4"))]
    assert len(found) == len(set(found))


def test_labels_are_one_file_or_that_of_a_flow() -> None:
    assert names(Kind.LABELS) == ["etiquettes-a4.pdf"]
    assert names(Kind.LABELS, flow="adult") == ["adult-etiquettes-a4.pdf"]


def test_only_charts_show_one_window() -> None:
    assert names(*Kind, papers=("a4",), window="nuit", flow="adult") == ["adult-schema-nuit-a4.pdf"]
