"""A small version to change by hand, and what the comparison says of the change."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

from logigram.diff import Difference, compare
from logigram.diff.difference import Ending
from tests.territories import outcome, question, territory

Flows = dict[str, Any]
Edit = Callable[[Flows], object]


def base() -> Flows:
    """Danger first, then whether the person is followed; « refuse » leads on by day only."""
    return {
        "adult": {
            "titre": "Adulte",
            "debut": "danger",
            "questions": {
                "danger": question(oui="appeler", non="suivie"),
                "suivie": question(oui="referent", non="besoin", refuse={"vers": "visite", "fenetres": ["jour"]}),
                "besoin": question(toit="visite", autre="referent"),
            },
            "orientations": {
                "appeler": {**outcome("samu_15", delay="immediat"), "titre": "Appeler le 15"},
                "referent": {**outcome("mairie", delay="semaine"), "titre": "Prévenir le service"},
                "visite": {**outcome("inconnu"), "titre": "Rendre visite"},
            },
        }
    }


def changed(edit: Edit, **after: Any) -> Difference:  # noqa: ANN401 - settings and structures, as editors write them
    """The comparison of the base with the base edited."""
    flows = deepcopy(base())
    edit(flows["adult"])
    return compare(territory(base()), territory(flows, **after))


def leads(flow: Flows, name: str, answer: str, target: object) -> None:
    """Make an answer lead elsewhere."""
    next(each for each in flow["questions"][name]["reponses"] if each["id"] == answer)["vers"] = target


def told(found: Difference) -> list[tuple[tuple[str, ...], tuple[tuple[str, str], ...], str, str]]:
    """Each situation: its windows, its walk, where it led and where it leads, by ids."""
    return [(each.windows, each.walk, _name(each.before), _name(each.after)) for each in found.situations]


def _name(end: Ending) -> str:
    return end.node.node if end.node else end.kind.value
