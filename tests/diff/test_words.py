"""Every field that can change has a French name, whatever the format comes to hold."""

import pytest

from logigram.diff import words
from logigram.diff.compare import FLOW_FIELDS, NOT_TOLD
from logigram.diff.difference import Change
from logigram.diff.outcomes import BY_WINDOW, FOLLOW_UP_PARTS
from logigram.diff.questions import FIELDS as OF_QUESTIONS
from logigram.diff.settings import FIELDS as OF_SETTINGS
from logigram.model.flow import Delay, FollowUps
from logigram.model.structure import Structure
from tests.diff.pairs import base
from tests.territories import territory

FIELDS = [
    *(name for name in Structure.model_fields if name not in NOT_TOLD),
    *(*FLOW_FIELDS, *OF_QUESTIONS, *OF_SETTINGS, *BY_WINDOW),
    *("title", "order", "hours", "when", "then", "to_confirm", "answers.oui.text", "answers.oui.age"),
    *(f"{key}.{part}" for key in FollowUps.model_fields for part in FOLLOW_UP_PARTS),
    *(f"reminders.{delay}" for delay in Delay),
    "cards.nuit",
]


@pytest.mark.parametrize("name", FIELDS)
def test_each_field_is_named_in_french(name: str) -> None:
    said = words.field(Change(name, None, None))
    assert said
    assert "_" not in said


def test_a_part_of_an_answer_or_of_a_continuation_says_whose_it_is() -> None:
    names = ("answers.oui.text", "answers.oui.age", "refusal.structures", "reminders.immediat")
    assert [words.field(Change(name, None, None)) for name in names] == [
        "réponse « oui »",
        "réponse « oui », âges",
        "en cas de refus, structures",
        "rappels, tout de suite",
    ]


def test_ids_are_shown_by_what_they_name_when_they_name_something() -> None:
    version = territory(base())
    assert words.shown(Change("structures", None, None), ("mairie", "perdue"), version) == ("Mairie", "perdue")
    assert words.shown(Change("delay", None, None), "immediat", version) == ("Tout de suite",)
    assert words.shown(Change("text", None, None), "immediat", version) == ("immediat",)
    assert words.shown(Change("text", None, None), None, version) == ("rien",)
    assert words.shown(Change("cards.delay", None, None), "titre : La nuit", version) == ("titre : La nuit",)


def test_a_step_that_neither_version_knows_stays_as_written() -> None:
    assert words.step("perdue", "oui", "adult", [territory(base())]) == ("perdue", "oui")
