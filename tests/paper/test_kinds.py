"""The kinds of sheets and the sizes of paper, in words."""

from logigram.paper import Kind, compose, sheets
from logigram.paper.kinds import SIZES, TOLD
from tests.render.charts import ADULT
from tests.territories import territory


def test_every_kind_is_told_in_a_name_of_its_own_and_one_sentence() -> None:
    assert set(TOLD) == set(Kind)
    assert len({each.title for each in TOLD.values()}) == len(TOLD)
    for each in TOLD.values():
        assert each.use.endswith(".")
        assert each.use.count(".") == 1


def test_every_size_can_be_printed() -> None:
    here = territory({"adult": ADULT})
    for sheet in sheets(["adult"], [Kind.POSTER], list(SIZES)):
        assert compose(here, sheet).startswith(b"%PDF-")
