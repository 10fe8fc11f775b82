"""From answers to a walk."""

from logigram.walk.state import state
from logigram.walk.walk import Replay, Step, Told, UnknownAnswer, Walk, replay

__all__ = ["Replay", "Step", "Told", "UnknownAnswer", "Walk", "replay", "state"]
