"""The proof of a flow: every box once under its number, all that it says, room to write, and who was there."""

import re
from typing import Any

import pytest

from logigram import load
from logigram.model.flow import Outcome
from logigram.paper.proof import proof
from logigram.paper.proof.compose import words
from logigram.render import outline
from logigram.render.diagram import diagram
from logigram.render.order import numbers
from logigram.render.words import clean, printable, written
from logigram.wording.terms import DELAYS
from tests.e2e.server import ROOT
from tests.hostile import CONTROLS, HOSTILE
from tests.paper.reading import bookmarks, fonts, pages, pieces, said, strings
from tests.paper.walked import walked
from tests.render.charts import ADULT, FORCED, SETTINGS, sample
from tests.territories import outcome, question, territory, validated

SHIPPED = load(ROOT / "flows")
SMALLEST = 8.5


def solid(text: str) -> str:
    return "".join(printable(clean(text)).split())


def boxes(flow: str) -> dict[str, dict[str, Any]]:
    return {each["id"]: each for each in words(SHIPPED, flow)["boxes"]}


@pytest.mark.parametrize("flow", SHIPPED.flows)
def test_every_box_reached_is_there_once_in_order_under_its_number(flow: str) -> None:
    read, number = SHIPPED.flows[flow], numbers(SHIPPED, flow)
    texts = {**{n: q.text for n, q in read.questions.items()}, **{n: o.title for n, o in read.outcomes.items()}}
    heads = [each["head"] for each in words(SHIPPED, flow)["boxes"]]
    assert heads == [
        written(f"{number[node]}. {texts[node]}")
        for node in sorted(walked(SHIPPED, flow), key=lambda node: number[node])
    ]
    assert [head.partition(".")[0] for head in heads] == [str(rank) for rank in range(1, len(heads) + 1)]


@pytest.mark.parametrize("flow", SHIPPED.flows)
def test_every_answer_offered_stands_in_its_box_with_where_it_leads(flow: str) -> None:
    found, where = boxes(flow), walked(SHIPPED, flow)
    chart = outline(diagram(SHIPPED, flow))
    for node, asked in SHIPPED.flows[flow].questions.items():
        ways = found[node]["ways"] if node in where else []
        for answer in asked.answers:
            ends = {answer.to.at(window) for window in where.get(node, ()) if answer.offered(window)}
            led = {way["link"] or way["target"] for way in ways if written(answer.text) in way["said"]}
            assert len(ends) <= len(led), (node, answer.id)
            assert {end for end in ends if end in found} <= led
        assert all(clean(way["said"]) in printable(chart) for way in ways)


@pytest.mark.parametrize("flow", SHIPPED.flows)
def test_an_outcome_says_all_that_it_says_where_it_is_reached_and_nothing_else(flow: str) -> None:
    found, where = boxes(flow), walked(SHIPPED, flow)
    for node, each in SHIPPED.flows[flow].outcomes.items():
        if node in where:
            text = set(strings(found[node]))
            expected = set().union(*(_said(each, window) for window in where[node]))
            everywhere = set().union(*(_said(each, window) for window in SHIPPED.windows))
            assert expected <= text
            assert not (everywhere - expected) & text
            assert {written(source) for source in each.source} <= text
            assert {band["name"] for band in found[node]["delays"]} == {
                DELAYS[delay] for window in where[node] if (delay := each.delay.at(window))
            }


def _said(each: Outcome, window: str) -> set[str]:
    """The texts that editors wrote of an outcome in a window."""
    suites = [part.at(window) for part in each.follow_ups.present().values()]
    texts = [text for part in (each.instructions, each.to_say) if part for text in part.at(window) or ()]
    return {written(text) for text in (*texts, *(suite.text for suite in suites if suite and suite.text))}


@pytest.mark.parametrize("flow", SHIPPED.flows)
def test_what_is_to_be_confirmed_is_marked_where_it_stands(flow: str) -> None:
    found = boxes(flow)
    read = SHIPPED.flows[flow]
    for node, box in found.items():
        marks = [box["title_unsure"], box["answers_unsure"], *(part["unsure"] for part in box["parts"])]
        marks += [any(band["unsure"] for band in box["delays"])]
        told = sum(marks) + len([each for each in box["unsure"].split(", ") if each])
        assert told == len(read.nodes[node].to_confirm), node


def test_a_key_to_confirm_that_says_nothing_is_named() -> None:
    unsure = {**outcome(), "a_confirmer": ["a_dire", "titre"]}
    (_, box) = words(
        territory({"a": {"debut": "q", "questions": {"q": question(o="o")}, "orientations": {"o": unsure}}}), "a"
    )["boxes"]
    assert (box["title_unsure"], box["unsure"]) == (True, "ce qu'il faut dire")


def test_the_pages_say_what_they_are_given_to_say() -> None:
    document, given = proof(SHIPPED, "soins_sans_consentement"), words(SHIPPED, "soins_sans_consentement")
    found = pages(document)
    text = "".join(said(page) for page in found)
    footer = solid(given["colophon"])
    body = re.sub(r"page\d+sur\d+", "", text.replace(footer, ""))
    for box in (*given["boxes"], given["shared"]):
        said_there = [box.get("head", ""), *strings(box["parts"] if "parts" in box else box["groups"])]
        assert [each for each in said_there if solid(each) not in body] == []
    assert body.count("d'accordàchanger") == len(given["boxes"]) + 1
    assert bookmarks(document) == [
        given["title"],
        *(box["head"] for box in given["boxes"]),
        "Suites communes",
        "Présence et signatures",
    ]
    assert all(each in said(found[-1]) for each in ("Nom", "Structure", "Fonction", "Signature", "Date", "Lieu"))
    assert all(page.mediabox[2:] == pytest.approx([595.28, 841.89], abs=0.1) for page in found)
    assert min(piece.size for page in found for piece in pieces(page)) >= SMALLEST - 0.01


def test_same_in_same_bytes_out_and_no_font_but_ours() -> None:
    first, second = proof(sample(), "adult"), proof(sample(), "adult")
    assert first == second
    assert fonts(first) <= {f"AtkinsonHyperlegible-{style}" for style in ("Regular", "Bold", "Italic")}
    assert b"pdfuaid" in first


def test_the_draft_is_told_on_every_page_until_the_flow_is_validated() -> None:
    draft = pages(proof(sample(), "adult"))
    sound = pages(proof(territory({"adult": validated("adult", ADULT), "contrainte": FORCED}, SETTINGS), "adult"))
    assert all("NEPASAFFICHER" in said(page) for page in draft)
    assert not any("PROJET" in said(page) for page in sound)


def test_hostile_text_is_printed_as_the_text_it_is() -> None:
    texts = [*HOSTILE, *CONTROLS]
    asked = {
        f"q{rank}": {
            "texte": text,
            "aide": text,
            "source": [text],
            "reponses": [{"id": "a", "texte": text, "vers": f"q{rank + 1}" if rank + 1 < len(texts) else "o"}],
        }
        for rank, text in enumerate(texts)
    }
    end = {**outcome("s"), "titre": texts[0], "consignes": texts, "suites": {"si_refus": {"texte": texts[1]}}}
    flow = {"titre": texts[2], "debut": "q0", "questions": asked, "orientations": {"o": end}}
    here = territory({"a": flow}, {"nom": texts[3], "editeur": texts[4]}, {"s": {"nom": texts[5], "type": "social"}})
    given = words(here, "a")
    assert [box["head"].partition(". ")[2] for box in given["boxes"][:-1]] == [
        written(f"1. {text}").partition(". ")[2] for text in texts
    ]
    document = proof(here, "a")
    text = "".join(said(page) for page in pages(document))
    assert "PWNED" in text
    assert b"/URI" not in document


def test_numbers_for_professionals_are_not_printed() -> None:
    line = {"nom": "Ligne réservée", "type": "soin", "telephone": "05 57 11 22 33", "diffusion": "professionnels"}
    flow = {"debut": "q", "questions": {"q": question(o="o")}, "orientations": {"o": outcome("pro")}}
    here = territory({"a": flow}, None, {"pro": line})
    assert "112233" not in "".join(solid(each) for each in strings(words(here, "a")))


def test_a_box_taller_than_a_page_goes_on_with_nothing_lost() -> None:
    many = [f"Consigne {rank} : rester avec la personne." for rank in range(90)]
    flow = {"debut": "q", "questions": {"q": question(o="o")}, "orientations": {"o": {**outcome(), "consignes": many}}}
    found = pages(proof(territory({"a": flow}), "a"))
    text = "".join(said(page) for page in found)
    assert all(solid(each) in text for each in many)


@pytest.mark.parametrize("flow", ["absent", ""])
def test_what_does_not_exist_is_a_key_error(flow: str) -> None:
    with pytest.raises(KeyError):
        proof(sample(), flow)
