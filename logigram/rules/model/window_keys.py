"""Par fenêtre : il manque une fenêtre, ou l'une ne sert jamais

## Ce que la règle vérifie

Une valeur écrite par fenêtre dit quelque chose pour chaque fenêtre où elle sert, et seulement pour celles-là : celles
où la réponse est proposée, ou celles où l'orientation peut être atteinte. « autres » vaut pour celles qui ne sont pas
nommées.

## Pourquoi

Une fenêtre oubliée est une flèche qui manque : la nuit, le professionnel ne saurait pas où aller. Une fenêtre qui ne
sert jamais fait croire que la nuit est prévue alors que personne ne lira ces lignes.

## Refusé

```yaml
logigramme: exemple
titre: Exemple
debut: danger
questions:
  danger:
    texte: Est-elle en danger ?
    reponses:
      - texte: Oui
        vers: appeler_15
      - texte: Non
        vers: {jour: rendez_vous, nuit: appeler_15}
orientations:
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
  rendez_vous:
    titre: Prendre rendez-vous
    delai: {jour: semaine, nuit: programme}
    structures: [cmp]
```

## Corrigé

```yaml
logigramme: exemple
titre: Exemple
debut: danger
questions:
  danger:
    texte: Est-elle en danger ?
    reponses:
      - texte: Oui
        vers: appeler_15
      - texte: Non
        vers: {jour: rendez_vous, autres: appeler_15}
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

from collections.abc import Iterator, Mapping
from typing import Any

from logigram.model import codes
from logigram.model.by_window import ByWindow
from logigram.model.coherence import window_keys
from logigram.model.content import flow_file
from logigram.model.flow import Outcome
from logigram.model.targets import Target
from logigram.rules.subject import Subject
from logigram.source.fact import Fact, Spot

RULE = codes.WINDOW_KEYS


def check(subject: Subject) -> Iterator[Fact]:
    """Every part of an outcome whose windows are not exactly those in which the outcome is reached."""
    territory = subject.territory
    for name, flow in territory.flows.items():
        for node, outcome in flow.outcomes.items():
            reached = list(subject.windows_reaching(Target(name, node)))
            if not reached or subject.is_doubtful(Target(name, node)):
                continue
            for path, part in _parts(outcome).items():
                spot = Spot(flow_file(name), ("orientations", node, *path))
                yield from window_keys(part, reached, territory.windows, spot)


def _parts(outcome: Outcome) -> Mapping[tuple[str, ...], ByWindow[Any]]:
    """What an outcome says window by window, with the path of each."""
    parts: dict[tuple[str, ...], ByWindow[Any] | None] = {
        ("delai",): outcome.delay,
        ("structures",): outcome.structures,
        ("consignes",): outcome.instructions,
        ("a_dire",): outcome.to_say,
        ("etapes",): outcome.steps,
        **{("suites", key): part for key, part in outcome.follow_ups.present().items()},
    }
    return {path: part for path, part in parts.items() if part is not None and part.root and not part.is_single}
