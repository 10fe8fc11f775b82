"""The settings of a territory (`territoire.yaml`): its windows of time, emergencies, reminders and guarantees."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from logigram.model.card import Card
from logigram.model.flow import Delay, FollowUpByWindow, FollowUps, Outcome
from logigram.model.structure import Period
from logigram.model.values import DAYS, Count, Id, Ids, Phone, Record, SomeIds, Text, Texts, Yes, minutes, refusal

MINUTES_PER_DAY = 24 * 60
MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY


def _day(text: str) -> int:
    if text not in DAYS:
        raise refusal("day")
    return DAYS.index(text)


def _parse_days(value: object) -> object:
    if not isinstance(value, str):
        raise refusal("day")
    return tuple(sorted({day for part in value.split(",") for day in _days_between(part.strip())}))


def _days_between(text: str) -> Iterator[int]:
    first, _, last = text.partition("-")
    start, end = _day(first.strip()), _day((last or first).strip())
    return (day % 7 for day in range(start, end + 1 if end >= start else end + 8))


def _parse_week_moment(value: object) -> object:
    """« 09:00 » → (None, 540); « ven 16:00 » → (4, 960)."""
    if not isinstance(value, str):
        raise refusal("clock")
    day, _, clock = value.rpartition(" ")
    return (_day(day) if day else None, minutes(clock))


Days = Annotated[tuple[int, ...], BeforeValidator(_parse_days)]
WeekMoment = Annotated[tuple[int | None, int], BeforeValidator(_parse_week_moment)]


class WeekRange(Record):
    """A part of every week: on some days from an hour to another, or from a day and hour to another."""

    days: Days | None = Field(None, alias="jours", description="Jours, par exemple « lun-jeu » ou « lun, mer »")
    start: WeekMoment = Field(alias="de", description="Heure de début, avec le jour quand « jours » est absent")
    end: WeekMoment = Field(alias="a", description="Heure de fin ; plus petite que le début : le lendemain")

    @model_validator(mode="after")
    def _coherent(self) -> "WeekRange":
        written = (self.start[0] is not None, self.end[0] is not None)
        if written != ((False, False) if self.days is not None else (True, True)):
            raise refusal("week_range")
        return self

    @property
    def intervals(self) -> tuple[tuple[int, int], ...]:
        """Half-open intervals in minutes from Monday 00:00; the end may pass the end of the week."""
        if self.days is None:
            start = (self.start[0] or 0) * MINUTES_PER_DAY + self.start[1]
            end = (self.end[0] or 0) * MINUTES_PER_DAY + self.end[1]
            return ((start, end if end > start else end + MINUTES_PER_WEEK),)
        length = (self.end[1] - self.start[1] - 1) % MINUTES_PER_DAY + 1
        starts = (day * MINUTES_PER_DAY + self.start[1] for day in self.days)
        return tuple((start, start + length) for start in starts)


class WindowSettings(Record):
    """A part of the week that has ways out of its own."""

    title: Text = Field(alias="titre", description="Nom affiché")
    ranges: tuple[WeekRange, ...] = Field(alias="plages", min_length=1, description="Les plages de la semaine")


class Holidays(Record):
    """How public holidays change the windows."""

    country: Text = Field(alias="pays", description="Code du pays, par exemple FR")
    open_window: Id | None = Field(None, alias="ouvres", description="Fenêtre des jours ouvrés ; défaut : la première")
    window: Id = Field(alias="fenetre", description="Fenêtre qui prend tout le temps autour d'un férié")


class WindowException(Period):
    """A dated period given to a window, whatever the week says."""

    window: Id = Field(alias="fenetre", description="Fenêtre qui vaut pendant cette période")
    reason: Text | None = Field(None, alias="motif", description="Pourquoi")


class Notice(Period):
    """A dated notice shown on every page."""

    text: Text = Field(alias="texte", description="Ce que dit le bandeau")


class Contact(Record):
    """How to report an error."""

    email: Text | None = Field(None, alias="courriel", description="Adresse électronique")
    phone: Phone | None = Field(None, alias="telephone", description="Téléphone")


class Opening(StrEnum):
    """How much of the time an outcome must be open."""

    ALWAYS = "toujours"


class Situation(Record):
    """The « si » of a guarantee: where in the flows it holds."""

    flow: Id | None = Field(None, alias="logigramme", description="Dans ce logigramme")
    question: Text | None = Field(None, description="À partir de cette question")
    answers: SomeIds = Field((), alias="reponse", description="Après l'une de ces réponses")
    everywhere: Yes = Field(default=False, alias="partout", description="Depuis toute question")

    @model_validator(mode="after")
    def _says_something(self) -> "Situation":
        if not (self.flow or self.question or self.answers or self.everywhere):
            raise refusal("empty_situation")
        return self


class Promise(Record):
    """What outcomes must be: how soon, how open, which ones."""

    delay: Delay | None = Field(None, alias="delai", description="Délai promis")
    open: Opening | None = Field(None, alias="ouvert", description="« toujours » : ouverte 24 h/24")
    outcomes: tuple[Text, ...] = Field((), alias="orientations", description="L'une de ces orientations")
    structures: Ids = Field((), description="L'une de ces structures")
    first: Ids = Field((), alias="premiere", description="La première structure est l'une de celles-ci")
    kinds: tuple[Text, ...] = Field((), alias="types", description="L'un de ces types de structures")

    @property
    def named(self) -> Ids:
        """Every structure it names, wherever it wants it."""
        return (*self.structures, *self.first)


class Exclusion(Record):
    """What must never be met."""

    outcomes: tuple[Text, ...] = Field((), alias="orientations", description="Jamais ces orientations")
    structures: Ids = Field((), description="Jamais ces structures")
    kinds: tuple[Text, ...] = Field((), alias="types", description="Jamais ces types de structures")


class Consequence(Record):
    """The « alors » of a guarantee: exactly one of always, possibly, never."""

    always: Promise | None = Field(None, alias="toujours", description="Vrai de tout parcours")
    possible: Promise | None = Field(None, description="Vrai d'un parcours au moins")
    never: Exclusion | None = Field(None, alias="jamais", description="Vrai d'aucun parcours")
    questions_max: Count | None = Field(None, description="Nombre de questions encore posées, au plus")

    @model_validator(mode="after")
    def _exactly_one(self) -> "Consequence":
        if sum(part is not None for part in (self.always, self.possible, self.never)) != 1:
            raise refusal("one_consequence")
        return self


class Guarantee(Record):
    """A safety property the territory promises."""

    id: Id = Field(description="Nom court de la garantie")
    title: Text = Field(alias="titre", description="Ce qui est promis, en une phrase")
    when: Situation = Field(alias="si", description="Dans quelles situations")
    then: Consequence = Field(alias="alors", description="Ce qui est alors vrai")


class Decision(Record):
    """A choice that the programme leaves open, and that the territory made for now."""

    subject: Text = Field(alias="sujet", description="Ce que le programme ne dit pas, en quelques mots")
    choice: Text = Field(alias="choix", description="Ce qui a été choisi")
    reason: Text = Field(alias="raison", description="Pourquoi ce choix")
    by: Text | None = Field(None, alias="par", description="Qui doit le confirmer")
    source: Texts = Field((), description="Ce sur quoi le choix s'appuie")


def _check_timezone(text: str) -> str:
    """Looks this zone up: listing the six hundred that exist would read a file for each."""
    try:
        ZoneInfo(text)
    except (KeyError, ValueError, OSError) as error:
        raise refusal("timezone") from error
    if text.startswith(("posix/", "right/")):  # other forms of the same zones; « right » counts leap seconds
        raise refusal("timezone")
    return text


class Settings(Record):
    """What a territory decides for all its flows."""

    territory: Id = Field(alias="territoire", description="Nom court du territoire")
    name: Text = Field(alias="nom", description="Nom affiché")
    publisher: Text | None = Field(None, alias="editeur", description="Qui tient les logigrammes à jour")
    contact: Contact | None = Field(None, description="Pour signaler une erreur")
    public_address: Text | None = Field(
        None, alias="adresse_publique", description="Pour les QR codes ; absente : aucun"
    )
    timezone_name: Annotated[str, AfterValidator(_check_timezone)] = Field(
        alias="fuseau", description="Fuseau horaire, par exemple Europe/Paris"
    )
    entries: Ids | None = Field(None, alias="entrees", description="Logigrammes de l'accueil, dans l'ordre")
    windows: dict[Id, WindowSettings] = Field(alias="fenetres", min_length=1, description="Les fenêtres de la semaine")
    holidays: Holidays | None = Field(None, alias="jours_feries", description="Les jours fériés")
    exceptions: tuple[WindowException, ...] = Field((), description="Périodes particulières")
    emergencies: Ids = Field((), alias="urgences", description="Toujours à l'écran et sur le papier")
    reminders: dict[Delay, tuple[Text, ...]] = Field(
        default_factory=dict, alias="rappels", description="Ajoutés à toute orientation de ce délai"
    )
    follow_ups: FollowUps = Field(FollowUps(), alias="suites", description="Suites par défaut de toute orientation")
    notices: tuple[Notice, ...] = Field((), alias="avis", description="Bandeaux datés")
    review_months: Count | None = Field(None, alias="revision_mois", description="Délai de révision, en mois")
    cards: dict[Id, Card] = Field(
        default_factory=dict, alias="cartes", description="Les cartes de poche, une par métier"
    )
    guarantees: tuple[Guarantee, ...] = Field((), alias="garanties", description="Ce que le territoire promet")
    decisions: tuple[Decision, ...] = Field((), description="Choix que le programme laisse ouverts, à confirmer")

    @property
    def timezone(self) -> ZoneInfo:
        """The time zone of every hour written in the flows."""
        return ZoneInfo(self.timezone_name)

    def continuations(self, outcome: Outcome) -> dict[str, FollowUpByWindow]:
        """The follow-ups of an outcome, and those of the territory where it has none, by their French key."""
        return {**self.follow_ups.present(), **outcome.follow_ups.present()}
