"""Texte que YAML ne peut pas lire

## Ce que la règle vérifie

Chaque fichier est du YAML bien écrit : une clé, « : », une espace, une valeur ; les lignes d'un même bloc ont
le même décalage ; ce qui est ouvert (guillemet, crochet, accolade) est refermé.

## Pourquoi

Un fichier illisible ne montre plus aucune de ses orientations. La règle dit quelle ligne reprendre, pour que la
page revienne vite à la personne qui en a besoin.

## Refusé

```yaml
danger:
  texte: La personne est-elle en danger ?
 aide: Geste en cours ou imminent
```

## Corrigé

```yaml
danger:
  texte: La personne est-elle en danger ?
  aide: Geste en cours ou imminent
```
"""

from logigram.source.codes import SYNTAX as RULE

__all__ = ["RULE"]
