"""The emergency poster: one sheet, numbers to be read from afar, nothing that is not reached, nothing reserved."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from logigram import load
from logigram.model.flow import Outcome
from logigram.paper import PageError, poster
from logigram.paper.poster.compose import PAPERS, words
from logigram.paper.poster.urgent import Exit, Stage, stages
from logigram.render.words import clean, printable
from tests.e2e.server import ROOT
from tests.hostile import CONTROLS, HOSTILE
from tests.paper.reading import fonts, pages, pieces, said
from tests.render.charts import SETTINGS, single
from tests.territories import outcome, question, territory, validated

SHIPPED = load(ROOT / "flows")
BOTH = [(flow, paper) for flow in ("triage", "adult", "child_0_18", "geronto") for paper in PAPERS]
NUMBER, TEXT = 28, {"a4": 9, "a3": 13}
PHONE = 14

FLOW: dict[str, Any] = {
    "debut": "danger",
    "revise_le": "2026-11-22",
    "questions": {"danger": question(oui="quinze", non="social")},
    "orientations": {"quinze": outcome("samu_15", delay="immediat"), "social": outcome("mairie", "pro", "doute")},
}
DOORS: dict[str, Any] = {
    "pro": {"nom": "Ligne réservée", "type": "soin", "telephone": "05 57 11 22 33", "diffusion": "professionnels"},
    "doute": {"nom": "À voir", "type": "soin", "telephone": "05 57 44 55 66", "a_confirmer": ["telephone"]},
}


def solid(text: str) -> str:
    return "".join(printable(clean(text)).split())


@pytest.mark.parametrize(("flow", "paper"), BOTH)
def test_one_sheet_says_every_question_answer_and_way_out(flow: str, paper: str) -> None:
    (page,) = pages(poster(SHIPPED, flow, paper))
    text = said(page)
    for stage in stages(SHIPPED, flow):
        assert solid(stage.text) in text
        for way in told(stage):
            assert all(solid(answer) in text for answer in way.answers)
            found = SHIPPED.flows[way.target.flow].nodes[way.target.node]
            assert solid(found.title if isinstance(found, Outcome) else found.text) in text


def told(stage: Stage) -> Iterator[Exit]:
    """The ways from a question, those of a question told inside an answer after it."""
    for way in stage.exits:
        yield way
        yield from told(way.then) if way.then else ()


@pytest.mark.parametrize(("flow", "paper"), BOTH)
def test_numbers_are_read_from_two_metres_and_nothing_is_small(flow: str, paper: str) -> None:
    (page,) = pages(poster(SHIPPED, flow, paper))
    found = [piece for piece in pieces(page) if "PROJET" not in piece.words]
    emergencies = {SHIPPED.structures[each].phone for each in SHIPPED.settings.emergencies}
    largest = {each.words.strip(): each.size for each in sorted(found, key=lambda each: each.size)}
    assert all(largest[number or ""] >= NUMBER for number in emergencies)
    numbers = [door["number"] for stage in words(SHIPPED, flow)["stages"] for door in doors(stage)]
    large = [each.words.strip() for each in found if PHONE <= each.size < NUMBER]
    assert numbers
    assert not Counter(plain(each) for each in numbers) - Counter(plain(each) for each in large)
    foot = "".join(re.findall(r"Ne plus utiliser.*", page.extract_text(), re.DOTALL))
    body = [each for each in found if each.words.strip() not in foot]
    assert min(each.size for each in body) >= 0.8 * TEXT[paper]


def doors(stage: dict[str, Any]) -> list[dict[str, str]]:
    here = [door for row in stage["exits"] for way in row["ways"] for door in way["doors"]]
    return [*here, *(door for row in stage["exits"] for door in doors(row))]


def plain(number: str) -> str:
    return number.replace("\u00a0", " ")


def test_a_number_reserved_or_to_confirm_is_on_no_wall() -> None:
    (page,) = pages(poster(territory({"adult": FLOW}, SETTINGS, DOORS), "adult", "a4"))
    text = said(page)
    assert "112233" not in text
    assert "445566" not in text


def test_only_what_the_questions_shown_lead_to_is_there() -> None:
    text = said(pages(poster(SHIPPED, "adult", "a3"))[0])
    shown = {way.target.node for stage in stages(SHIPPED, "adult") for way in told(stage)}
    others = [each.title for name, each in SHIPPED.flows["adult"].outcomes.items() if name not in shown]
    kept = {
        solid(SHIPPED.flows["adult"].outcomes[name].title) for name in shown if name in SHIPPED.flows["adult"].outcomes
    }
    assert not [title for title in others if solid(title) in text and not any(solid(title) in each for each in kept)]


def test_the_draft_is_told_until_the_flow_is_validated() -> None:
    draft = poster(territory({"adult": FLOW}, SETTINGS, DOORS), "adult", "a4")
    sound = poster(territory({"adult": validated("adult", FLOW)}, SETTINGS, DOORS), "adult", "a4")
    assert "NEPASAFFICHER" in said(pages(draft)[0])
    assert "PROJET" not in said(pages(sound)[0])


def test_same_in_same_bytes_out_and_no_font_but_ours() -> None:
    first, second = poster(SHIPPED, "adult", "a3"), poster(SHIPPED, "adult", "a3")
    assert first == second
    assert fonts(first) == {"AtkinsonHyperlegible-Regular", "AtkinsonHyperlegible-Bold"}
    assert b"pdfuaid" in first


def test_the_ways_out_are_told_moment_by_moment_where_numbers_differ() -> None:
    apart = {"jour": ["mairie_15"], "autres": ["samu_15"]}
    flow = {
        "debut": "q",
        "questions": {"q": question(oui="o", non="o")},
        "orientations": {"o": {"titre": "O", "delai": "immediat", "structures": apart}},
    }
    door = {"mairie_15": {"nom": "Mairie", "type": "social", "telephone": "05 57 00 00 00"}}
    (row,) = words(territory({"a": flow}, None, door), "a")["stages"][0]["exits"]
    assert [(way["when"], [each["name"] for each in way["doors"]]) for way in row["ways"]] == [
        ("jour", ["Mairie"]),
        ("nuit · week-end", ["SAMU"]),
    ]


def test_a_row_that_holds_at_some_hours_only_says_which() -> None:
    flow = {
        "debut": "q",
        "questions": {"q": question(oui={"vers": {"nuit": "o", "autres": "p"}}, non="p")},
        "orientations": {"o": {**outcome(), "titre": "O"}, "p": {**outcome(), "titre": "P"}},
    }
    rows = words(territory({"a": flow}), "a")["stages"][0]["exits"]
    assert [(row["answers"], row["when"], row["title"]) for row in rows] == [
        (["oui"], "jour · week-end", "P"),
        (["oui"], "nuit", "O"),
        (["non"], "", "P"),
    ]


def test_an_answer_that_skips_a_question_or_leaves_the_flow_says_where_to_go_on() -> None:
    flow = {
        "debut": "q",
        "questions": {
            "q": question(oui="r", non="s", autre="b/p"),
            "r": question(oui="s"),
            "s": question(a="o", b="t"),
            "t": question(a="u", b="o"),
            "u": question(a="o", b="o"),
        },
        "orientations": {"o": outcome()},
    }
    other = {
        "titre": "Ailleurs",
        "debut": "o",
        "questions": {"p": question(a="o", b="o")},
        "orientations": {"o": outcome()},
    }
    first, _, last = words(territory({"a": flow, "b": other}), "a")["stages"]
    assert [(row["answers"], row["title"].replace("\u00a0", " ")) for row in first["exits"]] == [
        (["non"], "Question 3 de cette feuille"),
        (["autre"], "Suite : logigramme « Ailleurs », question 2 : ?"),
    ]
    assert (first["next"], last["next"]) == ("question suivante", "suite sur le logigramme, question 5")


def test_a_service_put_aside_is_on_no_wall_and_one_replaced_gives_way() -> None:
    doors = {
        "ferme": {"nom": "Fermé", "type": "soin", "telephone": "05 57 11 22 33", "suspendue": {"motif": "Travaux"}},
        "ancien": {"nom": "Ancien", "type": "soin", "telephone": "05 57 44 55 66", "remplacee_par": "nouveau"},
        "nouveau": {"nom": "Nouveau", "type": "soin", "telephone": "05 57 77 88 99"},
    }
    flow = {"debut": "q", "questions": {"q": question(a="o", b="o")}, "orientations": {"o": outcome("ferme", "ancien")}}
    (row,) = words(territory({"a": flow}, None, doors), "a")["stages"][0]["exits"]
    assert [[door["name"] for door in way["doors"]] for way in row["ways"]] == [["Nouveau"]]


def test_a_sheet_that_borrows_from_a_draft_is_a_draft_and_lasts_as_long_as_the_oldest() -> None:
    own = {"debut": "q", "revise_le": "2026-11-22", "questions": {"q": question(a="b/o", b="o")}}
    flow = {**own, "orientations": {"o": outcome()}}
    other = {"debut": "o", "revise_le": "2026-03-01", "orientations": {"o": outcome()}}
    months = {"revision_mois": "12"}
    mixed = words(territory({"a": validated("a", flow), "b": other}, months), "a")
    sound = words(territory({"a": validated("a", flow), "b": validated("b", other)}, months), "a")
    assert (mixed["draft"], sound["draft"]) == (True, False)
    assert mixed["until"] == "Ne plus utiliser après le\u00a01er mars 2027"


@pytest.mark.parametrize("text", [*HOSTILE, *CONTROLS])
def test_hostile_text_is_printed_as_the_text_it_is(text: str) -> None:
    found = words(single(text), "adult")
    assert found["title"] == printable(clean(text))
    assert poster(single(text), "adult", "a4").startswith(b"%PDF")


def test_a_word_wider_than_its_column_is_cut_and_whole() -> None:
    asked = {"texte": "x" * 80, "reponses": [{"id": "oui", "texte": "y" * 90, "vers": "o"}]}
    flow = {"titre": "z" * 80, "debut": "q", "questions": {"q": asked}, "orientations": {"o": outcome()}}
    (page,) = pages(poster(territory({"a": flow}, SETTINGS), "a", "a4"))
    for letter, length in (("x", 80), ("y", 90), ("z", 80)):
        lines = [line.count(letter) for line in page.extract_text().splitlines()]
        assert sum(lines) >= length
        assert max(lines) < length


def test_a_number_stands_once_beside_a_way_out_and_names_keep_their_sense() -> None:
    flow = {
        "debut": "q",
        "questions": {"q": question(oui="o", non="o")},
        "orientations": {"o": outcome("samu_15", "juge")},
    }
    judge = {"juge": {"nom": "Le juge, par le 15", "type": "justice", "telephone": "15"}}
    (row,) = words(territory({"a": flow}, None, judge), "a")["stages"][0]["exits"]
    assert row["ways"] == [{"when": "", "doors": [{"number": "15", "name": "SAMU"}]}]


def test_more_than_a_wall_can_hold_is_refused_in_french() -> None:
    many = {f"r{n}": "o" for n in range(80)}
    flow = {"debut": "q", "questions": {"q": question(**many)}, "orientations": {"o": outcome()}}
    with pytest.raises(PageError, match="ne tient pas sur l'affiche"):
        poster(territory({"a": flow}, SETTINGS), "a", "a4")
