"""The script that Streamlit runs, run by Streamlit's own driver: whatever the address, one page and no failure."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from logigram.ui.site import CHART, EDITORS, HOME, PAGES
from logigram.ui.web.store import store
from tests.files import FILES
from tests.hostile import HOSTILE

SCRIPT = Path(__file__).parents[2] / "logigram" / "ui" / "script" / "page.py"
Parameters = Mapping[str, str | Sequence[str]]


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AppTest]:
    """The script on a small territory, read once."""
    flows = tmp_path_factory.mktemp("flows")
    for name, text in FILES.items():
        (flows / name).write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LOGIGRAM_FLOWS", str(flows))
        patch.setenv("LOGIGRAM_NOW", "2026-11-28T22:05+01:00")
        store.cache_clear()
        yield AppTest.from_file(SCRIPT, default_timeout=30)
    store.cache_clear()


def drawn(app: AppTest, page: str, parameters: Parameters) -> str:
    """The HTML of a page, which is its only element."""
    app.query_params.clear()
    for key, value in parameters.items():
        app.query_params[key] = value
    app._page_hash = calc_hash(page) if page else ""  # noqa: SLF001 - the driver knows only of pages that are files
    app.run()
    assert not app.exception
    assert [element.type for element in app.main.children.values()] == ["html"]
    return str(app.main.children[0].proto.body)


@pytest.mark.parametrize(
    ("page", "parameters", "node"),
    [
        (HOME, {}, "accueil"),
        (HOME, {"logigramme": "adult"}, "danger"),
        (HOME, {"logigramme": "adult", "danger": "oui"}, "appeler_15"),
        (HOME, {"logigramme": "adult", "danger": "non", "fenetre": "jour"}, "mairie_demain"),
        (HOME, {"logigramme": "adult", "depuis": "mairie_demain"}, "mairie_demain"),
        (CHART, {}, "schema"),
        (CHART, {"logigramme": "adult", "danger": "oui"}, "schema"),
        (EDITORS, {}, "constats"),
    ],
)
def test_each_address_gives_its_page_as_one_element(app: AppTest, page: str, parameters: Parameters, node: str) -> None:
    assert f'data-q="{node}"' in drawn(app, page, parameters)


@pytest.mark.parametrize("page", PAGES)
def test_what_an_address_holds_is_never_shown_and_never_fails(app: AppTest, page: str) -> None:
    for text in (*HOSTILE, "zzzpwned", "%00", "x" * 5000):
        body = drawn(
            app, page, {"logigramme": text, "fenetre": text, "depuis": text, "danger": [text, text], text: text}
        )
        assert "pwned" not in body.lower()
        body = drawn(
            app, page, {"logigramme": "adult", "danger": text, "depuis": text, "fenetre": text, "adult/": text}
        )
        assert "pwned" not in body.lower()
