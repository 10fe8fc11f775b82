"""Fichier qui n'est pas en UTF-8

## Ce que la règle vérifie

Chaque fichier est enregistré en UTF-8, l'encodage que proposent tous les éditeurs de texte.

## Pourquoi

Dans un autre encodage, les accents, et parfois les chiffres d'un numéro, se lisent de travers : mieux vaut ne rien
afficher qu'une consigne abîmée.

## Refusé

```texte
Un fichier enregistré en « Unicode » (UTF-16) par le Bloc-notes, ou en Windows-1252 par un ancien logiciel.
```

## Corrigé

```texte
Le même fichier, enregistré de nouveau avec l'encodage « UTF-8 ».
```
"""

from logigram.source.codes import ENCODING as RULE

__all__ = ["RULE"]
