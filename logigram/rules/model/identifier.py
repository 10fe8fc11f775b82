"""Nom court : mal formé, ou déjà pris

## Ce que la règle vérifie

Un nom court commence par une lettre et ne contient que des minuscules sans accent, des chiffres et « _ ». Dans un
logigramme, deux questions ou orientations n'ont pas le même nom, et aucune n'a celui d'un logigramme ; le nom du
fichier est celui du logigramme. Une fenêtre ne s'appelle ni « autres », ni « texte », « structures » ou « vers ».

## Pourquoi

Les flèches, les adresses et les scénarios désignent les choses par ces noms : un nom donné deux fois mène au hasard.

## Refusé

```yaml
logigramme: exemple
titre: Exemple
debut: urgence
questions:
  urgence:
    texte: Est-elle en danger ?
    reponses:
      - texte: Oui
        vers: appeler_15
      - texte: Non
        vers: urgence
orientations:
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
  urgence:
    titre: Prendre rendez-vous
    delai: semaine
    structures: [cmp]
```

## Corrigé

```yaml
logigramme: exemple
titre: Exemple
debut: urgence
questions:
  urgence:
    texte: Est-elle en danger ?
    reponses:
      - texte: Oui
        vers: appeler_15
      - texte: Non
        vers: rendez_vous
orientations:
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
  rendez_vous:
    titre: Prendre rendez-vous
    delai: semaine
    structures: [cmp]
```
"""

from logigram.model import codes

RULE = codes.IDENTIFIER
