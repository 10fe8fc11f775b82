"""Premier appel dans le vide : la structure appelée peut ne pas répondre, une autre prend le relais

## Ce que la règle vérifie

À tout moment d'une fenêtre où l'orientation est atteinte, ses structures répondent dans le délai, sans qu'il faille
passer par « sans_reponse ». Pour « immediat », la première structure répond elle-même à tout moment.

## Pourquoi

La suite « sans_reponse » de l'orientation mène à quelqu'un à temps : ce n'est donc pas une erreur. Mais le
professionnel commence par un appel qui sonne dans le vide, et chaque minute perdue compte. Mieux vaut le mener tout de
suite à qui répond.

La suite « sans_reponse » que territoire.yaml donne à toutes les orientations ne suffit pas : elle excuserait toutes les
portes fermées.

Dans ces exemples, « cmp » ouvre en journée, du lundi au vendredi.

## Refusé

```yaml
logigramme: exemple
titre: Exemple
debut: suivie
questions:
  suivie:
    texte: Est-elle suivie ?
    reponses:
      - texte: Oui
        vers: appeler_le_cmp
      - texte: Non
        vers: appeler_15
orientations:
  appeler_le_cmp:
    titre: Appeler le service qui la suit
    delai: jour_meme
    structures: [cmp]
    suites:
      sans_reponse: {structures: [samu_15]}
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
```

## Corrigé

```yaml
logigramme: exemple
titre: Exemple
debut: suivie
questions:
  suivie:
    texte: Est-elle suivie ?
    reponses:
      - texte: Oui
        vers: {jour: appeler_le_cmp, autres: appeler_15}
      - texte: Non
        vers: appeler_15
orientations:
  appeler_le_cmp:
    titre: Appeler le service qui la suit
    delai: jour_meme
    structures: [cmp]
    suites:
      sans_reponse: {structures: [samu_15]}
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
```
"""

from collections.abc import Iterator

from logigram.finding import Rule, Severity
from logigram.rules.subject import Subject
from logigram.rules.time.doors import Door, Verdict, alike, doors
from logigram.rules.time.telling import hours, outcome, place, silence, where
from logigram.source.fact import Fact

RULE = Rule("LG403", "first_call_rings_in_the_void", Severity.WARNING)


def check(subject: Subject) -> Iterator[Fact]:
    """Every outcome at which only « sans_reponse » leads to somebody in time.

    When it is only that the first structure is put aside, another rule says so.
    """
    every = (door for door in subject.once(doors) if door.verdict is Verdict.CAUGHT)
    caught = [door for door in every if door.nobody_answers or not door.begins_aside]
    return (_fact(subject, door, windows) for door, windows in alike(caught))


def _fact(subject: Subject, door: Door, windows: tuple[str, ...]) -> Fact:
    start, walk, notes = subject.proof(door.node, windows)
    start = f"commence{where(door, windows)} par un appel qui peut sonner dans le vide"
    structures = [subject.territory.structures[each] for each in door.structures]
    learn = "écrire les horaires qui manquent, ou " if any(each.hours is None for each in structures) else ""
    relay = subject.territory.structures[door.otherwise[0]].name
    return Fact(
        rule=RULE,
        spot=place(door),
        message=f"{outcome(door)} {start} : {silence(door)}",
        label="peut ne pas répondre",
        help=f"{learn}mener dans cette fenêtre à une structure ouverte, à nommer en premier",
        windows=windows,
        start=start,
        walk=walk,
        notes=(*notes, f"ce n'est pas une erreur : « sans_reponse » mène alors à « {relay} »"),
        related=tuple(hours(door, door.structures)),
    )
