"""What may stand in a folder in the place of a sound logigramme, and what has to be said of it."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.example import FLOW

MEBIBYTE = 1024 * 1024
LIMIT = 8 * MEBIBYTE
NAME = "exemple.yaml"

HEAD = FLOW.partition("questions:\n")[0] + "questions:\n"

LAUGHS = "a: &a [ha, ha, ha]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 10)}]\n" for n in range(20)
)


@dataclass(frozen=True, slots=True)
class Bad:
    """A way to spoil a folder; `words` must be told, and the process must answer `status`."""

    spoil: Callable[[Path], object]
    words: str
    status: int = 1


def holds(data: bytes | str, name: str = NAME) -> Callable[[Path], object]:
    """The file holds these bytes."""
    return lambda folder: (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())


def filled(line: str, size: int = LIMIT, head: str = "") -> Callable[[Path], object]:
    """The file holds a line again and again, up to a size in bytes."""
    return holds(head.encode() + line.encode() * ((size - len(head.encode())) // len(line.encode())))


def replaced(make: Callable[[Path], object], name: str = NAME) -> Callable[[Path], object]:
    """Something else than a file stands there."""

    def spoil(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        make(folder / name)

    return spoil


def moved(make: Callable[[Path], object]) -> Callable[[Path], object]:
    """The folder is moved, and something else stands there."""

    def spoil(folder: Path) -> None:
        folder.rename(folder.with_name("ailleurs"))
        make(folder)

    return spoil


def emptied(folder: Path) -> None:
    """Nothing is left in the folder."""
    for path in folder.iterdir():
        path.unlink()


def scenarios(text: str) -> Callable[[Path], object]:
    """The folder holds a file of scenarios."""

    def spoil(folder: Path) -> None:
        (folder / "scenarios").mkdir()
        (folder / "scenarios" / NAME).write_text(text, encoding="utf-8")

    return spoil


def circle(folder: Path) -> None:
    """The folder of the scenarios is a link to the folder itself."""
    (folder / "scenarios").symlink_to(folder)


TEXTS: dict[str, Bad] = {
    "billion laughs": Bad(holds(LAUGHS), "[LG103]"),
    "laughs by merging": Bad(holds("a: &a {x: y}\nb:\n  <<: [*a, *a]\n"), "[LG103]"),
    "ten megabytes": Bad(filled("# une sauvegarde\n", 10_000_000), "[LG108]"),
    "eight megabytes of comments": Bad(filled("# une sauvegarde\n"), "[LG111]"),
    "eight megabytes of keys": Bad(filled("cle: valeur\n"), "[LG108]"),
    "eight megabytes of items": Bad(filled("- mot\n"), "[LG108]"),
    "eight megabytes of one word": Bad(holds("titre: " + "a" * (LIMIT - 8)), "[LG202]"),
    "eight megabytes of spaces": Bad(filled(" "), "[LG111]"),
    "eight megabytes of tabs": Bad(filled("\t"), "[LG1"),
    "eight megabytes of quotation marks": Bad(filled('"'), "[LG1"),
    "eight megabytes of colons": Bad(filled(": "), "[LG1"),
    "eight megabytes of broken sentences": Bad(filled("- a : b\n"), "[LG108]"),
    "eight megabytes of lines cut": Bad(filled("texte: a : b\n"), "[LG108]"),
    "eight megabytes of answers": Bad(
        filled("      - texte: Oui\n        vers: appeler_15\n", head=FLOW.split("      -")[0]), "[LG108]"
    ),
    "a hundred thousand items": Bad(holds("- mot\n" * 100_000), "[LG111]"),
    "a hundred thousand sentences cut": Bad(holds("- a : b\n" * 50_000), "[LG111]"),
    "a hundred thousand keys": Bad(holds("".join(f"cle_{n}: valeur\n" for n in range(100_000))), "[LG203]"),
    "as many questions": Bad(holds(HEAD + "".join(f"  q{n}: mot\n" for n in range(100_000))), "[LG203]"),
    "100 000 brackets": Bad(holds("a: " + "[" * 100_000), "[LG109]"),
    "100 000 brackets closed": Bad(holds("a: " + "[" * 100_000 + "]" * 100_000), "[LG109]"),
    "100 000 braces": Bad(holds("{a: " * 100_000), "[LG109]"),
    "100 000 dashes": Bad(holds("- " * 100_000 + "a"), "[LG109]"),
    "100 000 question marks": Bad(holds("? " * 100_000 + "a"), "[LG1"),
    "a stair of 2 000 steps": Bad(holds("".join(f"{' ' * n}a:\n" for n in range(2_000))), "[LG109]"),
    "null characters": Bad(holds(FLOW.replace("Oui", "O\x00ui")), "[LG112]"),
    "nothing but null characters": Bad(holds(b"\x00" * 1000), "[LG107]"),
    "a tab in the margin": Bad(holds(FLOW.replace("    texte: Est", "\ttexte: Est")), "[LG113]"),
    "a right-to-left mark": Bad(holds(FLOW.replace("Appeler le 15", "Appeler le \u202e51")), "[LG112]"),
    "half a character": Bad(holds(FLOW.encode().replace(b"Oui", b"\xed\xa0\x80")), "[LG107]"),
    "half a character by its number": Bad(holds(FLOW.replace("texte: Oui", 'texte: "\\ud800"')), "[LG1"),
    "UTF-16": Bad(holds(FLOW.encode("utf-16")), "[LG107]"),
    "UTF-16, the other way round": Bad(holds(b"\xfe\xff" + FLOW.encode("utf-16-be")), "[LG107]"),
    "UTF-32": Bad(holds(FLOW.encode("utf-32")), "[LG107]"),
    "an old encoding": Bad(holds(FLOW.replace("Oui", "Blessée").encode("latin-1")), "[LG107]"),
    "bytes of a picture": Bad(holds(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 100), "[LG107]"),
    "an empty file": Bad(holds(""), "[LG111]"),
    "carriage returns and line feeds": Bad(holds(FLOW.replace("\n", "\r\n")), "0 erreur", 0),
    "a byte-order mark": Bad(holds(b"\xef\xbb\xbf" + FLOW.encode()), "0 erreur", 0),
}

PLACES: dict[str, Bad] = {
    "a folder in place of a file": Bad(replaced(Path.mkdir), "c'est un dossier"),
    "a folder in place of the settings": Bad(replaced(Path.mkdir, "territoire.yaml"), "c'est un dossier"),
    "a folder in place of the directory": Bad(replaced(Path.mkdir, "structures.yaml"), "c'est un dossier"),
    "a link to nothing": Bad(replaced(lambda path: path.symlink_to("disparu.yaml")), "le lien qui y mène est rompu"),
    "a link to itself": Bad(replaced(lambda path: path.symlink_to(path.name)), "un lien qui tourne en rond"),
    "a pipe": Bad(replaced(os.mkfifo), "pas un fichier ordinaire"),
    "an endless device": Bad(replaced(lambda path: path.symlink_to("/dev/zero")), "pas un fichier ordinaire"),
    "two files of one name": Bad(holds(FLOW, "exemple.yml"), "[LG115]"),
    "two files of one id": Bad(holds(FLOW, "copie.yaml"), "[LG208]"),
    "scenarios that are the folder itself": Bad(circle, "[LG203]"),
    "scenarios written as a logigramme": Bad(scenarios(FLOW), "[LG203]"),
    "a hundred thousand scenarios": Bad(scenarios("- mot\n" * 100_000), "[LG203]"),
    "a name on two lines": Bad(holds(FLOW, "deux\nlignes.yaml"), "[LG208]"),
    "an empty folder": Bad(emptied, "il n'y a pas de fichier « territoire.yaml »", 2),
    "no folder": Bad(lambda folder: folder.rename(folder.with_name("ailleurs")), "il n'y a pas de dossier", 2),
    "a file in place of the folder": Bad(moved(Path.touch), "il n'y a pas de dossier", 2),
    "a folder that is a link to itself": Bad(
        moved(lambda path: path.symlink_to(path.name)), "il n'y a pas de dossier", 2
    ),
}
