"""Where the files say what an answer leads to."""

from logigram.model.by_window import OTHERS
from logigram.model.targets import Target
from logigram.rules.subject import Subject, answer_path, spot
from logigram.source.fact import Spot


def arrow(subject: Subject, question: Target, answer: str, window: str) -> Spot:
    """Where the target of an answer is written for a window."""
    answers = subject.territory.flows[question.flow].questions[question.node].answers
    position, chosen = next((place, each) for place, each in enumerate(answers) if each.id == answer)
    key = () if chosen.to.is_single else (window if window in chosen.to.named else OTHERS,)
    return spot(question, *answer_path(position, "vers", *key))
