"""Âge non reçu : on mène à une orientation des personnes qu'aucune de ses structures n'accueille

## Ce que la règle vérifie

L'âge d'un parcours est celui de son logigramme de départ, que chaque réponse qui porte « age » restreint. À chaque
orientation, et pour chaque âge auquel on y arrive, une structure au moins doit accueillir cet âge. Une structure sans
« age » accueille tout le monde.

Les suites ne comptent pas : elles peuvent concerner quelqu'un d'autre, comme un proche.

## Pourquoi

Un adolescent de 15 ans, envoyé vers un service réservé aux adultes, est refusé à la porte. Il n'ira pas forcément
frapper à la suivante.

Dans l'exemple refusé, le logigramme qui mène à « cmp » s'adresse à tous les âges.

## Refusé

```yaml
# structures.yaml
structures:
  samu_15: {nom: SAMU, type: urgence, telephone: "15", horaires: 24/7, source: ARS}
  cmp: {nom: CMP adulte, type: soin, telephone: 05 00 00 00 00, horaires: 24/7, age: {min: 18}, source: ARS}
```

## Corrigé

```yaml
# structures.yaml
structures:
  samu_15: {nom: SAMU, type: urgence, telephone: "15", horaires: 24/7, source: ARS}
  cmp: {nom: CMP adulte, type: soin, telephone: 05 00 00 00 00, horaires: 24/7, age: {min: 18}, source: ARS}
```

```yaml
logigramme: exemple
titre: Exemple
age: {min: 18}
debut: danger
questions:
  danger:
    texte: Est-elle en danger ?
    reponses:
      - texte: Oui
        vers: appeler_15
      - texte: Non
        vers: rendez_vous
orientations:
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
  rendez_vous:
    titre: Prendre rendez-vous
    delai: semaine
    structures: [cmp]
```
"""

from collections.abc import Iterator
from functools import reduce
from operator import or_

from logigram.finding import Rule
from logigram.model.targets import Target
from logigram.rules.directory.ages import EVERY, Ages, Crossing, told, within, youngest
from logigram.rules.directory.naming import spot
from logigram.rules.subject import Subject
from logigram.rules.time.doors import Door, doors
from logigram.rules.time.telling import place, where
from logigram.source.fact import Fact

RULE = Rule("LG607", "age_not_served")

Group = tuple[Target, tuple[str, ...], Ages]
"""What makes two doors one finding: the outcome, its structures, the ages that none of them receives."""


def check(subject: Subject) -> Iterator[Fact]:
    """Every outcome reached at an age that none of its structures receives."""
    if all(structure.age is None for structure in subject.territory.structures.values()):
        return
    crossing = subject.once(Crossing)
    groups: dict[Group, list[Door]] = {}
    for door in subject.once(doors):
        missing = crossing.reached(door.window).get(door.node, 0) & ~_served(subject, door)
        if missing:
            groups.setdefault((door.node, door.structures, missing), []).append(door)
    for (_, _, missing), found in groups.items():
        yield _fact(subject, crossing, found, missing)


def _served(subject: Subject, door: Door) -> Ages:
    """The ages that one of its structures receives; all of them when there is nobody to receive anyone."""
    structures = (subject.territory.structures[name] for name in door.structures)
    serving = [within(each.age) for each in structures if not each.is_suspended(subject.at)]
    return reduce(or_, serving) if serving else EVERY


def _fact(subject: Subject, crossing: Crossing, found: list[Door], missing: Ages) -> Fact:
    door, windows, age = found[0], tuple(each.window for each in found), youngest(missing)
    start, walk = crossing.walk(door.node, door.window, age)
    who = f"des personnes {told(missing)}"
    return Fact(
        rule=RULE,
        spot=place(door),
        message=f"l'orientation « {door.node.node} » reçoit{where(door, windows)} {who}, "
        "qu'aucune de ses structures n'accueille",
        label="aucune n'accueille ces âges",
        help="nommer une structure qui les accueille, ou restreindre l'âge d'une réponse qui mène ici",
        windows=windows,
        start=subject.begun(start),
        walk=walk,
        notes=(f"à {age} {'an' if age <= 1 else 'ans'}, on y arrive par : {subject.told(start.flow, walk)}",)
        if walk
        else (),
        related=tuple(
            (spot(name, "age"), f"« {each.name} » : {told(within(each.age))}")
            for name in door.structures
            if (each := subject.territory.structures[name]).age is not None
        ),
    )
