"""Logigramme à relire : la dernière révision est trop ancienne

## Ce que la règle vérifie

Si territoire.yaml porte « revision_mois », chaque logigramme dit sous « revise_le » quand il a été relu, et cette date
n'est pas plus ancienne que ce délai.

## Pourquoi

Les services ouvrent, ferment, changent de porte ; les recommandations changent aussi. Un logigramme que personne n'a
relu depuis longtemps a l'air aussi sûr qu'un autre.

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
```

```yaml
logigramme: exemple
titre: Exemple
revise_le: 2025-03-14
debut: danger
questions:
  danger:
    texte: Est-elle en danger ?
    reponses:
      - texte: Oui
        vers: appeler_15
      - texte: Non
        vers: appeler_15
orientations:
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
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
```

```yaml
logigramme: exemple
titre: Exemple
revise_le: 2026-11-20
debut: danger
questions:
  danger:
    texte: Est-elle en danger ?
    reponses:
      - texte: Oui
        vers: appeler_15
      - texte: Non
        vers: appeler_15
orientations:
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
```
"""

from collections.abc import Iterator

from logigram.finding import Rule, Severity
from logigram.model.content import flow_file
from logigram.model.flow import Flow
from logigram.rules.directory.structure_unverified import more_than, too_old
from logigram.rules.subject import Subject
from logigram.source.fact import Fact, Spot
from logigram.wording import time as words

RULE = Rule("LG604", "flow_to_review", Severity.WARNING)


def check(subject: Subject) -> Iterator[Fact]:
    """Every flow reviewed too long ago, or that does not say when."""
    if subject.territory.settings.review_months is not None:
        for name, flow in subject.territory.flows.items():
            if not _day_is_broken(subject, name):
                yield from _facts(subject, name, flow)


def _day_is_broken(subject: Subject, flow: str) -> bool:
    return (flow_file(flow), "revise_le") in subject.territory.content.broken


def _facts(subject: Subject, name: str, flow: Flow) -> Iterator[Fact]:
    day = flow.revised_on
    if day is None:
        spot, label = Spot(flow_file(name), ("logigramme",), on_key=True), ""
        message = f"le logigramme « {flow.title} » ne dit pas quand il a été relu"
    elif too_old(subject, day):
        spot, label = Spot(flow_file(name), ("revise_le",)), more_than(subject)
        message = f"le logigramme « {flow.title} » n'a pas été relu depuis le {words.full_date(day)}"
    else:
        return
    repair = "le relire avec les professionnels, puis dater « revise_le »"
    yield Fact(rule=RULE, spot=spot, message=message, label=label, help=repair)
