"""A structure: a service, a line or a body that a person is oriented to (`structures.yaml`)."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from logigram.model.hours import check_hours
from logigram.model.values import AgeRange, Day, Id, Ids, LocalMoment, Phone, Record, Text, Texts, Yes, refusal

RESERVED = "Réservé aux professionnels : "
"""What stands before the name of a structure that is not for everybody."""

Hours = Annotated[str, AfterValidator(check_hours)]


class Audience(StrEnum):
    """Who may be shown a structure: everybody, or professionals only (never on a poster nor on a public page)."""

    PUBLIC = "public"
    PROFESSIONALS = "professionnels"


class Period(Record):
    """From a local moment to another; a date alone stands for its whole day, so « du » = « au » is one day."""

    start: LocalMoment = Field(alias="du", description="Début : une date, ou une date et une heure")
    end: LocalMoment = Field(alias="au", description="Fin : une date (ce jour compris), ou une date et une heure")

    @model_validator(mode="after")
    def _in_order(self) -> "Period":
        if self.end.end <= self.start.at:
            raise refusal("period_order")
        return self


class Closure(Period):
    """A dated closure of a structure."""

    reason: Text | None = Field(None, alias="motif", description="Pourquoi la structure est fermée")


class Suspension(Record):
    """A structure put aside until further notice: it answers nobody."""

    since: Day | None = Field(None, alias="depuis", description="Depuis quand")
    reason: Text | None = Field(None, alias="motif", description="Pourquoi")


class Waiting(Record):
    """The announced delay before a first appointment, with the day it was announced."""

    text: Text = Field(alias="texte", description="Le délai annoncé, par exemple « 3 mois »")
    on: Day = Field(alias="le", description="Date de l'annonce")


class Agreement(Record):
    """What the structure agreed to receive, and when."""

    on: Day = Field(alias="le", description="Date de l'accord")
    outcomes: Ids = Field((), alias="orientations", description="Orientations acceptées par la structure")


class Structure(Record):
    """One entry of the directory; every fact that no source gives is absent."""

    name: Text = Field(alias="nom", description="Nom affiché")
    kind: Text = Field(alias="type", description="Famille de structures, par exemple « urgence »")
    mission: Text | None = Field(None, description="Ce que fait la structure")
    age: AgeRange | None = Field(None, description="Âges reçus")
    phone: Phone | None = Field(None, alias="telephone", description="Absent : inconnu ; jamais inventé")
    sms: Phone | None = Field(None, description="Numéro pour écrire")
    generic: Yes = Field(default=False, alias="generique", description="« oui » : sans coordonnées propres")
    hours: Hours | None = Field(None, alias="horaires", description="Syntaxe OSM opening_hours ; absent : inconnu")
    closures: tuple[Closure, ...] = Field((), alias="fermetures", description="Fermetures datées")
    access: Text | None = Field(None, alias="acces", description="Comment on y entre")
    referral: Text | None = Field(None, alias="saisine", description="Qui peut l'appeler, s'il y a une condition")
    address: Text | None = Field(None, alias="adresse", description="Adresse postale")
    area: tuple[Text, ...] = Field((), alias="secteur", description="Communes desservies ; absent : tout le territoire")
    website: Text | None = Field(None, alias="site", description="Adresse du site")
    audience: Audience = Field(Audience.PUBLIC, alias="diffusion", description="public ou professionnels")
    waiting: Waiting | None = Field(None, alias="attente", description="Délai annoncé")
    suspended: Suspension | None = Field(None, alias="suspendue", description="Mise de côté jusqu'à nouvel ordre")
    replaced_by: Id | None = Field(None, alias="remplacee_par", description="Structure qui prend sa place")
    agreement: Agreement | None = Field(None, alias="accord", description="Accord donné par la structure")
    finess: Text | None = Field(None, description="Numéro FINESS")
    source: Texts = Field((), description="D'où vient ce qui est écrit")
    checked_on: Day | None = Field(None, alias="verifie_le", description="Dernière vérification")
    to_confirm: Ids = Field((), alias="a_confirmer", description="Clés que la structure doit confirmer")

    @property
    def phone_is_sure(self) -> bool:
        """Whether a phone is known and nobody asked to confirm it."""
        return self.phone is not None and "telephone" not in self.to_confirm

    @property
    def is_public(self) -> bool:
        """Whether everybody may be shown how to reach the structure."""
        return self.audience is Audience.PUBLIC

    @property
    def public(self) -> "Structure":
        """The structure as public material may show it: of one for professionals, nothing but its name.

        What is kept is named here, so that a key added later stays reserved too. Its number is left out of its name.
        """
        if self.is_public:
            return self
        name = self.name.removeprefix(RESERVED)
        return Structure.model_construct(
            name=f"{RESERVED}{name.replace(self.phone, '…') if self.phone else name}",
            kind=self.kind,
            audience=self.audience,
            suspended=self.suspended and Suspension.model_construct(since=self.suspended.since),
            replaced_by=self.replaced_by,
        )

    def is_suspended(self, on: date) -> bool:
        """Whether the structure is put aside on a local day."""
        return self.suspended is not None and (self.suspended.since is None or self.suspended.since <= on)
