"""A pocket card: all the numbers of the trade and no other, nothing small, nothing that is not known."""

import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PageObject, PdfReader

from logigram import load
from logigram.paper import PageError, card
from logigram.paper.card.compose import words
from logigram.render.words import clean, phone, printable
from logigram.territory import Territory
from tests.e2e.server import ROOT
from tests.hostile import CONTROLS, HOSTILE
from tests.paper.card.cards import DOORS, FLOW, SETTINGS, carded, printed, small
from tests.paper.reading import fonts, pages, said
from tests.render.charts import single
from tests.territories import WINDOWS, flow_sets, outcome, question, territory, validated

SHIPPED = load(ROOT / "flows")
CARDS = list(SHIPPED.settings.cards)
SMALLEST, PHONE, LARGE = 8.5, 11, 28
LONG = 250
"""Characters of a title that no front can hold."""
OURS = {f"AtkinsonHyperlegible-{style}" for style in ("Regular", "Bold", "Italic")}


def page(here: Territory, name: str = "nuit") -> PageObject:
    (found,) = pages(card(here, name))
    return found


def solid(text: str) -> str:
    return "".join(printable(clean(text)).split())


def meant(here: Territory, name: str) -> set[str]:
    """The numbers of a card, from the graphs: where its questions lead, what it asks for, the emergencies."""
    asked = here.settings.cards[name]
    kept = {here.resolve(each, asked.flow) for each in asked.outcomes}
    told = {solid(each) for each in questions(words(here, name)["stages"])}
    found = {*here.settings.emergencies, *asked.structures}
    for window in asked.windows or here.windows:
        for flow, chart in here.flows.items():
            for source, target, _ in here.graph(flow, window).edges(keys=True):
                end = here.resolve(target, flow)
                read = flow == asked.flow and solid(chart.questions[source].text) in told
                if end and (read or end in kept) and end.node in here.flows[end.flow].outcomes:
                    found |= set(here.flows[end.flow].outcomes[end.node].structures_at(window))
    sure = (here.structures[each] for each in found)
    return {each.phone for each in sure if each.phone and each.phone_is_sure and each.is_public}


def questions(stages: list[dict[str, Any]]) -> Iterator[str]:
    """The texts of the questions, those told inside an answer too."""
    for stage in stages:
        yield stage["text"]
        yield from (row["question"] for row in stage["exits"] if row["question"])


@pytest.mark.parametrize("name", CARDS)
def test_all_the_numbers_of_a_trade_are_in_bold_and_no_other_number_is_there(name: str) -> None:
    found = printed(page(SHIPPED, name))
    known = {phone(each.phone): each.phone for each in SHIPPED.structures.values() if each.phone}
    told = {known[each.words] for each in found if each.words in known and each.bold and each.size >= PHONE}
    assert told == meant(SHIPPED, name)
    text = said(page(SHIPPED, name))
    long = {number for number in known.values() if len(number) > 5}  # shorter ones are parts of other words
    assert {number for number in long if "".join(number.split()) in text} == told & long


@pytest.mark.parametrize("name", CARDS)
def test_nothing_is_small_and_the_emergencies_are_read_at_a_glance(name: str) -> None:
    found = printed(page(SHIPPED, name))
    assert min(each.size for each in found) >= SMALLEST - 0.01
    large = {each.words for each in found if each.size >= LARGE}
    assert {SHIPPED.structures[each].phone for each in SHIPPED.settings.emergencies} <= large


@pytest.mark.parametrize("name", CARDS)
def test_every_question_answer_and_way_out_is_said(name: str) -> None:
    text, told = said(page(SHIPPED, name)), words(SHIPPED, name)
    for each in texts([told["stages"], told["others"], told["say"], told["directory"], told["windows"]]):
        assert solid(each) in text
    asked = SHIPPED.settings.cards[name]
    for kept in asked.outcomes:
        node = SHIPPED.resolve(kept, asked.flow)
        assert node
        assert solid(SHIPPED.flows[node.flow].outcomes[node.node].title) in text


def texts(value: object) -> Iterator[str]:
    """What is to be printed as it is; how soon is in capitals."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from texts(each.upper() if key == "delay" else each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)


def test_it_is_read_in_its_order_wherever_its_faces_are_placed() -> None:
    told = words(SHIPPED, "ecole")
    outline = PdfReader(BytesIO(card(SHIPPED, "ecole"))).outline
    titles = [each["/Title"] for each in flat(outline)]
    asked = [f"{each['place']}. {each['text']}" for each in told["stages"]]
    assert titles == ["École", *asked, "Autres situations", "Au téléphone, dites", "Qui appeler, et quand"]


def flat(outline: list[Any]) -> Iterator[Any]:
    for each in outline:
        yield from flat(each) if isinstance(each, list) else [each]


def test_a_card_is_one_a4_page_of_our_fonts_always_the_same() -> None:
    first = card(SHIPPED, "mairie")
    assert first == card(SHIPPED, "mairie")
    assert first != card(SHIPPED, "mairie", date(2027, 1, 5))
    assert fonts(first) <= OURS
    assert b"pdfuaid" in first
    (only,) = pages(first)
    assert [round(float(side)) for side in only.mediabox[2:]] == [595, 842]


def test_the_draft_is_told_on_each_face_until_every_flow_it_borrows_from_is_validated() -> None:
    assert said(page(small())).count("NEPASAFFICHER") == 5, "each of the four faces, and the words on the front"
    flow = {**FLOW, "revise_le": "2026-11-22"}
    other = {"debut": "o", "revise_le": "2026-02-01", "orientations": {"o": outcome()}}

    def mixed(**flows: object) -> Territory:
        asked = {"titre": "Veilleur", "logigramme": "essai", "orientations": ["autre/o"]}
        return territory({**flows}, {**SETTINGS, "cartes": {"nuit": asked}}, DOORS)

    doubtful = mixed(essai=validated("essai", flow), autre=other)
    sound = mixed(essai=validated("essai", flow), autre=validated("autre", other))
    assert "PROJET" in said(page(doubtful))
    assert "PROJET" not in said(page(sound))
    assert "Neplusutiliseraprèsle1erfévrier2027" in said(page(sound))


@pytest.mark.parametrize("text", [*HOSTILE, *CONTROLS])
def test_hostile_text_is_printed_as_the_text_it_is(text: str) -> None:
    here = carded(single(text), titre=text, pour=text, logigramme="adult", orientations=["o"], structures=["s"])
    assert words(here, "nuit")["title"] == printable(clean(text))
    if len(text) < LONG:
        assert card(here, "nuit").startswith(b"%PDF")
    else:
        with pytest.raises(PageError, match="la carte « nuit »"):
            card(here, "nuit")


def test_a_word_wider_than_a_face_is_cut_and_whole() -> None:
    asked = {"texte": "x" * 80, "reponses": [{"id": "oui", "texte": "y" * 90, "vers": "quinze"}]}
    flow = {**FLOW, "titre": "z" * 60, "questions": {"danger": asked}}
    text = said(page(small(flow, titre="w" * 50)))
    assert [text.count(letter) >= length for letter, length in zip("xyzw", (80, 90, 60, 50), strict=True)] == [True] * 4


@pytest.mark.parametrize(
    ("flow", "asked", "words"),
    [
        ({**FLOW, "questions": {"danger": question(**{f"r{n}": "quinze" for n in range(90)})}}, {}, "raccourcissez"),
        (
            {
                **FLOW,
                "orientations": {
                    **FLOW["orientations"],
                    "quinze": outcome(
                        delay="immediat", a_dire=[f"Phrase {n}, aussi longue que l'autre" for n in range(40)]
                    ),
                },
            },
            {},
            "retirez-lui des « orientations » ou des « structures »",
        ),
        (FLOW, {"titre": "Veilleur de nuit " * 40}, "trop longs pour la première page"),
    ],
)
def test_what_no_card_can_hold_is_refused_in_french(flow: dict[str, Any], asked: dict[str, str], words: str) -> None:
    with pytest.raises(PageError, match=re.escape(words)) as refused:
        card(small(flow, **asked), "nuit")
    assert "assertion" not in str(refused.value)


@given(flow_sets(), st.lists(st.sampled_from(WINDOWS), min_size=1, unique=True), st.data())
@settings(max_examples=12, deadline=None)
def test_any_flow_has_its_card(flows: dict[str, Any], windows: list[str], data: st.DataObject) -> None:
    kept = [f"{flow}/{node}" for flow in flows for node in flows[flow]["orientations"]]
    asked = data.draw(st.lists(st.sampled_from(kept), max_size=3, unique=True))
    here = carded(territory(flows, SETTINGS, DOORS), logigramme="a", fenetres=windows, orientations=asked)
    text, told = said(page(here)), words(here, "nuit")
    assert all(solid(each) in text for each in texts([told["stages"], told["others"], told["directory"]]))
    graphs = [here.graph("a", window) for window in windows]
    first = {answer["text"] for graph in graphs for _, _, answer in graph.out_edges(flows["a"]["debut"], data=True)}
    assert {solid(each) in text for each in first} <= {True}


def test_an_unknown_card_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        card(SHIPPED, "absente")
