"""Fenêtres : un moment n'a pas de fenêtre, ou en a plusieurs

## Ce que la règle vérifie

Pendant les trois années à venir, jours fériés et exceptions compris, chaque instant est dans une fenêtre, et une
seule.

## Pourquoi

La fenêtre choisit l'orientation. Si un moment n'en a pas, ou en a deux, le professionnel qui cherche à ce moment-là
reçoit une réponse prévue pour un autre.

## Refusé

```yaml
# territoire.yaml
territoire: exemple
nom: Exemple
fuseau: Europe/Paris
fenetres:
  jour:
    titre: En journée
    plages:
      - {jours: lun-ven, de: 09:00, a: 17:00}
  nuit:
    titre: De nuit
    plages:
      - {jours: lun-jeu, de: 17:00, a: 09:00}
  week_end:
    titre: Week-end
    plages:
      - {de: ven 16:00, a: lun 09:00}
```

## Corrigé

```yaml
# territoire.yaml
territoire: exemple
nom: Exemple
fuseau: Europe/Paris
fenetres:
  jour:
    titre: En journée
    plages:
      - {jours: lun-jeu, de: 09:00, a: 17:00}
      - {jours: ven, de: 09:00, a: 16:00}
  nuit:
    titre: De nuit
    plages:
      - {jours: lun-jeu, de: 17:00, a: 09:00}
  week_end:
    titre: Week-end
    plages:
      - {de: ven 16:00, a: lun 09:00}
```
"""

from collections.abc import Iterator
from datetime import datetime, time

from logigram.calendar import Defect, months_after, to_local
from logigram.finding import Rule
from logigram.model.content import SETTINGS
from logigram.rules.subject import Subject
from logigram.rules.words import quoted
from logigram.source.fact import Fact, Spot
from logigram.wording import time as words

RULE = Rule("LG401", "windows_partition")
_MONTHS = 36

Kind = tuple[tuple[str, ...], time, time]
"""What makes two defects the same: the windows at fault, and the hours at which they begin and end."""


def check(subject: Subject) -> Iterator[Fact]:
    """Every kind of moment, in the three coming years, that is not in exactly one window."""
    if subject.territory.content.broken_windows or not _windows_named(subject) <= {*subject.territory.windows}:
        return iter(())
    calendar = subject.territory.calendar
    start, end = calendar.start_of(subject.at), calendar.start_of(months_after(subject.at, _MONTHS))
    kinds: dict[Kind, list[Defect]] = {}
    for defect in calendar.defects(start, end):
        begin, finish = (to_local(minute, calendar.timezone) for minute in (defect.start, defect.end))
        kinds.setdefault((defect.windows, begin.time(), finish.time()), []).append(defect)
    return (_fact(subject, defects) for defects in kinds.values())


def _fact(subject: Subject, defects: list[Defect]) -> Fact:
    first, calendar = defects[0], subject.territory.calendar
    begin, finish = (to_local(minute, calendar.timezone) for minute in (first.start, first.end))
    when = words.between(begin, finish)
    times = f" ({len(defects)} fois en trois ans)" if len(defects) > 1 else ""
    if first.windows:
        message = f"les fenêtres {quoted(first.windows)} se chevauchent : {when}{times}"
        repair, label = "raccourcir l'une des deux : un moment n'a qu'une fenêtre", "se chevauchent"
    else:
        message = f"aucune fenêtre n'est prévue {when}{times}"
        repair, label = "allonger une fenêtre : chaque moment doit en avoir une", "finit trop tôt"
    here, *others = _windows(subject, first, begin, finish)
    return Fact(
        rule=RULE,
        spot=_ranges(here),
        message=message,
        label=label,
        help=repair,
        windows=first.windows,
        related=tuple((_ranges(each), "avec celle-ci" if first.windows else "commence trop tard") for each in others),
    )


def _windows(subject: Subject, defect: Defect, begin: datetime, finish: datetime) -> list[str]:
    """The windows to point at: those that overlap, or those before and after the gap."""
    if defect.windows:
        return list(defect.windows)
    calendar = subject.territory.calendar
    return list(dict.fromkeys((calendar.window_at(begin).id, calendar.window_at(finish).id)))


def _windows_named(subject: Subject) -> set[str]:
    """The windows that holidays and exceptions name: while one does not exist, which is told there, it leaves a gap."""
    settings = subject.territory.settings
    holidays = {settings.holidays.window} if settings.holidays else set()
    return holidays | {each.window for each in settings.exceptions}


def _ranges(window: str) -> Spot:
    return Spot(SETTINGS, ("fenetres", window, "plages"))
