"""What is written on the terminal: no answer, no address a reader comes from, and each line once."""

import logging
import traceback
from typing import Final

SERVER: Final = ("uvicorn.access", "uvicorn.error")
"""The loggers of the server whose lines hold addresses: of pages, of websockets."""

log = logging.getLogger("logigram")


class WithoutAnswers(logging.Filter):
    """Takes out of a line what somebody may have answered: parameters of addresses, messages of exceptions."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Cut each address at its « ? », and tell where a failure is without its words; every line is kept."""
        if isinstance(record.args, tuple):
            record.args = tuple(each.split("?")[0] if isinstance(each, str) else each for each in record.args)
        if record.exc_info and record.exc_info[1]:
            record.exc_text, record.exc_info = _where(record.exc_info[1]), None
        return True


def defect(words: str, error: BaseException) -> None:
    """Write a failure of ours, and where it is; its own words may quote an address, and are left out."""
    log.error("%s\n%s", words, _where(error))


def seal() -> None:
    """Keep answers out of what the server writes."""
    for name in SERVER:
        logger = logging.getLogger(name)
        if not any(isinstance(each, WithoutAnswers) for each in logger.filters):
            logger.addFilter(WithoutAnswers())


def once() -> None:
    """Let each line be written once: Streamlit adds an output of its own beside that of a server it did not start."""
    for name in SERVER:
        logger = logging.getLogger(name)
        added = getattr(logger, "streamlit_console_handler", None)
        if added in logger.handlers and len(logger.handlers) > 1:
            logger.removeHandler(added)


def _where(error: BaseException) -> str:
    return "".join((*traceback.format_tb(error.__traceback__), type(error).__name__))
