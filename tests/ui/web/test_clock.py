"""The one place where the time is read, and what stands for it in tests."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from logigram.ui.web import clock

PARIS = ZoneInfo("Europe/Paris")


def test_the_time_is_that_of_the_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LOGIGRAM_NOW", raising=False)
    before = datetime.now(UTC)
    assert before <= clock.now(PARIS) <= datetime.now(UTC)
    assert clock.now(PARIS).tzinfo == PARIS


def test_a_time_may_be_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGIGRAM_NOW", "2026-11-28T22:05+01:00")
    assert clock.now(PARIS).isoformat() == "2026-11-28T22:05:00+01:00"


def test_a_time_may_go_by_in_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LOGIGRAM_NOW", f"@{tmp_path / 'now'}")
    for written in ("2026-11-24T16:59+01:00", "2026-11-24T17:00+01:00"):
        (tmp_path / "now").write_text(f"{written}\n", encoding="utf-8")
        assert clock.now(PARIS) == datetime.fromisoformat(written)
