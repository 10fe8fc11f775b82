"""Texts as they are compared: without accents, capitals nor punctuation."""

import re
import unicodedata

_WORD = re.compile(r"[a-z0-9]+")
_SMALL = frozenset(
    _WORD.findall(
        "a ai au aux avec ce ces chez comme comment d dans de des du elle en est et eux il ils j je l la le les leur "
        "lui m ma mes mon n ne nos notre nous on ou par pas pour qu que qui s sa se ses si son sur t un une vos votre "
        "vous y"
    )
)
"""Words that say nothing of what is looked for."""
_BETWEEN_DIGITS = re.compile(r"[\s.()-]+")
_ABROAD = re.compile(r"^(?:\+|00)?33(?=\d{9}$)")


def fold(text: str) -> str:
    """« Écoute – sœur » → « ecoute – soeur »."""
    lowered = unicodedata.normalize("NFKD", text).lower().replace("œ", "oe").replace("æ", "ae")
    return "".join(each for each in lowered if not unicodedata.combining(each))


def words(text: str) -> list[str]:
    """The words of a text, in its order."""
    return _WORD.findall(fold(text))


def telling(text: str) -> list[str]:
    """The words of a text that say what is looked for; all of them when none does."""
    found = words(text)
    return [word for word in found if word not in _SMALL] or found


def digits(number: str) -> str:
    """« 0 800 235 236 » and « +33 800 235 236 » → « 0800235236 »."""
    return _ABROAD.sub("0", _BETWEEN_DIGITS.sub("", number))
