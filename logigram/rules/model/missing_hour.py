"""Heure qui n'existe pas : la nuit du passage à l'heure d'été la saute

## Ce que la règle vérifie

Chaque date écrite avec une heure (exceptions, avis, fermetures, scénarios) existe dans le fuseau du territoire. Dans
la nuit du dernier dimanche de mars, en France, l'horloge passe de 2 h à 3 h : 2 h 30 n'existe pas cette nuit-là.

## Pourquoi

Personne ne peut dire quelle fenêtre vaut à une heure qui n'existe pas : deux lecteurs en donneraient deux réponses.

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
      - {du: 2027-03-28 02:30, au: 2027-03-28 12:00, motif: Travaux}
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
      - {du: 2027-03-28 03:00, au: 2027-03-28 12:00, motif: Travaux}
    source: ARS
```
"""

from collections.abc import Iterator

from logigram.calendar import MissingHour, localize
from logigram.model import codes
from logigram.model.content import SETTINGS, STRUCTURES, Content
from logigram.model.structure import Period
from logigram.model.values import Moment
from logigram.rules.subject import Subject
from logigram.source.fact import Fact, Spot
from logigram.wording import time as words

RULE = codes.MISSING_HOUR


def check(subject: Subject) -> Iterator[Fact]:
    """Every date and hour that the clock of the territory never shows."""
    content = subject.territory.content
    for spot, written in _moments(content):
        if written.whole_day:
            continue
        try:
            localize(written.at, content.settings.timezone)
        except MissingHour:
            yield _fact(spot, written)


def _moments(content: Content) -> Iterator[tuple[Spot, Moment]]:
    """Every moment written, with its place."""
    for part, periods in (("exceptions", content.settings.exceptions), ("avis", content.settings.notices)):
        for position, period in enumerate(periods):
            yield from _ends(SETTINGS, (part, str(position)), period)
    for name, structure in content.structures.items():
        for position, closure in enumerate(structure.closures):
            yield from _ends(STRUCTURES, ("structures", name, "fermetures", str(position)), closure)
    for document, scenarios in content.scenarios.items():
        for position, scenario in enumerate(scenarios):
            if scenario.when:
                yield Spot(document, (str(position), "quand")), scenario.when


def _ends(document: str, path: tuple[str, ...], period: Period) -> Iterator[tuple[Spot, Moment]]:
    yield Spot(document, (*path, "du")), period.start
    yield Spot(document, (*path, "au")), period.end


def _fact(spot: Spot, written: Moment) -> Fact:
    return Fact(
        rule=RULE,
        spot=spot,
        message=f"{words.moment(written.at, year=True)} n'existe pas : cette nuit-là, l'horloge avance d'une heure",
        help="écrire l'heure d'avant ou celle d'après le changement",
    )
