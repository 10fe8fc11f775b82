"""Pays inconnu : aucun jour férié ne serait compté

## Ce que la règle vérifie

Le pays écrit sous `jours_feries` est le code de deux lettres d'un pays dont les jours fériés sont connus : `FR` pour la
France.

## Pourquoi

Sans jours fériés, le 11 novembre passerait pour un jour de semaine : un professionnel serait envoyé vers un service
fermé, au lieu de la réponse prévue pour le week-end et les jours fériés.

## Refusé

```yaml
# territoire.yaml
territoire: exemple
nom: Exemple
fuseau: Europe/Paris
entrees: [exemple]
fenetres:
  toujours:
    titre: Toute la semaine
    plages:
      - {jours: lun-dim, de: 00:00, a: 24:00}
jours_feries: {pays: France, fenetre: toujours}
```

## Corrigé

```yaml
# territoire.yaml
territoire: exemple
nom: Exemple
fuseau: Europe/Paris
entrees: [exemple]
fenetres:
  toujours:
    titre: Toute la semaine
    plages:
      - {jours: lun-dim, de: 00:00, a: 24:00}
jours_feries: {pays: FR, fenetre: toujours}
```
"""

from collections.abc import Iterator

from logigram.calendar import known_country
from logigram.model import codes
from logigram.model.content import SETTINGS
from logigram.rules.subject import Subject
from logigram.source.fact import Fact, Spot

RULE = codes.UNKNOWN_COUNTRY


def check(subject: Subject) -> Iterator[Fact]:
    """The country of the public holidays, when nothing is known of them."""
    holidays = subject.territory.settings.holidays
    if holidays is not None and not known_country(holidays.country):
        yield Fact(
            rule=RULE,
            spot=Spot(SETTINGS, ("jours_feries", "pays")),
            message=f"le pays « {holidays.country} » n'est pas connu : aucun jour férié n'est compté",
            help="écrire le code du pays en deux capitales, par exemple FR pour la France",
        )
