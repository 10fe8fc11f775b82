"""A link as a picture, for a phone to read."""

from io import BytesIO
from typing import Final

LONGEST: Final = 180
"""Bytes of a link whose dots are still large enough on paper, 0.4 mm where the code is 25 mm wide."""
QUIET: Final = 4
"""Dots left white around a code, without which no phone finds it."""


def readable(link: str) -> bool:
    """Whether the code of a link can be read from paper."""
    return len(link.encode()) <= LONGEST


def qr(link: str) -> str | None:
    """The SVG of a link, black on white whatever is behind it; None where it would not be readable."""
    if not readable(link):
        return None
    import segno  # few pages need it

    drawn = BytesIO()
    code = segno.make_qr(link, error="m")
    code.save(drawn, kind="svg", scale=4, border=QUIET, light="#fff", xmldecl=False, nl=False)
    return drawn.getvalue().decode()
