"""Clé qui n'est pas un nom

## Ce que la règle vérifie

Une clé est un simple nom : ni une liste « [ ] », ni un bloc « { } ».

## Pourquoi

Une telle clé vient d'une phrase qui commence par un crochet ou une accolade : elle serait rangée à un endroit où
personne ne la lirait.

## Refusé

```yaml
consignes:
  - [Urgent]: appeler le 15
```

## Corrigé

```yaml
consignes:
  - "[Urgent]: appeler le 15"
```
"""

from logigram.source.codes import COMPLEX_KEY as RULE

__all__ = ["RULE"]
