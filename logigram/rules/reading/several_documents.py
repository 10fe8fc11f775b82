"""Plusieurs documents dans un fichier

## Ce que la règle vérifie

Un fichier contient un seul document : aucune ligne « --- » ne le coupe en deux.

## Pourquoi

La seconde moitié serait ignorée : les questions et les orientations qu'elle contient n'existeraient pour personne.

## Refusé

```yaml
titre: Adulte
---
debut: danger
```

## Corrigé

```yaml
titre: Adulte
debut: danger
```
"""

from logigram.source.codes import SEVERAL_DOCUMENTS as RULE

__all__ = ["RULE"]
