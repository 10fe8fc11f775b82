"""The page as it is sent, and its Content-Security-Policy."""

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from streamlit import file_util

from logigram.model.structure import Structure
from logigram.ui.html import tag
from logigram.ui.pages.lost import unknown_page
from logigram.ui.web import document, emergency
from logigram.ui.web.emergency import FALLBACK, KNOWN

PAGE = document.page("Titre <b>", emergency.bar(FALLBACK))


def test_the_page_is_in_french_and_says_nothing_in_english() -> None:
    assert '<html lang="fr">' in PAGE
    assert "<title>Titre &lt;b&gt;</title>" in PAGE
    assert PAGE.count("<title>") == 1
    said = re.sub(r"<script>.*?</script>|<[^>]+>", " ", PAGE, flags=re.DOTALL)
    for english in ("Streamlit", "need to enable", "app", "Licensed"):
        assert english not in re.split(r"\W+", said)
    assert "_stcore/agent" not in PAGE
    assert "SourceSans" not in PAGE


def test_streamlit_still_starts_from_it() -> None:
    index = Path(file_util.get_static_dir(), "index.html").read_text(encoding="utf-8")
    for script in re.findall(r'<script[^>]* src="[^"]+"', index):
        assert script in PAGE
    assert PAGE.count('<div id="root"></div>') == 1


def test_our_script_is_one_and_comes_first() -> None:
    scripts = re.findall(r"<script[^>]*>", PAGE)
    assert "ressources/logigram.js" in scripts[0]
    assert sum("ressources/" in script for script in scripts) == 1


def test_the_numbers_stand_before_the_root() -> None:
    before = PAGE.partition('<div id="root">')[0]
    for number in FALLBACK:
        assert f'href="{number.url}"' in before


class Code(HTMLParser):
    """What a page asks a browser to run: inline scripts, and code in attributes or links, which no hash allows."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.elsewhere: list[str] = []
        self._inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "script" and "src" not in dict(attrs)
        if self._inside:
            self.scripts.append("")
        self.elsewhere += [
            key for key, value in attrs if key.startswith("on") or (value or "").startswith("javascript:")
        ]

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.scripts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "script"


def allowed(page: str, policy: str) -> bool:
    """Whether a browser that obeys the policy runs all that the page asks for."""
    code = Code(page)
    hashes = {b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in code.scripts}
    directives = dict(directive.split(" ", 1) for directive in policy.split("; "))
    return not code.elsewhere and hashes <= set(re.findall(r"'sha256-([^']+)'", directives["script-src"]))


def test_the_policy_allows_the_inline_scripts_of_the_page_and_no_other() -> None:
    policy = dict(directive.split(" ", 1) for directive in document.policy().split("; "))
    assert allowed(PAGE, document.policy())
    assert len(re.findall("'sha256-", policy["script-src"])) == len(Code(PAGE).scripts) > 0
    assert "unsafe-inline" not in policy["script-src"]
    assert policy["default-src"] == policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert "http" not in document.policy()


@pytest.fixture
def streamlit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The index.html of another Streamlit, to be changed."""
    index = tmp_path / "index.html"
    index.write_text(Path(file_util.get_static_dir(), "index.html").read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr(file_util, "get_static_dir", lambda: str(tmp_path))
    document.shell.cache_clear()
    document.policy.cache_clear()
    yield index
    document.shell.cache_clear()
    document.policy.cache_clear()


INLINE = "window.prerenderReady = false"


@pytest.mark.parametrize(
    "added",
    [
        "window.prerenderReady = 0",
        f"{INLINE}\n  </script>\n<script>start()",
        f'{INLINE}</script><script type="module">go()',
    ],
)
def test_the_policy_follows_the_streamlit_that_is_installed(streamlit: Path, added: str) -> None:
    before = document.policy()
    document.shell.cache_clear()
    document.policy.cache_clear()
    streamlit.write_text(streamlit.read_text(encoding="utf-8").replace(INLINE, added), encoding="utf-8")
    page = document.page("Titre")
    assert not allowed(page, before), "a hash that was written down would stop the page"
    assert allowed(page, document.policy())


def test_code_that_no_hash_allows_would_be_seen(streamlit: Path) -> None:
    html = streamlit.read_text(encoding="utf-8").replace('<div id="root">', '<i onclick="go()"></i><div id="root">')
    streamlit.write_text(html, encoding="utf-8")
    assert not allowed(document.page("Titre"), document.policy())


def test_a_page_of_ours_needs_no_script() -> None:
    page = document.plain("Page introuvable", "/app/", unknown_page("/app/"), emergency.bar(FALLBACK))
    assert "<script" not in page
    assert 'href="/app/ressources/logigram.css' in page
    assert 'href="/app/"' in page
    assert "tel:15" in page


def test_files_change_their_address_with_their_content() -> None:
    digest = hashlib.sha256((document.STATIC / "content.css").read_bytes()).hexdigest()
    mark = document.resource("content.css").partition("?v=")[2]
    assert mark
    assert digest.startswith(mark)


def test_scripts_change_their_address_together_since_one_fetches_the_others() -> None:
    scripts = sorted(document.STATIC.glob("*.js"))
    digest = hashlib.sha256(b"".join(each.read_bytes() for each in scripts)).hexdigest()
    mark = document.resource("logigram.js").partition("?v=")[2]
    assert mark
    assert digest.startswith(mark)
    assert {mark} == {document.resource(each.name).partition("?v=")[2] for each in scripts}


def structure(name: str, **known: object) -> Structure:
    return Structure.model_validate({"nom": name, "type": "urgence", **known})


def test_the_numbers_of_a_territory_keep_its_order_and_the_national_ones_have_a_word_of_ours() -> None:
    given = [structure("SAMU – le 15", telephone="15"), structure("Urgence sans parler", telephone="114", sms="114")]
    assert emergency.numbers(given) == (KNOWN["15"], KNOWN["114"])
    assert emergency.numbers([structure("Sans numéro")]) == FALLBACK
    assert emergency.numbers([]) == FALLBACK
    assert tag("a", href=KNOWN["114"].url) == '<a href="sms:114"></a>'


def test_no_number_of_a_territory_is_left_out_because_we_do_not_know_it() -> None:
    lines = [structure("Ligne de crise – le 05 36 49 00 00", telephone="05 36 49 00 00")]
    lines.append(structure("Crise par écrit", sms="06 39 98 00 00"))
    call, write = emergency.numbers(lines)
    assert (call.label, call.url, call.spoken) == (
        "Ligne de crise", "tel:0536490000", "appeler le 05 36 49 00 00, Ligne de crise"
    )  # fmt: skip
    assert (write.label, write.url, write.spoken) == (
        "Crise par écrit", "sms:0639980000", "écrire au 06 39 98 00 00, Crise par écrit"
    )  # fmt: skip
    assert '<b class="lg-long">05 36 49 00 00</b>' in emergency.bar([call])
    assert "<b>15</b>" in emergency.bar(FALLBACK)
