"""Réponse sans nom : la reformuler casserait des liens

## Ce que la règle vérifie

Une réponse autre que « Oui », « Non » et « Je ne sais pas » porte une ligne « id ».

## Pourquoi

Sans elle, son nom est tiré de son texte. Changer un mot de ce texte casserait les adresses partagées et les scénarios
qui passent par cette réponse.

## Refusé

```yaml
logigramme: exemple
titre: Exemple
debut: danger
questions:
  danger:
    texte: Est-elle en danger ?
    reponses:
      - texte: Oui
        vers: appeler_15
      - texte: Non, elle va bien
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

## Corrigé

```yaml
logigramme: exemple
titre: Exemple
debut: danger
questions:
  danger:
    texte: Est-elle en danger ?
    reponses:
      - texte: Oui
        vers: appeler_15
      - id: non
        texte: Non, elle va bien
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

RULE = codes.ANSWER_WITHOUT_ID
