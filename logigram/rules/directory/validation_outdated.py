"""Validation périmée : le logigramme a changé depuis

## Ce que la règle vérifie

Un logigramme qui porte « validation » est encore, au mot près, celui qui a été validé : son empreinte, calculée par
l'outil, est celle que « empreinte » donne. La date de révision, les commentaires et l'ordre des clés ne comptent pas.

## Pourquoi

Une flèche changée après coup passerait pour validée. Tant que l'empreinte ne tient pas, « PROJET » reste à l'écran et
sur le papier.

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
validation: {par: Dr Essai, le: 2026-11-21, empreinte: 0123456789ab}
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
validation: {par: Dr Essai, le: 2026-11-21, empreinte: bf3ea6cf5928}
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
from logigram.model.flow import Flow, Validation
from logigram.rules.subject import Subject
from logigram.source.fact import Fact, Spot
from logigram.wording import time as words

RULE = Rule("LG609", "validation_outdated", Severity.WARNING)


def check(subject: Subject) -> Iterator[Fact]:
    """Every flow that is not what its validation says any more."""
    for name, flow in subject.territory.flows.items():
        if flow.validation and not flow.standing and not _broken(subject, name):
            yield _fact(name, flow, flow.validation)


def _broken(subject: Subject, flow: str) -> bool:
    """Whether something of the flow could not be read: its fingerprint means nothing until it is."""
    return any(file == flow_file(flow) for file, *_ in subject.territory.content.broken)


def _fact(name: str, flow: Flow, validation: Validation) -> Fact:
    return Fact(
        rule=RULE,
        spot=Spot(flow_file(name), ("validation", "empreinte")),
        message=f"le logigramme « {flow.title} » a changé depuis sa validation du {words.full_date(validation.on)}",
        label=f"il a maintenant pour empreinte {flow.fingerprint}",
        help="le faire valider de nouveau, puis écrire son empreinte ; ou retirer « validation »",
    )
