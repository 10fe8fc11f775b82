"""Question posée deux fois : rien ne dit que c'est la même

## Ce que la règle vérifie

Deux questions du territoire qui ont le même texte, aux majuscules, aux accents et aux espaces près, sont reliées :
l'une porte « meme_que » avec le nom de l'autre.

## Pourquoi

Une garantie, comme « un danger mène toujours aux secours », vaut pour une question et pour celles qui la répètent. Une
copie qui ne le dit pas échappe à la garantie, et reste fausse le jour où l'on corrige l'autre.

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
      - texte: Non
        vers: seule
  seule:
    texte: Est-elle seule ?
    reponses:
      - texte: Oui
        vers: danger_encore
      - texte: Non
        vers: rendez_vous
  danger_encore:
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
      - texte: Non
        vers: seule
  seule:
    texte: Est-elle seule ?
    reponses:
      - texte: Oui
        vers: danger_encore
      - texte: Non
        vers: rendez_vous
  danger_encore:
    texte: Est-elle en danger ?
    meme_que: danger
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

import re
import unicodedata
from collections.abc import Iterator

from logigram.finding import Rule, Severity
from logigram.model.targets import Target
from logigram.rules.subject import Subject, spot
from logigram.source.fact import Fact
from logigram.territory import Territory

RULE = Rule("LG703", "same_question_twice", Severity.WARNING)
_ACCENT = re.compile("[\u0300-\u036f]+")
_WORD = re.compile(r"[^\W_]+")


def check(subject: Subject) -> Iterator[Fact]:
    """Every text that questions share without saying that they are one."""
    same: dict[str, list[Target]] = {}
    for name, flow in subject.territory.flows.items():
        for node, question in flow.questions.items():
            if text := folded(question.text):
                same.setdefault(text, []).append(Target(name, node))
    for first, *others in same.values():
        apart = [node for node in others if _origin(subject.territory, node) != _origin(subject.territory, first)]
        if apart:
            yield _fact(subject.territory, first, apart)


def folded(text: str) -> str:
    """The letters and figures of a text, without accents nor capitals, one space between words."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(_WORD.findall(_ACCENT.sub("", plain)))


def _origin(territory: Territory, node: Target) -> Target:
    """The question that a question repeats, and so on to the first one."""
    seen = {node}
    while True:
        question = territory.flows[node.flow].questions.get(node.node)
        origin = territory.resolve(question.same_as, node.flow) if question and question.same_as else None
        if origin is None or origin in seen:
            return min(seen) if origin in seen else node
        node = origin
        seen.add(node)


def _fact(territory: Territory, first: Target, apart: list[Target]) -> Fact:
    copy = apart[0]
    text = territory.flows[copy.flow].questions[copy.node].text
    times = "deux fois" if len(apart) == 1 else f"{len(apart) + 1} fois"
    return Fact(
        rule=RULE,
        spot=spot(copy, "texte"),
        message=f"la question « {text} » est posée {times}, sans dire que c'est la même",
        label="déjà posée ailleurs",
        help=f"si c'est la même, ajouter « meme_que: {first.seen_from(copy.flow)} » ; sinon, la poser autrement",
        related=((spot(first, "texte"), "posée ici"), *((spot(each, "texte"), "et ici") for each in apart[1:])),
    )
