"""The emergency poster: the first questions of a flow and the numbers, to be read from afar."""

from logigram.paper.poster.compose import poster

__all__ = ["poster"]
