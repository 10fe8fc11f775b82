"""Âges de l'accueil : un âge n'a pas de logigramme, ou en a deux

## Ce que la règle vérifie

Les âges des logigrammes de l'accueil se suivent, dans l'ordre de « entrees », sans trou ni doublon. Un logigramme sans
« age » ne compte pas, où qu'il soit dans la liste.

## Pourquoi

Si l'un va jusqu'à 64 ans et le suivant commence à 66, une personne de 65 ans n'a pas de logigramme, et rien ne le
dit.

## Refusé

```yaml
# adulte.yaml
logigramme: adulte
titre: Adulte
age: {min: 18, max: 64}
debut: appeler_15
orientations:
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
```
```yaml
# aine.yaml
logigramme: aine
titre: Personne âgée
age: {min: 66}
debut: appeler_le_15
orientations:
  appeler_le_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
```
```yaml
# territoire.yaml
territoire: exemple
nom: Exemple
fuseau: Europe/Paris
entrees: [adulte, aine]
fenetres:
  toujours:
    titre: À tout moment
    plages:
      - {de: lun 00:00, a: lun 00:00}
```

## Corrigé

```yaml
# adulte.yaml
logigramme: adulte
titre: Adulte
age: {min: 18, max: 64}
debut: appeler_15
orientations:
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
```
```yaml
# aine.yaml
logigramme: aine
titre: Personne âgée
age: {min: 65}
debut: appeler_le_15
orientations:
  appeler_le_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
```
```yaml
# territoire.yaml
territoire: exemple
nom: Exemple
fuseau: Europe/Paris
entrees: [adulte, aine]
fenetres:
  toujours:
    titre: À tout moment
    plages:
      - {de: lun 00:00, a: lun 00:00}
```
"""

from logigram.model import codes

RULE = codes.ENTRY_AGES
