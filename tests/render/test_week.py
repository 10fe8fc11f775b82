import pytest

from logigram.model.settings import Settings
from logigram.render.week import hours
from tests.render.charts import sample
from tests.territories import SETTINGS


@pytest.mark.parametrize(
    ("window", "said"),
    [
        ("jour", "du lundi au jeudi de 9 h à 17 h ; le vendredi de 9 h à 16 h"),
        ("nuit", "du lundi au jeudi de 17 h à 9 h le lendemain"),
        (
            "week_end",
            "du vendredi 16 h au lundi 9 h ; les jours fériés, depuis la fin du dernier jour ouvré jusqu'à la reprise",
        ),
    ],
)
def test_the_hours_of_windows_are_said_in_french(window: str, said: str) -> None:
    assert hours(sample().settings, window).replace("\u00a0", " ") == said


@pytest.mark.parametrize(
    ("days", "start", "end", "said"),
    [
        ("lun-dim", "08:30", "24:00", "tous les jours de 8 h 30 à minuit"),
        ("lun, mer", "00:00", "12:05", "les lundi et mercredi de minuit à 12 h 05"),
        ("lun, mar, jeu", "09:00", "09:00", "les lundi, mardi et jeudi de 9 h à 9 h le lendemain"),
        ("lun-mar", "09:00", "10:00", "les lundi et mardi de 9 h à 10 h"),
    ],
)
def test_days_are_listed_or_run_together(days: str, start: str, end: str, said: str) -> None:
    window = {"titre": "F", "plages": [{"jours": days, "de": start, "a": end}]}
    settings = Settings.model_validate({**SETTINGS, "fenetres": {"jour": window}, "jours_feries": None})
    assert hours(settings, "jour").replace("\u00a0", " ") == said
