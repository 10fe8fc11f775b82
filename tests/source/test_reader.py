"""What reading leaves behind: nothing changed in the program that reads."""

import contextlib
import gc
from collections.abc import Iterator

import pytest

from logigram.finding import InvalidSource
from logigram.source import parse


@pytest.fixture(autouse=True)
def _collector() -> Iterator[None]:  # what a test does to the collector must not last
    yield
    gc.unfreeze()
    gc.enable()


@pytest.mark.parametrize("text", ["a: b\n", "a: b : c\n"])
@pytest.mark.parametrize("running", [True, False])
def test_the_garbage_collector_goes_on_as_before(text: str, *, running: bool) -> None:
    gc.unfreeze()  # whatever other tests of this process left
    if not running:
        gc.disable()
    with contextlib.suppress(InvalidSource):
        parse(text, "essai.yaml")

    assert gc.isenabled() is running
    assert gc.get_freeze_count() == 0


def test_what_the_application_froze_stays_frozen() -> None:
    gc.freeze()
    frozen = gc.get_freeze_count()
    parse("a: b\n", "essai.yaml")

    assert gc.get_freeze_count() >= frozen > 0


def test_findings_are_sorted_and_carry_the_name_of_the_file() -> None:
    with pytest.raises(InvalidSource) as refused:
        parse("b:\na: b : c\n", "flows/adult.yaml")

    assert [(each.place.file, each.place.line) for each in refused.value.findings] == [
        ("flows/adult.yaml", 1),
        ("flows/adult.yaml", 2),
    ]
