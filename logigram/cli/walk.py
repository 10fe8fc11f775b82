"""`logigram walk`: where some answers lead."""

import json
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from logigram.cli import options
from logigram.cli.flows import usable
from logigram.cli.misuse import Misuse
from logigram.cli.output import say, warn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from logigram.model.flow import Outcome
    from logigram.walk import Replay, Walk

FORMATS = ("text", "json")

Answers = Annotated[
    str | None,
    typer.Option("--answers", metavar="q=r,q=r", help="Réponses données, par exemple danger=non,deja_suivi=oui."),
]
Format = Annotated[
    str, typer.Option("--format", metavar="|".join(FORMATS), help="Forme du résultat. Par défaut : text.")
]


def walk(  # noqa: PLR0913 - one parameter for each option of the command
    flow: options.FlowName,
    *,
    window: options.WindowName = None,
    at: options.Moment = None,
    answers: Answers = None,
    format_: Format = "text",
    flows: options.Flows = "flows",
) -> int:
    """Suivre un logigramme : la question posée, ou l'orientation, après ces réponses."""
    from logigram.walk import replay

    options.choice("--format", format_, FORMATS)
    given = _pairs(answers)
    territory = usable(flows)
    options.flow(flow, territory)
    replayed = replay(territory, flow, options.window(window, at, territory), given)
    for step in replayed.dropped:
        warn(f"Remarque : la réponse « {step.question}={step.answer} » n'a pas servi")
    reached = replayed.walk
    if format_ == "json":
        say(_json(replayed))
    elif answers is None and sys.stdin.isatty():
        _ask(reached)
    else:
        say("\n".join(told(reached)))
    return 0


def _pairs(written: str | None) -> list[tuple[str, str]]:
    pairs = [tuple(part.strip() for part in each.split("=")) for each in (written or "").split(",") if each.strip()]
    for pair in pairs:
        if len(pair) != 2 or not all(pair):  # noqa: PLR2004 - a question and its answer
            raise Misuse(
                f"--answers : « {'='.join(pair)} » n'est pas compris, écrire question=réponse,question=réponse"
            )
    return [(question, answer) for question, answer in pairs]


def _json(followed: "Replay") -> str:
    from logigram.rules.check import today
    from logigram.walk import state

    return json.dumps(state(followed, today(followed.walk.territory)), ensure_ascii=False, indent=2)


def told(walk: "Walk") -> "Iterator[str]":
    """Where a walk stands, for people: the answers given, then the question with its answers, or the outcome."""
    from logigram.report.safe import printable

    lines = [f"{told.question.text} → {told.answer.text}" for told in walk.told]
    if walk.outcome:
        lines += ["", *_outcome(walk, walk.outcome)]
    elif walk.question:
        lines += ["", walk.question.text, *([f"  ({walk.question.help})"] if walk.question.help else [])]
        lines += [f"  {place}. {answer.text}  [{answer.id}]" for place, answer in enumerate(walk.answers, 1)]
        lines += [] if walk.answers else ["  (aucune réponse dans cette fenêtre : c'est une impasse)"]
    return (printable(line) for line in (lines if walk.steps else lines[1:]))


def _outcome(walk: "Walk", outcome: "Outcome") -> "Iterator[str]":
    structures = walk.territory.structures
    delay = outcome.delay.at(walk.window)
    yield f"{outcome.title}  [{walk.node}{f', {delay}' if delay else ''}]"
    for id_ in outcome.structures_at(walk.window):
        found = structures[id_]
        yield f"  - {found.name} : {found.phone or 'téléphone inconnu'}"
    for text in (outcome.instructions.at(walk.window) if outcome.instructions else None) or ():
        yield f"  · {text}"


def _ask(walk: "Walk") -> None:
    """Ask question after question on the terminal, until an outcome; an empty line ends it."""
    while walk.answers:
        say("\n".join(told(walk)))
        try:
            written = input("Votre réponse (numéro, ou Entrée pour arrêter) : ").strip()
        except EOFError:
            return
        if not written:
            return
        if written.isdecimal() and 0 < int(written) <= len(walk.answers):
            walk = walk.answer(walk.answers[int(written) - 1].id)
        else:
            warn(f"Répondre par un numéro de 1 à {len(walk.answers)}.")
    say("\n".join(told(walk)))
