from logigram.model.flow import Delay, Outcome
from logigram.model.structure import Structure
from logigram.render.outcome import Group, delays, doors, suites

WINDOWS = ("jour", "nuit", "week_end")
STRUCTURES = {
    name: Structure.model_validate({"nom": name.upper(), "type": "social", "generique": "oui"})
    for name in ("a", "b", "c", "d", "e")
}


def outcome(**keys: object) -> Outcome:
    return Outcome.model_validate({"titre": "O", "delai": "semaine", **keys})


def test_one_delay_for_all_names_no_window() -> None:
    assert delays(outcome(), WINDOWS) == ((Delay.WEEK, ()),)


def test_the_most_urgent_delay_comes_first_with_its_windows() -> None:
    several = outcome(delai={"jour": "programme", "autres": "immediat"})
    assert delays(several, WINDOWS) == ((Delay.IMMEDIATE, ("nuit", "week_end")), (Delay.PLANNED, ("jour",)))
    assert delays(several, ("nuit",)) == ((Delay.IMMEDIATE, ()),)


def test_a_window_without_delay_is_not_invented() -> None:
    assert delays(outcome(delai={"jour": "semaine"}), WINDOWS) == ((Delay.WEEK, ("jour",)),)


def test_doors_are_grouped_by_windows_in_the_order_of_the_file() -> None:
    per_window = outcome(structures={"jour": ["a", "b"], "autres": ["c", "absent"]})
    assert doors(per_window, WINDOWS, STRUCTURES) == (Group(("jour",), ("A", "B")), Group(("nuit", "week_end"), ("C",)))
    assert doors(outcome(), WINDOWS, STRUCTURES) == ()


def test_a_long_list_of_doors_says_how_many_are_left_out() -> None:
    four, five = outcome(structures=["a", "b", "c", "d"]), outcome(structures=["a", "b", "c", "d", "e"])
    assert doors(four, WINDOWS, STRUCTURES)[0].lines == ("A", "B", "C", "et 1 autre")
    assert doors(five, WINDOWS, STRUCTURES)[0].lines[-1] == "et 2 autres"
    varied = outcome(structures={"jour": ["a", "b", "c"], "autres": ["d"]})
    assert [group.lines for group in doors(varied, WINDOWS, STRUCTURES)] == [("A", "B", "et 1 autre"), ("D",)]


def test_continuations_are_worded_with_their_windows() -> None:
    going_on = outcome(suites={"si_refus": {"jour": {"vers": "x"}, "autres": {"texte": "Rappeler"}}})
    assert suites(going_on, WINDOWS, lambda target: f"voir {target}") == ("En cas de refus (jour) : voir x",)
    assert suites(going_on, ("nuit",), lambda target: f"voir {target}") == ()
    assert suites(going_on, WINDOWS, lambda _: None) == ()
