"""What libraries of state machines take to read and build one window of a flow, or to walk it.

Run in the environment of the peers, with nothing of ours: `python benchmarks/peers.py PEER build|walk|plain FILE`.
Prints the seconds of processor time to build or to read, or the steps per second to walk.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import yaml

WINDOW = "jour"
EVENTS = {"Oui": "oui", "Non": "non", "Je ne sais pas": "je_ne_sais_pas"}
STEPS = ("oui", "non") * 4
SECONDS_OF_WALKING = 2.0

Arrow = tuple[str, str, str]
"""Question, answer and target."""


def read(path: Path) -> tuple[list[str], list[str], list[Arrow]]:
    """Questions, outcomes and arrows of one window, read with the fastest reader of PyYAML."""
    flow = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return list(flow["questions"]), list(flow["orientations"]), list(arrows(flow["questions"]))


def arrows(questions: Mapping[str, Any]) -> Iterator[Arrow]:
    """The arrows of the window."""
    for name, question in questions.items():
        for answer in question["reponses"]:
            target = answer["vers"]
            yield name, EVENTS[answer["texte"]], target if isinstance(target, str) else target[WINDOW]


def statemachine(path: Path) -> Callable[[], Any]:
    """python-statemachine, with its structural checks."""
    from statemachine import State, StateMachine

    questions, outcomes, found = read(path)
    states = {name: State(name, initial=name == questions[0]) for name in questions}
    states |= {name: State(name, final=True) for name in outcomes}
    events: dict[str, Any] = {}
    for source, answer, target in found:
        arrow = states[source].to(states[target])
        if answer in events:
            events[answer].add_transitions(arrow)
        else:
            events[answer] = arrow
    built = type(StateMachine)("Flow", (StateMachine,), {**states, **events})()

    def back() -> Any:  # noqa: ANN401 - a class made on the spot
        built.current_state_value = questions[0]
        return built

    return back


def sismic(path: Path) -> Callable[[], Any]:
    """Sismic, with its checks: the chart, of which each walk has an interpreter."""
    from sismic.interpreter import Interpreter
    from sismic.io.datadict import import_from_dict

    questions, outcomes, found = read(path)
    leaving: dict[str, list[dict[str, str]]] = {name: [] for name in questions}
    for source, answer, target in found:
        leaving[source].append({"event": answer, "target": target})
    states: list[dict[str, Any]] = [{"name": name, "transitions": arrows} for name, arrows in leaving.items()]
    states += [{"name": name} for name in outcomes]
    root = {"name": "root", "initial": questions[0], "states": states}
    chart = import_from_dict({"statechart": {"name": "flow", "root state": root}})
    return lambda: Interpreter(chart)


def transitions(path: Path) -> Callable[[], Any]:
    """Transitions, which checks nothing, without its automatic arrows from each state to each other."""
    from transitions import Machine

    questions, outcomes, found = read(path)
    lines = [{"trigger": answer, "source": source, "dest": target} for source, answer, target in found]

    states = [*questions, *outcomes]
    built = Machine(states=states, transitions=lines, initial=questions[0], auto_transitions=False)

    def back() -> Any:  # noqa: ANN401 - a class that makes its own methods
        built.set_state(questions[0])
        return built

    return back


MODULES: Mapping[str, tuple[str, ...]] = {
    "python-statemachine": ("statemachine",),
    "sismic": ("sismic.interpreter", "sismic.io.datadict"),
    "transitions": ("transitions",),
}
PEERS: Mapping[str, Callable[[Path], Callable[[], Any]]] = {
    "python-statemachine": statemachine,
    "sismic": sismic,
    "transitions": transitions,
}


def build(peer: str, path: Path) -> float:
    """Seconds from the text to a machine that stands at its first question, imports left out."""
    for module in MODULES[peer]:
        import_module(module)
    start = time.process_time()
    PEERS[peer](path)()
    return time.process_time() - start


def walk(peer: str, path: Path) -> float:
    """Steps per second, going back to the first question included."""
    start_walk = PEERS[peer](path)
    steps, start = 0, time.process_time()
    while time.process_time() - start < SECONDS_OF_WALKING:
        machine = start_walk()
        for answer in STEPS:
            getattr(machine, answer)()
            steps += 1
    return steps / (time.process_time() - start)


def plain(_: str, path: Path) -> float:
    """Seconds that PyYAML takes from the text to its own data, with nothing else in the process."""
    text = path.read_text(encoding="utf-8")
    start = time.process_time()
    yaml.load(text, Loader=yaml.CSafeLoader)
    return time.process_time() - start


if __name__ == "__main__":
    work = {"build": build, "walk": walk, "plain": plain}[sys.argv[2]]
    sys.stdout.write(json.dumps({"value": work(sys.argv[1], Path(sys.argv[3]))}))
