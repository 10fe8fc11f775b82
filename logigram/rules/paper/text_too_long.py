"""Texte trop long : il ne tient pas dans sa case

## Ce que la règle vérifie

Une question compte au plus 160 caractères, une réponse 90, le titre d'une orientation 90, une consigne, une phrase à
dire, une étape ou une suite 240 ; le titre d'un logigramme 90, le nom d'une structure 120.

Une case du schéma imprimé fait une trentaine de caractères de large : une question tient alors en six lignes, une
réponse ou un titre en trois ou quatre, une consigne en huit.

## Pourquoi

Une case trop haute pousse les autres, et tout le schéma rapetisse pour tenir sur la feuille. Surtout, personne ne lit
un paragraphe avec quelqu'un en détresse devant soi.

## Refusé

```yaml
logigramme: exemple
titre: Exemple
debut: danger
questions:
  danger:
    texte: Est-elle en danger ?
    reponses:
      - id: oui
        texte: Oui, ou on ne sait pas vraiment mais quelque chose dans son attitude vous inquiète depuis son arrivée
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

## Corrigé

```yaml
logigramme: exemple
titre: Exemple
debut: danger
questions:
  danger:
    texte: Est-elle en danger ?
    aide: "Quelque chose dans son attitude vous inquiète depuis son arrivée : répondez Oui."
    reponses:
      - id: oui
        texte: Oui, ou on ne sait pas
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

from collections.abc import Iterator

from logigram.finding import Rule, Severity
from logigram.rules.paper.texts import Kind, shown
from logigram.rules.subject import Subject
from logigram.source.fact import Fact

RULE = Rule("LG701", "text_too_long", Severity.WARNING)

QUESTION, ANSWER, TITLE, INSTRUCTION = 160, 90, 90, 240
"""Characters: at thirty or so to the line of a box, six lines, four (answers are cut shorter), three, and eight.

Beyond, the box is taller than it is wide, and the whole chart is drawn smaller for it.
"""
HEADING, NAME = 90, 120
"""Characters: one line above a chart, three in each box that names the structure."""

_BOUNDS = {
    Kind.QUESTION: (QUESTION, "cette question", "raccourcir la question, et mettre le reste sous « aide »"),
    Kind.ANSWER: (ANSWER, "cette réponse", "raccourcir la réponse, et mettre le reste dans l'aide de la question"),
    Kind.TITLE: (TITLE, "ce titre", "raccourcir le titre, et mettre le reste dans les consignes"),
    Kind.HEADING: (HEADING, "ce titre", "raccourcir le titre, et mettre le reste dans « sous_titre »"),
    Kind.NAME: (NAME, "ce nom", "raccourcir le nom, et mettre le reste dans « mission »"),
    Kind.INSTRUCTION: (INSTRUCTION, "cette phrase", "la couper en deux, une idée par ligne"),
}


def check(subject: Subject) -> Iterator[Fact]:
    """Every text that takes more room than its box has."""
    for found in shown(subject.territory.content):
        if found.kind in _BOUNDS:
            most, what, repair = _BOUNDS[found.kind]
            if len(found.text) > most:
                message = f"{what} fait {len(found.text)} caractères : c'est trop pour sa case"
                label = f"{most} caractères au plus"
                yield Fact(rule=RULE, spot=found.spot, message=message, label=label, help=repair)
