"""A pocket card: what a trade keeps on itself, drawn from a flow and printed on one sheet to be folded."""

from pydantic import Field

from logigram.model.values import Id, Ids, Record, Text


class Card(Record):
    """One card of one trade; what it says is drawn from the flow and the directory."""

    title: Text = Field(alias="titre", description="Le métier, écrit en grand, par exemple « EHPAD, la nuit »")
    audience: Text | None = Field(None, alias="pour", description="À qui elle s'adresse, en quelques mots")
    flow: Id = Field(alias="logigramme", description="Le logigramme dont elle reprend les premières questions")
    windows: Ids | None = Field(
        None, alias="fenetres", min_length=1, description="Les fenêtres où ce métier s'en sert ; absent : toutes"
    )
    outcomes: tuple[Text, ...] = Field(
        (), alias="orientations", description="Autres orientations utiles à ce métier, de ce logigramme ou d'un autre"
    )
    structures: Ids = Field((), description="Autres structures utiles à ce métier")
