"""What changed since an older version, on charts too, without what is reserved."""

import pytest

from logigram.diff.chart import both
from logigram.paper import to_pages
from logigram.paper.changes import compared, marked
from logigram.render.mark import Mark
from tests.diff import meeting
from tests.diff.pairs import base
from tests.paper.reading import pages, said
from tests.territories import STRUCTURES, territory

FOUND = meeting.found()


def test_a_chart_is_marked_as_the_comparison_says() -> None:
    for window in (None, "nuit"):
        assert marked(FOUND, "adult", window) == both(FOUND, "adult", window)
    assert marked(FOUND, "adult").boxes != marked(compared(FOUND.new, FOUND.new), "adult").boxes


def test_a_flow_or_a_window_that_the_older_version_had_not_is_all_new() -> None:
    assert {box.mark for box in marked(FOUND, "nouveau").boxes} == {Mark.ADDED}
    week = {"titre": "Toute la semaine", "plages": [{"de": "lun 00:00", "a": "lun 00:00"}]}
    older = territory(base(), {"fenetres": {"semaine": week}, "jours_feries": None})
    assert {box.mark for box in marked(compared(older, territory(base())), "adult", "nuit").boxes} == {Mark.ADDED}
    with pytest.raises(KeyError):
        marked(FOUND, "ancien")


def test_the_pages_of_a_chart_say_what_changed() -> None:
    document = to_pages(FOUND.new, "adult", paper="a4", changes=FOUND).pdf
    text = "".join(said(page) for page in pages(document))
    assert "cequiachangéestmarqué:nepasafficher" in text
    assert "marqué" not in "".join(said(page) for page in pages(to_pages(FOUND.new, "adult", paper="a4").pdf))


def test_what_is_reserved_in_either_version_has_a_name_alone_in_the_older_one() -> None:
    public = {**STRUCTURES["mairie"], "telephone": "05 57 11 22 33", "adresse": "12 rue du Port"}
    reserved = {**public, "diffusion": "professionnels"}
    for before, after in ((public, reserved), (reserved, public), (reserved, reserved)):
        old, new = (territory(base(), None, {"mairie": each}) for each in (before, after))
        found = compared(old, new)
        assert (found.old.structures["mairie"].phone, found.old.structures["mairie"].address) == (None, None)
        assert found.new.structures["mairie"].phone == (public["telephone"] if after is public else None)
