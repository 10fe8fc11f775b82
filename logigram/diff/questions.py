"""Questions and their answers: added, removed, worded otherwise, offered in other windows."""

from collections.abc import Iterator, Sequence

from logigram.diff.difference import Change, Offer
from logigram.diff.values import changes, value
from logigram.model.flow import Answer, Flow, Question

FIELDS = ("text", "help", "same_as")


def question_changes(old: Question, new: Question) -> Iterator[Change]:
    """What the question and the answers that it keeps do not say as before; where they lead is for the situations."""
    if old == new:
        return
    yield from changes(FIELDS, old, new)
    kept = [(answer, found) for answer in old.answers if (found := new.answer(answer.id))]
    for before, after in kept:
        for name in ("text", "age"):
            yield from (
                Change(f"answers.{before.id}.{name}", each.before, each.after)
                for each in changes((name,), before, after)
            )
    order = [answer.id for answer, _ in kept]
    now = [answer.id for answer in new.answers if answer.id in order]
    if now != order:
        yield Change("order", value(order), value(now))


def offers(flow: str, here: Flow, there: Flow, windows: Sequence[str]) -> Iterator[Offer]:
    """The answers to the questions of both that only the version `here` offers, one for each way they lead."""
    for name, question in here.questions.items():
        other = there.questions.get(name)
        if other is None or other == question:
            continue
        for answer in question.answers:
            found = other.answer(answer.id)
            ways: dict[str, list[str]] = {}
            for window in windows:
                target = answer.to.at(window)
                if target and answer.offered(window) and not _offered(found, window):
                    ways.setdefault(target, []).append(window)
            for target, where in ways.items():
                yield Offer(flow, name, answer.id, answer.text, tuple(where), target)


def _offered(answer: Answer | None, window: str) -> bool:
    return answer is not None and answer.offered(window) and answer.to.at(window) is not None
