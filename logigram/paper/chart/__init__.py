"""A chart on whole pages: how it is cut, spread and framed."""

from logigram.paper.chart.compose import Pages, pdf, png, to_pages

__all__ = ["Pages", "pdf", "png", "to_pages"]
