"""Public holidays of a country, with their French names, from the `holidays` package (0.1 s to import: done late)."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType


def known_country(code: str) -> bool:
    """Whether the public holidays of a country are known, by its two-letter code in capitals (« FR »)."""
    from holidays import list_supported_countries

    return code in list_supported_countries()


def holiday_names(country: str, years: Iterable[int]) -> Mapping[date, str]:
    """The public holidays of some years, in the order of time; regional ones are left out.

    ValueError for a country that is not known.
    """
    found: dict[date, str] = {}
    for year in sorted(set(years)):
        found |= _of_year(country, year)
    return MappingProxyType(found)


@lru_cache(maxsize=256)
def _of_year(country: str, year: int) -> dict[date, str]:
    from holidays import country_holidays

    if not known_country(country):
        raise ValueError(f"pays inconnu pour les jours fériés : « {country} »")
    spoken = country_holidays(country).supported_languages
    language = next((language for language in spoken if language.startswith("fr")), None)
    return dict(sorted(country_holidays(country, years=year, language=language).items()))
