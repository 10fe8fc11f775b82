"""The parts of the document that list: what is to be confirmed, the choices left open, the sources."""

from collections import Counter
from collections.abc import Iterator, Sequence

from logigram.model.content import STRUCTURES, flow_file
from logigram.model.settings import Decision
from logigram.review.confirmations import Pending, of_flows, of_structures
from logigram.review.counts import Counts
from logigram.review.markdown import address, code, number, place, table, text
from logigram.review.sources import sources
from logigram.rules.subject import Subject

WORKING_GROUP = "le groupe de travail clinique"
"""Who confirms what is no structure's own fact."""

_CONFIRM = """\
Chaque ligne est à confirmer, les plus importantes d'abord. **Parcours** : le nombre de suites de réponses différentes,
à partir de l'accueil, toutes fenêtres réunies, qui en dépendent : elles finissent à une orientation qui nomme cette
structure (ou à cette orientation), ou passent par cette question. Il y a {total} parcours en tout. Zéro : on n'y arrive
que par une suite (« et si… »), ou pas du tout.
"""
_TANGLED = "Des questions forment une boucle : les parcours qui y tournent ne sont pas comptés.\n"


def confirmations(subject: Subject) -> Iterator[str]:
    """What is to be confirmed: by the structures, then by the working group."""
    counts = Counts(subject)
    yield _CONFIRM.format(total=number(counts.total))
    if counts.tangled:
        yield _TANGLED
    yield f"### Par les structures elles-mêmes ({code(STRUCTURES)})\n"
    yield from _pending(of_structures(subject, counts), ("structure", "nom court"))
    yield f"\n### Par {WORKING_GROUP}\n"
    yield from _pending(of_flows(subject, counts), ("question ou orientation", "où"))


def _pending(found: Sequence[Pending], heads: tuple[str, str]) -> Iterator[str]:
    rows = ((number(each.walks), text(each.name), _place(each), "<br>".join(_facts(each))) for each in found)
    yield from table(("parcours", *heads, "quoi"), rows) if found else ("Rien.",)


def _place(each: Pending) -> str:
    return place(flow_file(each.flow), each.path) if each.flow else code(each.path[0])


def _facts(each: Pending) -> Iterator[str]:
    if each.to_confirm:
        yield f"à confirmer : {', '.join(map(code, each.to_confirm))}"
    if each.unknown:
        yield f"inconnu : {', '.join(map(code, each.unknown))}"
    if each.never_checked:
        yield "jamais vérifiée (`verifie_le`)"


def decisions(found: Sequence[Decision]) -> Iterator[str]:
    """The choices that the programme leaves open."""
    yield "Le programme d'actions ne dit pas tout. Voici ce qui a été choisi pour que les logigrammes existent.\n"
    rows = (
        (*map(text, (each.subject, each.choice, each.reason, each.by or WORKING_GROUP)), _cited(each.source))
        for each in found
    )
    yield from table(("sujet", "notre choix", "raison", "qui confirme", "source"), rows) if found else ("Aucun.",)


def _cited(found: Sequence[str]) -> str:
    return "<br>".join(map(address, found))


def cited(subject: Subject) -> Iterator[str]:
    """Every source, once, with the files that cite it."""
    found = sources(subject.territory.content)
    yield f"{number(len(found))} sources, chacune avec les fichiers qui la citent, et combien de fois.\n"
    yield from table(("source", "citée dans"), ((address(each), _files(files)) for each, files in found.items()))


def _files(files: Counter[str]) -> str:
    return ", ".join(f"{code(file)} ({count})" for file, count in files.items())
