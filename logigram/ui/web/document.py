"""The page as it is sent: Streamlit's index.html put in French, with the emergency bar outside its root."""

import hashlib
import re
from base64 import b64encode
from functools import cache
from pathlib import Path

from streamlit import file_util

from logigram.ui.html import Html, join, tag

STATIC = Path(__file__).parents[1] / "static"
INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL)
SHEETS = ("logigram.css", "content.css", "directory.css", "orientation.css", "chart.css")
ROOT = '<div id="root"></div>'
WELCOME = "Page d'accueil"
NO_ICON = Html('<link rel="icon" href="data:,">')
"""Keeps the browser from asking for an icon."""
_UNWANTED = re.compile(
    r"<!--.*?-->|<noscript>.*?</noscript>|<title>.*?</title>|<link[^>]*(?:SourceSans|service-desc|shortcut icon)[^>]*>",
    re.DOTALL,
)


SKIP = tag("a", "Aller au contenu", href="#contenu", class_="lg-skip")
OUTAGE = tag(
    "p",
    "Connexion perdue. Les numéros d'urgence restent utilisables ; la page reprendra dès que possible.",
    id="panne",
    role="status",
    hidden=True,
)
ANNOUNCE = tag("p", id="annonce", role="status", aria_live="polite")
NO_SCRIPT = tag(
    "noscript",
    tag("p", "Cette page a besoin de JavaScript. En cas de danger, appelez le 15 ; sans pouvoir parler, SMS au 114."),
)


@cache
def shell() -> str:
    """Streamlit's own page without what it says in English; read once."""
    index = Path(file_util.get_static_dir(), "index.html").read_text(encoding="utf-8")
    return _UNWANTED.sub("", index).replace('lang="en"', 'lang="fr"')


def page(title: str, *around: Html) -> str:
    """The page that starts the app: title, our stylesheet and script first; `around` stands before the root."""
    head = (*_head(title, "./"), tag("script", src=resource("logigram.js")))
    html = shell().replace("<script", f"{join(head)}<script", 1)
    return html.replace(ROOT, f"{join((SKIP, *around, OUTAGE, ANNOUNCE, NO_SCRIPT))}{ROOT}", 1)


def plain(title: str, root: str, content: Html, *around: Html) -> str:
    """A page of ours alone, for an address that leads nowhere; `root` is where the app stands (« / »)."""
    head = (
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        *_head(title, root),
    )
    main = tag("main", content, id="contenu", class_="lg lg-main")
    return f"<!DOCTYPE html>{tag('html', tag('head', head), tag('body', around, main), lang='fr')}"


def neutral() -> str:
    """A page of no site in particular: no name, no icon, no way back to where the reader was."""
    head = (
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", WELCOME),
        NO_ICON,
        tag("link", rel="stylesheet", href=resource(SHEETS[0])),
        tag("script", src=resource("neutral.js")),
    )
    main = tag("main", tag("h1", WELCOME), tag("p", "Bienvenue."), class_="lg lg-neutral")
    return f"<!DOCTYPE html>{tag('html', tag('head', head), tag('body', main), lang='fr')}"


def resource(name: str, root: str = "./") -> str:
    """Where one of our files is served, from a page or from `root`; it changes with the file, so it can be kept.

    Scripts change together: the one in the page fetches the others with its own mark.
    """
    return f"{root}ressources/{name}?v={_mark(name)}"


@cache
def _mark(name: str) -> str:
    files = sorted(STATIC.glob("*.js")) if name.endswith(".js") else [STATIC / name]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:12]


def _head(title: str, root: str) -> tuple[Html, ...]:
    return (
        tag("title", title),
        tag("link", rel="icon", href=resource("icon.svg", root)),
        *(tag("link", rel="stylesheet", href=resource(sheet, root)) for sheet in SHEETS),
    )


@cache
def policy(frame_ancestors: str = "'none'") -> str:
    """The Content-Security-Policy: scripts from here only, and the inline ones that Streamlit's page holds."""
    hashes = "".join(f" 'sha256-{_sha256(script)}'" for script in INLINE_SCRIPT.findall(shell()))
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self'{hashes} 'wasm-unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",  # Streamlit writes its styles in the page
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self' blob:",
            "base-uri 'none'",
            "form-action 'self'",
            "object-src 'none'",
            f"frame-ancestors {frame_ancestors}",
        )
    )


def _sha256(script: str) -> str:
    return b64encode(hashlib.sha256(script.encode()).digest()).decode()
