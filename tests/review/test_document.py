"""The document of a validation: each of its parts, and any text in all of them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from logigram.model.reading import Scenario
from logigram.report.safe import printable
from logigram.review import day, document
from logigram.territory import Territory
from tests.example import AT
from tests.hostile import CONTROLS, HOSTILE
from tests.territories import territory, validated

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PARTS = 8


def review(words: str = "Un mot") -> str:
    """The document of a small territory in which every text that it shows is the same."""
    return document(telling(words), AT)


def telling(words: str) -> Territory:
    here = territory({"a": _flow(words)}, _settings(words), _directory(words))
    scenario = {"titre": words, "logigramme": "a", "fenetre": "jour", "reponses": {"q": "oui"}, "attendu": "o"}
    scenarios = {"scenarios/a.yaml": (Scenario.model_validate(scenario),)}
    return Territory(replace(here.content, scenarios=scenarios))


def _flow(words: str) -> dict[str, Any]:
    answers = [{"id": "oui", "texte": words, "vers": "o"}, {"id": "non", "texte": words, "vers": "p1"}]
    onward = {
        f"p{n}": {"texte": words, "reponses": [{"id": "oui", "texte": words, "vers": f"p{n + 1}"}]} for n in (1, 2, 3)
    }
    flow: dict[str, Any] = {
        "titre": words,
        "revise_le": "2026-11-20",
        "debut": "q",
        "questions": {
            "q": {"texte": words, "source": words, "a_confirmer": ["texte", "aide"], "reponses": answers},
            **onward,
            "p4": {"texte": words, "reponses": [{"id": "oui", "texte": words, "vers": "loin"}]},
        },
        "orientations": {
            "o": {
                "titre": words,
                "delai": "immediat",
                "structures": ["service"],
                "consignes": [words, LEARNED],
            },
            "loin": {"titre": words, "delai": "immediat", "structures": ["service"], "source": [words, "https://a.fr"]},
        },
    }
    return validated("a", flow, par=words, qualite=words, le="2026-11-21")


LEARNED = (
    "Coordination gérontologique, psychiatrique, institutionnelle, préalablement conventionnée et intersectorielle"
)


def _settings(words: str) -> dict[str, Any]:
    always = {"id": "g", "titre": words, "si": {"partout": "oui"}, "alors": {"possible": {"structures": ["service"]}}}
    never = {"id": "h", "titre": words, "si": {"partout": "oui"}, "alors": {"jamais": {"structures": ["service"]}}}
    decision = {"sujet": words, "choix": words, "raison": words, "par": words, "source": words}
    return {"nom": words, "garanties": [always, never], "decisions": [decision]}


def _directory(words: str) -> dict[str, Any]:
    unknown = {"nom": words, "type": "soin", "a_confirmer": ["adresse"], "source": words}
    return {"service": unknown, "sûr": {"nom": "Sûr", "type": "soin", "generique": "oui"}}


def _tokens(text: str) -> Iterator[Token]:
    for token in READER.parse(text):
        yield from (token, *(token.children or ()))


def _shape(text: str) -> list[str]:
    return [token.type for token in READER.parse(text)]


def _read(text: str) -> str:
    return "".join(token.content for token in _tokens(text) if token.type in {"text", "text_special"})


@pytest.mark.parametrize("words", [*HOSTILE, *CONTROLS])
def test_hostile_text_is_read_as_it_is_and_changes_nothing_else(words: str) -> None:
    text = review(words)
    links = [token.attrs["href"] for token in _tokens(text) if token.type == "link_open"]
    page = [token.content for token in _tokens(text) if token.type in {"html_inline", "html_block"}]
    assert set(links) <= {"https://a.fr", *re.findall(r"^https?://\S+", words)}
    assert set(page) <= {"<br>"}
    assert "image" not in {token.type for token in _tokens(text)}
    assert _read(text).count(printable(" ".join(words.split()))) >= 10
    assert [kind for kind in _shape(text) if kind.endswith(("heading_open", "table_open"))] == [
        kind for kind in _shape(review()) if kind.endswith(("heading_open", "table_open"))
    ]


def test_every_part_is_there_in_order() -> None:
    assert re.findall(r"^## (\d)\.", review(), re.MULTILINE) == [str(place) for place in range(1, PARTS + 1)]


def test_the_same_flows_and_day_give_the_same_bytes() -> None:
    assert review() == review()
    assert review().endswith("|\n")
    assert not re.search(r"\n\n\n| $", review(), re.MULTILINE)


def test_a_validated_flow_tells_by_whom_and_a_project_says_that_it_is_one() -> None:
    assert "| Un mot | par Un mot, Un mot, le 21 novembre 2026 | 20 novembre 2026 | `" in review()
    assert "PROJET" not in review()
    bare = {**_flow("Un mot")}
    del bare["validation"], bare["revise_le"]
    text = document(territory({"a": bare}, _settings("Un mot"), _directory("Un mot")), AT)
    assert "**PROJET : aucun logigramme n'est validé.**" in text
    assert "| Un mot | **PROJET** | – | `" in text


def test_a_flow_changed_after_its_validation_is_a_project_with_the_fingerprint_to_validate() -> None:
    changed = territory({"a": {**_flow("Un mot"), "sous_titre": "Revu"}}, _settings("Un mot"), _directory("Un mot"))
    text = document(changed, AT)
    assert "**PROJET**, changé depuis la validation du 21 novembre 2026" in text
    assert f"`{changed.flows['a'].fingerprint}`" in text


def test_urgent_outcomes_that_come_late_are_told_with_their_walk() -> None:
    (line,) = re.findall(r"^- .*`a/loin`.*$", review(), re.MULTILINE)
    assert line.startswith("- « Un mot » (`a/loin`), 5 questions : q « Un mot » → p1 « Un mot » → p2")
    assert "| Un mot | 5 | 2 | 3 | 5 | 3 | 3 sur 6 | non tenu : urgences |" in review()


def test_hard_texts_are_listed_with_their_place() -> None:
    (line,) = re.findall(r"^\| .*gérontologique.*$", review(), re.MULTILINE)
    assert line.endswith(f"| `a.yaml` : `orientations.o.consignes.1` | « {LEARNED} » |")


def test_the_name_of_a_structure_is_no_text_to_make_easier() -> None:
    text = document(territory({"a": _flow("x")}, {}, _directory(LEARNED)), AT)
    assert text.count(f"« {LEARNED} »") == 1


def test_what_is_not_sure_is_told_with_the_walks_that_hang_on_it() -> None:
    text = review()
    facts = "à confirmer : `adresse`<br>inconnu : `telephone`, `horaires`<br>jamais vérifiée (`verifie_le`)"
    assert f"| 6 | Un mot | `service` | {facts} |" in text
    assert "| 6 | Un mot | `a.yaml` : `questions.q` | à confirmer : `texte`, `aide` |" in text
    assert "Il y a 6 parcours en tout" in text
    assert "`sûr`" not in text


def test_who_confirms_a_decision_is_the_working_group_unless_said() -> None:
    assert "| Un mot | Un mot | Un mot | Un mot | Un mot |" in review()
    decision = {"sujet": "Fériés", "choix": "Week-end", "raison": "Fermés"}
    text = document(territory({"a": _flow("x")}, {"decisions": [decision]}, _directory("x")), AT)
    assert "| Fériés | Week-end | Fermés | le groupe de travail clinique |  |" in text
    assert "laisse ouverts\n\n" in text
    assert "\nAucun.\n" in document(territory({"a": _flow("x")}, {}, _directory("x")), AT)


def test_scenarios_are_counted_with_the_branches_they_try() -> None:
    assert "| Un mot | 1 | 1 sur 6 | 0 sur 6 | 0 sur 6 |" in review()
    assert "| x | 0 | – | – | – |" in document(territory({"a": _flow("x")}, {}, _directory("x")), AT)


def test_a_guarantee_that_is_broken_is_said_to_be() -> None:
    assert review().count("- « Un mot »\n") == 1
    assert review().count("- « Un mot » : **NON TENUE**\n") == 1


def test_sources_are_told_once_in_alphabetical_order() -> None:
    text = review("Étude B").split("## 8")[1]
    assert re.findall(r"^\| ([^|]*) \|", text, re.MULTILINE)[1:] == ["Étude B", "<https://a.fr>"]
    assert "| Étude B | `a.yaml` (2), `structures.yaml` (1), `territoire.yaml` (1) |" in text


def test_the_day_is_that_of_the_latest_revision() -> None:
    assert day(territory({"a": _flow("x")}, {}, _directory("x"))) == date(2026, 11, 20)
    assert day(territory({}, {}, {})) is None


def test_no_flow_at_all_is_told_too() -> None:
    assert "## 8. Les sources" in document(territory({}), AT)
