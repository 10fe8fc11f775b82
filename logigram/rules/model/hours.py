"""Horaires : ils ne sont pas compris

## Ce que la règle vérifie

Les horaires suivent l'écriture internationale OSM, réduite à ce qui se lit d'une seule façon : jours (« Mo-Fr »),
heures (« 09:00-17:00 »), jours fériés (« PH off »), dates, « off » et « 24/7 ».

## Pourquoi

Des horaires compris de travers enverraient quelqu'un vers une porte fermée.

## Refusé

```yaml
# structures.yaml
structures:
  samu_15:
    nom: SAMU
    type: urgence
    telephone: "15"
    horaires: 24/7
    source: ARS
  cmp:
    nom: CMP
    type: soin
    telephone: 05 00 00 00 00
    horaires: du lundi au vendredi de 9 h à 17 h
    source: ARS
```

## Corrigé

```yaml
# structures.yaml
structures:
  samu_15:
    nom: SAMU
    type: urgence
    telephone: "15"
    horaires: 24/7
    source: ARS
  cmp:
    nom: CMP
    type: soin
    telephone: 05 00 00 00 00
    horaires: Mo-Fr 09:00-17:00; PH off
    source: ARS
```
"""

from logigram.model import codes

RULE = codes.HOURS
