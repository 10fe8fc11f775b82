"""The collector is paused and found again as it was."""

import gc

import pytest

from logigram.source.collector import collector_paused


def test_the_collector_is_paused_inside_only_even_one_pause_within_another() -> None:
    assert gc.isenabled()
    with collector_paused():
        with collector_paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_an_error_inside_lets_it_run_again() -> None:
    with pytest.raises(KeyError), collector_paused():
        raise KeyError
    assert gc.isenabled()
