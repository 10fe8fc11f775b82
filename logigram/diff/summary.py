"""A comparison in one line."""

from collections.abc import Iterator

from logigram.diff.difference import Difference, Parts
from logigram.diff.urgency import is_worse

NOTHING = "Aucune différence de sens entre les deux versions."


def summary(found: Difference) -> str:
    """« 2 situations orientées autrement, dont 1 moins vite ou sans orientation, 1 question ajoutée ».

    Says it where nothing changed in meaning, and never where something was not compared.
    """
    if found.empty:
        return NOTHING if found.exact else "Aucune différence trouvée, mais tout n'a pas pu être comparé."
    return ", ".join(_counts(found))


def _counts(found: Difference) -> Iterator[str]:
    yield from _counted(len(found.situations), "situation", "orientée autrement", "orientées autrement")
    worse = sum(is_worse(each, found.old, found.new) for each in found.situations)
    yield from [f"dont {worse} moins vite ou sans orientation"] if worse else []
    yield from _parts(found.flows, "logigramme", "")
    yield from _parts(found.questions, "question", "e")
    yield from _counted(len(found.answers_added), "réponse", "ajoutée", "ajoutées")
    yield from _counted(len(found.answers_removed), "réponse", "retirée", "retirées")
    yield from _parts(found.outcomes, "orientation", "e")
    yield from _counted(len(found.outcomes_renamed), "orientation", "renommée", "renommées")
    yield from _parts(found.structures, "structure", "e")
    yield from _parts(found.windows, "fenêtre", "e")
    yield from _parts(found.guarantees, "garantie", "e")
    yield from _counted(len(found.territory), "réglage", "modifié", "modifiés")


def _parts(parts: Parts, thing: str, gender: str) -> Iterator[str]:
    for items, done in ((parts.added, "ajouté"), (parts.removed, "retiré"), (parts.changed, "modifié")):
        yield from _counted(len(items), thing, f"{done}{gender}", f"{done}{gender}s")


def _counted(count: int, thing: str, one: str, several: str) -> Iterator[str]:
    if count:
        yield f"{count} {thing} {one}" if count == 1 else f"{count} {thing}s {several}"
