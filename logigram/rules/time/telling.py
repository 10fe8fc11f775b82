"""The words and places that the rules on doors share."""

from collections.abc import Iterable, Iterator, Sequence

from logigram.model.content import STRUCTURES, flow_file
from logigram.model.flow import Delay
from logigram.rules.time import words
from logigram.rules.time.doors import Door
from logigram.rules.words import in_windows
from logigram.source.fact import Spot

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
    """How long nobody answers at worst, and when."""
    return _closed(door, "personne ne répond")


def shut(door: Door) -> str:
    """How long the structure called first is closed at worst, and when; others may answer meanwhile."""
    return _closed(door, "elle ne répond pas")


def _closed(door: Door, fact: str) -> str:
    wait = door.wait
    if wait.minutes is None or wait.until is None:
        return f"à partir du {words.moment(wait.since, year=True)}, {fact}, jusqu'à nouvel ordre"
    return f"{words.between(wait.since, wait.until)}, {fact} pendant {words.length(wait.minutes)}"


def place(door: Door, *below: str) -> Spot:
    """Where the structures of an outcome are written; the outcome itself when it names none."""
    path = ("orientations", door.node.node)
    return Spot(flow_file(door.node.flow), (*path, *door.path, *below) if door.structures else path)


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
