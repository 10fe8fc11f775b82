"""Scénario qui échoue : la situation décrite n'est plus orientée où elle devrait

## Ce que la règle vérifie

Chaque scénario est rejoué, à sa date (« quand ») ou dans sa fenêtre. Ses réponses sont exactement celles des questions
rencontrées, chacune est proposée à ce moment-là, et le parcours finit à l'orientation attendue.

« age », s'il est écrit, est l'âge de la personne en années révolues : le logigramme de départ et chacune des réponses
données sont pour cet âge.

## Pourquoi

Un scénario est une situation vécue, écrite par ceux qui la connaissent. S'il échoue, soit une flèche a été changée par
erreur et quelqu'un serait mal orienté, soit le scénario doit être relu avec eux.

## Refusé

```yaml
# scenarios/exemple.yaml
- titre: Elle va mal mais n'est pas en danger, dimanche
  logigramme: exemple
  fenetre: week_end
  reponses: {danger: non}
  attendu: appeler_15
```

## Corrigé

Il y a ici un scénario pour chaque réponse de chaque fenêtre : aucune autre règle n'a donc rien à dire.

```yaml
# scenarios/exemple.yaml
- titre: Elle va mal mais n'est pas en danger, dimanche
  logigramme: exemple
  fenetre: week_end
  reponses: {danger: non}
  attendu: rendez_vous
- {titre: La même de nuit, logigramme: exemple, fenetre: nuit, reponses: {danger: non}, attendu: rendez_vous}
- {titre: La même lundi, logigramme: exemple, quand: 2026-11-23 10:00, reponses: {danger: non}, attendu: rendez_vous}
- {titre: En danger dimanche, logigramme: exemple, fenetre: week_end, reponses: {danger: oui}, attendu: appeler_15}
- {titre: En danger de nuit, logigramme: exemple, fenetre: nuit, reponses: {danger: oui}, attendu: appeler_15}
- {titre: En danger le jour, logigramme: exemple, fenetre: jour, reponses: {danger: oui}, attendu: appeler_15}
```
"""

from collections.abc import Iterator

from logigram.finding import Rule
from logigram.graph import ending
from logigram.model.names import nearest, suggestion
from logigram.model.targets import Target, candidates
from logigram.rules.promise.arrows import arrow
from logigram.rules.promise.entries import is_set_aside
from logigram.rules.promise.refused_age import refused
from logigram.rules.promise.replay import Replay, replays
from logigram.rules.subject import Subject, spot
from logigram.rules.words import during, quoted
from logigram.source.fact import Fact, Spot

RULE = Rule("LG503", "scenario_fails")


def check(subject: Subject) -> Iterator[Fact]:
    """Every scenario that does not end where it says, told where its walk goes wrong, or whose age is not admitted."""
    for replay in subject.once(replays):
        if refusal := refused(subject, replay):
            message, help_text, related = refusal
            yield _fact(replay, message, replay.situated.spot("age"), help_text, related)
        content, scenario = subject.territory.content, replay.scenario
        expected = subject.territory.resolve(scenario.expected, scenario.flow)
        if expected is not None:
            yield from _told(subject, replay, expected)
        elif not is_set_aside(content, scenario.flow, scenario.expected):
            names = candidates(scenario.flow, content.flows, scenario.expected)
            help_text = suggestion(scenario.expected, names, "corriger le nom, ou ajouter cette orientation")
            message = f"l'orientation attendue « {scenario.expected} » n'existe pas"
            yield _fact(replay, message, replay.situated.spot("attendu"), help_text)


def _told(subject: Subject, replay: Replay, expected: Target) -> Iterator[Fact]:
    atlas = subject.atlases[replay.window]
    outcomes = subject.territory.flows[replay.here.flow].outcomes
    if not atlas.is_final(expected):
        message = f"« {replay.scenario.expected} » est une question, un scénario finit à une orientation"
        yield _fact(replay, message, replay.situated.spot("attendu"), "nommer l'orientation où finit le parcours")
    elif replay.here == expected:
        yield from _never_asked(replay)
    elif not atlas.is_final(replay.here) or replay.here.node in outcomes:
        yield _astray(subject, replay, expected)


def _astray(subject: Subject, replay: Replay, expected: Target) -> Fact:
    """Where a walk that does not come to the outcome expected goes wrong; nothing is held against the unknown."""
    atlas = subject.atlases[replay.window]
    good = ending(atlas, {expected, *atlas.opaque})
    path = [*(question for question, _ in replay.steps), replay.here]
    left = next((place for place, node in enumerate(path) if node not in good), None)
    if left is None:
        return _stopped(subject, replay)
    if left:
        return _left(subject, replay, *replay.steps[left - 1], path[left])
    message = f"aucun parcours ne mène à « {replay.scenario.expected} » {during([replay.window])}"
    help_text = "corriger « attendu », ou y faire mener une réponse"
    return _fact(replay, message, replay.situated.spot("attendu"), help_text)


def _left(subject: Subject, replay: Replay, question: Target, answer: str, target: Target) -> Fact:
    """The answer after which the outcome expected cannot be reached any more."""
    scenario, written = replay.scenario, question.seen_from(replay.scenario.flow)
    leads = target.seen_from(scenario.flow)
    message = (
        f"à « {written} », la réponse « {answer} » mène à « {leads} » {during([replay.window])} ; "
        f"le scénario attend « {scenario.expected} »"
    )
    if target != replay.here:
        message += f", le parcours s'arrête à « {replay.here.seen_from(scenario.flow)} »"
    spot_ = replay.situated.spot("reponses", written)
    help_text = "si la flèche est juste, corriger « reponses » ou « attendu » ; sinon, corriger la flèche"
    related = (arrow(subject, question, answer, replay.window), f"mène à « {leads} »")
    return _fact(replay, message, spot_, help_text, related)


def _stopped(subject: Subject, replay: Replay) -> Fact:
    """The question at which the walk stops although the outcome expected could still be reached."""
    scenario, situated, where = replay.scenario, replay.situated, during([replay.window])
    written = replay.here.seen_from(scenario.flow)
    asked = (spot(replay.here, on_key=True), "posée ici")
    if replay.here in dict(replay.steps):
        message = f"le parcours revient à « {written} » {where} et tourne en rond"
        return _fact(replay, message, situated.spot("reponses", written), "choisir une réponse qui en sort", asked)
    offered = [answer for answer, _ in subject.atlases[replay.window].after[replay.here]]
    if written not in scenario.answers:
        message = f"« {written} » est posée {where}, et le scénario n'y répond pas"
        help_text = f"ajouter « {written}: … » avec l'une de : {', '.join(offered)}"
        misspelt = nearest(written, _extra(replay))
        help_text = f"écrire « {written} » à la place de « {misspelt} »" if misspelt else help_text
        place = situated.spot("reponses", *([misspelt] if misspelt else []), on_key=True)
        return _fact(replay, message, place, help_text, asked)
    answer = scenario.answers[written]
    message = f"à « {written} », la réponse « {answer} » n'est pas proposée {where}"
    help_text = suggestion(answer, offered, f"choisir parmi : {', '.join(offered)}")
    return _fact(replay, message, situated.spot("reponses", written), help_text, asked)


def _never_asked(replay: Replay) -> Iterator[Fact]:
    """The answers to questions that the walk does not meet, though it ends where it should."""
    extra = _extra(replay)
    if extra:
        several = len(extra) > 1
        fact = "ne sont jamais posées" if several else "n'est jamais posée"
        message = f"{quoted(extra)} {fact} {during([replay.window])}, et le scénario y répond"
        spot_ = replay.situated.spot("reponses", extra[0], on_key=True)
        yield _fact(replay, message, spot_, f"retirer {'ces réponses' if several else 'cette réponse'}")


def _extra(replay: Replay) -> list[str]:
    asked = {*(question for question, _ in replay.told), replay.here.seen_from(replay.scenario.flow)}
    return [each for each in replay.scenario.answers if each not in asked]


def _fact(replay: Replay, message: str, place: Spot, help_text: str, *related: tuple[Spot, str]) -> Fact:
    return Fact(
        rule=RULE,
        spot=place,
        message=f"le scénario « {replay.scenario.title} » échoue : {message}",
        help=help_text,
        windows=(replay.window,),
        start=replay.scenario.flow,
        walk=replay.told,
        related=related,
    )
