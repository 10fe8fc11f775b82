"""What is measured of ours, and the floor under it: `python -m benchmarks.tasks TASK FILE`, each in a fresh process.

Prints a measure: seconds of processor time, imports left out, or steps per second; and the most memory held.
"""

import gc
import json
import sys
import time
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from typing import Any

import networkx as nx
import yaml

from benchmarks.generate import WINDOWS
from logigram import Walk, check, load
from logigram.source import parse

AT = date(2026, 11, 22)
MOST_BYTES = 1 << 30
STEPS = ("oui", "non") * 4
SECONDS_OF_WALKING = 2.0


def timed(work: Callable[[], object]) -> float:
    """Seconds of processor time that a piece of work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def tree(path: Path) -> float:
    """From the text to the located tree."""
    text = path.read_text(encoding="utf-8")
    return timed(lambda: parse(text, path.name))


def load_and_check(path: Path) -> float:
    """From the files to every finding, in all windows."""
    return timed(lambda: check(load(path.parent, max_bytes=MOST_BYTES), at=AT))


def floor(path: Path) -> float:
    """The least a checker could do: parse events, one graph per window, what is reached and what loops in each."""
    text = path.read_text(encoding="utf-8")
    gc.disable()
    flow = yaml.load(text, Loader=yaml.CSafeLoader)
    gc.freeze()  # what is only here to build the graphs from must not slow them
    gc.enable()
    events = timed(lambda: [None for _ in yaml.parse(text, Loader=yaml.CSafeLoader)])
    return events + timed(lambda: [_asked(_graph(flow, window), flow["debut"]) for window in WINDOWS])


def _graph(flow: Mapping[str, Any], window: str) -> "nx.MultiDiGraph[str]":
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for name, question in flow["questions"].items():
        graph.add_node(name, kind="question", text=question["texte"])
    for name, outcome in flow["orientations"].items():
        graph.add_node(name, kind="outcome", text=outcome["titre"])
    for name, question in flow["questions"].items():
        for answer in question["reponses"]:
            target = answer["vers"]
            text = answer["texte"]
            graph.add_edge(name, target if isinstance(target, str) else target[window], key=text, text=text)
    return graph


def _asked(graph: "nx.MultiDiGraph[str]", start: str) -> tuple[object, object]:
    return nx.descendants(graph, start), list(nx.strongly_connected_components(graph))


def walk(path: Path) -> float:
    """Steps per second of the public walk, going back to the first question included."""
    territory = load(path.parent, max_bytes=MOST_BYTES)
    steps, start = 0, time.process_time()
    while time.process_time() - start < SECONDS_OF_WALKING:
        here = Walk.start(territory, path.stem, WINDOWS[0])
        for answer in STEPS:
            here = here.answer(answer)
            steps += 1
    return steps / (time.process_time() - start)


TASKS: Mapping[str, Callable[[Path], float]] = {
    "tree": tree,
    "check": load_and_check,
    "floor": floor,
    "walk": walk,
}

if __name__ == "__main__":
    value = TASKS[sys.argv[1]](Path(sys.argv[2]))
    sys.stdout.write(json.dumps({"value": value, "peak": getrusage(RUSAGE_SELF).ru_maxrss / 1024}))
