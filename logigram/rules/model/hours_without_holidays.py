"""Jours fériés : les horaires n'en disent rien

## Ce que la règle vérifie

Les horaires disent ce qui vaut les jours fériés : « PH off » si c'est fermé, « PH » parmi les jours si c'est ouvert.

## Pourquoi

Le 1er mai, personne ne saurait si la porte est ouverte. Sans précision, l'outil la croit ouverte comme un jour
ordinaire : c'est rarement vrai.

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
    horaires: Mo-Fr 09:00-17:00
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

RULE = codes.HOURS_WITHOUT_HOLIDAYS
