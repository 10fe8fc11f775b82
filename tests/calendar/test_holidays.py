import subprocess
import sys
from datetime import date

import pytest

from logigram.calendar import holiday_names, known_country
from tests.calendar.samples import french_holidays

YEARS = range(2008, 2100)  # before, the Monday of Pentecost was not always one


def test_french_holidays_are_those_worked_out_from_easter() -> None:
    assert set(holiday_names("FR", YEARS)) == {day for year in YEARS for day in french_holidays(year)}


def test_the_days_of_alsace_and_moselle_are_not_counted() -> None:
    found = holiday_names("FR", [2026])
    assert date(2026, 4, 3) not in found
    assert date(2026, 12, 26) not in found


def test_names_are_french_and_days_in_order() -> None:
    found = holiday_names("FR", [2027, 2026])
    assert found[date(2026, 11, 11)] == "Armistice"
    assert found[date(2026, 4, 6)] == "Lundi de Pâques"
    assert list(found) == sorted(found)
    assert holiday_names("MC", [2026])[date(2026, 1, 1)] == "Le jour de l'An"


def test_an_unknown_country_is_refused_in_clear_words() -> None:
    assert known_country("FR")
    assert not known_country("XX")
    with pytest.raises(ValueError, match="« XX »"):
        holiday_names("XX", [2026])


def test_importing_the_calendar_imports_neither_holidays_nor_opening_hours() -> None:
    code = "import sys, logigram.calendar; print(sorted({'holidays', 'opening_hours'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_one_country_is_imported_without_the_others_which_can_be_later() -> None:
    code = """
import sys
from logigram.calendar import holiday_names
assert holiday_names("FR", [2026])
before = [name for name in sys.modules if name.startswith("holidays.countries")]
from holidays.countries import Germany
print(before, len(holiday_names("DE", [2026])) > 0, Germany.country)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "['holidays.countries.france'] True DE\n"
