"""How large an orientation is printed: the more it says, the smaller, and each size is used."""

from hypothesis import given
from hypothesis import strategies as st

from logigram.ui.html import tag
from logigram.ui.sheet import DENSE, SIZES, sheet

ORDER = [*(f"lg-sheet-{name}" for name, _ in SIZES), f"lg-sheet-{DENSE}"]


@given(st.lists(st.text(max_size=60), max_size=200), st.integers(0, 200))
def test_a_page_that_says_less_is_never_printed_smaller(lines: list[str], less: int) -> None:
    parts = [tag("li", line) for line in lines]
    assert ORDER.index(sheet(parts[:less])) <= ORDER.index(sheet(parts))


def test_only_what_is_read_weighs() -> None:
    read = tag("li", "x" * 100)
    assert sheet([read] * 42) == "lg-sheet-large"
    assert sheet([tag("li", "x" * 100, class_="y" * 400)] * 42) == "lg-sheet-large"
    assert sheet([read] * 43) == "lg-sheet-usual"
    assert sheet([read] * 80) == "lg-sheet-dense"
    assert sheet([None, *[read] * 60]) == "lg-sheet-small"
