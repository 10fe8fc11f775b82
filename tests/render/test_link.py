"""Links to the site and the codes that carry them."""

import pytest
import segno

from logigram.render.link import of_sheet, public
from logigram.render.qr import LONGEST, QUIET, qr, readable
from tests.territories import territory


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://exemple.fr", "https://exemple.fr/feuille"),
        ("http://exemple.fr/ici/", "http://exemple.fr/ici/feuille"),
        ("exemple.fr", None),
        ("javascript:alert('PWNED')", None),
        (None, None),
    ],
)
def test_a_page_has_a_link_where_the_site_has_an_address(address: str | None, found: str | None) -> None:
    settings = territory({}, {"adresse_publique": address} if address else None).settings
    assert public(settings, "feuille") == found
    assert of_sheet(settings, "abc", ["a", "b"]) == (found and f"{found}?logigramme=a&logigramme=b&version=abc")


def test_a_code_has_white_around_it_and_dots_large_enough() -> None:
    link = f"https://exemple.fr/{'x' * LONGEST}"[:LONGEST]
    drawn = qr(link)
    assert drawn
    dots = segno.make_qr(link, error="m").symbol_size(border=QUIET)[0]
    assert f'width="{4 * dots}" height="{4 * dots}"' in drawn
    assert 26 / dots >= 0.4, "millimetres, where the code is printed 26 mm wide"
    assert qr(f"{link}x") is None
    assert not readable(f"{link}x")
    assert not readable("é" * 91), "bytes are counted"
