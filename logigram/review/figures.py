"""The parts of the document that count: questions asked before an outcome, and how easy the texts are to read."""

from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from logigram.model.flow import Flow
from logigram.review.markdown import code, decimal, place, quoted, table, text
from logigram.review.measures import LONGEST, MEDIAN, URGENT, Measure, measure
from logigram.review.readability import FEWEST_WORDS, PLAIN, Size, size, together
from logigram.rules.paper.texts import Shown, shown
from logigram.rules.subject import Subject
from logigram.rules.words import in_windows
from logigram.territory import Territory

_MEASURES = f"""\
On compte les questions posées avant d'être orienté. Pour chaque orientation et chaque fenêtre, on prend le parcours le
plus court depuis la première question du logigramme qui la contient.

- **Médiane** : la moitié de ces parcours posent au plus ce nombre de questions. Objectif : {MEDIAN} au plus.
- **Le plus long** : le parcours qui pose le plus de questions, renvois vers les autres logigrammes compris. Objectif :
  {LONGEST} au plus.
- **Urgences** : les mêmes parcours les plus courts, pour les seules orientations à suivre tout de suite. Objectif :
  {URGENT} questions au plus. Une urgence qui ne se découvre qu'ensuite, un refus de soins par exemple, en demande
  davantage : chacune est nommée sous le tableau.

« Ensemble » part, pour chaque orientation, du logigramme de l'accueil qui en est le plus proche.
"""
_READING = f"""\
L'indice est celui de Flesch, adapté au français par Kandel et Moles (1958) : il baisse quand les phrases et les mots
s'allongent. À partir de **{PLAIN}**, un élève de fin de collège (13 à 15 ans) lit sans effort ; à partir de 70, presque
tout le monde ; sous 50, il faut avoir l'habitude de lire. Un texte de moins de {FEWEST_WORDS} mots n'est pas noté
seul : il compte dans l'indice de son fichier. L'indice ne dit pas si un texte est juste, ni s'il est clair : il aide à
choisir ceux à relire.
"""
_HEADS = (
    *("logigramme", "questions", "orientations", "médiane", "le plus long"),
    *("urgences : médiane", f"urgences : {URGENT} questions au plus", "objectifs"),
)


def measures(subject: Subject) -> Iterator[str]:
    """The questions asked: a line for each flow, one for all, and the urgent outcomes that come late."""
    yield _MEASURES
    territory = subject.territory
    found = {name: measure(subject, [territory.start(name)], name) for name in in_order(territory)}
    rows = [_row(text(territory.flows[name].title), [territory.flows[name]], each) for name, each in found.items()]
    whole = measure(subject, subject.starts)
    yield from table(_HEADS, [*rows, _row("**Ensemble**", territory.flows.values(), whole)])
    late = [line for name in in_order(territory) if (each := found[name]) for line in _late(subject, each)]
    yield from _listed(f"Orientations urgentes à plus de {URGENT} questions", "aucune", late)


def in_order(territory: Territory) -> tuple[str, ...]:
    """The flows: those of the welcome page first, as they stand there."""
    return tuple(dict.fromkeys((*territory.entries, *territory.flows)))


def _listed(title: str, none: str, lines: Sequence[str]) -> Iterator[str]:
    yield f"\n{title} :{'' if lines else f' {none}.'}\n"
    yield from lines


def _row(name: str, flows: Iterable[Flow], found: Measure | None) -> tuple[str, ...]:
    kinds = ((flow.questions, flow.outcomes) for flow in flows)
    own = (name, *(str(sum(map(len, each))) for each in zip(*kinds, strict=True)))
    if found is None:
        return (*own, "–", "–", "–", "–", "on n'y commence pas")
    missed = " et ".join(found.missed())
    soon = sum(count <= URGENT for count in found.urgent)
    urgent = (decimal(median(found.urgent)), f"{soon} sur {len(found.urgent)}") if found.urgent else ("–", "–")
    return (*own, decimal(found.median), str(found.longest), *urgent, f"non tenu : {missed}" if missed else "tenus")


def _late(subject: Subject, found: Measure) -> Iterator[str]:
    for node, ways in found.slow().items():
        way = min(ways, key=lambda each: len(each.steps))
        title = subject.territory.flows[node.flow].outcomes[node.node].title
        where = in_windows([each.window for each in ways], subject.territory.windows)
        yield (
            f"- {quoted(title)} ({code(node.seen_from(''))}), "
            f"{text(f'{len(way.steps)} questions{where} : {subject.told(way.start.flow, way.steps)}')}"
        )


def readability(subject: Subject) -> Iterator[str]:
    """The score of each file, and the texts that are harder to read than is aimed at."""
    yield _READING
    sized: dict[str, list[tuple[Shown, Size]]] = {}
    for each in shown(subject.territory.content):
        if each.placed[2][-1] != "nom":  # the name of a service is what it is
            sized.setdefault(each.file, []).append((each, size(each.text)))
    rows = [(code(file), *_scores([pair[1] for pair in pairs])) for file, pairs in sized.items()]
    yield from table(("fichier", "textes notés", "indice de l'ensemble", f"textes sous {PLAIN}"), rows)
    hard = [pair for pairs in sized.values() for pair in pairs if _is_hard(pair[1])]
    hard.sort(key=lambda pair: pair[1].score)
    lines = [*table(("indice", "où", "texte"), (_hard(*pair) for pair in hard))] if hard else []
    yield from _listed(f"Textes sous {PLAIN}, du plus difficile au moins difficile", "aucun", lines)


def _scores(sizes: Sequence[Size]) -> tuple[str, str, str]:
    noted = sum(each.words >= FEWEST_WORDS for each in sizes)
    return str(noted), f"{together(sizes).score:.0f}", str(sum(map(_is_hard, sizes)))


def _is_hard(each: Size) -> bool:
    return each.words >= FEWEST_WORDS and each.score < PLAIN


def _hard(each: Shown, its: Size) -> tuple[str, str, str]:
    return f"{its.score:.0f}", place(each.file, each.placed[2]), quoted(each.text)
