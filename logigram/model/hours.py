"""Opening hours as editors write them."""


def check_hours(text: str) -> str:
    """The text of opening hours, once known to be in the accepted subset."""
    return text
