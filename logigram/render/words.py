"""The words of drawings and pages: what editors wrote, cleaned and cut in lines, and the few words we add."""

import re
import textwrap
import unicodedata
from collections.abc import Iterable

from logigram.model.structure import Structure, Suspension
from logigram.render.font import characters
from logigram.wording.hours import brief
from logigram.wording.terms import TO_CONFIRM
from logigram.wording.time import full_date

UNREADABLE = "[?]"
"""What paper shows in place of characters that our font cannot draw."""

NO_BREAK = "\u00a0"
_BLANKS = re.compile(r"[ \t\n\r\v\f\x1c-\x1f\x85\u2028\u2029]+")
_NOT_XML = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BEFORE_MARK = re.compile(r" (?=[?!;:»%])")
_AFTER_QUOTE = re.compile(r"(?<=«) ")
_BEFORE_NUMBER = re.compile(r"(?<=\b(?:le|au)) (?=\d)")
_STAND_INS = str.maketrans({"\u2010": "-", "\u2011": "-", "\u202f": NO_BREAK, "→": "->", "←": "<-", "⇒": "=>"})
_REPLACED = frozenset(map(chr, _STAND_INS))
_INVISIBLE = {"Cf", "Mn", "Me"}


def clean(text: str) -> str:
    """Text that XML can hold, on one line, with the no-break spaces of French; a control character becomes U+FFFD."""
    line = _NOT_XML.sub("\ufffd", _BLANKS.sub(" ", text)).strip(" ")
    return _BEFORE_NUMBER.sub(NO_BREAK, _AFTER_QUOTE.sub(NO_BREAK, _BEFORE_MARK.sub(NO_BREAK, line)))


def lines(text: str, width: int) -> list[str]:
    """The cleaned text cut in lines of at most `width` characters, at its spaces where it has some; never empty."""
    cleaned = clean(text)
    if len(cleaned) <= width:
        return [cleaned or NO_BREAK]
    return textwrap.wrap(cleaned, width, break_on_hyphens=False)


def printable(text: str) -> str:
    """The text with nothing that our font cannot draw: on paper there is no other font to fall back on."""
    known = characters()
    if known.issuperset(text) and _REPLACED.isdisjoint(text):
        return text
    composed = unicodedata.normalize("NFC", text.translate(_STAND_INS))
    written = "".join(each if each in known else _stand_in(each, known) for each in composed)
    return re.sub(r"(\x00\s*)+", lambda match: UNREADABLE + " " * match[0].endswith(" "), written)


def _stand_in(character: str, known: frozenset[str]) -> str:
    if unicodedata.category(character) in _INVISIBLE:
        return ""
    plain = (each for each in unicodedata.normalize("NFKD", character) if each in known)
    return "".join(plain) or "\x00"


def written(text: str) -> str:
    """The text as a sheet says it: on one line, with the spaces of French and nothing that our font cannot draw."""
    return printable(clean(text))


def phone(number: str) -> str:
    """A number that does not break at the end of a line."""
    return clean(number).replace(" ", NO_BREAK)


def windows(ids: Iterable[str]) -> str:
    """« nuit · week-end »: windows by the short names that their ids give."""
    return " · ".join(each.replace("_", "-") for each in ids)


def door(structure: Structure) -> str:
    """A structure and how to call it, in one line: unknown and unsure numbers are said to be so, none is invented.

    A chart is for everybody: of a structure for professionals, the name alone is told.
    """
    if not structure.is_public:
        return structure.public.name
    name = named(structure)
    notes = [_number(structure), _message(structure), _hours(structure)]
    if structure.suspended is not None:
        notes = [suspension(structure.suspended)]
    said = ", ".join(note for note in notes if note)
    # « SAMU – le 15, 24 h/24 »: the name has said the number.
    return f"{name}{', ' if _says_number(structure) else ' : '}{said}" if said else name


def named(structure: Structure) -> str:
    """The name of a structure; a number in it, « le 116 006 », stays on one line."""
    if structure.phone is None:
        return structure.name
    number = re.compile(rf"( \w{{1,2}})? {re.escape(structure.phone)}(?!\w)")
    return number.sub(lambda found: " " + found[0].strip().replace(" ", NO_BREAK), structure.name)


def suspension(found: Suspension) -> str:
    """« suspendu à partir du 2 mai 2026 »."""
    return f"suspendu à partir du {full_date(found.since)}" if found.since else "suspendu jusqu'à nouvel ordre"


def _number(structure: Structure) -> str:
    if structure.phone is None:
        what = (
            "téléphone et horaires" if structure.hours is None and "horaires" in structure.to_confirm else "téléphone"
        )
        return "" if structure.generic or structure.sms else f"{what} {TO_CONFIRM}"
    if not structure.phone_is_sure:
        return f"{phone(structure.phone)} ({TO_CONFIRM})"
    return "" if _says_number(structure) else phone(structure.phone)


def _says_number(structure: Structure) -> bool:
    """Whether its name says its number, and it is sure: « SAMU – le 15 »."""
    return structure.phone_is_sure and f" {structure.phone} " in f" {structure.name} "


def _hours(structure: Structure) -> str:
    """When it answers, in short; unknown hours are said to be so, but for whoever has none of their own."""
    unsure = "horaires" in structure.to_confirm
    if structure.hours is None:
        both = structure.phone is None and _number(structure)
        return f"horaires {TO_CONFIRM}" if unsure and not both else ""
    return f"{brief(structure.hours)} ({TO_CONFIRM})" if unsure else brief(structure.hours)


def _message(structure: Structure) -> str:
    return f"SMS au {phone(structure.sms)}" if structure.sms else ""
