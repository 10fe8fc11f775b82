"""What must hold between the parts of the files: ids that differ, windows all answered, ages that follow on."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from logigram.finding import Rule
from logigram.model import codes
from logigram.model.by_window import OTHERS, ByWindow
from logigram.model.content import SETTINGS, STRUCTURES, Content, flow_file
from logigram.model.flow import Answer, Flow, FollowUpByWindow
from logigram.model.hours import says_holidays
from logigram.source.fact import Fact, Path, Spot
from logigram.source.tree import Document, Mapping, Sequence, child

PLAIN_ANSWERS = frozenset({"Oui", "Non", "Je ne sais pas"})


def coherence(content: Content) -> Iterator[Fact]:
    """Every incoherence between parts that are each well written."""
    yield from _entry_ages(content)
    yield from _hours(content)
    yield from _window_ids(content)
    for name, flow in content.flows.items():
        yield from _ids(content, name, flow)
        yield from _answers(content, name, flow)


def _window_ids(content: Content) -> Iterator[Fact]:
    """Windows named like a word of the format: a value written per window could not be told from another one."""
    for window in content.windows:
        if window == OTHERS or window in FollowUpByWindow.own_keys:
            message = f"« {window} » est un mot du format : une fenêtre ne peut pas porter ce nom"
            path = ("fenetres", window)
            yield _fact(codes.IDENTIFIER, SETTINGS, path, message, "donner un autre nom à cette fenêtre", on_key=True)


def _ids(content: Content, name: str, flow: Flow) -> Iterator[Fact]:
    document = flow_file(name)
    if flow.id != name:
        message = f"ce logigramme s'appelle « {flow.id} » mais son fichier s'appelle « {document} »"
        yield _fact(codes.IDENTIFIER, document, ("logigramme",), message, f"écrire « logigramme: {name} », ou renommer")
    for node in flow.questions.keys() & flow.outcomes.keys():
        message = f"« {node} » est à la fois une question et une orientation"
        yield _fact(codes.IDENTIFIER, document, ("orientations", node), message, "donner un autre nom à l'une des deux")
    for part, nodes in (("questions", flow.questions), ("orientations", flow.outcomes)):
        for node in nodes.keys() & content.flows.keys():
            message = f"« {node} » est déjà le nom d'un logigramme"
            yield _fact(codes.IDENTIFIER, document, (part, node), message, "donner un autre nom")


def _answers(content: Content, name: str, flow: Flow) -> Iterator[Fact]:
    document = flow_file(name)
    for key, question in flow.questions.items():
        for position, answer in enumerate(question.answers):
            path: Path = ("questions", key, "reponses", str(position))
            if not answer.to.is_single:
                yield from _coverage(content, document, path, answer)
            if answer.text not in PLAIN_ANSWERS and not _has_id(content.documents[document], path):
                message = f"la réponse « {answer.text} » n'a pas de nom"
                repair = f"ajouter la ligne « id: {answer.id} » : la reformuler ne cassera alors aucun lien"
                yield _fact(codes.ANSWER_WITHOUT_ID, document, (*path, "texte"), message, repair)


def _has_id(document: Document, path: Path) -> bool:
    answers = child(child(document.root, path[0]), path[1])  # type: ignore[arg-type]
    items = child(answers, "reponses") if isinstance(answers, Mapping) else None
    item = items[int(path[3])] if isinstance(items, Sequence) else None
    return isinstance(item, Mapping) and "id" in item


def _coverage(content: Content, document: str, path: Path, answer: Answer) -> Iterator[Fact]:
    offered = [window for window in content.windows if answer.offered(window)]
    if set(offered) != answer.to.root.keys() and not content.broken_windows:
        yield from window_keys(answer.to, offered, content.windows, Spot(document, (*path, "vers")))


def window_keys(part: ByWindow[Any], needed: list[str], known: tuple[str, ...], spot: Spot) -> Iterator[Fact]:
    """The keys of a value written per window must be exactly the windows in which it serves (`needed`).

    Nothing is said while one of them is misspelt, which is told elsewhere: it may be the one that is missing.
    """
    if not set(part.named) <= set(known):
        return
    missing = [window for window in needed if window not in part.named]
    if missing and not part.has_others:
        message = f"rien n'est dit pour {_windows(missing)}"
        repair = f"ajouter « {missing[0]}: … », ou « {OTHERS}: … » pour toutes les fenêtres non nommées"
        yield _fact(codes.WINDOW_KEYS, spot.document, spot.path, message, repair, windows=tuple(missing))
    for window in part.named:
        if window not in needed:
            message = f"ce qui est écrit pour la fenêtre « {window} » ne sert jamais ici"
            yield _useless(spot, window, message)
    if part.has_others and not missing:
        yield _useless(spot, OTHERS, f"« {OTHERS} » ne sert jamais ici : chaque fenêtre utile est déjà nommée")


def _useless(spot: Spot, key: str, message: str) -> Fact:
    path = (*spot.path, key)
    return _fact(codes.WINDOW_KEYS, spot.document, path, message, f"retirer « {key} »", on_key=True)


def _windows(windows: list[str]) -> str:
    names = [f"« {window} »" for window in windows]
    return f"la fenêtre {names[0]}" if len(names) == 1 else f"les fenêtres {', '.join(names)}"


def _hours(content: Content) -> Iterator[Fact]:
    for name, structure in content.structures.items():
        if structure.hours and not says_holidays(structure.hours):
            message = f"les horaires de « {structure.name} » ne disent pas ce qui vaut les jours fériés"
            repair = f"si c'est fermé ces jours-là, écrire « {structure.hours}; PH off » ; sinon, ajouter PH aux jours"
            path = ("structures", name, "horaires")
            yield _fact(codes.HOURS_WITHOUT_HOLIDAYS, STRUCTURES, path, message, repair)


def _entry_ages(content: Content) -> Iterator[Fact]:
    entries = content.settings.entries or ()
    if not content.ages_unread.isdisjoint(entries):
        return
    flows = [(name, content.flows[name]) for name in entries if name in content.flows]
    bands = [(name, flow.age) for name, flow in flows if flow.age]
    for (before, lower), (after, upper) in pairwise(bands):
        if lower.max is None or upper.min != lower.max + 1:
            end = "sans âge maximum" if lower.max is None else f"à {lower.max} ans"
            message = f"les âges ne se suivent pas : « {before} » finit {end}, « {after} » commence à {upper.min} ans"
            repair = "chaque âge doit avoir un logigramme, et un seul : corriger « age » dans l'un des deux"
            yield _fact(codes.ENTRY_AGES, flow_file(after), ("age",), message, repair)


def _fact(  # noqa: PLR0913 - what a fact is made of
    rule: Rule,
    document: str,
    path: Path,
    message: str,
    repair: str,
    *,
    on_key: bool = False,
    windows: tuple[str, ...] = (),
) -> Fact:
    return Fact(rule=rule, spot=Spot(document, path, on_key), message=message, help=repair, windows=windows)
