"""Parcours long : plus de neuf questions avant d'être orienté

## Ce que la règle vérifie

Aucun parcours, à partir d'un logigramme de l'accueil, renvois vers d'autres logigrammes compris, ne pose plus de neuf
questions. Quand des questions forment une boucle, chacune compte une fois.

## Pourquoi

Devant une personne en crise, chaque question de plus retarde l'appel. Au-delà de neuf, un professionnel pressé
abandonne, ou répond au hasard.

## Refusé

```yaml
logigramme: exemple
titre: Exemple
debut: q1
questions:
  q1: {texte: Question 1, reponses: [{texte: Oui, vers: appeler_15}, {texte: Non, vers: q2}]}
  q2: {texte: Question 2, reponses: [{texte: Oui, vers: appeler_15}, {texte: Non, vers: q3}]}
  q3: {texte: Question 3, reponses: [{texte: Oui, vers: appeler_15}, {texte: Non, vers: q4}]}
  q4: {texte: Question 4, reponses: [{texte: Oui, vers: appeler_15}, {texte: Non, vers: q5}]}
  q5: {texte: Question 5, reponses: [{texte: Oui, vers: appeler_15}, {texte: Non, vers: q6}]}
  q6: {texte: Question 6, reponses: [{texte: Oui, vers: appeler_15}, {texte: Non, vers: q7}]}
  q7: {texte: Question 7, reponses: [{texte: Oui, vers: appeler_15}, {texte: Non, vers: q8}]}
  q8: {texte: Question 8, reponses: [{texte: Oui, vers: appeler_15}, {texte: Non, vers: q9}]}
  q9: {texte: Question 9, reponses: [{texte: Oui, vers: appeler_15}, {texte: Non, vers: q10}]}
  q10: {texte: Question 10, reponses: [{texte: Oui, vers: appeler_15}, {texte: Non, vers: appeler_15}]}
orientations:
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
```

## Corrigé

```yaml
logigramme: exemple
titre: Exemple
debut: q1
questions:
  q1: {texte: Question 1, reponses: [{texte: Oui, vers: appeler_15}, {texte: Non, vers: q2}]}
  q2: {texte: Question 2, reponses: [{texte: Oui, vers: appeler_15}, {texte: Non, vers: appeler_15}]}
orientations:
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
```
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from logigram.finding import Rule, Severity
from logigram.graph import Atlas, Steps
from logigram.model.content import flow_file
from logigram.model.targets import Target
from logigram.rules.graph.knots import Groups, groups
from logigram.rules.subject import Subject, spot
from logigram.rules.words import in_windows
from logigram.source.fact import Fact, Spot

RULE = Rule("LG306", "long_walk", Severity.WARNING)
MOST = 9
"""Questions a walk may ask before it becomes too long for a person who waits."""


@dataclass(frozen=True, slots=True)
class Longest:
    """The longest walks of a window: the most questions asked from each group on, and how to leave it for that."""

    atlas: Atlas
    groups: Groups
    counts: Sequence[int]
    onward: Mapping[int, tuple[Target, str, Target]]

    def count(self, start: Target) -> int:
        """The questions asked from a start."""
        return self.counts[self.groups.of[start]]

    def walk(self, start: Target) -> Steps:
        """Its questions and answers, as written from the start; the shortest way through each loop."""
        steps: list[tuple[Target, str]] = []
        here = start
        while (way := self.onward.get(self.groups.of[here])) is not None:
            source, answer, target = way
            steps += [*self._across(here, source), (source, answer)]
            here = target
        return tuple((node.seen_from(start.flow), answer) for node, answer in steps)

    def _across(self, start: Target, end: Target) -> list[tuple[Target, str]]:
        """The shortest way between two questions of one loop."""
        came = {start: (start, "")}
        waiting = [start]
        for node in waiting:
            for answer, target in self.atlas.after[node]:
                if target not in came and self.groups.of[target] == self.groups.of[start]:
                    came[target] = (node, answer)
                    waiting.append(target)
        steps: list[tuple[Target, str]] = []
        while end != start:
            steps.append(came[end])
            end = came[end][0]
        return steps[::-1]


def longest(subject: Subject, window: str) -> Longest:
    """The longest walks of a window, computed once over the groups of questions, last ones first."""
    atlas, found = subject.atlases[window], subject.once(groups)[window]
    counts: list[int] = []
    onward: dict[int, tuple[Target, str, Target]] = {}
    for group, members in enumerate(found.members):
        best = -1
        for node in sorted(members, key=subject.order) if len(members) > 1 else members:
            for answer, target in atlas.after.get(node, ()):
                below = found.of[target]
                if below != group and counts[below] > best:
                    best, onward[group] = counts[below], (node, answer, target)
        counts.append(sum(map(atlas.after.__contains__, members)) + max(best, 0))
    return Longest(atlas, found, counts, onward)


def check(subject: Subject) -> Iterator[Fact]:
    """Every flow of the welcome page from which a walk may ask more questions than is reasonable."""
    found = {window: longest(subject, window) for window in subject.territory.windows}
    for start in subject.starts:
        long = {window: each.count(start) for window, each in found.items() if each.count(start) > MOST}
        if long:
            worst = max(long, key=lambda window: long[window])
            yield _fact(subject, start, long[worst], found[worst].walk(start), tuple(long))


def _fact(subject: Subject, start: Target, count: int, walk: Steps, windows: tuple[str, ...]) -> Fact:
    where = in_windows(windows, subject.territory.windows)
    tenth = subject.territory.resolve(walk[MOST][0], start.flow) if len(walk) > MOST else None
    return Fact(
        rule=RULE,
        spot=Spot(flow_file(start.flow), ("debut",)),
        message=f"un parcours peut poser jusqu'à {count} questions à partir d'ici{where}",
        label=f"{count} questions avant d'être orienté",
        help=f"orienter plus tôt, ou réunir des questions : {MOST} au plus",
        windows=windows,
        start=subject.begun(start),
        walk=walk,
        notes=(f"le plus long : {subject.told(start.flow, walk)}",),
        related=((spot(tenth, on_key=True), f"{MOST + 1}ᵉ question posée"),) if tenth else (),
    )
