"""The kinds of sheets and the sizes of paper, in words."""

from logigram.paper import SORTS, Kind
from logigram.paper.kinds import SIZES


def test_every_kind_is_told_in_one_sentence_but_those_that_need_an_older_version() -> None:
    assert [kind for kind in Kind if not SORTS[kind].use] == [Kind.LABELS]
    for sort in SORTS.values():
        assert sort.use.count(".") == sort.use.endswith(".") == bool(sort.use)


def test_every_paper_is_told() -> None:
    assert {paper for sort in SORTS.values() for paper in sort.papers} == set(SIZES)
