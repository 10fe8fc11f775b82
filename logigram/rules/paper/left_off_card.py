"""Absent de la carte : ce qu'une carte de poche demande n'y sera pas imprimé

## Ce que la règle vérifie

Chaque structure d'une carte (« cartes », dans territoire.yaml) peut être montrée à tous et n'est pas mise de côté.
Chaque orientation d'une carte est atteinte dans l'une de ses fenêtres.

## Pourquoi

Une carte circule : un numéro réservé aux professionnels n'y est jamais imprimé, pas plus qu'un service qui ne reçoit
plus personne, ni une orientation qui ne vaut pas à ces heures. L'éditeur croirait l'avoir mis, et personne ne
l'aurait.

## Refusé

```yaml
# structures.yaml
structures:
  samu_15: {nom: SAMU, type: urgence, telephone: "15", horaires: 24/7, source: ARS}
  cmp: {nom: CMP, type: soin, telephone: 05 00 00 00 00, horaires: Mo-Fr 09:00-17:00; PH off, source: ARS}
  avis:
    nom: Ligne d'avis des médecins
    type: soin
    telephone: 05 00 00 00 02
    horaires: 24/7
    diffusion: professionnels
    source: ARS
```

```yaml
# territoire.yaml
territoire: essai
nom: Territoire d'essai
fuseau: Europe/Paris
fenetres:
  toujours:
    titre: À toute heure
    plages:
      - {de: lun 00:00, a: lun 00:00}
urgences: [samu_15]
cartes:
  nuit:
    titre: Équipe de nuit
    logigramme: exemple
    structures: [avis]
```

## Corrigé

```yaml
# structures.yaml
structures:
  samu_15: {nom: SAMU, type: urgence, telephone: "15", horaires: 24/7, source: ARS}
  cmp: {nom: CMP, type: soin, telephone: 05 00 00 00 00, horaires: Mo-Fr 09:00-17:00; PH off, source: ARS}
```

```yaml
# territoire.yaml
territoire: essai
nom: Territoire d'essai
fuseau: Europe/Paris
fenetres:
  toujours:
    titre: À toute heure
    plages:
      - {de: lun 00:00, a: lun 00:00}
urgences: [samu_15]
cartes:
  nuit:
    titre: Équipe de nuit
    logigramme: exemple
    structures: [cmp]
```
"""

from collections.abc import Iterator

from logigram.finding import Rule, Severity
from logigram.model.card import Card
from logigram.model.content import SETTINGS
from logigram.rules.subject import Subject
from logigram.source.fact import Fact, Path, Spot

RULE = Rule("LG704", "left_off_card", Severity.WARNING)


def check(subject: Subject) -> Iterator[Fact]:
    """Every structure and outcome that a card asks for in vain."""
    for name, card in subject.territory.settings.cards.items():
        path = ("cartes", name)
        yield from _structures(subject, card, path)
        yield from _outcomes(subject, card, path)


def _structures(subject: Subject, card: Card, path: Path) -> Iterator[Fact]:
    for position, name in enumerate(card.structures):
        structure = subject.territory.structures.get(name)
        why = None
        if structure is not None and not structure.is_public:
            why = "« diffusion » la réserve aux professionnels"
        elif structure is not None and structure.is_suspended(subject.at):
            why = "elle est mise de côté"
        if structure is not None and why:
            message = f"« {structure.name} » ne sera pas sur la carte : {why}"
            yield _fact((*path, "structures", str(position)), message, "corriger sa fiche, ou la retirer de la carte")


def _outcomes(subject: Subject, card: Card, path: Path) -> Iterator[Fact]:
    windows = card.windows or subject.territory.windows
    for position, written in enumerate(card.outcomes):
        node = subject.territory.resolve(written, card.flow)
        if node is None or subject.is_doubtful(node):
            continue
        if not set(windows) & set(subject.windows_reaching(node)):
            message = f"« {written} » ne sera pas sur la carte : rien n'y mène dans ses fenêtres"
            repair = "la retirer de la carte, ou ajouter à la carte une fenêtre où l'on y arrive"
            yield _fact((*path, "orientations", str(position)), message, repair)


def _fact(path: Path, message: str, repair: str) -> Fact:
    return Fact(rule=RULE, spot=Spot(SETTINGS, path), message=message, label="absente de la carte", help=repair)
