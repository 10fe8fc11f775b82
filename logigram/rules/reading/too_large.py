"""Fichier trop gros

## Ce que la règle vérifie

Un fichier pèse au plus 8 Mio, soit cent fois un grand logigramme, et contient au plus 209 000 valeurs (une clé, un
élément de liste).

## Pourquoi

Un fichier de cette taille est presque toujours là par erreur ; le lire ferait attendre tous ceux qui consultent
l'outil au même moment.

## Refusé

```texte
Une sauvegarde de 10 Mio, renommée `adult.yaml`.
```

## Corrigé

```texte
Le logigramme lui-même ; s'il est vraiment si long, deux logigrammes qui renvoient l'un à l'autre.
```
"""

from logigram.source.codes import TOO_LARGE as RULE

__all__ = ["RULE"]
