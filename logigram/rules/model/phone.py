"""Téléphone : ce n'est pas un numéro

## Ce que la règle vérifie

Un téléphone s'écrit en chiffres : « 15 », « 116 006 », « 05 36 49 00 00 » ou « +33 5 36 49 00 00 ». Inconnu, il est
absent.

## Pourquoi

Un numéro mal recopié fait appeler un inconnu, ou personne.

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
    telephone: voir l'accueil
    horaires: Mo-Fr 09:00-17:00; PH off
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

RULE = codes.PHONE
