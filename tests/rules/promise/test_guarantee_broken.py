"""LG501 on examples worked out by hand."""

from datetime import date

import pytest

from logigram.rules.promise import guarantee_broken
from logigram.rules.subject import Subject
from tests.rules.promise.promises import ADULT, FLOWS, broken, promise
from tests.territories import outcome, question, territory

NARROW = {"b": {"debut": "q", "questions": {"q": question(oui="o")}, "orientations": {"o": outcome("mairie")}}}
OPEN = {"toujours": {"ouvert": "toujours"}}


def test_a_question_stands_for_those_that_repeat_it_in_any_flow() -> None:
    (found,) = broken({"question": "adult/danger", "reponse": "oui"}, OPEN)
    assert found.message == (
        "la garantie « Promesse » n'est pas tenue dans les fenêtres « nuit » et « week_end » : "
        "après « b/menace » « oui », on peut arriver à « b/mairie_b », qui n'est pas ouverte tout le temps"
    )
    assert found.windows == ("nuit", "week_end")
    assert found.walk == (("menace", "oui"),)
    assert found.spot.path == ("garanties", "0", "titre")
    assert [(spot.document, spot.path[1]) for spot, _ in found.related] == [
        ("b.yaml", "menace"),
        ("b.yaml", "mairie_b"),
    ]


def test_a_repetition_of_a_repetition_counts_and_circles_end() -> None:
    again = {**question(oui="loin"), "meme_que": "b/menace"}
    loops = {**question(oui="again"), "meme_que": "loops"}
    third = {
        "debut": "again",
        "questions": {"again": again, "loops": loops},
        "orientations": {"loin": outcome("mairie")},
    }
    found = broken({"question": "danger", "reponse": "oui"}, OPEN, {**FLOWS, "c": third})
    assert {fact.related[-1][0].path[1] for fact in found} == {"mairie_b", "loin"}


def test_a_flow_is_all_that_starts_there_across_links() -> None:
    (found,) = broken({"logigramme": "adult"}, {"jamais": {"orientations": ["b/mairie_b"]}})
    assert "à partir du début de « adult », on peut arriver à « b/mairie_b », qui est l'une des" in found.message
    assert found.walk == (("danger", "non"), ("suivi", "oui"), ("b/menace", "oui"))
    assert found.notes == (
        "trajet le plus court, depuis « adult » : danger « non » → suivi « oui » → b/menace « oui »",
    )


def test_with_a_flow_a_question_is_met_in_its_walks_only() -> None:
    alone = {name: {**flow, "questions": {**flow["questions"]}} for name, flow in FLOWS.items()}
    alone["b"]["questions"]["menace"] = question(oui="mairie_b", non="mairie_b")
    never = {"jamais": {"types": ["social"]}}
    assert len(broken({"logigramme": "b", "question": "menace"}, never, alone)) == 1
    assert broken({"logigramme": "b", "question": "danger"}, never, alone) == []


@pytest.mark.parametrize(("delay", "count"), [("immediat", 1), ("jour_meme", 1), ("semaine", 0), ("programme", 0)])
def test_more_urgent_than_promised_keeps_the_promise(delay: str, count: int) -> None:
    assert len(broken({"logigramme": "adult"}, {"toujours": {"delai": delay}})) == count


@pytest.mark.parametrize(
    ("first", "structures", "told"),
    [
        (["samu_15"], ["samu_15", "mairie"], ""),
        (["mairie", "samu_15"], ["samu_15"], ""),
        (["samu_15"], ["mairie", "samu_15"], "qui commence par « mairie »"),
        (["samu_15"], [], "qui ne nomme aucune structure"),
    ],
)
def test_who_is_called_first_is_promised(first: list[str], structures: list[str], told: str) -> None:
    asked = {"debut": "q", "questions": {"q": question(oui="ici", non="ici")}}
    flows = {"a": {**asked, "orientations": {"ici": {**outcome(), "structures": structures}}}}
    found = broken({"logigramme": "a"}, {"toujours": {"premiere": first}}, flows)
    assert [fact.message.partition("« a/ici », ")[2] or fact.message.rpartition(", ")[2] for fact in found] == (
        [told] if told else []
    )
    lost = broken({"logigramme": "a"}, {"possible": {"premiere": first}}, flows)
    assert len(lost) == len(found)


def test_what_is_looked_for_first_is_told_in_words() -> None:
    (found,) = broken(
        {"logigramme": "b"}, {"possible": {"premiere": ["inconnu", "samu_15"]}, "questions_max": "9"}, NARROW
    )
    assert "aucun parcours n'arrive à une orientation qui commence par « inconnu » ou « samu_15 »" in found.message


def test_a_structure_of_a_follow_up_is_not_where_one_is_oriented() -> None:
    suite = {"suites": {"sans_reponse": {"structures": ["mairie"]}}}
    flows = {"adult": {**ADULT, "questions": {"danger": question(oui="ici", non="ici")}}}
    flows["adult"]["orientations"] = {"ici": {**outcome("samu_15"), **suite}}
    assert broken({"partout": "oui"}, {"jamais": {"structures": ["mairie"]}}, flows) == []


def test_a_continuation_ends_the_walk_but_what_it_leads_to_is_judged_everywhere() -> None:
    onward = {**outcome("samu_15"), "suites": {"si_refus": {"vers": "loin"}}}
    asked = {"debut": "q", "questions": {"q": question(oui="ici", non="ici")}}
    flows = {"adult": {**asked, "orientations": {"ici": onward, "loin": outcome("mairie")}}}
    assert broken({"question": "q"}, OPEN, flows) == []
    (found,) = broken({"partout": "oui"}, OPEN, flows)
    assert (found.walk, found.notes) == ((), ())


def test_blocked_walks_and_rings_without_a_way_out_break_always() -> None:
    night = {"vers": "fin", "fenetres": ["jour"]}
    asked = {"q": question(oui="blocked", non="ring"), "blocked": question(oui=night), "ring": question(oui="ring")}
    flows = {"a": {"debut": "q", "questions": asked, "orientations": {"fin": outcome()}}}
    found = {fact.related[-1][0].path[1]: fact for fact in broken({"question": "q"}, {"toujours": {}}, flows)}
    assert found["blocked"].windows == ("nuit", "week_end")
    assert "on peut rester bloqué à « a/blocked »" in found["blocked"].message
    assert "on peut tourner en rond à partir de « a/ring »" in found["ring"].message
    (lost,) = broken({"question": "q"}, {"possible": {}}, flows)
    assert lost.windows == ("nuit", "week_end")


def test_what_is_lost_is_told_once_where_it_is_first_lost() -> None:
    asked = {"q": question(oui="fin", non="p"), "p": question(oui="r", non="r"), "r": question(oui="nul", non="nul")}
    flows = {"a": {"debut": "q", "questions": asked, "orientations": {"fin": outcome(), "nul": outcome("mairie")}}}
    (found,) = broken({"partout": "oui"}, {"possible": {"structures": ["samu_15"]}}, flows)
    assert "à partir de « a/p », aucun parcours n'arrive à une orientation qui nomme « samu_15 »" in found.message
    assert found.walk == (("q", "non"),)


@pytest.mark.parametrize(("near", "far", "walk"), [(3, 1, ["q", "d0", "again"]), (1, 3, ["q", "n0"])])
def test_the_walk_shown_is_the_shortest_through_any_of_the_questions(near: int, far: int, walk: list[str]) -> None:
    """`near` questions follow « q » before the end, `far` ones come before the question that repeats it."""
    asked = {"q": question(oui="n0", non="d0"), "again": {**question(oui="fin"), "meme_que": "q"}}
    for name, length, end in (("n", near, "fin"), ("d", far, "again")):
        following = [*(f"{name}{place}" for place in range(1, length)), end]
        asked |= {f"{name}{place}": question(suite=target) for place, target in enumerate(following)}
    flows = {"a": {"debut": "q", "questions": asked, "orientations": {"fin": outcome("mairie")}}}
    (found,) = broken({"question": "q", "reponse": "oui"}, OPEN, flows)
    assert [node for node, _ in found.walk] == walk


def test_questions_are_counted_after_the_answer_and_loops_have_no_end() -> None:
    asked = {"q": question(oui="p", non="fin"), "p": question(oui="fin", non="r"), "r": question(oui="fin", non="fin")}
    flow = {"debut": "q", "questions": asked, "orientations": {"fin": outcome()}}
    after = {"question": "q", "reponse": "oui"}
    assert broken(after, {"possible": {}, "questions_max": "2"}, {"a": flow}) == []
    assert broken({"question": "q"}, {"possible": {}, "questions_max": "2"}, {"a": flow}) == []
    (found,) = broken(after, {"possible": {}, "questions_max": "1"}, {"a": flow})
    assert found.walk == (("q", "oui"), ("p", "non"))
    assert "après « a/q » « oui », plus de 1 question peuvent être posées" in found.message
    asked["r"] = question(oui="fin", non="p")
    assert len(broken(after, {"possible": {}, "questions_max": "90"}, {"a": flow})) == 1


def test_a_structure_put_aside_or_closed_no_longer_keeps_a_promise() -> None:
    si, flows = (
        {"question": "danger", "reponse": "oui"},
        {"adult": {**ADULT, "questions": {"danger": question(oui="appeler")}}},
    )
    samu = {"nom": "SAMU", "type": "urgence", "horaires": "24/7"}
    closed = {"samu_15": {**samu, "fermetures": [{"du": "2026-12-24", "au": "2026-12-24"}]}}
    here = territory(flows, {"garanties": [promise(si, OPEN)]}, closed)
    assert len(list(guarantee_broken.check(Subject(here, date(2026, 11, 22))))) == 1
    assert list(guarantee_broken.check(Subject(here, date(2026, 12, 25)))) == []


def test_what_is_not_known_is_not_blamed() -> None:
    flows = {
        "a": {
            "debut": "q",
            "questions": {"q": question(oui="absent", non="ici")},
            "orientations": {"ici": outcome("nul")},
        }
    }
    assert broken({"partout": "oui"}, OPEN, flows) == []
    assert broken({"partout": "oui"}, {"possible": {"types": ["soin"]}}, flows) == []
    assert broken({"logigramme": "a"}, {"toujours": {"structures": ["inconnue"]}}, flows) == []
    assert broken({"partout": "oui"}, {"toujours": {"premiere": ["inconnue"]}}) == []
    assert broken({"partout": "oui"}, {"possible": {"premiere": ["samu_15", "inconnue"]}}, NARROW) == []
