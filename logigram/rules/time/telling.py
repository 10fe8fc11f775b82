"""The words and places that the rules on doors share."""

from collections.abc import Iterable, Iterator, Sequence

from logigram.model.content import STRUCTURES, flow_file
from logigram.model.flow import Delay
from logigram.rules.time.doors import Door
from logigram.rules.words import in_windows
from logigram.source.fact import Spot
from logigram.wording import time as words

DELAYS = {
    Delay.IMMEDIATE: "à faire tout de suite",
    Delay.SAME_DAY: "à faire le jour même",
    Delay.WEEK: "à faire dans la semaine",
    Delay.PLANNED: "à programmer",
}
ALLOWED = {
    Delay.IMMEDIATE: "quelqu'un doit répondre à tout moment",
    Delay.SAME_DAY: "12 h d'attente au plus",
    Delay.WEEK: "7 jours d'attente au plus",
}


def outcome(door: Door) -> str:
    """« l'orientation « x », à faire le jour même, »."""
    return f"l'orientation « {door.node.node} », {DELAYS[door.delay]},"


def where(door: Door, windows: Sequence[str]) -> str:
    """« en fenêtre « nuit » », with a space in front; nothing when it is so in every window."""
    return in_windows(windows, door.subject.territory.windows)


def silence(door: Door) -> str:
    """Why a call stays without an answer: who does not answer, when, and how long at worst."""
    structures = [door.subject.territory.structures[each] for each in door.structures]
    late = structures if door.nobody_answers else structures[:1]
    if not late:
        return "elle ne nomme aucune structure"
    who = f"« {late[0].name} »"
    if all(each.hours is None for each in late):
        return f"les horaires de {who if len(late) == 1 else 'ses structures'} sont inconnus"
    if all(each.hours is None or each.is_suspended(door.subject.at) for each in late):
        return f"{who} est mise de côté" if len(late) == 1 else "aucune de ses structures ne répond"
    return _when(door, "personne ne répond" if door.nobody_answers else f"{who} ne répond pas")


def _when(door: Door, fact: str) -> str:
    wait = door.wait
    if wait.minutes is None or wait.until is None:
        return f"à partir du {words.moment(wait.since, year=True)}, {fact}, jusqu'à nouvel ordre"
    return f"{words.between(wait.since, wait.until)}, {fact} pendant {words.length(wait.minutes)}"


def place(door: Door, *below: str) -> Spot:
    """Where the structures of an outcome are written; the outcome itself when it names none."""
    return Spot(flow_file(door.node.flow), ("orientations", door.node.node, *door.path, *below))


def hours(door: Door, structures: Iterable[str]) -> Iterator[tuple[Spot, str]]:
    """What the directory says of when each structure answers."""
    for id_ in structures:
        structure = door.subject.territory.structures[id_]
        path = ("structures", id_)
        if structure.is_suspended(door.subject.at):
            yield Spot(STRUCTURES, (*path, "suspendue"), on_key=True), f"« {structure.name} » : mise de côté"
        elif structure.hours is None:
            told = f"« {structure.name} » : horaires inconnus, comptés comme fermés"
            yield Spot(STRUCTURES, path, on_key=True), told
        else:
            yield Spot(STRUCTURES, (*path, "horaires")), f"« {structure.name} » : {structure.hours}"
