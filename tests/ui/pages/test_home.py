"""The welcome page: the publics first, then the situations, then the procedures."""

import re
from collections.abc import Sequence
from dataclasses import replace
from html import unescape

from logigram.model.reading import Scenario
from logigram.territory import Territory
from logigram.ui.address import Address
from logigram.ui.pages.home import NOTHING_ANSWERED, home
from logigram.ui.view import look
from logigram.ui.web.store import Version
from tests.territories import outcome, question, territory

AGES = {"enfant": {"max": "17"}, "adulte": {"min": "18", "max": "64"}, "age": {"min": "65"}}
TITLES = (
    "Pour qui cherchez-vous une aide ?",
    "Vous connaissez l'âge de la personne",
    "Autres situations",
    "Autres démarches",
)


FLOW = {"debut": "q", "questions": {"q": question(oui="o", non="o")}, "orientations": {"o": outcome()}}
FLOWS = {"a": FLOW, "b": FLOW}


def with_scenarios(here: Territory) -> Territory:
    """The same territory with scenarios: two frequent ones, one that is not, one whose flow is gone."""
    told = {"a": ("Une & autre", "oui"), "b": ("Le samedi à 22 h", "oui"), "gone": ("Perdue", "oui")}
    rows = [(flow, *rest) for flow, rest in told.items()] + [("a", "Rare", "non")]
    read = [
        Scenario.model_validate(
            {
                "titre": title,
                "logigramme": flow,
                "fenetre": "jour",
                "reponses": {"q": "oui"},
                "attendu": "o",
                "frequente": frequent,
            }
        )
        for flow, title, frequent in rows
    ]
    return Territory(replace(here.content, scenarios={"scenarios/a.yaml": tuple(read)}))


def shown(here: Territory, address: Address | None = None) -> str:
    """The welcome page of a territory."""
    return unescape(home(look(Version(), here, "", address or Address()))).replace("\u00a0", " ")


def _groups(entries: Sequence[str] | None, *others: str) -> dict[str, list[str]]:
    """The links of the welcome page, by the title above them; flows are named as their ids."""
    names = dict.fromkeys((*(entries or ()), *others))
    flows = {name: {**FLOW, **({"age": AGES[name]} if name in AGES else {})} for name in names}
    here = territory(flows, {"entrees": list(entries)} if entries is not None else None)
    page = shown(here)
    parts = re.split(r"<h[12][^>]*>([^<]*)</h[12]>", page)
    found = zip(parts[1::2], parts[2::2], strict=True)
    return {title: re.findall(r"logigramme=(\w+)", below) for title, below in found if title in TITLES}


def test_an_ageless_entry_before_the_publics_is_the_first_choice_then_the_publics() -> None:
    found = _groups(["tri", "enfant", "adulte", "age", "aidant", "maire"])
    assert found == {
        TITLES[0]: ["tri"],
        TITLES[1]: ["enfant", "adulte", "age"],
        TITLES[2]: ["aidant", "maire"],
    }


def test_publics_alone_have_no_second_group() -> None:
    assert _groups(["enfant", "adulte"]) == {TITLES[0]: ["enfant", "adulte"]}


def test_entries_without_any_age_are_all_first_choices() -> None:
    assert _groups(["aidant", "maire"]) == {TITLES[0]: ["aidant", "maire"]}
    assert _groups(None, "aidant", "adulte") == {TITLES[0]: ["aidant", "adulte"]}


def test_flows_that_are_no_entry_come_last() -> None:
    found = _groups(["adulte", "aidant"], "procedure")
    assert found == {TITLES[0]: ["adulte"], TITLES[2]: ["aidant"], TITLES[3]: ["procedure"]}


def test_danger_comes_first_and_asks_nothing() -> None:
    page = shown(territory(FLOWS, {"rappels": {"immediat": ["Vous n'avez besoin de l'accord de personne"]}}))
    danger, rest = page.split("</section>", 1)
    assert re.findall(r'href="([^"]*)"', danger) == ["tel:15", "tel:17", "sms:114"]
    assert "Vous n'avez besoin de l'accord de personne" in danger
    assert "<h1" in rest
    assert "<form" not in page
    assert "<details" not in shown(territory(FLOWS))


def test_frequent_situations_lead_to_their_flow_and_answer_nothing() -> None:
    page = shown(with_scenarios(territory(FLOWS, {"entrees": ["b", "a"]})))
    told = page.partition("Situations fréquentes")[2]
    assert NOTHING_ANSWERED in told
    assert re.findall(r'href="([^"]*)"[^>]*><span>([^<]*)<', told) == [
        ("./?logigramme=b", "Le samedi à 22 h"),
        ("./?logigramme=a", "Une & autre"),
    ]


def test_frequent_situations_keep_the_moment_looked_at() -> None:
    page = shown(with_scenarios(territory(FLOWS)), Address(window="nuit"))
    assert "./?logigramme=b&fenetre=nuit" in page.partition("Situations fréquentes")[2]


def test_without_frequent_situations_there_is_no_title_for_them() -> None:
    assert "Situations fréquentes" not in shown(territory(FLOWS))
