"""The one font of every drawing and page, Atkinson Hyperlegible, and what it can write.

Graphviz finds it through a fontconfig file of ours that names no other folder, so that a box has the same size on
every machine.
"""

import struct
import unicodedata
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

import fontpkg_atkinson_hyperlegible as package

FAMILY: str = package.FAMILY
FONT_DIRECTORY: Path = package.ROOT / "files"

FACES = ("Regular", "Bold", "Italic")
"""The faces that drawings and pages use."""

_FONTCONFIG = """<?xml version="1.0"?>
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <config><rescan><int>0</int></rescan></config>
  <match target="font">
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
  </match>
</fontconfig>
"""
_UNICODE = (3, 1)  # platform Windows, encoding Unicode: the table of the basic multilingual plane


def fontconfig(folder: Path) -> Path:
    """Write in `folder` a fontconfig file that knows our font only, and is never read again; its path."""
    file = folder / "fonts.conf"
    places = {"fonts": escape(FONT_DIRECTORY.as_posix()), "cache": escape((folder / "cache").as_posix())}
    file.write_text(_FONTCONFIG.format(**places), encoding="utf-8")
    return file


@cache
def characters() -> frozenset[str]:
    """The characters that all faces of our font can draw, but for lone accents: they do not stand over any letter."""
    faces = (_characters(FONT_DIRECTORY / f"AtkinsonHyperlegible-{face}.ttf") for face in FACES)
    return frozenset(each for each in frozenset.intersection(*faces) if not unicodedata.combining(each))


def _characters(face: Path) -> frozenset[str]:
    """Those of one face, read from its `cmap` table (OpenType, format 4)."""
    data = face.read_bytes()
    (tables,) = struct.unpack_from(">H", data, 4)
    directory = {data[at : at + 4]: struct.unpack_from(">L", data, at + 8)[0] for at in range(12, 12 + 16 * tables, 16)}
    cmap = directory[b"cmap"]
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    records = (struct.unpack_from(">HHL", data, cmap + 4 + 8 * index) for index in range(count))
    offset = next(offset for *kind, offset in records if tuple(kind) == _UNICODE)
    return frozenset(map(chr, _segments(data, cmap + offset)))


def _segments(data: bytes, start: int) -> list[int]:
    (twice,) = struct.unpack_from(">H", data, start + 6)
    shape = f">{twice // 2}H"
    lasts = struct.unpack_from(shape, data, start + 14)
    firsts = struct.unpack_from(shape, data, start + 16 + twice)
    end_mark = 0xFFFF
    return [
        code for first, last in zip(firsts, lasts, strict=True) for code in range(first, last + 1) if code != end_mark
    ]
