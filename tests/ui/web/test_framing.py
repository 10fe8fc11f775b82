"""Which sites may show the app inside a page of theirs."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logigram.ui.web import document, framing, middleware, server
from tests.hostile import HOSTILE

SITES = ["https://intranet.exemple.fr", "https://a.b-c.fr:8443", "http://localhost", "http://localhost:3000", "'self'"]


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """The variable, read anew."""
    framing.parents.cache_clear()
    yield monkeypatch
    framing.parents.cache_clear()


def test_nobody_by_default(written: pytest.MonkeyPatch) -> None:
    written.delenv(framing.VARIABLE, raising=False)
    assert middleware.strict()["X-Frame-Options"] == "DENY"
    assert middleware.strict()["Content-Security-Policy"].endswith("frame-ancestors 'none'")


def test_sites_that_are_named_may_show_it(written: pytest.MonkeyPatch) -> None:
    written.setenv(framing.VARIABLE, f"  {' '.join(SITES)} {SITES[0]} ")
    headers = middleware.strict()
    assert "X-Frame-Options" not in headers
    policy = dict(each.split(" ", 1) for each in headers["Content-Security-Policy"].split("; "))
    assert policy.pop("frame-ancestors") == " ".join(SITES)
    assert policy == dict(each.split(" ", 1) for each in document.policy().split("; ")[:-1])


@pytest.mark.parametrize(
    "word",
    ["*", "https:", "https://*", "https://*.exemple.fr", "http://exemple.fr", "https://exemple.fr/", "https://exemple.fr/x",
     "exemple.fr", "https://exemple.fr;", "https://exemple.fr;script-src", "'none'", "self", "'unsafe-inline'", "https://é.fr",
     "https://EXEMPLE.fr", "https://u:p@exemple.fr", "http://localhost.exemple.fr", "https://exemple.fr:0", "https://exemple.fr:",
     "https://-a.fr", "https://a..fr", "data:", "https://exemple.fr,https://b.fr", "https://[::1]"],
)  # fmt: skip
def test_nonsense_is_refused_in_french(word: str) -> None:
    with pytest.raises(framing.NotAnOrigin, match="n'est pas l'origine d'un site"):
        framing.origins(f"https://exemple.fr {word}")


@given(st.text() | st.sampled_from(HOSTILE) | st.sampled_from(SITES).flatmap(lambda site: st.text().map(site.__add__)))
def test_nothing_but_origins_gets_in_the_policy(text: str) -> None:
    try:
        found = framing.origins(text)
    except framing.NotAnOrigin:
        return
    assert not {";", ",", "*", "\n", "\r"} & set("".join(found))
    assert all(each.isascii() and each.startswith(("https://", "http://localhost", "'self'")) for each in found)


def test_the_app_does_not_start_with_nonsense(written: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    written.setenv(framing.VARIABLE, "*")
    with pytest.raises(SystemExit) as stopped:
        server.middleware()
    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith("Erreur : LOGIGRAM_EMBED (ou --embed) : « * » n'est pas l'origine")
