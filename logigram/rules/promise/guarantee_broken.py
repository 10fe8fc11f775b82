"""Garantie non tenue : un parcours mène ailleurs que ce qui est promis

## Ce que la règle vérifie

Chaque garantie écrite dans « territoire.yaml » est tenue dans chaque fenêtre, par tous les parcours et à travers les
renvois d'un logigramme à l'autre.

« si » dit où la garantie s'applique :

- « question » : à cette question, et à celles qui la répètent (« meme_que »). Écrire « question » pour tous les
  logigrammes, ou « logigramme/question » pour un seul ;
- « reponse » : après l'une de ces réponses ;
- « logigramme » : dans les parcours qui commencent à ce logigramme ; seul, depuis sa première question ;
- « partout: oui » : depuis toute question posée, et pour toute orientation atteinte.

« alors » dit ce qui est promis :

- « toujours » : tout parcours finit à une telle orientation. Une impasse ou une boucle sans sortie rompt la promesse.
  Une orientation plus pressante que le délai promis la tient ;
- « possible » : un parcours au moins y finit ;
- « jamais » : aucun parcours ne finit à ces orientations, ni à une orientation qui nomme ces structures ou ces types de
  structures. Ce qui est écrit sous « suites » ne compte pas ;
- « questions_max » : le nombre de questions encore posées après la réponse ; en tout, quand la garantie part du début
  d'un logigramme. Une boucle le rend sans limite.

Dans « si » et « alors », un nom seul est cherché dans « logigramme », ou dans tous les logigrammes s'il n'y en a pas.

Sous « toujours » et « possible », on écrit ce qu'est l'orientation promise. Tout ce qui est écrit doit être vrai :

- « delai » : elle est à faire dans ce délai, ou plus tôt ;
- « ouvert: toujours » : à tout moment de la fenêtre, l'une de ses structures est ouverte ;
- « orientations » : elle est l'une de celles-ci ;
- « structures », « types » : elle nomme l'une de ces structures, l'un de ces types de structures ;
- « premiere » : la première structure qu'elle nomme, celle qu'on appelle d'abord, est l'une de celles-ci.

## Pourquoi

Ces promesses sont celles qui protègent une vie : en danger, on joint tout de suite quelqu'un. Une seule flèche changée
par erreur peut les rompre sans que cela se voie.

## Refusé

```yaml
# territoire.yaml
territoire: essai
nom: Territoire d'essai
fuseau: Europe/Paris
fenetres:
  jour:
    titre: En journée
    plages:
      - {jours: lun-dim, de: 09:00, a: 17:00}
  nuit:
    titre: De nuit
    plages:
      - {jours: lun-dim, de: 17:00, a: 09:00}
garanties:
  - id: danger_24h
    titre: Un danger mène à une réponse ouverte 24 h/24
    si: {question: danger, reponse: oui}
    alors: {toujours: {delai: immediat, ouvert: toujours}}
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
        vers: {jour: appeler_15, nuit: rendez_vous}
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
# territoire.yaml
territoire: essai
nom: Territoire d'essai
fuseau: Europe/Paris
fenetres:
  jour:
    titre: En journée
    plages:
      - {jours: lun-dim, de: 09:00, a: 17:00}
  nuit:
    titre: De nuit
    plages:
      - {jours: lun-dim, de: 17:00, a: 09:00}
garanties:
  - id: danger_24h
    titre: Un danger mène à une réponse ouverte 24 h/24
    si: {question: danger, reponse: oui}
    alors: {toujours: {delai: immediat, ouvert: toujours}}
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
    titre: Prendre rendez-vous
    delai: semaine
    structures: [cmp]
```
"""

from collections.abc import Hashable, Iterator

from logigram.finding import Rule
from logigram.model.targets import Target
from logigram.rules.promise.breach import Breach, trials
from logigram.rules.promise.entries import Promised, guarantees
from logigram.rules.subject import Subject
from logigram.rules.words import in_windows
from logigram.source.fact import Fact

RULE = Rule("LG501", "guarantee_broken")


def check(subject: Subject) -> Iterator[Fact]:
    """Every guarantee that a walk breaks: once for each node that breaks it, all its windows together."""
    for promised in guarantees(subject.territory.content):
        found: dict[Hashable, list[Breach]] = {}
        for trial in trials(subject, promised):
            for breach in trial.breaches():
                found.setdefault(breach.key, []).append(breach)
        yield from (_fact(subject, promised, breaches) for breaches in found.values())


def _fact(subject: Subject, promised: Promised, breaches: list[Breach]) -> Fact:
    windows = tuple(each.window for each in breaches)
    shown = min(breaches, key=lambda breach: len(breach.steps))
    where = in_windows(windows, subject.territory.windows)
    since = _since(subject, promised, shown)
    notes = (f"trajet le plus court, depuis « {shown.start.flow} » : {subject.told(shown.start.flow, shown.steps)}",)
    return Fact(
        rule=RULE,
        spot=promised.spot("titre"),
        message=f"la garantie « {promised.guarantee.title} » n'est pas tenue{where} : {since}{shown.fact}",
        label="promesse rompue",
        help="corriger la flèche ou l'orientation ; si la promesse est trop forte, corriger la garantie",
        windows=windows,
        start=subject.begun(shown.start),
        walk=shown.steps,
        notes=notes if shown.steps else (),
        related=shown.related,
    )


def _since(subject: Subject, promised: Promised, breach: Breach) -> str:
    """Where the walk enters the situation, in front of what happens then."""
    when, source = promised.guarantee.when, breach.source

    def name(node: Target) -> str:
        return f"« {node.seen_from(when.flow or '')} »"

    if source is not None and source.question is not None:
        question = subject.territory.flows[source.question.flow].questions[source.question.node]
        answer = question.answer(source.answer)
        return f"après {name(source.question)} « {answer.text if answer else source.answer} », "
    if source is not None and (when.question or when.everywhere):
        return f"à partir de {name(source.node)}, "
    return f"à partir du début de « {when.flow} », " if when.flow else ""
