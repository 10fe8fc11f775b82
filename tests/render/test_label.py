import pytest

from logigram.model.flow import Delay
from logigram.render.diagram import Arrow, Box, Kind
from logigram.render.label import BANDS, WIDEST, answer_label, box_label, plain, text
from logigram.render.outcome import Group


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it, from « #rrggbb »."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("delay", Delay)
def test_the_head_of_an_outcome_reads_in_grey(delay: Delay) -> None:
    low, high = sorted([luminance(BANDS[delay].fill), luminance(BANDS[delay].ink)])
    assert (high + 0.05) / (low + 0.05) >= 4.5


def test_the_more_urgent_the_darker_and_the_thicker() -> None:
    shades = [luminance(BANDS[delay].fill) for delay in Delay]
    assert shades == sorted(shades)
    borders = [BANDS[delay].border for delay in Delay]
    assert borders == sorted(borders, reverse=True)


def test_text_is_neither_markup_nor_escape() -> None:
    assert text('<b>\\N</b> "&"') == "&lt;b&gt;\\\\N&lt;/b&gt; &quot;&amp;&quot;"
    assert plain("\\") == "\\\\"


def test_each_kind_of_box_says_what_it_is() -> None:
    assert "voir le logigramme" in box_label(Box("f", Kind.LINK, "Enfant"), 30)
    assert "suite page 3" in box_label(Box("q", Kind.SEQUEL, "?", 4, pages=(3,), letter="B"), 30)
    assert "suite des pages 1, 2 et 5" in box_label(Box("q", Kind.QUESTION, "?", 4, pages=(1, 2, 5), letter="B"), 30)
    assert "<b>B</b>" in box_label(Box("q", Kind.QUESTION, "?", 4, pages=(1,), letter="B"), 30)
    assert "à confirmer" in box_label(Box("q", Kind.QUESTION, "?", 4, to_confirm=True), 30)


def test_an_outcome_says_when_how_soon_and_with_whom() -> None:
    delays = ((Delay.IMMEDIATE, ("nuit",)), (Delay.WEEK, ("jour",)))
    said = ("En cas de refus : voir 3",)
    doors = (Group(("nuit",), ("SAMU",)),)
    box = Box("o", Kind.OUTCOME, "Appeler", 2, delays, doors, said, to_confirm=True)
    label = box_label(box, 30)
    for each in ("NUIT : TOUT DE SUITE – JOUR : DANS LA SEMAINE", "2. Appeler", "à confirmer", "nuit :", "SAMU", *said):
        assert each in label.replace("\u00a0", " ")


def test_a_box_too_tall_is_made_wider_as_far_as_the_eye_follows() -> None:
    box = Box("q", Kind.QUESTION, " ".join(["mot"] * 60))
    rows = [box_label(box, 20, tall).count("<tr>") for tall in (None, 8, 5, 1)]
    assert rows[0] == 12
    assert rows[1] <= 8
    assert rows[2] <= 5
    assert rows[3] == box_label(box, WIDEST).count("<tr>") > 1


def test_an_outcome_without_delay_is_still_drawn() -> None:
    assert "Appeler" in box_label(Box("o", Kind.OUTCOME, "Appeler", 2), 30)


def test_short_answers_stand_on_one_line_long_ones_in_a_list() -> None:
    assert "Oui / Non" in answer_label(Arrow("a", "b", (("x", "Oui"), ("y", "Non"))), 24)
    listed = answer_label(Arrow("a", "b", (("x", "Une réponse assez longue"), ("y", "Une autre réponse"))), 24)
    assert listed.count("•") == 2
