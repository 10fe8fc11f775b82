"""A flow: one chart, made of questions, answers and outcomes."""

import json
import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property, lru_cache
from hashlib import sha256
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field, field_validator, model_validator

from logigram.model.by_window import ByWindow
from logigram.model.values import AgeRange, Day, Id, Ids, Record, Text, Texts, Yes, refusal

ANSWER_ID_LENGTH = 40
_HOURS = re.compile(r"(\d{1,3}) ?h\b")


class Delay(StrEnum):
    """How soon an outcome must be acted upon."""

    IMMEDIATE = "immediat"
    SAME_DAY = "jour_meme"
    WEEK = "semaine"
    PLANNED = "programme"


class ProcedureStep(Record):
    """One step of a procedure: who does what, within which delay."""

    who: Text = Field(alias="qui", description="Qui agit")
    what: Text = Field(alias="quoi", description="Ce qui est fait")
    within: Text | None = Field(None, alias="delai", description="Dans quel délai")
    deadline: Text | None = Field(
        None, alias="echeance", description="Ce qui précède la date et l'heure calculées, par exemple « Avant »"
    )

    @property
    def hours(self) -> int | None:
        """The hours that its delay begins with, « 48 h après l'arrêté » → 48; None for any other delay."""
        found = _HOURS.match(self.within or "")
        return int(found[1]) if found else None

    @model_validator(mode="after")
    def _can_be_reckoned(self) -> "ProcedureStep":
        if self.deadline and not self.hours:
            raise refusal("deadline_without_hours")
        return self


class FollowUp(Record):
    """What if: a text, structures to turn to, a place to go on from."""

    text: Text | None = Field(None, alias="texte", description="Ce qu'il faut faire")
    structures: Ids = Field((), description="Vers qui se tourner")
    to: Text | None = Field(None, alias="vers", description="Où le parcours peut reprendre")


class FollowUpByWindow(ByWindow[FollowUp]):
    """A follow-up, once or per window."""

    own_keys: ClassVar[frozenset[str]] = frozenset({"texte", "structures", "vers"})


class FollowUps(Record):
    """The continuations offered on the page of an outcome."""

    no_answer: FollowUpByWindow | None = Field(None, alias="sans_reponse", description="Si personne ne répond")
    refusal: FollowUpByWindow | None = Field(None, alias="si_refus", description="Si la personne refuse")
    waiting: FollowUpByWindow | None = Field(None, alias="en_attendant", description="En attendant")
    worse: FollowUpByWindow | None = Field(None, alias="si_aggravation", description="Si cela s'aggrave")
    something_else: FollowUpByWindow | None = Field(None, alias="autre_chose", description="S'il y a aussi autre chose")

    def present(self) -> dict[str, FollowUpByWindow]:
        """The follow-ups written, by their French key, in a fixed order."""
        return {key: part for key, name in _FOLLOW_UPS.items() if (part := getattr(self, name)) is not None}


_FOLLOW_UPS = {str(info.alias): name for name, info in FollowUps.model_fields.items()}


class Answer(Record):
    """One answer to a question and where it leads."""

    id: Id = Field("", description="Nom court et stable de la réponse")
    text: Text = Field(alias="texte", description="Ce que le professionnel choisit")
    to: ByWindow[Text] = Field(alias="vers", description="La suite du parcours, une fois ou par fenêtre")
    windows: Ids | None = Field(None, alias="fenetres", description="Fenêtres dans lesquelles la réponse est proposée")
    age: AgeRange | None = Field(None, description="Restreint l'âge pour la suite du parcours")

    def offered(self, window: str) -> bool:
        """Whether the answer is proposed in a window."""
        return self.windows is None or window in self.windows


@lru_cache(maxsize=1024)  # a few answers, « Oui » and « Non » first, make up most of a chart
def answer_id(text: str, position: int) -> str:
    """The id drawn from the text of an answer, for those that were given none.

    œ→oe, æ→ae, accents off, lower case, every run of other characters one `_`, 40 characters; `r` in front where it
    would not begin with a letter, and `r` + position (from 1) where nothing is left.
    """
    folded = text.lower().replace("œ", "oe").replace("æ", "ae")
    plain = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    if not name:
        return f"r{position}"
    return (name if name[0].isalpha() else f"r{name}")[:ANSWER_ID_LENGTH]


def _with_ids(value: object) -> object:
    if not isinstance(value, list):
        return value
    return [_with_id(answer, position) for position, answer in enumerate(value, 1)]


def _with_id(answer: object, position: int) -> object:
    if isinstance(answer, dict) and "id" not in answer and isinstance(answer.get("texte"), str):
        return {**answer, "id": answer_id(answer["texte"], position)}
    return answer


class Question(Record):
    """One question and its answers."""

    text: Text = Field(alias="texte", description="La question, telle que le professionnel la lit")
    help: Text | None = Field(None, alias="aide", description="Quelques mots pour comprendre la question")
    source: Texts = Field((), description="D'où vient ce qui est écrit")
    same_as: Text | None = Field(
        None, alias="meme_que", description="La question déjà posée ailleurs que celle-ci répète"
    )
    to_confirm: Ids = Field((), alias="a_confirmer", description="Clés à confirmer")
    answers: Annotated[tuple[Answer, ...], BeforeValidator(_with_ids)] = Field(
        alias="reponses", min_length=1, description="Les réponses, dans l'ordre où on les lit"
    )

    @field_validator("answers")
    @classmethod
    def _ids_differ(cls, answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
        ids = [answer.id for answer in answers]
        if len(set(ids)) != len(ids):
            twice = next(each for each in ids if ids.count(each) > 1)
            raise refusal("answer_twice", id=twice)
        return answers

    def offered(self, window: str) -> list[Answer]:
        """The answers proposed in a window, in the order in which they are read."""
        return [answer for answer in self.answers if answer.windows is None or window in answer.windows]

    def answer(self, answer_id: str) -> Answer | None:
        """The answer of that id, None where there is none."""
        for answer in self.answers:
            if answer.id == answer_id:
                return answer
        return None


class Outcome(Record):
    """Where a walk ends: what to do, with whom, how soon."""

    title: Text = Field(alias="titre", description="Ce qu'il y a à faire, en quelques mots")
    delay: ByWindow[Delay] = Field(alias="delai", description="immediat, jour_meme, semaine ou programme")
    structures: ByWindow[Ids] = Field(ByWindow[Ids].model_construct({}), description="Vers qui, dans l'ordre")
    instructions: ByWindow[tuple[Text, ...]] | None = Field(None, alias="consignes", description="Que faire")
    to_say: ByWindow[tuple[Text, ...]] | None = Field(None, alias="a_dire", description="Que dire")
    steps: ByWindow[tuple[ProcedureStep, ...]] | None = Field(
        None, alias="etapes", description="Étapes d'une procédure"
    )
    counted_from: Text | None = Field(
        None,
        alias="compte_depuis",
        description="Ce dont les échéances se comptent, par exemple « Heure de la signature »",
    )
    discreet: Yes = Field(
        default=False, alias="discret", description="« oui » : la page offre d'en sortir vite, vers une page neutre"
    )
    follow_ups: FollowUps = Field(FollowUps.model_construct(), alias="suites", description="Et si… ?")
    source: Texts = Field((), description="D'où vient ce qui est écrit")
    to_confirm: Ids = Field((), alias="a_confirmer", description="Clés à confirmer")

    @model_validator(mode="after")
    def _deadlines_are_counted_from_something(self) -> "Outcome":
        steps = (step for part in self.steps.values() for step in part) if self.steps else ()
        if any(step.deadline for step in steps) != bool(self.counted_from):
            raise refusal("deadlines_from")
        return self

    def structures_at(self, window: str) -> tuple[str, ...]:
        """The ids of its structures in a window, in order."""
        return self.structures.at(window) or ()


class Validation(Record):
    """Who validated the flow, and the fingerprint of what was validated."""

    by: Text = Field(alias="par", description="Nom de la personne qui valide")
    role: Text | None = Field(None, alias="qualite", description="Sa qualité")
    on: Day = Field(alias="le", description="Date de la validation")
    fingerprint: Text = Field(alias="empreinte", description="Empreinte du logigramme validé")


class Flow(Record):
    """One chart, for one public or one procedure; questions and outcomes share one namespace."""

    id: Id = Field(alias="logigramme", description="Nom court, le même que celui du fichier")
    title: Text = Field(alias="titre", description="Titre affiché")
    subtitle: Text | None = Field(None, alias="sous_titre", description="Quelques mots sous le titre")
    age: AgeRange | None = Field(None, description="Âges concernés ; absent : tous")
    revised_on: Day | None = Field(None, alias="revise_le", description="Dernière révision")
    validation: Validation | None = Field(None, description="Validation ; absente : projet")
    start: Id = Field(alias="debut", description="La première question")
    questions: dict[Id, Question] = Field(default_factory=dict, description="Les questions")
    outcomes: dict[Id, Outcome] = Field(default_factory=dict, alias="orientations", description="Les orientations")

    @cached_property
    def fingerprint(self) -> str:
        """Twelve hexadecimal digits of what is validated: all of the flow but who validated it and when it was revised.

        Comments, blanks and the order of keys do not count; a text that changes by a letter does.
        """
        said = self.model_dump(mode="json", by_alias=True, exclude={"revised_on", "validation"}, exclude_defaults=True)
        return sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:12]

    @property
    def standing(self) -> Validation | None:
        """The validation, as long as the flow is what was validated; without one the flow is a draft."""
        found = self.validation
        return found if found and found.fingerprint == self.fingerprint else None

    @property
    def nodes(self) -> Mapping[str, Question | Outcome]:
        """Questions and outcomes together, by id."""
        return {**self.questions, **self.outcomes}
