"""Trop de niveaux emboîtés

## Ce que la règle vérifie

Les blocs et les listes ne s'emboîtent pas sur plus de quarante niveaux ; le format en demande une dizaine.

## Pourquoi

Tant de niveaux viennent d'un crochet ou d'une accolade mal refermés : la suite du fichier serait rangée au mauvais
endroit, et des orientations disparaîtraient.

## Refusé

```yaml
structures: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[samu_15]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
```

## Corrigé

```yaml
structures: [samu_15]
```
"""

from logigram.source.codes import TOO_DEEP as RULE

__all__ = ["RULE"]
