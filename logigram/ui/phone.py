"""Phone numbers as links that dial them."""

import re

from logigram.ui.html import Html, tag
from logigram.ui.words import NBSP

SEPARATORS = re.compile(r"[\s.]+")


def tel(number: str) -> str:
    """The address that dials a number."""
    return f"tel:{SEPARATORS.sub('', number)}"


def sms(number: str) -> str:
    """The address that starts a message to a number."""
    return f"sms:{SEPARATORS.sub('', number)}"


def call(number: str, who: str) -> Html:
    """A large link that calls `who`."""
    shown = SEPARATORS.sub(NBSP, number)
    return tag("a", "Appeler le ", shown, href=tel(number), class_="lg-call", aria_label=f"Appeler le {number} : {who}")


def write(number: str, who: str) -> Html:
    """A large link that writes to `who`."""
    shown = SEPARATORS.sub(NBSP, number)
    return tag(
        "a", "SMS au ", shown, href=sms(number), class_="lg-call", aria_label=f"Envoyer un SMS au {number} : {who}"
    )
