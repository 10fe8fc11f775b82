r"""Caractère invisible

## Ce que la règle vérifie

Aucun texte ne contient de caractère que l'on ne voit pas : caractère de contrôle, espace de largeur nulle, signe qui
change le sens de lecture, marque d'un caractère perdu. Les espaces insécables, elles, sont les bienvenues.

## Pourquoi

Un signe invisible peut afficher un numéro de téléphone à l'envers, ou rendre différents deux noms qui se
ressemblent. Il vient presque toujours d'un copier-coller.

## Refusé

```yaml
telephone: "\u202E4113"
```

## Corrigé

```yaml
telephone: "3114"
```
"""

from logigram.source.codes import HIDDEN_CHARACTER as RULE

__all__ = ["RULE"]
