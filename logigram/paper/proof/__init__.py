"""The proof of a flow: every box by its number, with room to write, for a meeting that has to agree on it."""

from logigram.paper.proof.compose import proof
from logigram.paper.proof.partner import concerned
from logigram.paper.proof.shown import Asked

__all__ = ["Asked", "concerned", "proof"]
