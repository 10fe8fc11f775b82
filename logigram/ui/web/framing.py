"""Which sites may show the app inside a page of theirs: those that whoever installs it names, nobody by default."""

import os
import re
from collections.abc import Sequence
from functools import cache
from typing import Final

VARIABLE: Final = "LOGIGRAM_EMBED"
NONE: Final = "'none'"
_NAME = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_ORIGIN: Final = re.compile(
    rf"'self'|(?:https://{_NAME}(?:\.{_NAME})*|http://localhost)(?::[1-9][0-9]{{0,4}})?", re.ASCII
)


class NotAnOrigin(ValueError):  # noqa: N818 - what is wrong is what it says
    """A word that names no site; the message says what to write instead."""


def origins(written: str) -> tuple[str, ...]:
    """The sites named, between spaces, without repetition; NotAnOrigin for a word that is none."""
    for word in written.split():
        if not _ORIGIN.fullmatch(word):
            raise NotAnOrigin(
                f"{VARIABLE} (ou --embed) : « {word} » n'est pas l'origine d'un site. Écrire par exemple "
                "https://intranet.exemple.fr, en minuscules et sans rien après, « 'self' » pour ce site lui-même, "
                "ou http://localhost:3000 pour un essai ; plusieurs origines se séparent par des espaces."
            )
    return tuple(dict.fromkeys(written.split()))


@cache
def parents() -> tuple[str, ...]:
    """The sites that may show this app, named by `LOGIGRAM_EMBED`."""
    return origins(os.environ.get(VARIABLE, ""))


def ancestors(parents: Sequence[str]) -> str:
    """The value of « frame-ancestors » for these sites."""
    return " ".join(parents) or NONE
