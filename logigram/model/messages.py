"""The errors of pydantic, told in French by their type, at the place of the value."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError

from logigram.finding import Rule
from logigram.model import codes
from logigram.model.names import known_keys, nearest
from logigram.source.fact import Fact, Spot
from logigram.source.tree import Document, Node, Scalar, Sequence, child

Error = Mapping[str, Any]
Wording = tuple[Rule, str, str]

_WRITTEN: Mapping[type, str] = {Scalar: "un texte", Sequence: "une liste"}
_CLOCK = "écrire l'heure ainsi : 09:00"


def _shown(error: Error) -> str:
    value = error["input"]
    return f"« {value} »" if isinstance(value, str) else "cette valeur"


def _expected(what: str, repair: str) -> Callable[[Error], Wording]:
    def word(error: Error) -> Wording:
        found = _WRITTEN.get(type(error["input"]), "un groupe de clés")
        return codes.WRONG_VALUE, f"il faut {what} ici, et c'est {found}", repair

    return word


def _refused(rule: Rule, fact: str, repair: str) -> Callable[[Error], Wording]:
    def word(error: Error) -> Wording:
        context = error.get("ctx", {})
        return rule, fact.format(value=_shown(error), **context), repair.format(**context)

    return word


def _enum(error: Error) -> Wording:
    # pydantic lists the accepted values as « 'a', 'b' or 'c' »: only the values are kept, not its English
    names = error["ctx"]["expected"].replace(" or ", ", ").replace("'", "").split(", ")
    guess = nearest(str(error["input"]), names)
    repair = f"vouliez-vous dire « {guess} » ?" if guess else f"choisir parmi : {', '.join(names)}"
    return codes.WRONG_VALUE, f"{_shown(error)} n'est pas un choix possible", repair


def _hours(error: Error) -> Wording:
    part = error["ctx"]["part"]
    where = f" : « {part} »" if part != error["input"] else ""
    repair = "écrire par exemple « Mo-Fr 09:00-17:00; PH off » ou « 24/7 » ; retirer la clé s'ils sont inconnus"
    return codes.HOURS, f"les horaires {_shown(error)} ne sont pas compris{where}", repair


_LIST = _expected("une liste", "écrire chaque élément sur sa ligne, précédé de « - »")
_KEYS = _expected("un groupe de clés", "écrire une clé par ligne, suivie de « : » et de sa valeur")
_VALUE = codes.WRONG_VALUE

WORDINGS: Mapping[str, Callable[[Error], Wording]] = {
    "string_type": _expected("un texte", "écrire un texte, entre guillemets s'il contient « : » ou « # »"),
    "tuple_type": _LIST,
    "list_type": _LIST,
    "dict_type": _KEYS,
    "model_type": _KEYS,
    "model_attributes_type": _KEYS,
    "enum": _enum,
    "too_short": _refused(_VALUE, "la liste est vide", "ajouter au moins un élément, ou retirer la clé"),
    "identifier": _refused(
        codes.IDENTIFIER,
        "{value} ne peut pas servir de nom",
        "un nom commence par une lettre et ne contient que des minuscules sans accent, des chiffres et « _ »",
    ),
    "answer_twice": _refused(
        codes.IDENTIFIER,
        "deux réponses à cette question portent le nom « {id} »",
        "donner à chacune une ligne « id: … » différente",
    ),
    "phone": _refused(
        codes.PHONE,
        "{value} n'est pas un numéro de téléphone",
        "écrire les chiffres, par exemple « 15 », « 116 006 » ou « 05 36 49 00 00 » ; retirer la clé s'il est inconnu",
    ),
    "hours": _hours,
    "yes_or_no": _refused(_VALUE, "{value} n'est ni « oui » ni « non »", "écrire « oui » ou « non »"),
    "count": _refused(
        _VALUE,
        "{value} n'est pas un nombre de quatre chiffres au plus",
        "écrire un nombre en chiffres, par exemple 18",
    ),
    "age": _refused(
        _VALUE, "{value} n'est pas un âge", "écrire l'âge en années révolues, en chiffres, de 0 à {oldest}"
    ),
    "date": _refused(_VALUE, "{value} n'est pas une date", "écrire la date ainsi : 2026-11-22"),
    "clock": _refused(_VALUE, "{value} n'est pas une heure", _CLOCK),
    "moment": _refused(
        _VALUE, "{value} n'est ni une date ni une date avec son heure", "écrire 2026-12-24, ou 2026-12-24 12:00"
    ),
    "day": _refused(
        _VALUE, "{value} n'est pas un jour de la semaine", "écrire lun, mar, mer, jeu, ven, sam ou dim, ou lun-jeu"
    ),
    "week_range": _refused(
        _VALUE,
        "cette plage mélange deux écritures",
        "écrire {{jours: lun-jeu, de: 09:00, a: 17:00}}, ou {{de: ven 16:00, a: lun 09:00}}",
    ),
    "age_order": _refused(
        _VALUE, "l'âge le plus haut est inférieur à l'âge le plus bas", "corriger « min » ou « max »"
    ),
    "period_order": _refused(_VALUE, "cette période finit avant de commencer", "corriger « du » ou « au »"),
    "timezone": _refused(_VALUE, "le fuseau {value} n'existe pas", "écrire par exemple Europe/Paris"),
    "empty_situation": _refused(
        _VALUE,
        "cette garantie ne dit pas où elle s'applique",
        "sous « si », écrire logigramme, question, reponse ou « partout: oui »",
    ),
    "one_consequence": _refused(
        _VALUE,
        "cette garantie doit promettre une chose, et une seule",
        "sous « alors », garder l'un de : toujours, possible, jamais",
    ),
    "deadline_without_hours": _refused(
        _VALUE,
        "cette étape a une échéance, mais pas de délai en heures",
        "commencer « delai » par un nombre d'heures, par exemple « 24 h », ou retirer « echeance »",
    ),
    "deadlines_from": _refused(
        _VALUE,
        "« compte_depuis » et « echeance » ne vont pas l'un sans l'autre",
        "écrire « compte_depuis » dans l'orientation et « echeance » dans une étape au moins, ou retirer les deux",
    ),
    "scenario_time": _refused(
        _VALUE, "ce scénario doit dire quand il se passe, une seule fois", "garder « quand » ou « fenetre »"
    ),
}
_UNKNOWN = _refused(_VALUE, "{value} n'est pas accepté ici", "comparer avec le guide de rédaction")


def facts_of(error: ValidationError, document: str, tree: Document, model: type[BaseModel]) -> Iterator[Fact]:
    """Every error of a file, one per cause: a misspelt key is not also reported as missing."""
    errors = list(_causes(error))
    misspelt: set[tuple[str, ...]] = set()
    for each in errors:
        if each["type"] == "extra_forbidden":
            fact, meant = _unknown_key(each, document, tree, model)
            misspelt |= {meant} if meant else set()
            yield fact
    for each in errors:
        if each["type"] == "missing" and tuple(map(str, each["loc"])) not in misspelt:
            yield _missing(each, document, tree)
        elif each["type"] not in {"missing", "extra_forbidden"}:
            rule, message, repair = WORDINGS.get(each["type"], _UNKNOWN)(each)
            on_key = each["loc"][-1:] == ("[key]",)
            spot = Spot(document, route(tree.root, each["loc"]), on_key=on_key)
            yield Fact(rule=rule, spot=spot, message=message, help=repair)


def _causes(error: ValidationError) -> Iterator[Error]:
    """The errors of pydantic, without the lists it calls too short because their items were refused."""
    return (each for each in error.errors(include_url=False) if each["type"] != "too_short" or not each["input"])


def _unknown_key(
    error: Error, document: str, tree: Document, model: type[BaseModel]
) -> tuple[Fact, tuple[str, ...] | None]:
    *above, key = error["loc"]
    keys = known_keys(model, above)
    guess = nearest(str(key), keys)
    repair = f"vouliez-vous dire « {guess} » ?" if guess else f"les clés possibles ici : {', '.join(keys)}"
    spot = Spot(document, route(tree.root, error["loc"]), on_key=True)
    fact = Fact(rule=codes.UNKNOWN_KEY, spot=spot, message=f"la clé « {key} » n'existe pas ici", help=repair)
    return fact, (*map(str, above), guess) if guess else None


def _missing(error: Error, document: str, tree: Document) -> Fact:
    *above, key = error["loc"]
    spot = Spot(document, route(tree.root, above), on_key=True)
    return Fact(
        rule=codes.MISSING_KEY,
        spot=spot,
        message=f"il manque la clé « {key} »",
        help=f"ajouter une ligne « {key}: … »",
    )


def route(root: Node, loc: "list[Any] | tuple[Any, ...]") -> tuple[str, ...]:
    """The path in the document of a pydantic location; steps that the file does not write (« autres ») are left out."""
    path: list[str] = []
    node = root
    for step in map(str, loc):
        below = child(node, step)
        if below is not None:
            path.append(step)
            node = below
    return tuple(path)
