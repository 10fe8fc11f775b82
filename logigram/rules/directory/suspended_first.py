"""Mise de côté, mais appelée en premier : une orientation urgente commence par une structure qui ne répond plus

## Ce que la règle vérifie

Une orientation « immediat » ou « jour_meme » ne nomme pas en premier une structure mise de côté (« suspendue »), même
quand une autre, plus bas dans la liste, répond à temps.

Quand personne d'autre ne répond, c'est la règle « porte fermée » qui le dit.

## Pourquoi

Le professionnel commence par le haut de la liste. Dans l'urgence, un premier appel à un service qui ne reçoit plus
personne coûte des minutes, et parfois le courage d'appeler encore.

## Refusé

```yaml
# structures.yaml
structures:
  samu_15: {nom: SAMU, type: urgence, telephone: "15", horaires: 24/7, source: ARS}
  cmp:
    nom: CMP
    type: soin
    telephone: 05 00 00 00 00
    horaires: Mo-Fr 09:00-17:00; PH off
    source: ARS
    suspendue: {depuis: 2026-11-02, motif: Plus de médecin}
```

```yaml
logigramme: exemple
titre: Exemple
debut: suivie
questions:
  suivie:
    texte: Est-elle suivie ?
    reponses:
      - texte: Oui
        vers: demander_un_avis
      - texte: Non
        vers: appeler_15
orientations:
  demander_un_avis:
    titre: Demander un avis
    delai: jour_meme
    structures: [cmp, samu_15]
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
```

## Corrigé

```yaml
# structures.yaml
structures:
  samu_15: {nom: SAMU, type: urgence, telephone: "15", horaires: 24/7, source: ARS}
  cmp:
    nom: CMP
    type: soin
    telephone: 05 00 00 00 00
    horaires: Mo-Fr 09:00-17:00; PH off
    source: ARS
    suspendue: {depuis: 2026-11-02, motif: Plus de médecin}
```

```yaml
logigramme: exemple
titre: Exemple
debut: suivie
questions:
  suivie:
    texte: Est-elle suivie ?
    reponses:
      - texte: Oui
        vers: demander_un_avis
      - texte: Non
        vers: appeler_15
orientations:
  demander_un_avis:
    titre: Demander un avis
    delai: jour_meme
    structures: [samu_15, cmp]
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
```
"""

from collections.abc import Iterator

from logigram.finding import Rule
from logigram.rules.directory.naming import spot
from logigram.rules.subject import Subject
from logigram.rules.time.doors import Door, Verdict, alike, doors
from logigram.rules.time.telling import outcome, place, where
from logigram.source.fact import Fact

RULE = Rule("LG606", "suspended_first")
_TOLD_ELSEWHERE = {Verdict.LATE, Verdict.FIRST_CLOSED}


def check(subject: Subject) -> Iterator[Fact]:
    """Every urgent outcome that begins with a structure put aside, unless a rule on doors says so already."""
    every = subject.once(doors)
    found = [door for door in every if door.begins_aside and door.verdict not in _TOLD_ELSEWHERE]
    return (_fact(subject, door, windows) for door, windows in alike(found))


def _fact(subject: Subject, door: Door, windows: tuple[str, ...]) -> Fact:
    start, walk, notes = subject.proof(door.node, windows)
    name = door.structures[0]
    structure = subject.territory.structures[name]
    return Fact(
        rule=RULE,
        spot=place(door, "0"),
        message=f"{outcome(door)} appelle en premier{where(door, windows)} « {structure.name} », qui est mise de côté",
        label="ne répond plus",
        help="la nommer après celles qui répondent, ou la retirer de cette orientation",
        windows=windows,
        start=start,
        walk=walk,
        notes=notes,
        related=((spot(name, "suspendue"), "mise de côté"),),
    )
