"""Two versions of a territory compared in meaning: who is now oriented elsewhere, and what is said otherwise."""

from logigram.diff.compare import compare
from logigram.diff.difference import Difference
from logigram.diff.product import LIMIT

__all__ = ["LIMIT", "Difference", "compare"]
