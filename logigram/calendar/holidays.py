"""Public holidays of a country, with their French names, from the `holidays` package (imported late, and in part)."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from types import MappingProxyType

_COUNTRIES = "holidays.countries"


def known_country(code: str) -> bool:
    """Whether the public holidays of a country are known, by its two-letter code in capitals (« FR »)."""
    from holidays.registry import EntityLoader  # `list_supported_countries` would import all the countries

    return code in EntityLoader.get_country_codes()


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
    with _one_country_alone():
        spoken = country_holidays(country).supported_languages
    language = next((language for language in spoken if language.startswith("fr")), None)
    return dict(sorted(country_holidays(country, years=year, language=language).items()))


@contextmanager
def _one_country_alone() -> Iterator[None]:
    """Import one country without the 250 others, which its folder would import with it: two thirds of the time.

    The folder stands empty meanwhile; whoever asks for it later finds it whole.
    """
    import holidays

    spec = None if _COUNTRIES in sys.modules else PathFinder.find_spec(_COUNTRIES, holidays.__path__)
    if spec is not None:
        sys.modules[_COUNTRIES] = module_from_spec(spec)
    try:
        yield
    finally:
        if spec is not None:
            del sys.modules[_COUNTRIES]
