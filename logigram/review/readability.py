"""How easy a French text is to read: the scale of Flesch, adapted to French by Kandel and Moles (1958).

Syllables are counted as they are written. Hyphenation, with which libraries count them, leaves no letter alone at the
beginning of a line: « école » would have one syllable, and nearly every text would seem easier than it is.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

PLAIN = 60
"""The score from which a pupil at the end of lower secondary school (13 to 15 years) reads a text without effort."""
FEWEST_WORDS = 8
"""Words under which the score of a text alone says nothing."""

_VOWELS = "aeiouyàâäéèêëîïôöùûüÿœæ"
_SENTENCE = re.compile(r"[.!?…:;]+(?=\s|$|[»\"”)])")
_WORD = re.compile(r"\d+|[^\W\d_]+(?:'[^\W\d_]+)*")
_SILENT_U = re.compile(r"(?<=q)u|(?<=g)u(?=[eéèêiîy])")
_GLIDE = re.compile(rf"(?<=[{_VOWELS}])y(?=[{_VOWELS}])|^y(?=[{_VOWELS}])")
_HIATUS = re.compile(r"(?<=[bcdfgptv][lr]i)(?=[aeéèo])|(?<=[ao])(?=[éèëï])|(?<=é)(?=[aou])|(?<=o)(?=o)")
_SOUND = re.compile(rf"[{_VOWELS}]+")
_MUTE = re.compile(rf"(?<=[^{_VOWELS}'])e(?:s|(?<![mdcsg]e)nt)?$")


class Size(NamedTuple):
    """How long a text is."""

    sentences: int
    words: int
    syllables: int

    @property
    def score(self) -> float:
        """From about 0, for scholars, to about 100, for children; a text without words is easy."""
        if not self.words:
            return 100.0
        return 207 - 1.015 * self.words / self.sentences - 73.6 * self.syllables / self.words


def size(text: str) -> Size:
    """The size of one text; a colon or a semicolon ends a sentence, as on the scale of Flesch."""
    words = _WORD.findall(text.lower().replace("’", "'"))
    sentences = sum(1 for part in _SENTENCE.split(text) if _WORD.search(part))
    return Size(sentences, len(words), sum(map(syllables, words)))


def together(sizes: Iterable[Size]) -> Size:
    """Several texts as one."""
    return Size(*(sum(counts) for counts in zip(*sizes, strict=True)))


def syllables(word: str) -> int:
    """The syllables of a word in lower case, without the mute « e » at its end; a digit or a letter spelled is one."""
    if not _SOUND.search(word):
        return len(word)
    spelled = _HIATUS.sub("'", _GLIDE.sub("'", _SILENT_U.sub("", word)))
    sounds = len(_SOUND.findall(spelled))
    return max(1, sounds - bool(_MUTE.search(spelled)))
