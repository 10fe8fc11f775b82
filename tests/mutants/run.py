"""Every mutant of the shipped flows, judged: `python -m tests.mutants.run` prints the score and the survivors.

The exit status is 1 when a mutant that changes what the flows say is told at no right place.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing import Pool

from tests.mutants import in_flows, in_other_files, in_outcomes
from tests.mutants.harmless import reason
from tests.mutants.judge import Judge, Verdict
from tests.mutants.mutant import Mutant, Shelf

OPERATORS = (*in_flows.OPERATORS, *in_outcomes.OPERATORS, *in_other_files.OPERATORS)
WORKERS = 2

Operator = Callable[[Shelf], Iterator[Mutant]]
JUDGE = Judge()


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of a mutant, and why it may have been left alone; None where nothing excuses it."""

    operator: str
    name: str
    verdict: Verdict
    reason: str | None

    @property
    def is_unexplained(self) -> bool:
        """Whether the checker should have told it, and did not."""
        return self.verdict in {Verdict.SURVIVED, Verdict.ELSEWHERE} and self.reason is None


def mutants(*operators: Operator) -> list[Mutant]:
    """The mutants of some operators, or of all, that differ from the sound flows, in a fixed order."""
    shelf = JUDGE.shelf
    made = (mutant for operator in operators or OPERATORS for mutant in operator(shelf))
    return [each for each in made if each.edit.text != shelf.documents[each.file].text]


def judged(mutant: Mutant) -> Judged:
    """What becomes of a mutant."""
    verdict = JUDGE.verdict(mutant)
    why = reason(mutant, JUDGE) if verdict in {Verdict.SURVIVED, Verdict.ELSEWHERE} else None
    return Judged(mutant.operator, mutant.name, verdict, why)


def table(results: Iterable[Judged]) -> str:
    """The score of each operator, then its survivors by reason."""
    found = list(results)
    lines = [f"{'operator':<20}{'mutants':>8}{'on the line':>13}{'on its effect':>15}{'harmless':>10}{'missed':>8}"]
    operators = dict.fromkeys(each.operator for each in found)
    lines += [_row(operator, [each for each in found if each.operator == operator]) for operator in operators]
    lines += [_row("all", found), ""]
    counts = Counter((each.operator, each.reason) for each in found if each.reason)
    lines += [f"{count:>6}  {operator}: {why}" for (operator, why), count in sorted(counts.items())]
    missed = [f"MISSED ({each.verdict}) {each.name}" for each in found if each.is_unexplained]
    return "\n".join([*lines, "", *missed])


def _row(title: str, found: list[Judged]) -> str:
    verdicts = Counter(each.verdict for each in found)
    harmless = sum(each.reason is not None for each in found)
    missed = sum(each.is_unexplained for each in found)
    right = f"{verdicts[Verdict.ON_THE_LINE]:>13}{verdicts[Verdict.ON_ITS_EFFECT]:>15}"
    return f"{title:<20}{len(found):>8}{right}{harmless:>10}{missed:>8}"


def _judged_at(place: int) -> Judged:
    return judged(_mutants[place])


_mutants: list[Mutant] = []


def _begin() -> None:
    _mutants[:] = mutants()


def main() -> int:
    """Judge them all and print the score."""
    with Pool(WORKERS, initializer=_begin) as pool:
        found = pool.map(_judged_at, range(len(mutants())), chunksize=20)
    sys.stdout.write(table(found) + "\n")
    return int(any(each.is_unexplained for each in found))


if __name__ == "__main__":
    sys.exit(main())
