"""Urgences : un numéro toujours affiché n'est pas toujours ouvert

## Ce que la règle vérifie

Chaque structure de « urgences », dans territoire.yaml, répond 24 heures sur 24 et 7 jours sur 7, pendant les douze
mois à venir. Aucune n'est réservée aux professionnels : son numéro ne serait pas affiché.

## Pourquoi

Ces numéros restent à l'écran et sur le papier, quoi qu'il arrive. C'est vers eux qu'on se tourne quand tout le reste
a échoué : aucun ne doit sonner dans le vide.

## Refusé

```yaml
# structures.yaml
structures:
  samu_15: {nom: SAMU, type: urgence, telephone: "15", horaires: Mo-Su 08:00-20:00, source: ARS}
  cmp: {nom: CMP, type: soin, telephone: 05 00 00 00 00, horaires: Mo-Fr 09:00-17:00; PH off, source: ARS}
```

## Corrigé

```yaml
# structures.yaml
structures:
  samu_15: {nom: SAMU, type: urgence, telephone: "15", horaires: 24/7, source: ARS}
  cmp: {nom: CMP, type: soin, telephone: 05 00 00 00 00, horaires: Mo-Fr 09:00-17:00; PH off, source: ARS}
```
"""

from collections.abc import Iterator

from logigram.calendar import Intervals, months_after, to_local
from logigram.finding import Rule
from logigram.model.content import SETTINGS, STRUCTURES
from logigram.model.structure import Structure
from logigram.rules.subject import Subject
from logigram.source.fact import Fact, Spot
from logigram.wording import time as words

RULE = Rule("LG405", "emergency_not_always_open")
_MONTHS = 12


def check(subject: Subject) -> Iterator[Fact]:
    """Every emergency number that does not answer at some time of the coming year."""
    territory = subject.territory
    for position, name in enumerate(territory.settings.emergencies):
        structure = territory.structures.get(name)
        if structure is not None and not structure.is_public:
            yield _reserved(name, position, structure)
        elif structure is not None and (closed := _closed(subject, name)):
            yield _fact(subject, name, position, closed)


def _closed(subject: Subject, name: str) -> str | None:
    """When a structure does not answer, None when it always does."""
    if subject.territory.structures[name].is_suspended(subject.at):
        return "elle est mise de côté"
    calendar = subject.territory.calendar
    start, end = calendar.start_of(subject.at), calendar.start_of(months_after(subject.at, _MONTHS))
    opened = subject.territory.openings.hours(name, start, end)
    if opened is None:
        return "ses horaires sont inconnus"
    shut = next(iter(Intervals(((start, end),)).minus(opened)), None)
    if shut is None:
        return None
    begin, finish = (to_local(minute, calendar.timezone) for minute in shut)
    return f"elle est fermée {words.between(begin, finish)}"


def _reserved(name: str, position: int, structure: Structure) -> Fact:
    return Fact(
        rule=RULE,
        spot=Spot(SETTINGS, ("urgences", str(position))),
        message=f"« {structure.name} » est un numéro d'urgence, mais n'est montré à personne : « diffusion » "
        "le réserve aux professionnels",
        label="doit être affiché",
        help="corriger « diffusion » dans structures.yaml, ou la retirer de « urgences »",
        related=((Spot(STRUCTURES, ("structures", name, "diffusion")), "réservée aux professionnels"),),
    )


def _fact(subject: Subject, name: str, position: int, closed: str) -> Fact:
    structure = subject.territory.structures[name]
    aside = structure.is_suspended(subject.at)
    key = "suspendue" if aside else "horaires" if structure.hours else None
    spot = Spot(STRUCTURES, ("structures", name, *((key,) if key else ())), on_key=aside)
    told = "mise de côté" if aside else structure.hours or "horaires inconnus"
    return Fact(
        rule=RULE,
        spot=Spot(SETTINGS, ("urgences", str(position))),
        message=f"« {structure.name} » est un numéro d'urgence, mais ne répond pas à tout moment : {closed}",
        label="doit répondre 24 h/24",
        help="vérifier sa fiche dans structures.yaml, ou la retirer de « urgences »",
        related=((spot, told),),
    )
