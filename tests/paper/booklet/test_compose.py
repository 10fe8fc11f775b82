"""The booklet as pages: everything said, links that lead where they say, sizes, fonts, the draft mark."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination, Fit

from logigram.paper import booklet
from logigram.paper.booklet.binder import bind
from logigram.paper.booklet.compose import CUT, breakable, words
from logigram.render.words import clean, printable
from logigram.territory import Territory
from tests.hostile import CONTROLS, HOSTILE
from tests.paper.booklet.bound import joined, letters, read, said_of_shipped, shipped, texts, undrawn
from tests.paper.reading import fonts, pages
from tests.render.charts import SETTINGS, sample
from tests.territories import explained, outcome, question, territory, validated

BODY, ON_CHARTS = 9.0, 8.5
"""The smallest text, in points."""
HOLES, EDGE = 56.7, 20
"""What must be left white, in points: 20 mm for the holes."""
UNSEEN = {"label", "card", "url", "description", "svg", "outline", "fill", "ink", "border"}
"""Keys of what is not told in words."""
FLOW: dict[str, Any] = {
    "titre": "Adulte",
    "revise_le": "2026-11-22",
    "debut": "q",
    "questions": {"q": question(oui="o", non="p")},
    "orientations": {"o": outcome("samu_15", delay="immediat"), "p": outcome("mairie")},
}


@cache
def alone() -> tuple[Territory, bytes]:
    """One of the flows shipped, without those it leads to, for pages that do not take a minute."""
    content = shipped().content
    here = Territory(replace(content, flows={"maire": content.flows["maire"]}))
    return here, booklet(here)


def solid(text: str) -> str:
    return joined(printable(clean(text)))


def test_the_pages_say_every_text_of_the_booklet() -> None:
    here, pdf = alone()
    text = "".join(read(pdf))
    data = words(bind(here), here)
    assert not [each for each in texts(_seen(data)) if solid(each) not in text]


def _seen(data: Any) -> Any:  # noqa: ANN401 - any data that JSON can hold
    if isinstance(data, dict):
        return {key: _seen(value) for key, value in data.items() if key not in UNSEEN | {"colophon"}}
    return [_seen(each) for each in data] if isinstance(data, list) else data


def test_links_lead_to_the_page_that_they_say() -> None:
    here, pdf = alone()
    reader = PdfReader(BytesIO(pdf))
    leads = list(_leads(reader))
    assert leads
    assert all(0 < target < len(reader.pages) for _, target in leads)
    (flow,) = words(bind(here), here)["flows"]
    found = read(pdf)
    told = [int(each) for text in found for each in re.findall(r"fiche:page(\d+)", text)]
    assert len(told) == len(flow["cards"])
    for card, number in zip(flow["cards"], told, strict=True):
        assert solid(card["title"]) in found[number - 1]
        assert number - 1 in {target for _, target in leads}


def _leads(reader: PdfReader) -> Iterator[tuple[int, int]]:
    """The page of each link and the one it leads to; the first, the cover, where it leads nowhere."""
    named = reader.named_destinations
    for number, page in enumerate(reader.pages):
        for each in page.get("/Annots", ()):
            note = each.get_object()
            if note["/Subtype"] == "/Link" and "/URI" not in note.get("/A", {}):
                target = note["/Dest"] if "/Dest" in note else note["/A"]["/D"]
                found = named[target] if isinstance(target, str) else Destination("", target[0], Fit.xyz())
                yield number, reader.get_destination_page_number(found) or 0


def test_each_answer_and_each_follow_up_is_a_link() -> None:
    here, pdf = alone()
    (flow,) = words(bind(here), here)["flows"]
    ways = [way["to"] for entry in flow["entries"] for way in entry["ways"]]
    ifs = [group["to"] for card in flow["cards"] for each in card["ifs"] for group in each["groups"]]
    assert len(list(_leads(PdfReader(BytesIO(pdf))))) > len([each for each in (*ways, *ifs) if each])


def test_bookmarks_name_chapters_flows_and_cards() -> None:
    here, pdf = alone()
    (flow,) = words(bind(here), here)["flows"]
    titles = [*_titles(PdfReader(BytesIO(pdf)).outline)]
    chapters = ["Comment s'en servir", "Urgences", flow["title"], "Annuaire", "Sigles", "Sources"]
    wanted = ["Le schéma en mots", "Les orientations", *(card["title"] for card in flow["cards"])]
    assert [each for each in titles if each in chapters] == chapters
    assert set(map(solid, wanted)) <= set(map(solid, titles))


def _titles(outline: Any) -> Iterator[str]:  # noqa: ANN401 - pypdf's own
    for each in outline:
        if isinstance(each, list):
            yield from _titles(each)
        else:
            yield each.title


def test_every_page_is_legible_and_white_at_the_edges_and_where_holes_are() -> None:
    _, pdf = alone()
    sizes = [(float(page.mediabox.width), float(page.mediabox.height)) for page in pages(pdf)]
    assert {(round(width), round(height)) for width, height in sizes} == {(595, 842), (842, 595)}
    for number, size, (left, bottom, right, top) in letters(pdf):
        width, height = sizes[number]
        upright = width < height
        assert size >= (BODY if upright else ON_CHARTS) - 0.01
        assert left >= (HOLES if upright else EDGE)
        assert top <= height - (EDGE if upright else HOLES)
        assert right <= width - EDGE
        assert bottom >= EDGE


def test_every_page_but_the_cover_has_its_number_and_its_last_day() -> None:
    found = read(alone()[1])
    for number, text in enumerate(found[1:], 2):
        assert f"page{number}sur{len(found)}" in text
        assert "Neplusutiliseraprèsle25novembre2027" in text


def test_a_draft_is_told_on_every_page_until_all_flows_are_validated() -> None:
    sound = validated("a", FLOW)
    both = booklet(territory({"a": sound, "b": FLOW}, SETTINGS))
    assert all("NEPASAFFICHER" in text for text in read(both))
    only = booklet(territory({"a": sound}, SETTINGS))
    assert not any("PROJET" in text for text in read(only))


def test_same_in_same_bytes_out_and_no_font_but_ours() -> None:
    first, second = booklet(sample()), booklet(sample())
    assert first == second
    assert {each.partition("-")[0] for each in fonts(first)} == {"AtkinsonHyperlegible"}
    assert b"pdfuaid" in first
    assert booklet(sample(), at=date(2026, 12, 24)) != first


def test_the_booklet_of_a_flow_names_it_and_holds_those_it_leads_to() -> None:
    data = words(bind(sample(), "contrainte"), sample())
    assert data["about_one"] == "Soins sans consentement"
    assert [flow["id"] for flow in data["flows"]] == ["contrainte", "adult"]
    assert not words(bind(sample()), sample())["about_one"]


def test_the_first_of_the_last_days_holds_for_all() -> None:
    here = territory({"a": {**FLOW, "revise_le": "2026-12-05"}, "b": FLOW}, {"revision_mois": "12"})
    data = words(bind(here), here)
    assert data["until"] == "Ne plus utiliser après le\u00a022 novembre 2027"
    assert [flow["until"][-16:] for flow in data["flows"]] == ["\u00a05 décembre 2027", "22 novembre 2027"]


def test_emergencies_and_windows_stand_before_everything() -> None:
    data = said_of_shipped()
    assert [number["said"] for each in data["urgent"] for number in each["numbers"]][:3] == ["15", "17", "3114"]
    assert all(each["hours"] for each in data["urgent"])
    assert [each["name"] for each in data["moments"]] == ["jour", "nuit", "week-end"]


def test_hostile_text_is_printed_as_the_text_it_is() -> None:
    found = [text for text in (*HOSTILE, *CONTROLS) if len(text) < 400]
    asked = {f"q{n}": _hostile(text, n, len(found)) for n, text in enumerate(found)}
    last = outcome("s", titre=found[0], consignes=found, a_dire=found[1:3], source=found[3])
    flow = {"titre": found[0], "sous_titre": found[1], "debut": "q0", "questions": asked, "orientations": {"o": last}}
    door = {"s": {"nom": found[2], "type": found[3], "mission": found[4], "adresse": found[5], "site": found[6]}}
    here = territory({"a": flow}, {"nom": found[7], "editeur": found[8], "urgences": ["s"]}, door)
    here = explained(here, {found[9]: {"developpe": found[10], "explication": found[11]}})
    text = "".join(read(undrawn(here)))
    assert not [each for each in found if text.count(solid(each)) < 2]


def _hostile(text: str, place: int, total: int) -> dict[str, Any]:
    after = f"q{place + 1}" if place + 1 < total else "o"
    return {"texte": text, "aide": text, "reponses": [{"id": "a", "texte": text, "vers": after}]}


def test_what_no_page_can_hold_goes_on_on_the_next() -> None:
    many = [f"Consigne {n} " + "à lire " * 20 for n in range(60)]
    asked = question(
        **{f"r{n}": "o" if n % 2 else "p" for n in range(80)}, **{f"s{n}": {"vers": "p"} for n in range(3)}
    )
    doors = {"s": {"nom": "Service", "type": "soins", "mission": "Une mission. " * 400, "telephone": "05 57 00 00 01"}}
    outcomes = {"o": outcome("s", consignes=many), "p": outcome("mairie")}
    flow = {"debut": "q", "questions": {"q": {**asked, "aide": "Une aide. " * 600}}, "orientations": outcomes}
    pdf = undrawn(territory({"a": flow}, {"urgences": ["s"]}, doors))
    assert all(bottom >= EDGE for _, _, (_, bottom, _, _) in letters(pdf))
    text = "".join(read(pdf))
    assert not [each for each in many if solid(each) not in text]


@pytest.mark.parametrize("word", ["x" * 80, "https://exemple.fr/" + "y" * 60])
def test_a_word_wider_than_its_column_may_be_cut_and_stays_whole(word: str) -> None:
    cut = breakable({"title": [word], "label": word})
    assert cut["label"] == word
    assert cut["title"][0] != word
    assert cut["title"][0].replace(CUT, "") == word
    assert breakable("Saint-Seurin-sur-l'Isle") == "Saint-Seurin-sur-l'Isle"
