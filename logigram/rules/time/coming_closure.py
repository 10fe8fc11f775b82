"""Fermeture à venir : une orientation sera sans réponse à une date déjà connue

## Ce que la règle vérifie

Une orientation qui répond aujourd'hui dans son délai le fera encore pendant les fermetures et les mises de côté déjà
annoncées pour les douze mois à venir.

## Pourquoi

Ce n'est pas encore une erreur, et il reste du temps pour prévoir un relais. Le jour de la fermeture, il sera trop
tard : les professionnels appelleront une porte close.

Dans cet exemple, on vérifie le 22 novembre 2026.

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
    fermetures:
      - {du: 2027-02-01, au: 2027-02-28, motif: Travaux}
    source: ARS
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
    fermetures:
      - {du: 2027-02-01, au: 2027-02-02, motif: Travaux}
    source: ARS
```
"""

from collections.abc import Iterator
from datetime import datetime

from logigram.finding import Rule, Severity
from logigram.model.content import STRUCTURES
from logigram.rules.subject import Subject
from logigram.rules.time.doors import Door, Verdict, alike, doors
from logigram.rules.time.telling import ALLOWED, outcome, place, silence, where
from logigram.source.fact import Fact, Spot

RULE = Rule("LG406", "coming_closure", Severity.WARNING)


def check(subject: Subject) -> Iterator[Fact]:
    """Every outcome that only closures or suspensions to come will leave without an answer in time."""
    coming = [door for door in subject.once(doors) if door.verdict is Verdict.COMING]
    return (_fact(subject, door, windows) for door, windows in alike(coming))


def _fact(subject: Subject, door: Door, windows: tuple[str, ...]) -> Fact:
    start, walk, notes = subject.proof(door.node, windows)
    return Fact(
        rule=RULE,
        spot=place(door),
        message=f"{outcome(door)} {_fate(door)}{where(door, windows)} : {silence(door)}",
        label=ALLOWED[door.delay],
        help="prévoir pour ces dates une autre structure, ou dire qui appeler sous « sans_reponse »",
        windows=windows,
        start=start,
        walk=walk,
        notes=notes,
        related=tuple(_announced(subject, door)),
    )


def _fate(door: Door) -> str:
    return "sera bientôt sans réponse" if door.nobody_answers else "commencera bientôt par un appel dans le vide"


def _announced(subject: Subject, door: Door) -> Iterator[tuple[Spot, str]]:
    """The closures and suspensions to come that meet the wait."""
    for id_ in door.structures:
        structure = subject.territory.structures[id_]
        for position, closure in enumerate(structure.closures):
            if closure.start.at.date() > subject.at and _meets(door, closure.start.at, closure.end.end):
                told = f"fermeture annoncée de « {structure.name} »"
                yield Spot(STRUCTURES, ("structures", id_, "fermetures", str(position))), told
        if structure.suspended and not structure.is_suspended(subject.at):
            spot = Spot(STRUCTURES, ("structures", id_, "suspendue"), on_key=True)
            yield spot, f"« {structure.name} » sera mise de côté"


def _meets(door: Door, start: datetime, end: datetime) -> bool:
    """Whether a period, in local time, has a part in the wait."""
    since, until = door.wait.since, door.wait.until
    return end > since.replace(tzinfo=None) and (until is None or start < until.replace(tzinfo=None))
