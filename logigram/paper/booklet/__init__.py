"""The booklet: every chart of a territory for a binder, with the orientations, the directory and the sources."""

from logigram.paper.booklet.compose import booklet

__all__ = ["booklet"]
