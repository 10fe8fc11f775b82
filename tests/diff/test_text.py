"""The comparison as it is read in a meeting."""

from pathlib import Path

import pytest

from logigram.diff import Difference, compare
from logigram.diff.text import told
from logigram.report.style import plain
from tests.diff import meeting
from tests.diff.pairs import base, changed, leads
from tests.territories import question, territory

GOLDEN = Path(__file__).parents[1] / "golden" / "diff.txt"


def _text(found: Difference) -> str:
    return plain(told(found, "avant", "après"))


def test_a_change_of_every_kind_reads_as_it_did() -> None:
    assert _text(meeting.found()) + "\n" == GOLDEN.read_text(encoding="utf-8")


def test_nothing_is_said_in_one_line() -> None:
    assert _text(changed(lambda _: None)) == (
        "Avant : avant\nAprès : après\n\nAucune différence de sens entre les deux versions."
    )


def test_what_was_not_proved_is_never_told_as_no_difference() -> None:
    flows = base()
    leads(flows["adult"], "besoin", "toit", "appeler")
    text = _text(compare(territory(base()), territory(flows), limit=2))
    assert "Aucune différence trouvée, mais tout n'a pas pu être comparé." in text
    assert "Attention : « adult » en fenêtre « nuit » a trop de situations pour les comparer toutes." in text


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("danger", "Après : aucune orientation : les questions tournent en rond"),
        ("nulle_part", "Après : « nulle_part », qui n'existe pas ou n'a pas pu être lu"),
        ("vide", "Après : aucune orientation : la question « ? » (vide) n'a pas de réponse"),
        ("encore", "Après : aucune orientation : la question « ? » (encore) ne propose pas la réponse déjà donnée"),
    ],
)
def test_an_ending_that_orients_nobody_is_said_plainly(target: str, words: str) -> None:
    def edit(flow: meeting.Flows) -> None:
        flow["questions"]["vide"] = question(oui={"vers": "visite", "fenetres": ["jour"]})
        flow["questions"]["encore"] = {**question(oui="visite"), "meme_que": "danger"}
        leads(flow, "besoin", "toit", {"nuit": target, "autres": "visite"})

    assert words in _text(changed(edit))


def test_an_answer_is_told_under_its_flow_with_where_it_leads() -> None:
    def another(flow: meeting.Flows) -> None:
        flow["questions"]["danger"]["reponses"].append({"id": "doute", "texte": "Un doute", "vers": "appeler"})

    text = _text(changed(another))
    assert "+ ajoutée : « Un doute » (doute) – toutes les fenêtres\n" in text
    assert "    mène à « Appeler le 15 » (appeler)" in text


def test_a_way_out_that_became_less_urgent_is_pointed_at() -> None:
    text = _text(changed(lambda flow: leads(flow, "danger", "oui", "referent")))
    assert "Attention : moins urgent qu'avant" in text
    assert "Attention" not in _text(changed(lambda flow: leads(flow, "besoin", "autre", "appeler")))


def test_a_walk_from_a_continuation_says_where_it_begins() -> None:
    flows = base()
    flows["adult"]["questions"]["seule"] = {**question(oui="visite"), "texte": "Est-elle seule ?"}
    flows["adult"]["orientations"]["referent"]["suites"] = {"si_refus": {"vers": "seule"}}
    before = territory(flows)
    leads(flows["adult"], "seule", "oui", "appeler")
    assert "     en reprenant à : Est-elle seule ?\n" in _text(compare(before, territory(flows)))


def test_no_text_moves_the_cursor_of_the_terminal() -> None:
    text = _text(changed(lambda flow: flow["questions"]["danger"].update(texte="\x1b[2J\u202eici")))
    assert "\x1b" not in text
    assert "\u202e" not in text
