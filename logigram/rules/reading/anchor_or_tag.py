"""Ancre, renvoi ou étiquette YAML

## Ce que la règle vérifie

Aucune valeur ne commence par « & » (ancre), « * » (renvoi) ou « ! » (étiquette), et « << » ne recopie aucun bloc.

## Pourquoi

Ces raccourcis cachent ce qui est vraiment écrit : corriger une consigne à un endroit la changerait ailleurs, sans
que personne l'ait voulu. Et un texte qui commence par l'un de ces signes serait lu de travers.

## Refusé

```yaml
consignes: &consignes
  - Ne pas laisser la personne seule
autres_consignes: *consignes
```

## Corrigé

```yaml
consignes:
  - Ne pas laisser la personne seule
autres_consignes:
  - Ne pas laisser la personne seule
```
"""

from logigram.source.codes import ANCHOR_OR_TAG as RULE

__all__ = ["RULE"]
