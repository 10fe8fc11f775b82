"""The pocket card of a trade: one A4 sheet, printed on one side and folded in four."""

from logigram.paper.card.compose import card

__all__ = ["card"]
