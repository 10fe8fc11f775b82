"""What to say when YAML itself cannot read a file: the likely slip on that line, rather than the parser's words."""

import re

from yaml.error import MarkedYAMLError

from logigram.finding import Finding
from logigram.source.blanks import misplaced_blank, missing_space, tab_in_indent
from logigram.source.codes import ANCHOR_OR_TAG, CUT_PROSE, SYNTAX
from logigram.source.prose import Slip, broken_sentence, colon_in_braces
from logigram.source.tree import Scalar
from logigram.source.written import Written

Position = tuple[int, int]

_COMMENT = re.compile(r"(?<=[^\s:])[ \t]+#")
_MISALIGNED = (
    "cette ligne n'est pas alignée avec celles qui l'entourent",
    "donner le même décalage à toutes les lignes d'un même bloc",
)
_WORDING = {
    "could not find expected ':'": (
        "il manque « : » après ces mots",
        "écrire « clé: valeur » ; la suite d'une phrase se décale plus à droite que sa clé",
    ),
    "mapping values": (
        "ce « : » n'est pas à sa place : la ligne au-dessus a déjà une valeur",
        "aligner cette ligne sur ses voisines, ou mettre le texte entier entre guillemets",
    ),
    "did not find expected": _MISALIGNED,
    "expected <block end>": _MISALIGNED,
}
_ANY = ("cette ligne n'est pas écrite comme YAML le demande", "vérifier le décalage, les deux-points et les guillemets")


def explain(source: Written, error: Exception, last: Scalar | None) -> Slip:
    """The slip behind an error of the parser; `last` is the latest text it had read before."""
    problem = error.problem_mark if isinstance(error, MarkedYAMLError) else None
    if not isinstance(error, MarkedYAMLError) or problem is None:
        return Slip(source.refusal(SYNTAX, (0, 0, 0, 1), "ce fichier n'est pas lisible comme du YAML", _ANY[1]))
    at, context = _visible(source, (problem.line, problem.column)), error.context_mark
    begun = _visible(source, (context.line, context.column)) if context is not None else at
    if "quoted" in (error.context or ""):
        return Slip(_quotation_marks(source, error, begun, at))
    slips = (_on_line(source, row) for row in _suspects(error, begun, at))
    by_shape = (*slips, _about_braces(source, error, begun, at), _above(source, at, last))
    return next((slip for slip in by_shape if slip), None) or Slip(_by_wording(source, error, at))


def _visible(source: Written, at: Position) -> Position:
    """The place itself, or the last character written before it when it is past the end of what is written."""
    line, column = at
    if source.row(line)[column:].strip(" ") or any(row.strip() for row in source.rows[line + 1 :]):
        return at
    line = next((row for row in range(min(line, len(source.rows) - 1), -1, -1) if source.row(row).strip()), 0)
    return line, max(len(source.row(line).rstrip()) - 1, 0)


def _suspects(error: MarkedYAMLError, begun: Position, at: Position) -> list[int]:
    """The lines to look at first: where the parser stopped, and where it had begun unless that is a whole block."""
    return [at[0]] if begun[0] == at[0] or "block" in (error.context or "") else [begun[0], at[0]]


def _on_line(source: Written, row: int) -> Slip | None:
    for check in (tab_in_indent, misplaced_blank):
        if finding := check(source, row):
            return Slip(finding)
    glued = missing_space(source, row)
    return Slip(glued) if glued else broken_sentence(source, row)


def _about_braces(source: Written, error: MarkedYAMLError, begun: Position, at: Position) -> Slip | None:
    """A bracket or a brace that is never closed, or a sentence that a « : » breaks inside of them."""
    if "flow" not in (error.context or ""):
        return None
    if begun[0] == at[0] and (slip := colon_in_braces(source, *at)):
        return slip
    line, column = begun
    sign = source.row(line)[column : column + 1]
    if sign == ",":
        return Slip(
            source.refusal(
                SYNTAX, (*at, at[0], at[1] + 1), "« , » : il n'y a rien à côté de cette virgule", "la retirer"
            )
        )
    message = f"« {sign} » n'est pas refermé comme il faut"
    help_ = "refermer par « ] » ou « } », séparer par des virgules, et mettre les textes entre guillemets"
    return Slip(source.refusal(SYNTAX, (line, column, line, column + 1), message, help_, label="ouvert ici"))


def _above(source: Written, at: Position, last: Scalar | None) -> Slip | None:
    """A slip above, which shows only now: a sentence cut by a « # », quotation marks left open, a missing space."""
    row = _row_above(source, at[0])
    if blank := misplaced_blank(source, row) or missing_space(source, row):
        return Slip(blank)
    if last is None:
        return None
    line, column, end_line, end_column = last.span
    if not last.plain and line < end_line == at[0]:
        sign = source.row(line)[column : column + 1]
        message = f"le guillemet « {sign} » ouvert ici ne se referme que ligne {end_line + 1}"
        return Slip(source.refusal(SYNTAX, (line, column, line, column + 1), message, "le fermer à la fin du texte"))
    if last.plain and (cut := _COMMENT.match(source.row(end_line), end_column)) and at[1] > 0:
        sign_at = (end_line, cut.end() - 1, end_line, cut.end())
        message = "« # » coupe le texte, qui continue à la ligne suivante"
        return Slip(source.refusal(CUT_PROSE, sign_at, message, "mettre le texte entre guillemets", label="coupe ici"))
    return None


def _row_above(source: Written, number: int) -> int:
    """The nearest line above that says something."""
    return next((row for row in range(number - 1, -1, -1) if source.row(row).strip()), 0)


def _quotation_marks(source: Written, error: MarkedYAMLError, begun: Position, at: Position) -> Finding:
    line, column = begun
    sign = source.row(line)[column : column + 1]
    if "unexpected" in (error.problem or ""):
        message = f"le guillemet « {sign} » ouvert ici n'est jamais refermé"
        return source.refusal(SYNTAX, (line, column, line, column + 1), message, "le fermer à la fin du texte")
    message = "« \\ » entre guillemets annonce un caractère spécial, et YAML ne connaît pas celui-ci"
    help_ = "écrire le texte entre apostrophes ('…'), où « \\ » n'a pas de sens particulier"
    return source.refusal(SYNTAX, (*at, at[0], at[1] + 1), message, help_)


def _by_wording(source: Written, error: MarkedYAMLError, at: Position) -> Finding:
    problem, context = error.problem or "", error.context or ""
    line, column = at
    if "simple key" in context and error.context_mark is not None:
        line, column = error.context_mark.line, error.context_mark.column
    end = max(len(source.row(line).rstrip()), column + 1)
    if any(word in context for word in ("anchor", "alias", "tag")) or "tag handle" in problem:
        message = "« & », « * » et « ! » ne sont pas admis en tête d'une valeur"
        return source.refusal(ANCHOR_OR_TAG, (line, column, line, end), message, "mettre le texte entre guillemets")
    message, help_ = next(((said, fix) for words, (said, fix) in _WORDING.items() if words in problem), _ANY)
    return source.refusal(SYNTAX, (line, column, line, end), message, help_)
