"""The document of a clinical validation: what to read, to measure, to confirm and to decide before a chart is used."""

from logigram.review.document import day, document

__all__ = ["day", "document"]
