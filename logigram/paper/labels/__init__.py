"""Labels to cut and stick on sheets already on walls, where a number changed."""

from logigram.paper.labels.compose import labels
from logigram.paper.labels.corrections import corrections

__all__ = ["corrections", "labels"]
