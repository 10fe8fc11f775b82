"""HTML that escapes by construction: the only way text reaches a page.

A plain `str` is text and is escaped; only what `tag` built is let through as it is. Flow text can thus hold Markdown,
tags or an image link and is still shown as its editor wrote it.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from html import escape

BEFORE_MARK = re.compile(r" (?=[?!;:»])")
AFTER_QUOTE = re.compile(r"(?<=«) ")
SAFE_URL = re.compile(r"(https?:|tel:|sms:|mailto:|[?#]|\./|/(?!/))", re.IGNORECASE)
VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})
URLS = frozenset({"action", "href", "src"})
KEPT = 4096
"""Texts kept once escaped: nearly all that a page says is said again by the next one."""


class Html(str):
    """Markup built here; nothing else may make one out of text that came from a file or an address."""

    __slots__ = ()


Content = str | Html | Iterable["Content"] | None
Attribute = str | int | bool | None


@lru_cache(KEPT)
def text(words: str) -> Html:
    """`words` as text; nothing changes but the spaces inside « » and before ? ! ; :, where lines do not break."""
    return Html(escape(AFTER_QUOTE.sub("\u00a0", BEFORE_MARK.sub("\u00a0", words))))


def join(content: Content) -> Html:
    """The content end to end: markup as it is, text escaped, nothing for None."""
    if content is None:
        return Html()
    if isinstance(content, Html):
        return content
    if isinstance(content, str):
        return text(content)
    return Html("".join([join(part) for part in content]))


def tag(name: str, /, *content: Content, **attributes: Attribute) -> Html:
    """One element. `class_` gives `class`, `data_nav` gives `data-nav`; True is a bare attribute, None and False none.

    A link or a source whose address could run code or is not a plain one is left out, the element stays.
    """
    opening = f"<{name}{''.join([_attribute(key, value) for key, value in attributes.items()])}>"
    return Html(opening) if name in VOID else Html(f"{opening}{join(content)}</{name}>")


def _attribute(key: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    name = _name(key)
    if name in URLS and not SAFE_URL.match(str(value)):
        return ""
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'


@lru_cache(KEPT)
def _name(key: str) -> str:
    """The name of an attribute, from that of a parameter."""
    return key.rstrip("_").replace("_", "-")
