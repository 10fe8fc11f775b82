"""« Qui appeler, et quand »: the numbers of a card, by the hours at which they answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from logigram.model.structure import Structure
from logigram.paper.numbers import Door, answers, current, door
from logigram.render.words import phone, written
from logigram.wording.hours import spell
from logigram.wording.terms import TO_CONFIRM, first_upper

if TYPE_CHECKING:
    from logigram.territory import Territory

UNKNOWN: Final = f"Horaires {TO_CONFIRM}"


@dataclass(frozen=True, slots=True)
class Directory:
    """The numbers of a territory, as everybody may know them."""

    territory: "Territory"

    def told(self, met: Iterable[str], asked: Iterable[str]) -> dict[str, Any]:
        """The emergency numbers, those of the structures `met` on the card, and those that the editor `asked` for.

        Of the structures asked for, one without a number of its own has a line to write it on (`to_note`), and one
        whose number nobody confirmed is named (`to_confirm`): what is not known is said to be so.
        """
        wanted = list(current(self.territory, asked))
        found = [*current(self.territory, (*self.territory.settings.emergencies, *met)), *wanted]
        unknown = [each for each in wanted if each.is_public and each.suspended is None and not each.phone_is_sure]
        return {
            "hours": self._by_hours(found),
            "to_note": [written(each.name) for each in unknown if each.generic],
            "to_confirm": [written(each.name) for each in unknown if not each.generic],
        }

    def _by_hours(self, structures: Iterable[Structure]) -> list[dict[str, Any]]:
        """Each number once, under its hours; those nobody knows come last."""
        seen: set[str] = set()
        groups: dict[str, list[Door]] = {}
        for each in structures:
            if each.phone and answers(each) and each.phone not in seen:
                seen.add(each.phone)
                groups.setdefault(_hours(each), []).append({**door(each.phone, each.name), "sms": _message(each)})
        ordered = sorted(groups.items(), key=lambda group: group[0] == UNKNOWN)
        return [{"hours": hours, "doors": doors} for hours, doors in ordered]


def _hours(structure: Structure) -> str:
    if not structure.hours:
        return UNKNOWN
    said = first_upper(spell(structure.hours))
    return written(f"{said} ({TO_CONFIRM})" if "horaires" in structure.to_confirm else said)


def _message(structure: Structure) -> str:
    return f"SMS au {phone(structure.sms)}" if structure.sms and "sms" not in structure.to_confirm else ""
