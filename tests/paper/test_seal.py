"""What a sheet says of itself: until when it may be used, and which version it is."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from logigram.model.flow import Flow
from logigram.paper import Kind, Sheet, compose
from logigram.paper.poster.compose import PAPERS, TEMPLATE, words
from logigram.paper.press import press
from logigram.paper.seal import check, last_day, seal
from logigram.paper.version import version
from logigram.render.qr import LONGEST
from logigram.territory import Territory
from tests.hostile import TYPST
from tests.paper.reading import alternatives, pages, said
from tests.render.charts import ADULT
from tests.territories import territory

PPI = 144
SITE = "https://exemple.fr/orientation/"


def revised(day: date | None) -> Flow:
    known = {"revise_le": day.isoformat()} if day else {}
    start = {"logigramme": "a", "titre": "A", "debut": "o", "orientations": {"o": {"titre": "O", "delai": "semaine"}}}
    return Flow.model_validate({**start, **known})


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 11, 22), 12, date(2027, 11, 22)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(2026, 12, 5), None, None),
        (None, 12, None),
        (date(9999, 6, 1), 9999, None),
    ],
)
def test_the_last_day_is_so_many_months_later(day: date | None, months: int | None, expected: date | None) -> None:
    assert last_day(revised(day), months) == expected


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 60))
def test_the_last_day_is_never_past_the_end_of_its_month(day: date, months: int) -> None:
    last = last_day(revised(day), months)
    assert last
    assert (last.year - day.year) * 12 + last.month - day.month == months
    assert last.day <= day.day


def test_until_when_is_said_where_the_territory_says_how_often_flows_are_read_again() -> None:
    flows = {"adult": ADULT}
    said = territory(flows, {"revision_mois": "12"})
    assert seal(said, said.flows["adult"])["until"] == "Ne plus utiliser après le\u00a022 novembre 2027"
    silent = territory(flows)
    assert seal(silent, silent.flows["adult"])["until"] == ""
    assert seal(said, said.flows["adult"])["version"] == version(said, ["adult"])
    assert f"version {version(said, ['adult'])}" in seal(said, said.flows["adult"])["colophon"]


def at(address: str | None) -> Territory:
    """Two flows whose site is there."""
    return territory({"adult": ADULT, "autre": ADULT}, {"adresse_publique": address} if address else None)


def test_a_phone_reads_from_the_sheet_where_to_check_it() -> None:
    here = at(SITE)
    width, height = PAPERS["a4"]
    png = press({**words(here, "adult"), "width": width, "height": height}, "png", None, TEMPLATE, ppi=PPI)
    (code,) = zxingcpp.read_barcodes(Image.open(BytesIO(png)))
    link = f"https://exemple.fr/orientation/feuille?logigramme=adult&version={version(here, ['adult'])}"
    assert code.text == link == check(here, ["adult"])["link"]
    corners = code.position
    wide = min(corners.top_right.x - corners.top_left.x, corners.bottom_left.y - corners.top_left.y)
    assert wide / PPI * 25.4 >= 20, "millimetres"


@pytest.mark.parametrize("kind", [Kind.CHART, Kind.POSTER])
@pytest.mark.parametrize("paper", ["a3", "a4"])
def test_every_sheet_says_where_to_check_it(kind: Kind, paper: str) -> None:
    here = at(SITE)
    pdf = compose(here, Sheet(kind, "adult", paper))
    assert "Code QR : vérifier si cette feuille est à jour, exemple.fr/orientation/feuille" in alternatives(pdf)
    for page in pages(pdf):
        assert "exemple.fr/orientation/feuille" in said(page)
        assert f"version{version(here, ['adult'])}" in said(page)
        links = {note.get_object()["/A"]["/URI"] for note in page["/Annots"]}  # type: ignore[attr-defined]
        assert links == {check(here, ["adult"])["link"]}


def test_a_booklet_of_all_flows_has_a_version_of_its_own() -> None:
    here = at(SITE)
    cover = pages(compose(here, Sheet(Kind.BOOKLET, "", "a4")))[0]
    assert f"feuilleversion{version(here, here.flows)}" in said(cover)
    assert "àjour" not in said(pages(compose(here, Sheet(Kind.BOOKLET, "adult", "a4")))[0])


@pytest.mark.parametrize("address", [None, "exemple.fr", "javascript:alert(1)"])
def test_without_a_site_nothing_is_said_of_it(address: str | None) -> None:
    here = at(address)
    assert {**check(here, ["adult"]), "version": ""} == dict.fromkeys(("version", "link", "address", "qr"), "")
    pdf = compose(here, Sheet(Kind.POSTER, "adult", "a4"))
    assert "àjour" not in said(pages(pdf)[0])


def test_a_sheet_of_several_flows_names_them_and_one_of_all_names_none() -> None:
    here, both = at(SITE), ["adult", "autre"]
    three = Territory(replace(here.content, flows={**here.flows, "tiers": here.flows["adult"]}))
    asked = [check(each, both)["link"].partition("?")[2] for each in (three, here)]
    assert asked[0] == f"logigramme=adult&logigramme=autre&version={version(three, both)}"
    assert asked[1] == f"version={version(here, both)}"


def test_an_address_too_long_for_a_phone_to_read_is_not_printed() -> None:
    here = at(f"https://exemple.fr/{'dossier/' * (LONGEST // 8)}")
    assert {**check(here, ["adult"]), "version": ""} == dict.fromkeys(("version", "link", "address", "qr"), "")


@pytest.mark.parametrize("kind", [Kind.CHART, Kind.POSTER])
def test_the_longest_address_that_is_printed_keeps_to_its_place(kind: Kind) -> None:
    here = at(f"https://{'abcdefghijkl' * 10}.fr")
    for page in pages(compose(here, Sheet(kind, "adult", "a4"))):
        assert f"{'abcdefghijkl' * 10}.fr/feuille" in said(page)
        assert f"version{version(here, ['adult'])}" in said(page)


@pytest.mark.parametrize("text", TYPST)
def test_an_address_is_only_text(text: str) -> None:
    here = at(f"https://exemple.fr/{text}")
    assert "exemple.fr/" in said(pages(compose(here, Sheet(Kind.POSTER, "adult", "a4")))[0])
