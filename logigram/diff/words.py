"""The French of a comparison: what each field is called, and the texts behind the ids."""

from collections.abc import Iterable, Sequence

from logigram.diff.difference import Change, Difference, End, Ending, Situation, Value
from logigram.diff.urgency import delays
from logigram.model.flow import Delay, Flow
from logigram.model.targets import Target
from logigram.territory import Territory
from logigram.wording.terms import DELAYS, FOLLOW_UPS, first_lower

FIELDS = {
    "access": "accès",
    "address": "adresse",
    "age": "âges",
    "area": "secteur",
    "audience": "diffusion",
    "closures": "fermetures",
    "contact": "contact",
    "counted_from": "échéances comptées depuis",
    "delay": "délai",
    "discreet": "page à quitter vite",
    "emergencies": "numéros d'urgence",
    "entries": "logigrammes de l'accueil",
    "exceptions": "périodes particulières",
    "generic": "sans coordonnées propres",
    "help": "aide",
    "holidays": "jours fériés",
    "hours": "horaires",
    "instructions": "consignes",
    "kind": "type",
    "mission": "mission",
    "name": "nom",
    "notices": "bandeaux",
    "order": "ordre des réponses",
    "phone": "téléphone",
    "public_address": "adresse publique",
    "publisher": "éditeur",
    "referral": "saisine",
    "replaced_by": "remplacée par",
    "review_months": "délai de révision, en mois",
    "same_as": "même question que",
    "sms": "SMS",
    "start": "première question",
    "steps": "étapes",
    "structures": "structures",
    "subtitle": "sous-titre",
    "suspended": "suspension",
    "text": "texte",
    "then": "alors",
    "timezone_name": "fuseau horaire",
    "title": "titre",
    "to": "vers",
    "to_confirm": "à confirmer",
    "to_say": "à dire",
    "waiting": "attente",
    "website": "site",
    "when": "si",
}
_SUITES = dict(zip(("no_answer", "refusal", "waiting", "worse", "something_else"), FOLLOW_UPS.values(), strict=True))
_OF_STRUCTURES = frozenset({"structures", "emergencies", "replaced_by"})


def field(change: Change) -> str:
    """What changed: « téléphone », « réponse « oui » : texte », « en cas de refus : structures »."""
    head, _, tail = change.field.partition(".")
    if not tail:
        return FIELDS[head]
    if head == "answers":
        answer, _, part = tail.partition(".")
        return f"réponse « {answer} »" if part == "text" else f"réponse « {answer} », {FIELDS[part]}"
    if head == "cards":
        return f"carte de poche « {tail} »"
    if head == "reminders":
        return f"rappels, {first_lower(DELAYS[Delay(tail)])}"
    return f"{first_lower(_SUITES[head])}, {FIELDS[tail]}"


def shown(change: Change, value: Value, territory: Territory) -> tuple[str, ...]:
    """A value in words: the names of structures and delays in place of their ids; « rien » for none."""
    if value is None:
        return ("rien",)
    texts = (value,) if isinstance(value, str) else value
    if change.field.startswith("cards."):
        return texts
    last = change.field.rpartition(".")[2]
    if last in _OF_STRUCTURES:
        return tuple(structure(each, territory) for each in texts)
    return tuple(DELAYS[Delay(each)] for each in texts) if last == "delay" else texts


def structure(name: str, territory: Territory) -> str:
    """The name of a structure, its id where there is none."""
    found = territory.structures.get(name)
    return found.name if found else name


def windows(names: Sequence[str], found: Difference) -> str:
    """« Semaine, de nuit ; Week-end », « toutes les fenêtres » when they are all those of both versions."""
    shared = [each for each in found.old.windows if each in found.new.windows]
    if len(names) == len(shared):
        return "toutes les fenêtres"
    return " ; ".join(found.new.settings.windows[each].title for each in names)


def node(target: Target, territory: Territory) -> str:
    """The text of a question or the title of an outcome; as written where it could not be read."""
    flow = territory.flows.get(target.flow)
    if flow and target.node in flow.questions:
        return flow.questions[target.node].text
    return flow.outcomes[target.node].title if flow and target.node in flow.outcomes else target.node


def step(question: str, answer: str, flow: str, territories: Iterable[Territory]) -> tuple[str, str]:
    """The texts of a question and of an answer given to it, in the first version that has both."""
    for territory in territories:
        target = territory.resolve(question, flow)
        asked = _flow(territory, target).questions.get(target.node) if target else None
        given = asked.answer(answer) if asked else None
        if asked and given:
            return asked.text, given.text
    return question, answer


def _flow(territory: Territory, target: Target) -> Flow:
    return territory.flows[target.flow]


def ending(end: Ending, situation: Situation, territory: Territory) -> tuple[str, str, str]:
    """Where a walk ends, in words: what is said before the id of the node, that id, empty where none is told, the rest.

    How soon one must act is said last.
    """
    if end.node is None:
        return "aucune orientation : les questions tournent en rond", "", ""
    text, name = node(end.node, territory), end.node.seen_from(situation.flow)
    if end.kind is End.DEAD_END:
        return f"aucune orientation : la question « {text} »", name, " n'a pas de réponse"
    if end.kind is End.STUCK:
        return f"aucune orientation : la question « {text} »", name, " ne propose pas la réponse déjà donnée"
    if end.kind is End.BROKEN:
        return f"« {name} », qui n'existe pas ou n'a pas pu être lu", "", ""
    soon = [first_lower(DELAYS[each]) for each in dict.fromkeys(delays(end, situation.windows, territory)) if each]
    return f"« {text} »", name, f", {' ou '.join(soon)}" if soon else ""
