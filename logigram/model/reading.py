"""The smaller files: the glossary and the scenarios."""

from pydantic import Field, model_validator

from logigram.model.values import Age, Id, LocalMoment, Record, Text, Yes, refusal


class GlossaryEntry(Record):
    """An acronym, spelled out."""

    spelled_out: Text = Field(alias="developpe", description="Le sigle en toutes lettres")
    explanation: Text | None = Field(None, alias="explication", description="Ce que c'est, en une phrase")


class Scenario(Record):
    """A situation told by a professional, and where it must lead."""

    title: Text = Field(alias="titre", description="La situation, en une phrase")
    flow: Id = Field(alias="logigramme", description="Le logigramme de départ")
    when: LocalMoment | None = Field(None, alias="quand", description="Date et heure locales")
    window: Id | None = Field(None, alias="fenetre", description="Fenêtre, à la place de « quand »")
    age: Age | None = Field(None, description="Âge de la personne, en années révolues")
    answers: dict[Text, Text] = Field(alias="reponses", description="Exactement les questions rencontrées")
    expected: Text = Field(alias="attendu", description="L'orientation attendue")
    frequent: Yes = Field(
        default=False,
        alias="frequente",
        description="Montrée sur l'accueil parmi les situations fréquentes, sans aucune réponse donnée d'avance",
    )

    @model_validator(mode="after")
    def _one_time(self) -> "Scenario":
        if (self.when is None) == (self.window is None):
            raise refusal("scenario_time")
        return self
