"""Texts made safe for a terminal: what would move the cursor, hide or turn words round is shown as a mark."""

import unicodedata

_TAB = "    "
_PICTURES = 0x2400
_DELETE, _DELETE_PICTURE = "\x7f", "\u2421"
_TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
_SEPARATORS = {"Zl", "Zp", "Cs"}
_MARK = "\ufffd"


def printable(text: str) -> str:
    """The text with tabs as four spaces, and every other control character as a visible mark."""
    return text if text.isascii() and text.isprintable() else "".join(map(_shown, text))


def _shown(character: str) -> str:
    if character == "\t":
        return _TAB
    if character == _DELETE:
        return _DELETE_PICTURE
    category = unicodedata.category(character)
    if category == "Cc":
        return chr(_PICTURES + ord(character)) if character < " " else _MARK
    turns = unicodedata.bidirectional(character) in _TURNING
    return _MARK if turns or category in _SEPARATORS else character
