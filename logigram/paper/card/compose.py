"""The pocket card of a trade: numbers on the front, urgent questions inside, what to say and whom to call behind."""

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from logigram.paper.card.directory import Directory
from logigram.paper.card.told import Told
from logigram.paper.numbers import emergencies
from logigram.paper.press import press
from logigram.paper.several import seal_of
from logigram.render.week import hours
from logigram.render.words import written

if TYPE_CHECKING:
    from logigram.territory import Territory

TEMPLATE: Final = "card/card.typ"


def card(territory: "Territory", name: str, at: date | None = None) -> bytes:
    """A card of the settings as one PDF/UA-1 page, A4 upright: folded twice, print outside, it has four A6 faces.

    Raises KeyError for an unknown card, PageError when its text would have to be too small.
    """
    data = words(territory, name, at)
    return press(data, "pdf", at or territory.flows[territory.settings.cards[name].flow].revised_on, TEMPLATE)


def words(territory: "Territory", name: str, at: date | None = None) -> dict[str, Any]:
    """What the card says, ready for paper."""
    asked = territory.settings.cards[name]
    told = Told(territory.public, asked)
    flow = territory.flows[asked.flow]
    return {
        **seal_of(territory, told.flows, at),
        "name": name,
        "source": asked.flow,
        "title": written(asked.title),
        "audience": written(asked.audience or ""),
        "flow": written(flow.title),
        "description": f"Carte de poche « {written(asked.title)} », {written(territory.settings.name)}",
        "windows": [_window(territory, each) for each in asked.windows or ()],
        "emergencies": emergencies(territory.public),
        "stages": told.sheet.questions(),
        "others": [told.sheet.question(each) for each in told.others],
        "say": list(told.to_say()),
        "directory": Directory(territory.public).told(told.structures, asked.structures),
    }


def _window(territory: "Territory", window: str) -> dict[str, str]:
    settings = territory.settings
    return {"title": written(settings.windows[window].title), "hours": written(hours(settings, window))}
