"""Sheets from the site: printed, all in one file while others read, and checked once they are on a wall."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from threading import Thread
from urllib.request import urlopen
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, expect

from logigram import load
from logigram.paper.version import version
from tests.e2e import places
from tests.e2e.reader import Reader, reading
from tests.e2e.server import Server
from tests.files import ADULT, FILES
from tests.repository import committed


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, str]]:
    """A small territory whose flow changed under git, served; and the version of the sheet printed before."""
    flows = tmp_path_factory.mktemp("flows")
    committed(flows, **{name.removesuffix(".yaml"): text for name, text in FILES.items()})
    old = version(load(flows), ["adult"])
    committed(flows, adult=ADULT.replace("Voir la mairie", "Aller à la mairie"))
    server = Server(flows, tmp_path_factory.mktemp("log") / "log", now="")  # a page asks again as time goes by
    server.start()
    yield server, old
    server.stop()


def test_a_poster_is_reached_from_the_foot_of_any_page(phone: Reader, served: Server) -> None:
    phone.open(places.last_question())
    phone.page.locator('footer a[href^="./imprimer"]').click()
    phone.at("imprimer")
    title = places.territory().flows[places.FLOW].title
    first = phone.page.locator(".lg-sheets section").first
    expect(first.get_by_role("heading")).to_have_text(title)
    link = first.get_by_role("link", name="A4 affiche d'urgence").evaluate("link => link.href")
    assert link.startswith(f"{served.url}/papier/")
    with urlopen(link) as answer:  # noqa: S310 - our own server
        assert answer.read().startswith(b"%PDF-")


def test_readers_go_on_while_all_sheets_are_made_for_one_of_them(browser: Browser, changed: tuple[Server, str]) -> None:
    small, _ = changed
    got: list[bytes] = []

    def fetch() -> None:
        with urlopen(f"{small.url}/papier/tout.zip") as answer:  # noqa: S310 - our own server
            got.append(answer.read())

    with reading(browser, small.url) as reader:
        reader.open()
        thread = Thread(target=fetch)
        thread.start()
        reader.choose("Adulte")
        reader.at("danger")
        reader.choose("Oui")
        reader.at("appeler_15")
        thread.join(60)
    assert min(ZipFile(BytesIO(got[0])).namelist()) == "adult-affiche-a3.pdf"


def test_who_holds_an_old_sheet_is_told_so_at_once_then_what_changed(
    browser: Browser, changed: tuple[Server, str]
) -> None:
    small, old = changed
    with reading(browser, small.url) as reader:
        reader.open(f"/feuille?logigramme=adult&version={old}")
        expect(reader.heading).to_have_text("Votre feuille n'est plus à jour\u00a0: ne vous y fiez plus")
        expect(reader.page.locator(".lg-changes")).to_contain_text("Voir la mairie")
        expect(reader.page.locator("#annonce")).to_have_text("Voici ce qui n'est plus comme sur votre feuille.")
        reader.page.get_by_role("link", name="Répondre aux questions maintenant").click()
        reader.at("danger")


def test_a_version_is_typed_and_leaves_no_trace_on_the_page(reader: Reader) -> None:
    reader.open("/feuille")
    reader.page.get_by_label("Version écrite au bas de la feuille").fill("zzzpwned")
    reader.page.get_by_role("button", name="Vérifier").click()
    expect(reader.page.locator("#contenu")).to_contain_text("ne peut pas être lue")
    expect(reader.page.locator("#contenu")).not_to_contain_text("pwned")
    reader.page.get_by_label("Version écrite au bas de la feuille").fill(places.sheet().upper())
    reader.page.get_by_role("button", name="Vérifier").click()
    expect(reader.heading).to_have_text("Votre feuille est à jour")
    assert Path(reader.page.url.partition("?")[0]).name == "feuille"
