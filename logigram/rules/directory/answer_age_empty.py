"""Réponse pour personne : aucun âge auquel on arrive à la question ne convient à la réponse

## Ce que la règle vérifie

Une réponse qui porte « age » peut être donnée par quelqu'un : un des âges auxquels on arrive à sa question est dans
ses bornes.

## Pourquoi

Une réponse que personne ne peut donner cache une erreur de frappe dans un âge, ou une flèche qui vient du mauvais
logigramme. Et celui à qui elle était destinée ne trouve plus la sienne.

## Refusé

```yaml
logigramme: exemple
titre: Exemple
age: {min: 65}
debut: danger
questions:
  danger:
    texte: Est-elle en danger ?
    reponses:
      - texte: Oui
        vers: appeler_15
      - texte: Non
        vers: rendez_vous
      - id: jeune
        texte: Non, et elle a moins de 26 ans
        age: {max: 25}
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
age: {min: 18}
debut: danger
questions:
  danger:
    texte: Est-elle en danger ?
    reponses:
      - texte: Oui
        vers: appeler_15
      - texte: Non
        vers: rendez_vous
      - id: jeune
        texte: Non, et elle a moins de 26 ans
        age: {max: 25}
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

from collections.abc import Iterator, Mapping

from logigram.finding import Rule
from logigram.model.flow import Answer
from logigram.model.targets import Target
from logigram.rules.directory.ages import Ages, Crossing, told, within
from logigram.rules.subject import Subject, answer_path, spot
from logigram.source.fact import Fact

RULE = Rule("LG608", "answer_age_empty")


def check(subject: Subject) -> Iterator[Fact]:
    """Every answer that no age can give, at a question that is reached.

    Follow-ups may concern somebody else: of where they lead, nothing is said of ages.
    """
    crossing = subject.once(Crossing)
    if not crossing.limits or subject.territory.content.ages_unread:
        return
    ages = {window: crossing.at_most(window, _continued(subject, window)) for window in subject.territory.windows}
    for node in crossing.limits:
        if not subject.is_doubtful(node):
            answers = subject.territory.flows[node.flow].questions[node.node].answers
            for position, answer in enumerate(answers):
                if answer.age is not None:
                    yield from _facts(node, position, answer, ages)


def _continued(subject: Subject, window: str) -> Iterator[Target]:
    yield from subject.default_continuations(window)
    for node, targets in subject.atlases[window].suites.items():
        if node in subject.reached[window]:
            yield from targets


def _facts(node: Target, position: int, answer: Answer, ages: Mapping[str, Mapping[Target, Ages]]) -> Iterator[Fact]:
    met = {window: reached[node] for window, reached in ages.items() if answer.offered(window) and reached.get(node)}
    own = within(answer.age)
    if met and not any(reached & own for reached in met.values()):
        reached = next(iter(met.values()))
        message = f"personne ne peut donner la réponse « {answer.text} » : elle vaut {_for(own)}"
        yield Fact(
            rule=RULE,
            spot=spot(node, *answer_path(position, "age")),
            message=f"{message}, et on arrive à cette question {told(reached)}",
            label="aucun de ces âges n'arrive ici",
            help="corriger cet âge, ou retirer la réponse",
            windows=tuple(met),
        )


def _for(ages: Ages) -> str:
    return told(ages) if ages else "pour un âge que personne n'atteint"
