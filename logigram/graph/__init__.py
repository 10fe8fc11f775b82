"""From flows to graphs, and what can be asked of them."""

from logigram.graph.build import BROKEN, LINK, OUTCOME, QUESTION, build
from logigram.graph.groups import groups, straight
from logigram.graph.reach import Arrival, Atlas, Steps, arrivals, ending, steps_to

__all__ = [
    "BROKEN",
    "LINK",
    "OUTCOME",
    "QUESTION",
    "Arrival",
    "Atlas",
    "Steps",
    "arrivals",
    "build",
    "ending",
    "groups",
    "steps_to",
    "straight",
]
