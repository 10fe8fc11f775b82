"""Names that must exist: every target, structure, window and flow that a file speaks of."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any, NamedTuple

from logigram.finding import Rule
from logigram.model import codes
from logigram.model.by_window import OTHERS, ByWindow
from logigram.model.card import Card
from logigram.model.content import SETTINGS, STRUCTURES, Content, flow_file
from logigram.model.flow import Answer, Flow, FollowUps, Outcome
from logigram.model.names import suggestion
from logigram.model.settings import Promise
from logigram.model.targets import Meanings, candidates
from logigram.source.fact import Fact, Path, Spot


class Kind(NamedTuple):
    """What a name can name, and the rule of those that name nothing."""

    article: str
    rule: Rule


STRUCTURE = Kind("la structure", codes.UNKNOWN_STRUCTURE)
WINDOW = Kind("la fenêtre", codes.UNKNOWN_WINDOW)
FLOW = Kind("le logigramme", codes.UNKNOWN_TARGET)


class References:
    """The checks of one content; every method yields facts."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.windows = frozenset(content.windows) | content.broken_windows
        self.structures = content.structures.keys() | content.broken_structures

    def facts(self) -> Iterator[Fact]:
        """Every name that does not exist."""
        yield from self._settings()
        yield from self._directory()
        yield from self._scenarios()
        for name, flow in self.content.flows.items():
            yield from self._flow(name, flow)

    def _settings(self) -> Iterator[Fact]:
        settings = self.content.settings
        for position, entry in enumerate(settings.entries or ()):
            yield from self._flow_name(entry, Spot(SETTINGS, ("entrees", str(position))))
        yield from self._structure_names(settings.emergencies, SETTINGS, ("urgences",))
        yield from self._follow_ups(settings.follow_ups, "", SETTINGS, ("suites",))
        if settings.holidays:
            yield from self._window(settings.holidays.window, Spot(SETTINGS, ("jours_feries", "fenetre")))
            if settings.holidays.open_window:
                yield from self._window(settings.holidays.open_window, Spot(SETTINGS, ("jours_feries", "ouvres")))
        for position, exception in enumerate(settings.exceptions):
            yield from self._window(exception.window, Spot(SETTINGS, ("exceptions", str(position), "fenetre")))
        for position, guarantee in enumerate(settings.guarantees):
            promises = (guarantee.then.always, guarantee.then.possible, guarantee.then.never)
            for key, promise in zip(("toujours", "possible", "jamais"), promises, strict=True):
                path = ("garanties", str(position), "alors", key)
                yield from self._structure_names(promise.structures if promise else (), SETTINGS, (*path, "structures"))
                first = promise.first if isinstance(promise, Promise) else ()
                yield from self._structure_names(first, SETTINGS, (*path, "premiere"))
        for name, card in settings.cards.items():
            yield from self._card(card, ("cartes", name))

    def _card(self, card: Card, path: Path) -> Iterator[Fact]:
        yield from self._flow_name(card.flow, Spot(SETTINGS, (*path, "logigramme")))
        for position, window in enumerate(card.windows or ()):
            yield from self._window(window, Spot(SETTINGS, (*path, "fenetres", str(position))))
        yield from self._structure_names(card.structures, SETTINGS, (*path, "structures"))
        for position, written in enumerate(card.outcomes if card.flow in self.content.flows else ()):
            yield from self._outcome_name(written, card.flow, Spot(SETTINGS, (*path, "orientations", str(position))))

    def _outcome_name(self, written: str, flow: str, spot: Spot) -> Iterator[Fact]:
        yield from self._target(written, flow, spot)
        found = self.content.meanings(flow)[written]
        if found and found.node in self.content.flows[found.flow].questions:
            message, repair = f"« {written} » n'est pas une orientation", "nommer une orientation, où un parcours finit"
            yield Fact(rule=codes.UNKNOWN_TARGET, spot=spot, message=message, help=repair)

    def _directory(self) -> Iterator[Fact]:
        for name, structure in self.content.structures.items():
            if structure.replaced_by:
                spot = Spot(STRUCTURES, ("structures", name, "remplacee_par"))
                yield from self._structure(structure.replaced_by, spot)

    def _scenarios(self) -> Iterator[Fact]:
        for document, scenarios in self.content.scenarios.items():
            for position, scenario in enumerate(scenarios):
                yield from self._flow_name(scenario.flow, Spot(document, (str(position), "logigramme")))
                if scenario.window:
                    yield from self._window(scenario.window, Spot(document, (str(position), "fenetre")))

    def _flow(self, name: str, flow: Flow) -> Iterator[Fact]:
        document, meanings = flow_file(name), self.content.meanings(name)
        if flow.start not in flow.questions and flow.start not in flow.outcomes:
            yield from self._target(flow.start, name, Spot(document, ("debut",)), only=flow.nodes)
        for key, question in flow.questions.items():
            path: Path = ("questions", key)
            if question.same_as:
                yield from self._target(question.same_as, name, Spot(document, (*path, "meme_que")))
            for position, answer in enumerate(question.answers):
                if not self._is_sound(answer, meanings):
                    yield from self._answer(answer, name, document, (*path, "reponses", str(position)))
        for key, outcome in flow.outcomes.items():
            yield from self._outcome(outcome, name, document, ("orientations", key))

    def _is_sound(self, answer: Answer, meanings: Meanings) -> bool:
        """Whether all its names exist, as those of nearly all answers do: no path is then made for each of them."""
        if answer.windows is not None and not self.windows.issuperset(answer.windows):
            return False
        return all(meanings[target] and (key == OTHERS or key in self.windows) for key, target in answer.to.items())

    def _answer(self, answer: Answer, flow: str, document: str, path: Path) -> Iterator[Fact]:
        for position, window in enumerate(answer.windows or ()):
            yield from self._window(window, Spot(document, (*path, "fenetres", str(position))))
        yield from self._window_keys(answer.to, document, (*path, "vers"))
        for key, target in answer.to.items():
            yield from self._target(target, flow, Spot(document, within((*path, "vers"), answer.to, key)))

    def _outcome(self, outcome: Outcome, flow: str, document: str, path: Path) -> Iterator[Fact]:
        parts: dict[str, ByWindow[Any] | None] = {
            "delai": outcome.delay,
            "structures": outcome.structures,
            "consignes": outcome.instructions,
            "a_dire": outcome.to_say,
            "etapes": outcome.steps,
        }
        for key, part in parts.items():
            if part is not None:
                yield from self._window_keys(part, document, (*path, key))
        for key, structures in outcome.structures.items():
            base = within((*path, "structures"), outcome.structures, key)
            yield from self._structure_names(structures, document, base)
        yield from self._follow_ups(outcome.follow_ups, flow, document, (*path, "suites"))

    def _follow_ups(self, follow_ups: FollowUps, flow: str, document: str, path: Path) -> Iterator[Fact]:
        for name, part in follow_ups.present().items():
            yield from self._window_keys(part, document, (*path, name))
            for key, follow_up in part.items():
                base = within((*path, name), part, key)
                yield from self._structure_names(follow_up.structures, document, (*base, "structures"))
                if follow_up.to:
                    yield from self._target(follow_up.to, flow, Spot(document, (*base, "vers")))

    def _window_keys(self, part: ByWindow[Any], document: str, path: Path) -> Iterator[Fact]:
        for key in part.named:
            yield from self._window(key, Spot(document, (*path, key), on_key=True), OTHERS)

    def _structure_names(self, names: Iterable[str], document: str, path: Path) -> Iterator[Fact]:
        for position, name in enumerate(names):
            yield from self._structure(name, Spot(document, (*path, str(position))))

    def _structure(self, name: str, spot: Spot) -> Iterator[Fact]:
        if (STRUCTURES,) in self.content.broken:
            return  # told once, at the directory that cannot be read
        otherwise = "l'ajouter dans structures.yaml, ou corriger son nom"
        yield from _known(name, self.structures, STRUCTURE, spot, otherwise)

    def _window(self, name: str, spot: Spot, *more: str) -> Iterator[Fact]:
        otherwise = f"choisir parmi : {', '.join([*self.content.windows, *more])}"
        yield from _known(name, self.windows, WINDOW, spot, otherwise)

    def _flow_name(self, name: str, spot: Spot) -> Iterator[Fact]:
        names = self.content.flows.keys() | self.content.broken_flows
        otherwise = f"créer le fichier {name}.yaml, ou corriger le nom"
        yield from _known(name, names, FLOW, spot, otherwise)

    def _target(self, written: str, flow: str, spot: Spot, only: Collection[str] | None = None) -> Iterator[Fact]:
        home = written if only is None else f"{flow}/{written}"
        if self.content.meanings(flow)[home] or self._is_broken(written, flow):
            return
        names = candidates(flow, self.content.flows, written) if only is None else only
        help_text = suggestion(written, names, "ajouter cette question ou cette orientation, ou corriger le nom")
        message = f"« {written} » n'existe pas : ni question, ni orientation, ni logigramme de ce nom"
        yield Fact(rule=codes.UNKNOWN_TARGET, spot=spot, message=message, help=help_text)

    def _is_broken(self, written: str, home: str) -> bool:
        flow, _, node = written.rpartition("/")
        return (
            flow in self.content.broken_flows
            or written in self.content.broken_flows
            or (node in self.content.broken_nodes(flow or home))
        )


def within(path: Path, part: ByWindow[Any], key: str) -> Path:
    """The path of one value of a part written once (no key in the file) or per window."""
    return path if part.is_single else (*path, key)


def _known(name: str, names: Collection[str], kind: Kind, spot: Spot, otherwise: str) -> Iterator[Fact]:
    if name not in names:
        message = f"{kind.article} « {name} » n'existe pas"
        yield Fact(rule=kind.rule, spot=spot, message=message, help=suggestion(name, names, otherwise))
