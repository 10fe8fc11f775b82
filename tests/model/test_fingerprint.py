"""The fingerprint of a flow: all that is validated counts, and nothing else."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logigram.model.flow import Flow
from tests.territories import outcome, validated

FLOW: dict[str, Any] = {
    "logigramme": "adult",
    "titre": "Adulte",
    "sous_titre": "De jour",
    "revise_le": "2026-11-22",
    "debut": "danger",
    "questions": {
        "danger": {
            "texte": "En danger ?",
            "aide": "Arme",
            "reponses": [
                {"id": "oui", "texte": "Oui", "vers": {"jour": "fin", "autres": "autre"}},
                {"id": "non", "texte": "Non", "vers": "autre", "fenetres": ["jour", "nuit"]},
            ],
        }
    },
    "orientations": {
        "fin": outcome("samu_15", consignes=["Rester", "Appeler"], suites={"si_refus": {"texte": "Insister"}}),
        "autre": outcome("cmp", delay="semaine", etapes=[{"qui": "Maire", "quoi": "Signer", "delai": "24 h"}]),
    },
}
NOT_COUNTED = {("revise_le",)}
Path = tuple[str | int, ...]


def leaves(value: Any, path: Path = ()) -> Iterator[Path]:  # noqa: ANN401 - as editors write it
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inside:
        yield from leaves(each, (*path, key))
    if isinstance(value, str):
        yield path


def changed(path: Path) -> dict[str, Any]:
    """The flow, with something else at that place that may stand there."""
    flow = deepcopy(FLOW)
    place: Any = flow
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = {"programme": "immediat", "semaine": "immediat"}.get(place[path[-1]], f"{place[path[-1]]}s")
    return flow


def print_of(flow: dict[str, Any]) -> str:
    return Flow.model_validate(flow).fingerprint


@pytest.mark.parametrize("path", [path for path in leaves(FLOW) if path not in NOT_COUNTED], ids=str)
def test_whatever_changes_the_fingerprint_changes(path: Path) -> None:
    assert print_of(changed(path)) != print_of(FLOW)


@given(st.randoms(use_true_random=False))
def test_the_order_of_keys_does_not_count(chance: Any) -> None:  # noqa: ANN401 - hypothesis' own
    assert print_of(shuffled(FLOW, chance)) == print_of(FLOW)


def test_the_order_of_lists_does() -> None:
    flow = deepcopy(FLOW)
    flow["questions"]["danger"]["reponses"].reverse()
    assert print_of(flow) != print_of(FLOW)


def test_a_later_revision_and_the_validation_itself_do_not_count() -> None:
    assert print_of({**FLOW, "revise_le": "2027-01-04"}) == print_of(FLOW)
    assert print_of(validated("adult", FLOW)) == print_of(FLOW)


def test_a_validation_stands_until_the_flow_changes() -> None:
    sound = validated("adult", FLOW)
    assert Flow.model_validate(sound).standing
    assert Flow.model_validate({**sound, "titre": "Adultes"}).standing is None
    assert Flow.model_validate(FLOW).standing is None


def shuffled(value: Any, chance: Any) -> Any:  # noqa: ANN401 - as editors write it
    if isinstance(value, list):
        return [shuffled(each, chance) for each in value]
    if not isinstance(value, dict):
        return value
    items = [(key, shuffled(each, chance)) for key, each in value.items()]
    chance.shuffle(items)
    return dict(items)
