"""Territories for tests: built from plain data, or drawn by hypothesis, without going through files."""

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from logigram.model.content import Content
from logigram.model.flow import Flow
from logigram.model.reading import GlossaryEntry
from logigram.model.settings import Settings
from logigram.model.structure import Structure
from logigram.territory import Territory

WINDOWS = ("jour", "nuit", "week_end")

SETTINGS: dict[str, Any] = {
    "territoire": "essai",
    "nom": "Territoire d'essai",
    "fuseau": "Europe/Paris",
    "fenetres": {
        "jour": {
            "titre": "Semaine, en journée",
            "plages": [
                {"jours": "lun-jeu", "de": "09:00", "a": "17:00"},
                {"jours": "ven", "de": "09:00", "a": "16:00"},
            ],
        },
        "nuit": {"titre": "Semaine, de nuit", "plages": [{"jours": "lun-jeu", "de": "17:00", "a": "09:00"}]},
        "week_end": {"titre": "Week-end et jours fériés", "plages": [{"de": "ven 16:00", "a": "lun 09:00"}]},
    },
    "jours_feries": {"pays": "FR", "ouvres": "jour", "fenetre": "week_end"},
}

STRUCTURES: dict[str, Any] = {
    "samu_15": {"nom": "SAMU – le 15", "type": "urgence", "telephone": "15", "horaires": "24/7"},
    "mairie": {"nom": "Mairie", "type": "social", "horaires": "Mo-Fr 09:00-17:00; PH off"},
    "inconnu": {"nom": "Service sans coordonnées", "type": "social"},
}


def territory(
    flows: dict[str, Any], settings: dict[str, Any] | None = None, structures: dict[str, Any] | None = None
) -> Territory:
    """A territory of these flows (French keys, without « logigramme » and « titre » where they do not matter)."""
    read = {name: Flow.model_validate({"logigramme": name, "titre": name, **flow}) for name, flow in flows.items()}
    directory = {**STRUCTURES, **(structures or {})}
    return Territory(
        Content(
            documents={},
            settings=Settings.model_validate({**SETTINGS, **(settings or {})}),
            structures={name: Structure.model_validate(each) for name, each in directory.items()},
            flows=read,
        )
    )


def explained(here: Territory, glossary: dict[str, Any]) -> Territory:
    """The same territory with that glossary."""
    entries = {name: GlossaryEntry.model_validate(entry) for name, entry in glossary.items()}
    return Territory(replace(here.content, glossary=entries))


def validated(name: str, flow: dict[str, Any], **by: str) -> dict[str, Any]:
    """The same flow, validated as it is."""
    read = Flow.model_validate({"logigramme": name, "titre": name, **flow})
    return {**flow, "validation": {"par": "Dr Essai", "le": "2026-12-01", **by, "empreinte": read.fingerprint}}


def question(**answers: object) -> dict[str, Any]:
    """A question whose answers are given as id=target, or id={"vers": …, "fenetres": …}."""
    return {"texte": "?", "reponses": [_answer(name, value) for name, value in answers.items()]}


def _answer(name: str, value: object) -> dict[str, Any]:
    rest = value if isinstance(value, dict) and "vers" in value else {"vers": value}
    return {"id": name, "texte": name, **rest}


def outcome(*structures: str, delay: str = "programme", **rest: object) -> dict[str, Any]:
    """An outcome that leads to these structures."""
    return {"titre": "Orientation", "delai": delay, "structures": list(structures) or ["samu_15"], **rest}


@st.composite
def flow_sets(draw: st.DrawFn) -> dict[str, Any]:
    """One to three flows with links, answers offered in some windows, targets per window, and follow-ups."""
    names = draw(st.sampled_from([("a",), ("a", "b"), ("a", "b", "c")]))
    shapes = {name: (draw(st.integers(1, 5)), draw(st.integers(1, 3))) for name in names}
    nodes = {
        name: [f"{name}_q{n}" for n in range(questions)] + [f"{name}_o{n}" for n in range(outcomes)]
        for name, (questions, outcomes) in shapes.items()
    }
    foreign = [*names, *(f"{name}/{node}" for name in names for node in nodes[name])]
    return {name: draw(_flow(name, shapes[name], nodes[name], foreign)) for name in names}


@st.composite
def _flow(draw: st.DrawFn, name: str, shape: tuple[int, int], nodes: list[str], foreign: list[str]) -> dict[str, Any]:
    target = st.one_of(st.sampled_from(nodes), st.sampled_from(nodes), st.sampled_from(foreign))
    questions = {f"{name}_q{n}": {"texte": "?", "reponses": draw(_answers(target))} for n in range(shape[0])}
    suite: st.SearchStrategy[dict[str, Any]] = st.one_of(
        st.just({}), target.map(lambda to: {"suites": {"si_refus": {"vers": to}}})
    )
    outcomes = {f"{name}_o{n}": {**outcome(), **draw(suite)} for n in range(shape[1])}
    return {"debut": f"{name}_q0", "questions": questions, "orientations": outcomes}


@st.composite
def _answers(draw: st.DrawFn, target: st.SearchStrategy[str]) -> list[dict[str, Any]]:
    return [
        {"id": f"r{number}", "texte": f"Réponse {number}", **draw(_arrow(target))}
        for number in range(draw(st.integers(1, 3)))
    ]


@st.composite
def _arrow(draw: st.DrawFn, target: st.SearchStrategy[str]) -> dict[str, Any]:
    offered = draw(st.one_of(st.none(), st.none(), st.lists(st.sampled_from(WINDOWS), min_size=1, unique=True)))
    windows = offered or list(WINDOWS)
    single = draw(st.booleans())
    to: Any = draw(target) if single else {window: draw(target) for window in windows}
    return {"vers": to, **({"fenetres": offered} if offered else {})}
