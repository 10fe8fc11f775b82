"""What texts mean, remembered; what means nothing is not."""

from logigram.model.targets import Meanings, Target, resolve
from tests.territories import outcome, question, territory

FLOWS = {
    "adult": {"debut": "danger", "questions": {"danger": question(oui="fin")}, "orientations": {"fin": outcome()}},
    "autre": {"debut": "bord", "questions": {"bord": question(oui="fin")}, "orientations": {"fin": outcome()}},
}


def test_a_text_means_what_it_resolves_to_the_second_time_too() -> None:
    flows = territory(FLOWS).flows
    meanings = Meanings("adult", flows)
    for written in ("danger", "fin", "autre", "autre/fin", "adult/danger", "perdu", "autre/perdu", "", "/", "autre/"):
        assert meanings[written] == meanings[written] == resolve(written, "adult", flows)


def test_the_same_text_means_the_same_object() -> None:
    meanings = Meanings("adult", territory(FLOWS).flows)
    assert meanings["fin"] is meanings["fin"] is meanings.nodes["fin"]
    assert meanings["autre/fin"] is meanings["autre/fin"]


def test_texts_that_mean_nothing_are_not_kept() -> None:
    meanings = Meanings("adult", territory(FLOWS).flows)
    for number in range(100):
        assert meanings[f"perdu{number}"] is None
    assert set(meanings) == {"danger", "fin"}


def test_a_flow_that_does_not_exist_has_no_node_of_its_own() -> None:
    assert Meanings("", territory(FLOWS).flows)["autre"] == Target("autre", "bord")
