"""Fenêtre inconnue : elle n'est pas dans territoire.yaml

## Ce que la règle vérifie

Chaque fenêtre nommée est l'une de celles de territoire.yaml ; « autres » désigne toutes celles qui ne sont pas
nommées.

## Pourquoi

Ce qui est écrit pour une fenêtre qui n'existe pas ne serait jamais montré.

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
        vers: {jours: rendez_vous, autres: appeler_15}
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

from logigram.model import codes

RULE = codes.UNKNOWN_WINDOW
