"""`python -m benchmarks.screen`: what a click takes, beside a bare Streamlit page of the same size, in one run.

Four minutes or so by default; `--rounds` asks for more clicks.
"""

import argparse
import asyncio
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from http import HTTPStatus
from itertools import product
from pathlib import Path
from urllib.request import urlopen

from benchmarks import browser, crowd, report, screen_promises
from benchmarks.browser import Tab
from benchmarks.crowd import Target
from benchmarks.screen_promises import Found
from benchmarks.served import Served, running
from benchmarks.territory import clicks, largest
from benchmarks.wire import session
from logigram import load
from logigram.territory import Territory

TOP = Path(__file__).parent.parent
PAGES = 300
"""Different pages that are clicked through."""
FEW, MANY = 20, 60
"""Readers at once, each clicking once in ten seconds."""
SATURATING = 8
"""Readers at once who never stop to think: more than the machine can serve."""
ROUNDS = 2
SEEN = "pages.json"
OURS, BARE, FROZEN = "ours", "bare", "bare, frozen"


def main() -> None:
    """Measure, then tell."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.screen", description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"stretches of clicks (default: {ROUNDS})")
    rounds = parser.parse_args().rounds
    found = Found()
    with tempfile.TemporaryDirectory() as folder, _served(Path(folder)) as targets:
        asyncio.run(_crowds(targets, rounds, found))
        with _turned_by_hand(Path(folder)) as buttons:
            found.browser = browser.clicked({OURS: _walk(targets[0].server.url), **buttons}, 15 * rounds)
    lines = list(screen_promises.lines(found))
    sys.stdout.write(f"{report.table(lines)}\n")
    (TOP / "benchmarks" / "screen.json").write_text(_as_json(lines, found, rounds), encoding="utf-8")
    how = f"{rounds} stretches of clicks on each app in turn; p50 and p95 by the clock, from the click."
    report.into_page(TOP / "docs" / "performance.md", lines, how, report.SCREEN)


@contextmanager
def _served(folder: Path) -> Iterator[list[Target]]:
    """Our app on the largest territory with its charts drawn, and the bare pages made of what it showed."""
    flows = largest(folder / "flows")
    territory = load(flows)
    addresses = clicks(territory, PAGES)
    with ExitStack() as stack:
        ours = stack.enter_context(running(Served("app:app", folder, {"LOGIGRAM_FLOWS": str(flows)})))
        (folder / SEEN).write_text(json.dumps(asyncio.run(_seen(ours.url, addresses))), encoding="utf-8")
        _draw_charts(ours.url, territory)
        bare = {name: stack.enter_context(running(each)) for name, each in _bare(folder, "page.py").items()}
        turned = [Target(name, server, "n={}".format) for name, server in bare.items()]
        yield [Target(OURS, ours, lambda number: addresses[number % PAGES]), *turned]


def _bare(folder: Path, script: str) -> dict[str, Served]:
    """The bare page as Streamlit leaves it, and the same kept out of the collections of garbage."""
    own = {"BARE_PAGES": str(folder / SEEN), "BARE_SCRIPT": script}
    app = "benchmarks.bare.app:app"
    return {BARE: Served(app, folder, own), FROZEN: Served(app, folder, {**own, "BARE_FROZEN": "1"})}


@contextmanager
def _turned_by_hand(folder: Path) -> Iterator[dict[str, Tab]]:
    """The bare pages, with a button to click in a browser."""
    with ExitStack() as stack:
        bare = {name: stack.enter_context(running(each)) for name, each in _bare(folder, "button.py").items()}
        yield {name: Tab(server.url, "[data-testid=stButton] button", "/") for name, server in bare.items()}


def _walk(url: str) -> Tab:
    """Our app: the first answer of each question, of one flow again and again."""
    return Tab(url, '.lg-choices a[href*="="]', "/?logigramme=geronto")


async def _seen(url: str, addresses: Sequence[str]) -> list[tuple[str, str]]:
    """What our app shows at each address."""
    async with session(url) as reader:
        shown = [await reader.click(address) for address in addresses]
    return [(each.title, each.body) for each in shown]


def _draw_charts(url: str, territory: Territory) -> None:
    """Have every shipped chart drawn in every window."""
    small = [flow.id for flow in territory.flows.values() if len(flow.questions) < PAGES]
    for flow, window in product(small, territory.settings.windows):
        with urlopen(f"{url}/dessin.svg?logigramme={flow}&fenetre={window}") as answer:  # noqa: S310 - our own server
            assert answer.status == HTTPStatus.OK


async def _crowds(targets: Sequence[Target], rounds: int, found: Found) -> None:
    """One reader, then few, then many, then some who do not stop."""
    async with crowd.readers(targets, 1) as opened:
        found.loads["1"] = await crowd.alone(targets, opened, 20 * rounds)
        found.memory[1] = _memory(targets)
        for number in (FEW, MANY):
            async with crowd.readers(targets, number - len(opened[OURS])) as more:
                together = {name: [*opened[name], *more[name]] for name in opened}
                found.loads[str(number)] = await crowd.thinking(targets, together, rounds)
                found.memory[number] = _memory(targets)
        async with crowd.readers(targets, SATURATING) as restless:
            found.loads["saturated"] = await crowd.saturated(targets, restless, rounds)


def _memory(targets: Sequence[Target]) -> dict[str, float]:
    return {target.name: target.server.memory() for target in targets}


def _as_json(lines: Sequence[report.Line], found: Found, rounds: int) -> str:
    loads = {
        f"{number} {name}": {"seconds": load.seconds, "processor": load.processor, "elapsed": load.elapsed}
        for number, some in found.loads.items()
        for name, load in some.items()
    }
    memory = {str(number): some for number, some in found.memory.items()}
    return report.as_json(lines, {"loads": loads, "memory": memory, "browser": dict(found.browser)}, rounds)


if __name__ == "__main__":
    main()
