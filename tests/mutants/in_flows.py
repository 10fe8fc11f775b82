"""The mistakes one can make in the questions and answers of a logigramme, and in its names."""

from collections.abc import Iterator

from logigram.model.by_window import OTHERS
from logigram.model.content import SETTINGS
from logigram.source.tree import Document, Mapping, Node, Scalar
from tests.mutants import surgery
from tests.mutants.looking import answers, get, leaves, mapping, name, outcomes, targets
from tests.mutants.mutant import Mutant, Path, Shelf, Spot

PER_WINDOW = ("delai", "structures", "consignes", "a_dire", "etapes")


def drop_answer(shelf: Shelf) -> Iterator[Mutant]:
    """An answer is forgotten."""
    for flow, file, document, path, items, place, answer in answers(shelf):
        edit = surgery.without(document, items, place)
        elsewhere = ((file, path), *shelf.below(flow, *targets(answer)))
        yield Mutant("drop_answer", file, edit, (*path, "reponses", str(place)), name(answer), elsewhere)


def drop_window(shelf: Shelf) -> Iterator[Mutant]:
    """A window, or « autres », is forgotten in what is written per window."""
    for flow, file, document, path, value in _per_window(shelf):
        for place, key in enumerate(value):
            edit = surgery.without(document, value, place)
            target = [str(value[key])] if path[-1] == "vers" else []
            elsewhere = ((file, path), (file, path[:2]), *shelf.below(flow, *target))
            yield Mutant("drop_window", file, edit, (*path, str(key)), str(key), elsewhere)


def misspell_window(shelf: Shelf) -> Iterator[Mutant]:
    """The name of a window has a letter too many."""
    for _, file, document, path, value in _per_window(shelf):
        for key in value:
            edit = surgery.rewritten(document, key, f"{key}x")
            yield Mutant("misspell_window", file, edit, (*path, str(key)), str(key))


def drop_restriction(shelf: Shelf) -> Iterator[Mutant]:
    """An answer of some windows is offered in all of them."""
    for flow, file, document, path, _, place, answer in answers(shelf):
        if "fenetres" in answer:
            edit = surgery.without_key(document, answer, "fenetres")
            elsewhere = ((file, path), *shelf.below(flow, *targets(answer)))
            yield Mutant("drop_restriction", file, edit, (*path, "reponses", str(place)), name(answer), elsewhere)


def misspell_target(shelf: Shelf) -> Iterator[Mutant]:
    """A target lacks its last letter but one."""
    for _, file, document, path, target in _targets(shelf):
        wrong = f"{target[:-2]}{target[-1]}"
        yield Mutant("misspell_target", file, surgery.rewritten(document, target, wrong), path, str(target))


def lead_back(shelf: Shelf) -> Iterator[Mutant]:
    """An answer leads back to the first question, or to its own."""
    for flow, file, document, path, _, place, answer in answers(shelf):
        if (to := get(answer, "vers")) is None:
            continue
        for back in {shelf.territory.flows[flow].start, path[1]}:
            edit = surgery.rewritten(document, to, back)
            elsewhere = ((file, path), *shelf.below(flow, *targets(answer), back))
            yield Mutant("lead_back", file, edit, (*path, "reponses", str(place)), f"vers {back}", elsewhere)


def exchange_targets(shelf: Shelf) -> Iterator[Mutant]:
    """Two neighbouring answers each lead where the other should."""
    for flow, file, document, path, items, place, answer in answers(shelf):
        other = items[place + 1] if place + 1 < len(items) else None
        one, two = get(answer, "vers"), get(other, "vers") if isinstance(other, Mapping) else None
        if one is not None and two is not None and isinstance(other, Mapping):
            edit = surgery.exchanged(document, one, two)
            elsewhere = ((file, path), *shelf.below(flow, *targets(answer), *targets(other)))
            yield Mutant("exchange_targets", file, edit, (*path, "reponses", str(place)), name(answer), elsewhere)


def rename_node(shelf: Shelf) -> Iterator[Mutant]:
    """A question or an outcome changes its name, and nothing that leads to it does."""
    for flow, file, document, root in shelf.flows:
        for part in ("questions", "orientations"):
            for key in mapping(root, part):
                edit = surgery.rewritten(document, key, f"autre_{key}")
                elsewhere = (*_leading_to(shelf, flow, str(key)), *shelf.below(flow, str(key)))
                yield Mutant("rename_node", file, edit, (part, str(key)), str(key), elsewhere)


def remove_node(shelf: Shelf) -> Iterator[Mutant]:
    """A question or an outcome is removed, and what leads to it is not."""
    for flow, file, document, root in shelf.flows:
        for part in ("questions", "orientations"):
            nodes = mapping(root, part)
            for key in nodes:
                edit = surgery.without_key(document, nodes, str(key))
                elsewhere = (*_leading_to(shelf, flow, str(key)), *shelf.below(flow, str(key)))
                yield Mutant("remove_node", file, edit, (part, str(key)), str(key), elsewhere)


def rename_answer(shelf: Shelf) -> Iterator[Mutant]:
    """An answer changes its name."""
    for _, file, document, path, _, place, answer in answers(shelf):
        if (id_ := get(answer, "id")) is not None:
            edit = surgery.rewritten(document, id_, f"autre_{id_}")
            yield Mutant("rename_answer", file, edit, (*path, "reponses", str(place)), name(answer), ((file, path),))


def move_age(shelf: Shelf) -> Iterator[Mutant]:
    """The ages of a logigramme, or of an answer, begin or end a year too early or too late."""
    for flow, file, document, root in shelf.flows:
        ages = [(("age",), get(root, "age")), *_answer_ages(shelf, flow)]
        for path, age in ages:
            for bound, year in age.items() if isinstance(age, Mapping) else ():
                for other in (int(str(year)) - 1, int(str(year)) + 1):
                    edit = surgery.rewritten(document, year, str(other))
                    entries = tuple((f"{each}.yaml", ("age",)) for each in shelf.territory.entries)
                    elsewhere = (*entries, *shelf.scenarios_with_an_age)
                    yield Mutant("move_age", file, edit, (*path, str(bound)), f"{year} → {other}", elsewhere)


def remove_start(shelf: Shelf) -> Iterator[Mutant]:
    """The first question of a logigramme is not named."""
    for _, file, document, root in shelf.flows:
        yield Mutant("remove_start", file, surgery.without_key(document, root, "debut"), ("debut",), "", ((file, ()),))


def _answer_ages(shelf: Shelf, flow: str) -> Iterator[tuple[Path, Node | None]]:
    for home, _, _, path, _, place, answer in answers(shelf):
        if home == flow and "age" in answer:
            yield (*path, "reponses", str(place), "age"), get(answer, "age")


def _per_window(shelf: Shelf) -> Iterator[tuple[str, str, Document, Path, Mapping]]:
    windows = {*shelf.territory.windows, OTHERS}
    for flow, file, document, path, _, place, answer in answers(shelf):
        if isinstance(to := get(answer, "vers"), Mapping):
            yield flow, file, document, (*path, "reponses", str(place), "vers"), to
    for flow, file, document, outcome, tree in outcomes(shelf):
        for key in PER_WINDOW:
            if isinstance(value := get(tree, key), Mapping) and windows.issuperset(value):
                yield flow, file, document, ("orientations", outcome, key), value


def _targets(shelf: Shelf) -> Iterator[tuple[str, str, Document, Path, Scalar]]:
    for flow, file, document, root in shelf.flows:
        for path, node in leaves(root, ()):
            if "vers" in path or path == ("debut",):
                yield flow, file, document, path, node


def _leading_to(shelf: Shelf, flow: str, node: str) -> tuple[Spot, ...]:
    """Where the name of a node is written."""
    found = [
        (file, path)
        for home, file, _, path, to in _targets(shelf)
        if str(to) == f"{flow}/{node}" or (home == flow and str(to) == node)
    ]
    scenarios = [(file, ()) for file in shelf.documents if file.startswith("scenarios/")]
    return (*found, (f"{flow}.yaml", ("debut",)), (SETTINGS, ("garanties",)), *scenarios)


OPERATORS = (
    drop_answer,
    drop_window,
    misspell_window,
    drop_restriction,
    misspell_target,
    lead_back,
    exchange_targets,
    rename_node,
    remove_node,
    rename_answer,
    move_age,
    remove_start,
)
