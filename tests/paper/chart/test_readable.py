"""What the finished pages of a chart must be to be read: measured on the PDF, on shipped flows and on others."""

from collections.abc import Callable
from typing import Any

import pytest

from logigram.paper.chart import to_pages
from logigram.paper.chart.compose import PAPERS
from logigram.paper.press import PageError
from logigram.territory import Territory
from tests.hostile import HOSTILE
from tests.paper import measured
from tests.paper.generated import generated
from tests.render.charts import SETTINGS
from tests.territories import outcome, territory, validated


def faults(read: Territory, flow: str, paper: str) -> list[object]:
    """What would keep somebody from reading the chart: small words, words over words, words off the page."""
    smallest = PAPERS[paper].smallest - 0.01
    found: list[object] = []
    for page in measured.pages(to_pages(read, flow, paper=paper).pdf):
        lines = measured.lines(page)
        edges = measured.Area(0, 0, *page.get_size())
        found += [line for line in lines if line.size < smallest or not edges.holds(line.area)]
        found += measured.overlaps(lines)
        found += measured.astride(lines, measured.boxes(page))
    return found


@pytest.mark.parametrize(("questions", "most", "paper"), [(5, 6, "a4"), (10, 9, "a3"), (80, 2, "a3")])
def test_flows_of_any_size_are_printed_so_that_they_can_be_read(questions: int, most: int, paper: str) -> None:
    assert faults(generated(questions, most), "grand", paper) == []


def one(text: str = "Une question ?", answers: int = 2, answer: str = "Réponse", title: str = "Appeler") -> Territory:
    ways = [{"id": f"r{n}", "texte": f"{answer} {n}", "vers": f"o{n}"} for n in range(answers)]
    ends = {f"o{n}": {**outcome("samu_15"), "titre": f"{title} {n}"} for n in range(answers)}
    flow: dict[str, Any] = {"debut": "q", "questions": {"q": {"texte": text, "reponses": ways}}, "orientations": ends}
    return territory({"seul": validated("seul", flow)}, SETTINGS)


def loop() -> Territory:
    ways = [{"id": "oui", "texte": "Oui", "vers": "r"}, {"id": "non", "texte": "Non", "vers": "o"}]
    back = [{"id": "oui", "texte": "Oui", "vers": "q"}, {"id": "non", "texte": "Non", "vers": "o"}]
    questions = {"q": {"texte": "Encore ?", "reponses": ways}, "r": {"texte": "Toujours ?", "reponses": back}}
    flow = {"debut": "q", "questions": questions, "orientations": {"o": outcome("samu_15")}}
    return territory({"seul": validated("seul", flow)}, SETTINGS)


BAD: dict[str, Callable[[], Territory]] = {
    "a question of 600 characters": lambda: one("Est-ce que " * 54 + "?"),
    "fifteen long answers": lambda: one(answers=15, answer="Une réponse qui prend toute la place qu'elle peut prendre"),
    "a word of 80 letters": lambda: one("M" * 80, title="W" * 80, answer="M" * 80),
    "a loop": loop,
}


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("make", BAD.values(), ids=BAD)
def test_what_nobody_should_write_can_still_be_read(make: Callable[[], Territory], paper: str) -> None:
    assert faults(make(), "seul", paper) == []


def test_hostile_texts_can_be_read_too() -> None:
    assert faults(one(" ".join(HOSTILE[::2]), answer=" ".join(HOSTILE[1::3]), title=HOSTILE[0]), "seul", "a3") == []


def test_a_text_that_no_page_holds_is_refused() -> None:
    with pytest.raises(PageError, match="question 1"):
        to_pages(one(title="Trop long " * 400), "seul", paper="a4")
