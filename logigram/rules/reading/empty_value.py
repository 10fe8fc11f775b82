"""Valeur vide

## Ce que la règle vérifie

Toute clé et tout tiret sont suivis de quelque chose. « ~ », « null » et des guillemets vides ne disent rien non
plus.

## Pourquoi

Une réponse sans texte est un bouton que l'on ne peut pas lire ; une orientation sans destination laisse la personne
devant une page vide. Une valeur oubliée se voit ici, avant elle.

## Refusé

```yaml
texte: Oui
vers:
consignes:
  - Rester calme
  -
```

## Corrigé

```yaml
texte: Oui
vers: appeler_15
consignes:
  - Rester calme
```
"""

from logigram.source.codes import EMPTY_VALUE as RULE

__all__ = ["RULE"]
