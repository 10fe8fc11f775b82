"""Windows that leave a gap or overlap."""

from typing import Any

from logigram.finding import Finding
from logigram.rules.check import prove
from tests.example import AT
from tests.territories import SETTINGS, outcome, territory

DAY = {"jours": "lun-jeu", "de": "09:00", "a": "17:00"}


def _found(windows: dict[str, Any], **settings: object) -> list[Finding]:
    flows = {"a": {"debut": "o", "orientations": {"o": outcome()}}}
    here = territory(flows, {"fenetres": {**SETTINGS["fenetres"], **windows}, **settings})
    return [finding for finding in prove(here, AT) if finding.code == "LG401"]


def _window(*ranges: dict[str, str]) -> dict[str, Any]:
    return {"titre": "Fenêtre", "plages": list(ranges)}


def test_windows_that_share_the_week_are_not_blamed() -> None:
    assert _found({}) == []


def test_a_gap_is_told_once_between_the_windows_beside_it() -> None:
    (finding,) = _found({"jour": _window(DAY, {"jours": "ven", "de": "10:00", "a": "16:00"})})
    assert finding.message.startswith("aucune fenêtre n'est prévue le vendredi 27 novembre 2026 de 9 h à 10 h (1")
    assert finding.path == ("fenetres", "nuit", "plages")
    assert finding.windows == ()
    assert [related.message for related in finding.related] == ["commence trop tard"]


def test_an_overlap_is_told_once_with_its_windows() -> None:
    (finding,) = _found({"jour": _window(DAY, {"jours": "ven", "de": "09:00", "a": "17:00"})})
    assert "« jour » et « week_end » se chevauchent : le vendredi 27 novembre 2026 de 16 h à 17 h" in finding.message
    assert finding.windows == ("jour", "week_end")


def test_an_exception_wins_over_a_gap() -> None:
    late = _window(DAY, {"jours": "ven", "de": "10:00", "a": "16:00"})
    filled = {"du": "2026-11-27 09:00", "au": "2026-11-27 10:00", "fenetre": "nuit"}
    (finding,) = _found({"jour": late}, exceptions=[filled])
    assert "4 décembre 2026" in finding.message


def test_kinds_of_defects_are_told_apart() -> None:
    friday = {"jours": "ven", "de": "10:00", "a": "17:00"}
    gap, overlap = _found({"jour": _window(DAY, friday)})
    assert {gap.windows, overlap.windows} == {(), ("jour", "week_end")}
