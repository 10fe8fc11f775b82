"""Tabulation ou espace insécable à la place d'une espace

## Ce que la règle vérifie

Le décalage des lignes, et les espaces qui suivent « - » et « : », sont des espaces ordinaires.

## Pourquoi

Ces espaces se ressemblent à l'écran, mais YAML prend l'insécable pour une lettre et refuse la tabulation : une
réponse entière changerait de place, ou de nom, sans que cela se voie.

## Refusé

```yaml
# une espace insécable se cache avant « : »
danger:
  texte\N{NO-BREAK SPACE}: La personne est-elle en danger ?
```

## Corrigé

```yaml
danger:
  texte: La personne est-elle en danger\N{NO-BREAK SPACE}?
```
"""

from logigram.source.codes import WRONG_BLANK as RULE

__all__ = ["RULE"]
