"""Réponse jamais essayée : aucun scénario ne passe par là

## Ce que la règle vérifie

Quand le territoire a des scénarios, chaque réponse est essayée par l'un d'eux, dans chaque fenêtre où elle peut être
choisie. Un logigramme que n'essaie aucun scénario est signalé une seule fois.

## Pourquoi

Ce qu'aucun scénario n'essaie peut changer sans que personne ne le voie : les scénarios protègent les chemins qu'ils
empruntent, et ceux-là seulement.

## Refusé

```yaml
# scenarios/exemple.yaml
- {titre: En danger dimanche, logigramme: exemple, fenetre: week_end, reponses: {danger: oui}, attendu: appeler_15}
- {titre: En danger de nuit, logigramme: exemple, fenetre: nuit, reponses: {danger: oui}, attendu: appeler_15}
- {titre: En danger le jour, logigramme: exemple, fenetre: jour, reponses: {danger: oui}, attendu: appeler_15}
```

## Corrigé

```yaml
# scenarios/exemple.yaml
- {titre: En danger dimanche, logigramme: exemple, fenetre: week_end, reponses: {danger: oui}, attendu: appeler_15}
- {titre: En danger de nuit, logigramme: exemple, fenetre: nuit, reponses: {danger: oui}, attendu: appeler_15}
- {titre: En danger le jour, logigramme: exemple, fenetre: jour, reponses: {danger: oui}, attendu: appeler_15}
- {titre: Elle va mal dimanche, logigramme: exemple, fenetre: week_end, reponses: {danger: non}, attendu: rendez_vous}
- {titre: Elle va mal de nuit, logigramme: exemple, fenetre: nuit, reponses: {danger: non}, attendu: rendez_vous}
- {titre: Elle va mal le jour, logigramme: exemple, fenetre: jour, reponses: {danger: non}, attendu: rendez_vous}
```
"""

from collections.abc import Iterator, Mapping

from logigram.finding import Rule, Severity
from logigram.model.content import SCENARIOS, flow_file
from logigram.model.targets import Target
from logigram.rules.promise.coverage import branches, coverage, walked
from logigram.rules.promise.entries import scenarios
from logigram.rules.promise.replay import replays
from logigram.rules.subject import Subject, spot
from logigram.rules.words import in_windows, some
from logigram.source.fact import Fact, Spot

RULE = Rule("LG504", "uncovered_branch", Severity.WARNING)

Missing = dict[Target, dict[str, tuple[str, ...]]]
"""For each question, the answers that no scenario gives, each with its windows."""


def check(subject: Subject) -> Iterator[Fact]:
    """Every question with answers that no scenario gives, and every flow that none walks; silent without scenarios."""
    if not subject.once(replays) or _is_doubtful(subject):
        return
    covered = coverage(subject)
    bare = [name for name, windows in covered.items() if not any(done for done, _ in windows.values())]
    yield from (_bare_flow(name) for name in bare)
    for question, answers in _missing(subject).items():
        if question.flow not in bare:
            yield _fact(subject, question, answers)


def _is_doubtful(subject: Subject) -> bool:
    """Whether a scenario that cannot be read or replayed may walk what seems not to be walked."""
    content = subject.territory.content
    unread = any(path[0].startswith(SCENARIOS) for path in content.broken)
    return unread or len(subject.once(replays)) < sum(1 for _ in scenarios(content))


def _missing(subject: Subject) -> Missing:
    taken, missing = subject.once(walked), Missing()
    for branch in subject.once(branches):
        if branch not in taken:
            answers = missing.setdefault(branch.question, {})
            answers[branch.answer] = (*answers.get(branch.answer, ()), branch.window)
    return dict(sorted(missing.items(), key=lambda item: subject.order(item[0])))


def _bare_flow(name: str) -> Fact:
    return Fact(
        rule=RULE,
        spot=Spot(flow_file(name), ("logigramme",)),
        message=f"aucun scénario n'essaie le logigramme « {name} »",
        help=f"écrire des situations vécues dans {SCENARIOS}/{flow_file(name)}",
    )


def _fact(subject: Subject, question: Target, answers: Mapping[str, tuple[str, ...]]) -> Fact:
    every = subject.territory.windows
    windows = tuple(window for window in every if any(window in each for each in answers.values()))
    groups: dict[tuple[str, ...], list[str]] = {}
    for answer in answers:
        groups.setdefault(answers[answer], []).append(answer)
    widest = sorted(groups.items(), key=lambda group: -len(group[0]))
    told = [f"{some(names)}{in_windows(where, every)}" for where, names in widest]
    start, walk, notes = subject.proof(question, windows)
    return Fact(
        rule=RULE,
        spot=spot(question, on_key=True),
        message=f"à « {question.node} », aucun scénario n'essaie {' ; ni '.join(told)}",
        help=f"ajouter dans {SCENARIOS}/ une situation vécue qui passe par là",
        windows=windows,
        start=start,
        walk=walk,
        notes=notes,
    )
