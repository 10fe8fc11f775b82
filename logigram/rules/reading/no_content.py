"""Fichier sans contenu

## Ce que la règle vérifie

Un fichier contient des lignes « clé: valeur ». Seuls les scénarios sont une liste.

## Pourquoi

Un logigramme vide ne mène nulle part. Le plus souvent, l'enregistrement a échoué, ou le texte a été collé
ailleurs.

## Refusé

```yaml
# Logigramme de l'adulte
```

## Corrigé

```yaml
# Logigramme de l'adulte
logigramme: adult
```
"""

from logigram.source.codes import NO_CONTENT as RULE

__all__ = ["RULE"]
