"""`python -m benchmarks.paper`: a printed chart beside its bare layout and composition, and the whole set."""

import argparse
import gc
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import Any

from benchmarks import measure, report
from benchmarks.generate import SETTINGS, STRUCTURES
from benchmarks.report import Line

TOP = Path(__file__).parent.parent
BRANCHES, LONG = 3, 4
"""Branches of a chart of thirty boxes that stands on one A3 sheet in one window, and the questions of each."""
BOXES = 30
FLOW, WINDOW = "trente", "jour"
RUNS = 5
TWICE = 1.5
"""What a chart may cost beside its bare layout and composition."""
SECONDS = 2.0
"""Of work for a page of the whole set."""
_PAGE = re.compile(rb"/Type\s*/Page\b")


def main() -> None:
    """Measure, then tell; with a task, do it and print the seconds it takes: `ours FOLDER`, `raw FOLDER`."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.paper", description=__doc__)
    parser.add_argument("task", nargs="?", choices=["ours", "raw"])
    parser.add_argument("folder", nargs="?", type=Path)
    asked = parser.parse_args()
    if asked.task:
        seconds = {"ours": ours, "raw": raw}[asked.task](asked.folder)
        sys.stdout.write(json.dumps({"value": seconds, "peak": 0.0}))
        return
    with tempfile.TemporaryDirectory() as folder:
        lines = list(_lines(Path(folder)))
    sys.stdout.write(f"{report.table(lines)}\n")
    how = f"processor time, a fresh process each time, imports left out of the chart, median of {RUNS}."
    report.into_page(TOP / "docs" / "performance.md", lines, how, report.PAPER)


def _lines(folder: Path) -> Iterator[Line]:
    _prepare(folder)
    commands = {task: [sys.executable, "-m", "benchmarks.paper", task, str(folder)] for task in ("ours", "raw")}
    found = measure.together(commands, RUNS)
    what = f"a chart of {BOXES} boxes / its bare layout and composition"
    yield report.beside(what, found["ours"].value, found["raw"].value, TWICE)
    seconds, pages = _whole(folder / "papier")
    yield report.at_most(f"seconds of work for a page of the whole set ({pages} pages)", seconds / pages, SECONDS)


def _prepare(folder: Path) -> None:
    """The flow, and what our page of it is made of, for the bare side to do again."""
    for name, text in (("territoire", SETTINGS), ("structures", STRUCTURES), (FLOW, flow())):
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    from logigram import load
    from logigram.paper.chart import compose, layouts

    drawn: list[str] = []
    draw = layouts.to_picture
    layouts.to_picture = lambda dot: (drawn.append(dot), draw(dot))[1]  # type: ignore[attr-defined]
    data: list[dict[str, Any]] = []
    press = compose.press
    compose.press = lambda given, *rest: (data.append(given), press(given, *rest))[1]  # type: ignore[attr-defined]
    count = compose.to_pages(load(folder), FLOW, WINDOW).count
    assert count == 1, f"{count} pages"
    (folder / "raw.json").write_text(json.dumps({"dot": drawn[-1], "data": data[-1]}), encoding="utf-8")


def ours(folder: Path) -> float:
    """From the territory to the PDF."""
    from logigram import load
    from logigram.model.structure import Structure
    from logigram.paper.chart import to_pages

    territory = load(folder)
    _imported()
    Structure.model_rebuild()  # a class that pydantic builds at its first use costs what an import does
    return _timed(lambda: to_pages(territory, FLOW, WINDOW))


def raw(folder: Path) -> float:
    """The layout that our page shows, by pygraphviz, and the same page, by typst."""
    import typst

    from logigram.paper.press import FOLDER
    from logigram.render.font import FONT_DIRECTORY

    given = json.loads((folder / "raw.json").read_text(encoding="utf-8"))
    pygraphviz = _imported()

    def both() -> None:
        graph = pygraphviz.AGraph(string=given["dot"])
        graph.draw(format="svg", prog="dot")
        graph.close()
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONT_DIRECTORY])
        inputs = {"data": json.dumps(given["data"])}
        typst.compile(
            FOLDER / "chart" / "chart.typ", root=FOLDER, font_paths=fonts, sys_inputs=inputs, pdf_standards=["ua-1"]
        )

    return _timed(both)


def _imported() -> Any:  # noqa: ANN401 - a module without types
    """Both libraries, and the font that Graphviz measures with."""
    import typst  # noqa: F401 - its import is left out

    from logigram.render import drawing

    return drawing._graphviz()  # noqa: SLF001 - the one way to our font


def _timed(work: Callable[[], object]) -> float:
    gc.disable()  # as in the process of a command
    start = time.process_time()
    work()
    return time.process_time() - start


def _whole(folder: Path) -> tuple[float, int]:
    """Seconds of processor time of the command that prints everything, start and workers included, and its pages."""
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "logigram", "print", "-o", str(folder)], cwd=TOP, check=True)  # noqa: S603
    after = getrusage(RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, sum(len(_PAGE.findall(path.read_bytes())) for path in folder.iterdir())


def flow() -> str:
    """Three branches of four questions: each has a way out and a way on, the first question two ways out besides."""
    asked = {"q": ["q0_0", "q1_0", "q2_0", "o_a", "o_b"]}
    for branch in range(BRANCHES):
        for place in range(LONG):
            last = place + 1 == LONG
            asked[f"q{branch}_{place}"] = [f"o{branch}_{place}", f"{'o' if last else 'q'}{branch}_{place + 1}"]
    ends = [way for ways in asked.values() for way in ways if way.startswith("o")]
    assert len(asked) + len(ends) == BOXES
    lines = [f"logigramme: {FLOW}", "titre: Trente boîtes", "debut: q", "questions:"]
    for name, ways in asked.items():
        lines += [f"  {name}:", "    texte: La personne est-elle suivie, et par qui ?", "    reponses:"]
        lines += [f"      - {{id: r{place}, texte: Réponse {place}, vers: {way}}}" for place, way in enumerate(ways)]
    lines.append("orientations:")
    for name in ends:
        lines += [f"  {name}:", "    titre: Appeler le 15", "    delai: immediat", "    structures: [samu_15]"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
