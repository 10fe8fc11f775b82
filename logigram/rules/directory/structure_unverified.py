"""Structure à vérifier : la dernière vérification est trop ancienne

## Ce que la règle vérifie

Si territoire.yaml porte « revision_mois », chaque structure dit sous « verifie_le » quand ses coordonnées ont été
vérifiées, et cette date n'est pas plus ancienne que ce délai.

Celles qui n'ont jamais été vérifiées sont nommées ensemble, en une seule fois. Les structures « generique: oui », sans
coordonnées propres, et celles qui sont mises de côté ne sont pas concernées.

## Pourquoi

Un numéro change sans prévenir. Une fiche d'il y a deux ans a l'air aussi sûre que celle d'hier, et envoie un
professionnel sur une ligne coupée.

Dans cet exemple, on vérifie le 22 novembre 2026, et « revision_mois » vaut 12.

## Refusé

```yaml
# territoire.yaml
territoire: exemple
nom: Exemple
fuseau: Europe/Paris
fenetres:
  toujours:
    titre: À toute heure
    plages:
      - {de: lun 00:00, a: lun 00:00}
jours_feries: {pays: FR, fenetre: toujours}
revision_mois: 12
```

```yaml
# structures.yaml
structures:
  samu_15: {nom: SAMU, type: urgence, telephone: "15", horaires: 24/7, source: ARS, verifie_le: 2026-11-02}
  cmp: {nom: CMP, type: soin, telephone: 05 00 00 00 00, horaires: 24/7, source: ARS, verifie_le: 2025-03-14}
```

```yaml
logigramme: exemple
titre: Exemple
revise_le: 2026-11-02
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

## Corrigé

```yaml
# territoire.yaml
territoire: exemple
nom: Exemple
fuseau: Europe/Paris
fenetres:
  toujours:
    titre: À toute heure
    plages:
      - {de: lun 00:00, a: lun 00:00}
jours_feries: {pays: FR, fenetre: toujours}
revision_mois: 12
```

```yaml
# structures.yaml
structures:
  samu_15: {nom: SAMU, type: urgence, telephone: "15", horaires: 24/7, source: ARS, verifie_le: 2026-11-02}
  cmp: {nom: CMP, type: soin, telephone: 05 00 00 00 00, horaires: 24/7, source: ARS, verifie_le: 2026-11-20}
```

```yaml
logigramme: exemple
titre: Exemple
revise_le: 2026-11-02
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
from datetime import date

from logigram.calendar import months_after
from logigram.finding import Rule, Severity
from logigram.rules.directory.naming import in_service, spot, together
from logigram.rules.subject import Subject
from logigram.source.fact import Fact
from logigram.wording import time as words

RULE = Rule("LG603", "structure_unverified", Severity.WARNING)
_REPAIR = "vérifier ce qui est écrit, puis dater « verifie_le »"


def check(subject: Subject) -> Iterator[Fact]:
    """Every structure checked too long ago; and, together, those that never were."""
    if subject.territory.settings.review_months is None:
        return
    of_their_own = [(name, each) for name, each in in_service(subject) if not each.generic]
    never = [name for name, each in of_their_own if each.checked_on is None]
    yield from together(RULE, never, "n'a jamais été vérifiée", "n'ont jamais été vérifiées", _REPAIR)
    for name, structure in of_their_own:
        if structure.checked_on is not None and too_old(subject, structure.checked_on):
            yield Fact(
                rule=RULE,
                spot=spot(name, "verifie_le"),
                message=f"« {structure.name} » n'a pas été vérifiée depuis le {words.full_date(structure.checked_on)}",
                label=more_than(subject),
                help=_REPAIR,
            )


def too_old(subject: Subject, day: date) -> bool:
    """Whether the delay of « revision_mois » after a day is over; never when the territory has set none."""
    months = subject.territory.settings.review_months
    return months is not None and months_after(day, months) < subject.at


def more_than(subject: Subject) -> str:
    """« il y a plus de 12 mois »."""
    return f"il y a plus de {subject.territory.settings.review_months} mois"
