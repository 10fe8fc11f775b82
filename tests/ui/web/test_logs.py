"""What is written on the terminal, and what is not."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from logigram.ui.web import logs


def failure() -> Exception:
    """An exception that has been raised, whose words quote an address."""
    try:
        open("/nowhere/?danger=oui", "rb")  # noqa: SIM115, PTH123 - it never opens
    except OSError as error:
        return error
    raise AssertionError


@pytest.mark.parametrize("name", logs.SERVER)
def test_addresses_are_logged_without_their_parameters(name: str, caplog: pytest.LogCaptureFixture) -> None:
    logs.seal()
    logger = logging.getLogger(name)
    logger.addHandler(caplog.handler)
    logger.warning('%s - "%s %s HTTP/%s" %d', "1.2.3.4:5", "GET", "/?danger=oui", "1.1", 200)
    logger.removeHandler(caplog.handler)
    assert caplog.messages[-1] == '1.2.3.4:5 - "GET / HTTP/1.1" 200'


def test_a_failure_is_located_and_not_quoted() -> None:
    error = failure()
    record = logging.LogRecord("uvicorn.error", 40, "", 0, "Failed", None, (type(error), error, error.__traceback__))
    assert logs.WithoutAnswers().filter(record)
    written = logging.Formatter().format(record)
    assert "in failure" in written
    assert "FileNotFoundError" in written
    assert "No such file" not in written


def test_a_defect_of_ours_is_too(caplog: pytest.LogCaptureFixture) -> None:
    logs.defect("défaut", failure())
    assert caplog.messages[0].startswith("défaut\n")
    assert caplog.messages[0].endswith("FileNotFoundError")


@contextmanager
def outputs(*own: logging.Handler) -> Iterator[tuple[logging.Logger, logging.Handler]]:
    """The access log with these outputs alone, and the one that Streamlit adds; pytest has its own, put back after."""
    logger, added = logging.getLogger("uvicorn.access"), logging.StreamHandler(sys.stderr)
    before, logger.handlers = logger.handlers, [added, *own]
    logger.streamlit_console_handler = added  # type: ignore[attr-defined] # as Streamlit does
    try:
        yield logger, added
    finally:
        logger.handlers = before


def test_a_line_is_written_once() -> None:
    own = logging.StreamHandler(sys.stderr)
    with outputs(own) as (logger, _):
        logs.once()
        assert logger.handlers == [own]


def test_the_only_output_there_is_stays() -> None:
    with outputs() as (logger, added):
        logs.once()
        assert logger.handlers == [added]
