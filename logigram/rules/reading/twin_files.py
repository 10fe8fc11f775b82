"""Deux fichiers du même nom

## Ce que la règle vérifie

Un nom de fichier est le nom d'un logigramme : `adult.yaml` et `adult.yml` ne peuvent pas être là ensemble.

## Pourquoi

De deux versions d'un même logigramme, une seule peut être suivie ; si c'est l'ancienne, la personne est envoyée vers
une porte qui a fermé.

## Refusé

```texte
`flows/adult.yaml` et `flows/adult.yml`, côte à côte.
```

## Corrigé

```texte
`flows/adult.yaml` seul.
```
"""

from logigram.source.codes import TWIN_FILES as RULE

__all__ = ["RULE"]
