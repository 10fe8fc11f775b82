"""Première structure : le premier appel n'est pas sûr

## Ce que la règle vérifie

La première structure d'une orientation « immediat » a un téléphone connu et confirmé, et répond pendant toute la
fenêtre. Celle d'une orientation « jour_meme » a un téléphone connu et confirmé, ou est marquée « generique: oui »
(« son médecin traitant »). Une structure réservée aux professionnels (« diffusion: professionnels ») n'a pas de
téléphone ici : l'application et les affiches ne le montrent à personne.

## Pourquoi

Quand il faut agir tout de suite, le professionnel compose le premier numéro. Il ne doit ni le chercher, ni tomber sur
un numéro que personne n'a vérifié, ni sur une porte fermée.

Dans ces exemples, « cmp » ouvre en journée, du lundi au vendredi.

## Refusé

```yaml
logigramme: exemple
titre: Exemple
debut: danger
questions:
  danger:
    texte: Est-elle en danger ?
    reponses:
      - texte: Oui
        vers: appeler
      - texte: Non
        vers: appeler
orientations:
  appeler:
    titre: Appeler
    delai: immediat
    structures: [cmp, samu_15]
```

## Corrigé

```yaml
logigramme: exemple
titre: Exemple
debut: danger
questions:
  danger:
    texte: Est-elle en danger ?
    reponses:
      - texte: Oui
        vers: appeler
      - texte: Non
        vers: appeler
orientations:
  appeler:
    titre: Appeler
    delai: immediat
    structures: [samu_15, cmp]
```
"""

from collections.abc import Iterator

from logigram.finding import Rule
from logigram.model.content import STRUCTURES
from logigram.model.flow import Delay
from logigram.model.structure import Structure
from logigram.rules.subject import Subject
from logigram.rules.time.doors import Door, Verdict, alike, doors
from logigram.rules.time.telling import hours, outcome, place, silence, where
from logigram.source.fact import Fact, Spot

RULE = Rule("LG404", "first_structure")

_CALLED_FIRST = "appelée en premier"


def check(subject: Subject) -> Iterator[Fact]:
    """Every urgent outcome whose first structure may be closed, or has no phone that one can rely on."""
    every = subject.once(doors)
    unsure: dict[str, list[Door]] = {}
    for door in every:
        if _phone_is_unsure(door):
            unsure.setdefault(door.structures[0], []).append(door)
    for name, found in unsure.items():
        yield _unsure(subject, name, list(alike(found)))
    closed = [door for door in every if door.verdict is Verdict.FIRST_CLOSED and not _phone_is_unsure(door)]
    yield from (_closed(subject, door, windows) for door, windows in alike(closed))


def _phone_is_unsure(door: Door) -> bool:
    first = door.first
    if first is None or door.delay not in {Delay.IMMEDIATE, Delay.SAME_DAY} or first.public.phone_is_sure:
        return False
    return door.delay is Delay.IMMEDIATE or not first.public.generic


def _unsure(subject: Subject, name: str, found: list[tuple[Door, tuple[str, ...]]]) -> Fact:
    """One finding for a structure: told at the outcome that calls it first, at the structure when several do."""
    first, (door, windows) = subject.territory.structures[name], found[0]
    start, walk, notes = subject.proof(door.node, windows)
    key, fact, repair = _why(first)
    spot = Spot(STRUCTURES, ("structures", name, *((key,) if key else ())), on_key=True)
    callers = tuple((place(each, "0"), f"{_CALLED_FIRST} par « {each.node.node} »") for each, _ in found)
    one = len(callers) == 1
    many = f"{len(callers)} orientations urgentes appellent en premier « {first.name} »"
    return Fact(
        rule=RULE,
        spot=callers[0][0] if one else spot,
        message=f"{f'{outcome(door)} appelle en premier « {first.name} »' if one else many}, mais {fact}",
        label=_CALLED_FIRST if one else fact,
        help=f"{repair}, ou nommer une autre structure en premier",
        windows=tuple(each for each in subject.territory.windows if any(each in held for _, held in found)),
        start=start,
        walk=walk,
        notes=notes,
        related=((spot, fact),) if one else callers,
    )


def _why(first: Structure) -> tuple[str, str, str]:
    """The key at which a structure has no number to rely on, in what, and the repair."""
    if not first.is_public:
        return "diffusion", "son téléphone n'est pas montré au public", "vérifier « diffusion »"
    if first.phone:
        return "telephone", "son téléphone reste à confirmer", "faire confirmer le numéro par la structure"
    return "", "son téléphone est inconnu", "écrire son téléphone dans structures.yaml, s'il est connu"


def _closed(subject: Subject, door: Door, windows: tuple[str, ...]) -> Fact:
    start, walk, notes = subject.proof(door.node, windows)
    first = subject.territory.structures[door.structures[0]]
    return Fact(
        rule=RULE,
        spot=place(door, "0"),
        message=f"{outcome(door)} appelle en premier « {first.name} », qui peut être fermée"
        f"{where(door, windows)} : {silence(door)}",
        label=_CALLED_FIRST,
        help="nommer en premier une structure ouverte pendant toute la fenêtre",
        windows=windows,
        start=start,
        walk=walk,
        notes=notes,
        related=tuple(hours(door, door.structures[:1])),
    )
