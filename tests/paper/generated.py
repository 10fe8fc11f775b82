"""Flows of any size with the texts of real ones: same size, same flow."""

import random
from typing import Any

from logigram.territory import Territory
from tests.render.charts import SETTINGS
from tests.territories import WINDOWS, outcome, territory, validated

WORDS = (
    *("la personne", "est-elle suivie", "danger", "maintenant", "depuis", "plusieurs jours", "ne veut plus", "voir"),
    *("médecin traitant", "famille", "nuit", "week-end", "hospitalisation", "logement", "voisine", "téléphone"),
)
DELAYS = ("immediat", "jour_meme", "semaine", "programme")


def generated(questions: int, most: int = 6) -> Territory:
    """A validated flow of that many questions, all reached; a third of its answers and doors change with the window."""
    chance = random.Random(questions)  # noqa: S311 - nothing secret here
    outcomes = [f"o{number}" for number in range(questions + 4)]
    ways: list[list[Any]] = [
        [_way(chance, outcomes) for _ in range(chance.randint(1, most - 1))] for _ in range(questions)
    ]
    for number in range(1, questions):
        ways[chance.randrange(max(0, number - 5), number)].append(f"q{number}")
    flow: dict[str, Any] = {"titre": f"Public de {questions} questions", "debut": "q0", "revise_le": "2026-11-22"}
    flow["questions"] = {f"q{number}": _question(chance, each) for number, each in enumerate(ways)}
    flow["orientations"] = {name: _outcome(chance) for name in outcomes}
    return territory({"grand": validated("grand", flow)}, SETTINGS)


def _way(chance: random.Random, outcomes: list[str]) -> Any:  # noqa: ANN401 - a target, or one for each window
    if chance.random() < 0.3:
        return {each: chance.choice(outcomes) for each in WINDOWS}
    return chance.choice(outcomes)


def _question(chance: random.Random, ways: list[Any]) -> dict[str, Any]:
    answers = [{"id": f"r{place}", "texte": _text(chance, 1, 8), "vers": way} for place, way in enumerate(ways)]
    return {"texte": f"{_text(chance, 2, 8)} ?", "reponses": answers}


def _outcome(chance: random.Random) -> dict[str, Any]:
    doors = ("samu_15", "mairie", "inconnu")
    some: Any = {each: chance.sample(doors, chance.randint(1, 3)) for each in WINDOWS}
    written = outcome(delay=chance.choice(DELAYS), structures=some if chance.random() < 0.3 else list(doors))
    return {**written, "titre": _text(chance, 1, 6)}


def _text(chance: random.Random, least: int, most: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(chance.randint(least, most))).capitalize()
