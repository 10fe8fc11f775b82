"""The flows in use: read again when they change, kept while they cannot be used."""

import gc
import threading
from pathlib import Path

import pytest

from logigram.finding import Finding, InvalidSource, Place, Rule, Severity
from logigram.source import MissingFlows
from logigram.territory import Territory
from logigram.ui.web import emergency, store
from logigram.ui.web.store import Store
from tests.territories import outcome, question, territory

ERROR = Finding(rule=Rule("LG301", "dead_end"), place=Place("adult.yaml"), message="impasse")
CLOSED = Finding(rule=Rule("LG402", "closed_door"), place=Place("adult.yaml"), message="fermé")
WARNING = Finding(rule=Rule("LG501", "x", Severity.WARNING), place=Place("adult.yaml"), message="attention")


class Files:
    """A folder whose content decides what is loaded: « bon », « faux », « impasse », « fermé », « avertit »…."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.loads, self.changes = folder, 0, 0
        self.store = Store(folder, self.load, self.check)

    def write(self, content: str) -> None:
        self.changes += 1
        (self.folder / "adult.yaml").write_text(content + " " * self.changes, encoding="utf-8")

    def content(self) -> str:
        return (self.folder / "adult.yaml").read_text(encoding="utf-8").strip()

    def load(self, folder: Path) -> Territory:
        assert folder == self.folder
        self.loads += 1
        if self.content() == "faux":
            raise InvalidSource([ERROR])
        if self.content() == "absent":
            raise MissingFlows("rien ici")
        if self.content() == "défaut":
            raise ZeroDivisionError
        return territory(
            {"adult": {"debut": "q", "questions": {"q": question(oui="o")}, "orientations": {"o": outcome()}}}
        )

    def check(self, _: Territory) -> tuple[Finding, ...]:
        return {"impasse": (ERROR,), "fermé": (CLOSED,), "avertit": (WARNING,)}.get(self.content(), ())


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Files:
    monkeypatch.setattr(store, "PAUSE", 0.0)
    return Files(tmp_path)


def test_files_are_read_once_until_they_change(files: Files) -> None:
    files.write("bon")
    first = files.store.current()
    assert files.store.current() is first
    assert files.loads == 1
    files.write("avertit")
    second = files.store.current()
    assert (second.findings, second.kept, second.sound) == ((WARNING,), False, True)
    assert second.territory is not first.territory


@pytest.mark.parametrize(
    ("broken", "findings"),
    [("faux", (ERROR,)), ("impasse", (ERROR,)), ("fermé", (CLOSED,)), ("défaut", ()), ("absent", ())],
)
def test_a_version_that_cannot_be_published_does_not_replace_a_good_one(
    files: Files, broken: str, findings: tuple[Finding, ...]
) -> None:
    files.write("bon")
    good = files.store.current().territory
    files.write(broken)
    kept = files.store.current()
    assert kept.territory is good
    assert (kept.findings, kept.kept) == (findings, True)
    files.write("bon")
    assert files.store.current().territory is not good
    assert not files.store.current().kept


def test_a_first_version_that_only_time_has_made_wrong_is_shown_with_its_closed_doors(files: Files) -> None:
    files.write("fermé")
    first = files.store.current()
    assert first.territory is not None
    assert (first.findings, first.sound) == ((CLOSED,), False)
    files.write("fermé")
    assert files.store.current().territory is not first.territory


@pytest.mark.parametrize("content", ["faux", "impasse", "défaut", "absent"])
def test_nothing_valid_gives_the_numbers_of_the_code(files: Files, content: str) -> None:
    files.write(content)
    version = files.store.current()
    assert version.territory is None
    assert version.kept
    assert version.numbers == emergency.FALLBACK
    assert version.name == ""


def test_a_thread_never_waits_for_another_that_reads(files: Files) -> None:
    files.write("bon")
    good = files.store.current()
    files.write("avertit")
    reading, go_on = threading.Event(), threading.Event()
    load = files.load

    def slow(folder: Path) -> Territory:
        reading.set()
        assert go_on.wait(10)
        return load(folder)

    files.store._load = slow  # noqa: SLF001 - the only way to hold it in the middle
    thread = threading.Thread(target=files.store.current)
    thread.start()
    assert reading.wait(10)
    assert files.store.current() is good
    go_on.set()
    thread.join(10)
    assert files.store.current() is not good


def test_what_is_loaded_is_kept_out_of_the_collections_that_follow(files: Files) -> None:
    files.write("bon")
    files.store.current()
    assert gc.get_freeze_count() > 1000
    gc.unfreeze()


def _territories() -> int:
    """How many there are in memory, those that other tests keep included."""
    gc.unfreeze()
    gc.collect()
    return sum(isinstance(each, Territory) for each in gc.get_objects())


def test_old_versions_are_let_go(files: Files) -> None:
    files.write("bon")
    files.store.current()
    before = _territories()
    for _ in range(8):
        files.write("bon")
        files.store.current()
    assert _territories() <= before + 1


def test_pages_get_what_everybody_may_see(tmp_path: Path) -> None:
    (tmp_path / "adult.yaml").write_text("bon", encoding="utf-8")
    flow = {"debut": "o", "orientations": {"o": outcome("ligne")}}
    reserved = {"nom": "Ligne", "type": "soin", "telephone": "05 57 55 33 40", "diffusion": "professionnels"}
    whole = territory({"adult": flow}, None, {"ligne": reserved})
    checked: list[Territory] = []

    def check(found: Territory) -> list[Finding]:
        checked.append(found)
        return []

    shown = Store(tmp_path, lambda _: whole, check).current().territory
    assert shown is not None
    assert shown.structures["ligne"].phone is None
    assert checked == [whole]
