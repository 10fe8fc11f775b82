"""The catalogue: every rule once, in order, each code known to its room registered."""

from types import ModuleType

from logigram.finding import Rule
from logigram.model import codes as model_codes
from logigram.rules import registry
from logigram.rules.registry import catalogue, find
from logigram.source import codes as source_codes


def test_codes_are_in_order_and_used_once() -> None:
    codes = [entry.rule.code for entry in catalogue()]
    assert codes == sorted(set(codes))
    assert len({entry.rule.name for entry in catalogue()}) == len(codes)


def test_every_code_of_a_room_below_has_its_page() -> None:
    def rules(module: ModuleType) -> set[Rule]:
        return {value for value in vars(module).values() if isinstance(value, Rule)}

    assert rules(model_codes) | rules(source_codes) <= {entry.rule for entry in catalogue()}


def test_a_code_belongs_to_the_family_of_its_folder() -> None:
    folders = ("reading", "model", "graph", "time", "promise", "directory", "paper")
    families = {folder: f"LG{number}" for number, folder in enumerate(folders, 1)}
    for module in registry.MODULES:
        folder = module.__name__.split(".")[2]
        assert module.RULE.code.startswith(families[folder])


def test_a_rule_is_found_by_its_code_or_its_name() -> None:
    assert find("lg301") == find("dead_end") == find(" LG301 ") is not None
    assert find("LG999") is None
