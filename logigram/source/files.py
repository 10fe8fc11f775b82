"""The bytes of one file, and the text they stand for, or a plain sentence on why there is none."""

import errno
import stat
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path

from logigram.finding import Finding, InvalidSource, Rule
from logigram.source.codes import ENCODING, TOO_LARGE, UNREADABLE
from logigram.source.reader import parse
from logigram.source.tree import Document
from logigram.source.written import Written, lines

MAX_BYTES = 8 * 1024 * 1024
"""The largest file read unless told otherwise: a hundred times a large logigramme."""

_BYTES_PER_VALUE = 40
"""A value takes 25 bytes in the shipped flows: a file of the largest size may not be made of values alone."""
_FEWEST_VALUES = 20_000
"""Values that any file may hold, however few bytes are allowed."""

_START: tuple[int, int, int, int] = (0, 0, 0, 0)
_REASONS = {
    errno.ENOENT: "il n'existe pas, ou le lien qui y mène est rompu",
    errno.EACCES: "la permission de le lire manque",
    errno.EPERM: "la permission de le lire manque",
    errno.ELOOP: "c'est un lien qui tourne en rond",
    errno.EISDIR: "c'est un dossier",
    errno.ENAMETOOLONG: "son nom est trop long",
}
_UTF_16 = (BOM_UTF16_LE, BOM_UTF16_BE)


def read_file(path: Path, file: str, max_bytes: int = MAX_BYTES) -> Document:
    """The located tree of one file; `file` is its name as shown to the editor. Raises `InvalidSource`."""
    return parse(bounded(decode(read_bytes(path, file, max_bytes), file), file, max_bytes), file)


def read_bytes(path: Path, file: str, max_bytes: int) -> bytes:
    """What a regular file of at most `max_bytes` holds. Raises `InvalidSource`."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise IsADirectoryError(errno.EISDIR, "")
        if not stat.S_ISREG(status.st_mode):
            raise InvalidSource([_unreadable(file, "ce n'est pas un fichier ordinaire")])
        with path.open("rb") as stream:
            data = stream.read(max_bytes + 1)
    except (OSError, ValueError) as error:
        raise InvalidSource([_unreadable(file, reason(error))]) from error
    if len(data) > max_bytes:
        raise InvalidSource([_too_large(file, _size(max_bytes))])
    return data


def decode(data: bytes, file: str) -> str:
    """The text of UTF-8 bytes, byte-order mark left out. Raises `InvalidSource`."""
    if data.startswith(_UTF_16) or b"\x00" in data[:2]:
        message = "ce fichier est enregistré en UTF-16 (« Unicode »), pas en UTF-8"
        raise InvalidSource([_refusal(ENCODING, file, message, _SAVE_AGAIN)])
    data = data.removeprefix(BOM_UTF8)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InvalidSource([_not_utf_8(data, error.start, file)]) from error


def bounded(text: str, file: str, max_bytes: int) -> str:
    """The text, unless it holds more values than can be read in the time one waits. Raises `InvalidSource`."""
    most = max(max_bytes // _BYTES_PER_VALUE, _FEWEST_VALUES)
    if sum(text.count(sign) for sign in (": ", ":\n", ":\r", "- ", ",")) > most:
        raise InvalidSource([_too_large(file, f"{most // 1000} 000 valeurs")])
    return text


def legible(data: bytes) -> str:
    """What can be shown of the bytes of a file, whatever its encoding."""
    return data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig", "replace")


def reason(error: Exception) -> str:
    """Why the system would not give a file, in French."""
    return _REASONS.get(getattr(error, "errno", None) or 0, "le système le refuse")


_SAVE_AGAIN = "l'enregistrer de nouveau, en choisissant l'encodage UTF-8"


def _not_utf_8(data: bytes, offset: int, file: str) -> Finding:
    above = lines(data[:offset].decode("utf-8", "replace"))
    row, column = len(above) - 1, len(above[-1])
    guess = data[offset : offset + 1].decode("cp1252", "replace")
    meant = f" (sans doute « {guess} »)" if guess.isprintable() and guess != "\ufffd" else ""
    message = f"ce fichier n'est pas enregistré en UTF-8 : le caractère de cette place{meant} est illisible"
    return Written(file, "").refusal(ENCODING, (row, column, row, column + 1), message, _SAVE_AGAIN)


def _unreadable(file: str, why: str) -> Finding:
    help_ = "remettre à cette place un fichier que l'on peut ouvrir, ou retirer ce qui s'y trouve"
    return _refusal(UNREADABLE, file, f"ce fichier ne peut pas être lu : {why}", help_)


def _size(max_bytes: int) -> str:
    return f"{max_bytes / 1024 / 1024:.0f} Mio" if max_bytes >= 1024 * 1024 else f"{max_bytes} octets"


def _too_large(file: str, bound: str) -> Finding:
    message = f"ce fichier est trop gros : plus de {bound}"
    return _refusal(
        TOO_LARGE, file, message, "vérifier que c'est le bon fichier, ou le partager en plusieurs logigrammes"
    )


def _refusal(rule: Rule, file: str, message: str, help_: str) -> Finding:
    return Written(file, "").refusal(rule, _START, message, help_)
