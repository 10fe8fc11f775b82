"""DOT → SVG, by the Graphviz that comes with pygraphviz, and made fit for a page: named, safe, in our font."""

import atexit
import os
import re
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from logigram.render.font import FAMILY, fontconfig
from logigram.render.label import SIZE
from logigram.render.words import clean, printable

if TYPE_CHECKING:
    from types import ModuleType

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
HREF = f"{{{XLINK}}}href"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SIZE = re.compile(rb'<svg width="([0-9.]+)pt" height="([0-9.]+)pt"')
_MOVED = re.compile(r"translate\(([-0-9.]+) ([-0-9.]+)\)")
_POINT = re.compile(r"([-0-9.]+),([-0-9.]+)")
Rectangle = tuple[float, float, float, float]
"""Left, top, width and height, in points."""
_LOCK = threading.Lock()
"""Graphviz keeps its state in global variables: one drawing at a time."""


def to_svg(dot: str, name: str, description: str = "") -> str:
    """The drawing of `dot` as an SVG document; `name` is its accessible name, `description` its text outline."""
    root = ET.fromstring(draw(dot))  # noqa: S314 - written by Graphviz from escaped text
    return ET.tostring(_dressed(root, clean(name), "\n".join(map(clean, description.split("\n")))), encoding="unicode")


@dataclass(frozen=True)
class Picture:
    """A drawing for paper, with its size in points; many are tried for their size alone."""

    drawn: bytes
    width: float
    height: float

    def places(self, cls: str) -> dict[str, Rectangle]:
        """Where the boxes of a class stand, « sequel », by id: left, top, width and height in points."""
        root = ET.fromstring(self.drawn)  # noqa: S314 - written by Graphviz from escaped text
        groups = (group for group in root.iter(f"{{{SVG}}}g") if cls in group.get("class", "").split())
        return {group.get("id", ""): _around(group, _origin(root)) for group in groups}

    @cached_property
    def svg(self) -> str:
        """The drawing where there is no font but ours: what it cannot draw is replaced."""
        root = ET.fromstring(self.drawn)  # noqa: S314 - written by Graphviz from escaped text
        for element in root.iter():
            element.text = printable(element.text or "")
        return ET.tostring(_dressed(root, "", ""), encoding="unicode")


def _origin(root: ET.Element) -> tuple[float, float]:
    """What Graphviz adds to all its coordinates."""
    moved = next(_MOVED.findall(group.get("transform", "")) for group in root.iter(f"{{{SVG}}}g"))
    x, y = moved[0]
    return float(x), float(y)


def _around(group: ET.Element, origin: tuple[float, float]) -> Rectangle:
    drawn = " ".join(each.get("points", "") + each.get("d", "") for each in group.iter())
    points = [(float(x), float(y)) for x, y in _POINT.findall(drawn)]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    right, bottom = max(x for x, _ in points), max(y for _, y in points)
    return left + origin[0], top + origin[1], right - left, bottom - top


def to_picture(dot: str) -> Picture:
    """The drawing of `dot` for paper."""
    drawn = draw(dot)
    size = _SIZE.search(drawn)
    assert size is not None  # noqa: S101 - Graphviz begins every drawing with its size
    return Picture(drawn, float(size[1]), float(size[2]))


def draw(dot: str) -> bytes:
    """What Graphviz draws of `dot`, as SVG."""
    with _LOCK:
        pygraphviz = _graphviz()
        graph = pygraphviz.AGraph(string=dot)
        try:
            return _laid_out(pygraphviz.graphviz, graph.handle)
        finally:
            graph.close()


def _laid_out(library: Any, graph: object) -> bytes:  # noqa: ANN401 - a module without types
    """The same as `AGraph.draw`, which warns on the terminal that a large chart takes time."""
    context = library.gvContextWithBuiltins()
    try:
        if library.gvLayout(context, graph, b"dot"):
            raise ValueError("Graphviz could not lay the chart out")
        failed, drawn = library.gvRenderData(context, graph, b"svg")
        if failed:
            raise ValueError("Graphviz could not draw the chart")
        library.gvFreeLayout(context, graph)
        return bytes(drawn)
    finally:
        library.gvFreeContext(context)


@cache
def _graphviz() -> "ModuleType":
    """Pygraphviz, warmed up while fontconfig sees our file only: it reads it once, at the first text it measures."""
    folder = tempfile.TemporaryDirectory(prefix="logigram-")  # kept as long as the process
    atexit.register(folder.cleanup)
    # Elsewhere than on Linux, Pango would ask the system for fonts unless told to ask fontconfig.
    with _environment(FONTCONFIG_FILE=str(fontconfig(Path(folder.name))), PANGOCAIRO_BACKEND="fc"), _silence():
        import pygraphviz

        warm = pygraphviz.AGraph(string=f'digraph {{ a [label=<<b>a</b><i>a</i>a> fontname="{FAMILY}"] }}')
        warm.draw(format="svg", prog="dot")
        warm.close()
    return pygraphviz  # type: ignore[no-any-return]


@contextmanager
def _environment(**values: str) -> Iterator[None]:
    """Environment variables for a moment: a browser started later must not inherit our fonts."""
    before = {key: os.environ.get(key) for key in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for key, value in before.items():
            if value is None:
                del os.environ[key]
            else:
                os.environ[key] = value


@contextmanager
def _silence() -> Iterator[None]:
    """Nothing on the standard error for a moment: fontconfig comments on samples of the system it does not use."""
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(nowhere)
        os.close(kept)


def _dressed(root: ET.Element, name: str, description: str) -> ET.Element:
    """Graphviz's tree without its own titles, which are ids; with our name, our font and only safe links."""
    for parent in list(root.iter()):
        for child in [child for child in parent if child.tag == f"{{{SVG}}}title"]:
            parent.remove(child)
    for element in root.iter():
        element.attrib.pop(f"{{{XLINK}}}title", None)
        _shorten(element)
    linked = any(HREF in element.attrib for element in root.iter())
    # An image hides what is in it from a screen reader, links included: then it is a group.
    role = "group" if linked else "img"
    # Text as wide as it was measured, whatever the zoom.
    said = {"role": role, "aria-label": name, "lang": "fr", "text-rendering": "geometricPrecision"}
    root.attrib.update({**said, "font-family": f"'{FAMILY}', sans-serif", "font-size": f"{SIZE:.2f}"})
    for position, (tag, text) in enumerate((("title", name), ("desc", description))):
        element = ET.Element(f"{{{SVG}}}{tag}")
        element.text = text
        root.insert(position, element)
    return root


def _shorten(element: ET.Element) -> None:
    """Without what every text says again, and what goes without saying: a browser reads a large chart in less time."""
    element.attrib.pop("font-family", None)
    for key, value in (("font-size", f"{SIZE:.2f}"), ("text-anchor", "start"), (SPACE, "preserve")):
        if element.get(key) == value:
            del element.attrib[key]


ET.register_namespace("", SVG)
ET.register_namespace("xlink", XLINK)
