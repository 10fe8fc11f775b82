"""Sigle inconnu : il n'est pas dans le glossaire

## Ce que la règle vérifie

Si le territoire a un glossaire, chaque sigle des textes affichés y est expliqué : un mot de deux majuscules ou plus,
comme CMP, SAVS ou MDPH. Un sigle manquant est signalé une seule fois, là où on le lit d'abord.

Ne comptent pas : les chiffres romains, « OK », « SOS », les adresses de sites, et les mots écrits ailleurs en
minuscules, comme « JAMAIS ».

## Pourquoi

Le remplaçant de nuit et le bénévole ne connaissent pas tous les sigles du territoire. Celui qui n'ose pas demander
appelle au hasard, ou n'appelle pas.

## Refusé

```yaml
# glossaire.yaml
SAMU: {developpe: Service d'aide médicale urgente, explication: "Répond au 15, jour et nuit."}
```

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
        vers: rendez_vous
orientations:
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
  rendez_vous:
    titre: Prendre rendez-vous au CMP
    delai: semaine
    structures: [cmp]
```

## Corrigé

```yaml
# glossaire.yaml
SAMU: {developpe: Service d'aide médicale urgente, explication: "Répond au 15, jour et nuit."}
CMP: {developpe: Centre médico-psychologique}
```

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
        vers: rendez_vous
orientations:
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
  rendez_vous:
    titre: Prendre rendez-vous au CMP
    delai: semaine
    structures: [cmp]
```
"""

from collections import Counter
from collections.abc import Iterator

from logigram.finding import Rule, Severity
from logigram.model.content import GLOSSARY
from logigram.rules.paper.texts import Shown, shown
from logigram.rules.subject import Subject
from logigram.source.fact import Fact
from logigram.wording.acronyms import is_acronym, words

RULE = Rule("LG702", "unknown_acronym", Severity.WARNING)


def check(subject: Subject) -> Iterator[Fact]:
    """Every acronym that a reader meets and the glossary does not explain; nothing without a glossary."""
    content = subject.territory.content
    if not content.glossary or any(path[0] == GLOSSARY for path in content.broken):
        return
    texts = [(each, words(each.text)) for each in shown(content)]
    ordinary = {word for _, found in texts for word in found if word.islower()}
    explained = {key.casefold() for key in content.glossary}
    first: dict[str, Shown] = {}
    times: Counter[str] = Counter()
    for text, found in texts:
        for acronym in unknown(found, explained, ordinary):
            first.setdefault(acronym, text)
            times[acronym] += 1
    yield from (_fact(acronym, text, times[acronym]) for acronym, text in first.items())


def unknown(found: list[str], explained: set[str], ordinary: set[str]) -> Iterator[str]:
    """The acronyms among words that are not explained, whole (« CMP-IJ ») or part by part (« SAMU-Libourne »)."""
    known = explained | ordinary
    for word in found:
        if word.islower():
            continue  # nearly all of them
        parts = word.split("-")
        if word.casefold() not in explained:
            missing = [each for each in parts if is_acronym(each) and each.casefold() not in known]
            yield from [word] if missing and all(map(is_acronym, parts)) else missing


def _fact(acronym: str, text: Shown, times: int) -> Fact:
    more = f", employé {times} fois," if times > 1 else ""
    return Fact(
        rule=RULE,
        spot=text.spot,
        message=f"le sigle « {acronym} »{more} n'est pas dans le glossaire",
        help=f"ajouter « {acronym} » à {GLOSSARY}, ou l'écrire en toutes lettres",
    )
