"""The shipped territory, read once, and the texts that its charts show."""

from collections.abc import Iterator
from functools import cache

from logigram import load
from logigram.model.flow import Flow
from logigram.model.reading import Scenario
from logigram.rules.paper.texts import shown
from logigram.territory import Territory
from tests.e2e.server import ROOT

PUBLICS = ("child_0_18", "adult", "geronto")
PROCEDURES = ("aidant", "maire", "soins_sans_consentement", "situations_complexes", "prevention_suicide")


@cache
def territory() -> Territory:
    """The shipped flows."""
    return load(ROOT / "flows")


def flows() -> list[Flow]:
    """Every shipped flow."""
    return list(territory().flows.values())


def scenarios(flow: str) -> list[Scenario]:
    """The scenarios of a flow."""
    found = territory().content.scenarios.values()
    return [each for file in found for each in file if each.flow == flow]


def texts() -> Iterator[str]:
    """Every text that a chart or the directory shows."""
    return (each.text for each in shown(territory().content))
