"""Fichier qui ne peut pas être ouvert

## Ce que la règle vérifie

Chaque nom en `.yaml` du dossier est un fichier ordinaire, que l'outil a le droit de lire.

## Pourquoi

Un fichier qui ne s'ouvre pas est un logigramme entier qui manque : il faut le savoir avant la personne qui le
cherche.

## Refusé

```texte
Un dossier nommé `adult.yaml`, un lien qui tourne en rond, un fichier dont la lecture est interdite.
```

## Corrigé

```texte
Un fichier ordinaire, lisible par tous ceux qui lancent l'outil.
```
"""

from logigram.source.codes import UNREADABLE as RULE

__all__ = ["RULE"]
