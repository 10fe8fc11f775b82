"""An orientation in plain text, to paste in a message or a file: nothing about the person, no window."""

from collections.abc import Iterable, Iterator

from logigram.model.flow import Delay, FollowUp, Outcome, ProcedureStep
from logigram.model.structure import Structure
from logigram.ui.doors import in_order
from logigram.ui.view import View
from logigram.wording.hours import spell
from logigram.wording.structures import without_phone
from logigram.wording.terms import DELAYS, FOLLOW_UPS, TO_CONFIRM, first_upper

FOR_NOW = "Cette orientation vaut pour le moment où elle a été lue : si la situation change, recommencez."


def as_text(view: View, outcome: Outcome, names: Iterable[str], *, draft: bool, link: str | None) -> str:
    """Title, delay, phones, what to do, what to say, what if; `link` opens it again."""
    window = view.window
    delay = DELAYS[outcome.delay.at(window) or Delay.PLANNED]
    structures = [_structure(view.territory.structures[name]) for name in names]
    steps = (outcome.steps.at(window) if outcome.steps else None) or ()
    return "\n".join(
        (
            outcome.title + (" (projet non validé)" if draft else ""),
            f"Délai : {delay.lower()}",
            *_part("Ce qu'il faut faire", (outcome.instructions.at(window) if outcome.instructions else None) or ()),
            *_part("Vers qui, dans l'ordre" if len(structures) > 1 else "Vers qui", structures, numbered=True),
            *_part("Ce qu'il faut dire", (outcome.to_say.at(window) if outcome.to_say else None) or ()),
            *_part("Les étapes", [_step(step) for step in steps], numbered=True),
            *_part("Et si…", _follow_ups(view, outcome)),
            "",
            FOR_NOW,
            *([f"Le lien : {link}"] if link else []),
        )
    )


def _part(title: str, lines: Iterable[str], *, numbered: bool = False) -> Iterator[str]:
    """A title and its lines, after a blank one; nothing when there are none."""
    for rank, line in enumerate(lines, 1):
        if rank == 1:
            yield from ("", f"{title} :")
        yield f"{rank}. {line}" if numbered else f"- {line}"


def _structure(structure: Structure) -> str:
    """« CMP de Libourne : 05 57 00 00 00 (à confirmer) ; du lundi au vendredi de 9 h à 17 h »."""
    number = f"{structure.phone}{_doubt(structure, 'telephone')}" if structure.phone else without_phone(structure)
    message = f"SMS au {structure.sms}" if structure.sms and structure.sms != structure.phone else None
    hours = f"{spell(structure.hours)}{_doubt(structure, 'horaires')}" if structure.hours else None
    facts = " ; ".join(part for part in (number, message, structure.referral, hours) if part)
    return f"{structure.name} : {facts}"


def _doubt(structure: Structure, key: str) -> str:
    return f" ({TO_CONFIRM})" if key in structure.to_confirm else ""


def _step(step: ProcedureStep) -> str:
    return f"{step.who} : {step.what}" + (f" ({step.within})" if step.within else "")


def _follow_ups(view: View, outcome: Outcome) -> Iterator[str]:
    found = view.territory.settings.continuations(outcome)
    for key, title in FOLLOW_UPS.items():
        follow_up = found[key].at(view.window) if key in found else None
        if follow_up and (follow_up.text or follow_up.structures):
            yield f"{title} : {_follow_up(view, follow_up)}"


def _follow_up(view: View, follow_up: FollowUp) -> str:
    names = [view.territory.structures[name] for name in in_order(view, follow_up.structures)]
    called = ", ".join(f"{each.name}{f' ({each.phone})' if each.phone else ''}" for each in names)
    return " ".join(part for part in (follow_up.text and first_upper(follow_up.text), called and f"[{called}]") if part)
