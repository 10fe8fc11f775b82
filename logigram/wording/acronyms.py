"""Acronyms in a text: which words are some, and where those of the glossary stand."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

_ADDRESS = re.compile(r"\S+://\S+|\S+@\S+|\bwww\.\S+")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_FOUND = re.compile(rf"(?:{_ADDRESS.pattern})|(?P<word>{_WORD.pattern})")
_ROMAN = re.compile(r"[IVX]+")
_EVERYDAY = frozenset({"OK", "SOS"})
"""Written in capitals by everybody, and standing for nothing longer."""

Piece = tuple[str, str | None]
"""A stretch of a text, and the entry of the glossary that it is."""


def words(text: str) -> list[str]:
    """The words of a text, hyphens kept, addresses of sites and mail left out."""
    return _WORD.findall(_ADDRESS.sub(" ", text))


def is_acronym(word: str) -> bool:
    """Whether a word of two capitals or more stands for something longer."""
    letters = [each for each in word if each.isalpha()]
    return (
        len(letters) > 1
        and word.isupper()
        and word[0].isalpha()
        and word not in _EVERYDAY
        and not _ROMAN.fullmatch(word)
    )


def pieces(text: str, glossary: Collection[str]) -> tuple[Piece, ...]:
    """The text cut around the entries of the glossary it holds; end to end, the pieces are the text.

    A word is an entry as the glossary writes it, whole (« CMP-IJ ») or part by part (« SAMU-Libourne »), or all in
    capitals (« UNAFAM » for « Unafam »).
    """
    return _pieces(text, tuple(glossary))


@lru_cache(maxsize=8192)  # a page shows two hundred texts of a territory, again and again
def _pieces(text: str, glossary: tuple[str, ...]) -> tuple[Piece, ...]:
    return tuple(_cut(text, _known(glossary)))


@lru_cache(maxsize=8)
def _known(glossary: tuple[str, ...]) -> dict[str, str]:
    return {**{key.upper(): key for key in glossary}, **{key: key for key in glossary}}


def _cut(text: str, known: dict[str, str]) -> Iterator[Piece]:
    done = 0
    for found in _FOUND.finditer(text):
        for start, end, key in _entries(found, known) if found["word"] else ():
            yield text[done:start], None
            yield text[start:end], key
            done = end
    yield text[done:], None


def _entries(found: re.Match[str], known: dict[str, str]) -> Iterator[tuple[int, int, str]]:
    """Where the entries stand in one word: the whole of it, else its parts."""
    if whole := known.get(found[0]):
        yield found.start(), found.end(), whole
        return
    start = found.start()
    for part in found[0].split("-"):
        if key := known.get(part):
            yield start, start + len(part), key
        start += len(part) + 1
