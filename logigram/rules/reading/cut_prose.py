"""Phrase coupée par la ponctuation

## Ce que la règle vérifie

Une phrase sans guillemets ne contient rien que YAML prenne pour lui : « : » suivi d'une espace, « # » précédé d'une
espace, une virgule entre « [ ] » ou « { } », ou en tête l'un des signes `- ? ! @ * & [ ] { } , % | >` ou l'accent
grave.

## Pourquoi

Coupée, la phrase perd sa fin sans prévenir : « Appeler le #3114 » devient « Appeler le ». Celui qui la suit croit
tenir toute la consigne.

## Refusé

```yaml
aide: Appeler le #3114
consignes: [Restez calme, ne la laissez pas seule]
suite: {texte: Oui, mais elle crie, vers: appeler_15}
exemples:
  - Un problème physique : malaise
```

## Corrigé

```yaml
aide: "Appeler le #3114"
consignes:
  - Restez calme, ne la laissez pas seule
suite: {texte: "Oui, mais elle crie", vers: appeler_15}
exemples:
  - "Un problème physique : malaise"
```
"""

from logigram.source.codes import CUT_PROSE as RULE

__all__ = ["RULE"]
