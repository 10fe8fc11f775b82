"""Clé en double

## Ce que la règle vérifie

Dans un même bloc, une clé n'est écrite qu'une fois.

## Pourquoi

YAML garde la dernière valeur et jette l'autre sans rien dire : la personne serait orientée selon une ligne, alors
que vous en relisez une autre.

## Refusé

```yaml
titre: Oui
vers: appeler_15
vers: centre_medico_psychologique
```

## Corrigé

```yaml
titre: Oui
vers: appeler_15
```
"""

from logigram.source.codes import DUPLICATE_KEY as RULE

__all__ = ["RULE"]
