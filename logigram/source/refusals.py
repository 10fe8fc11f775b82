"""The wording of what YAML allows and the format does not: each refusal says the fact, then the repair."""

from logigram.finding import Finding, Related
from logigram.source.blanks import misplaced_blank
from logigram.source.codes import (
    ANCHOR_OR_TAG,
    COMPLEX_KEY,
    DUPLICATE_KEY,
    EMPTY_VALUE,
    SEVERAL_DOCUMENTS,
    SYNTAX,
    TOO_DEEP,
)
from logigram.source.comments import cut_before_comment
from logigram.source.cuts import after_question_mark, reserved_start
from logigram.source.tree import Mapping, Scalar, Span
from logigram.source.written import Written, shown

Path = tuple[str, ...]


def duplicate_key(source: Written, key: Scalar, mapping: Mapping, path: Path) -> Finding:
    """A key written twice: YAML would keep the last one and say nothing."""
    first = next(each for each in mapping if each == key)
    return source.refusal(
        DUPLICATE_KEY,
        key.span,
        f"la clé « {shown(key)} » est écrite deux fois : une des deux valeurs serait perdue",
        "n'en garder qu'une, ou corriger le nom de l'autre",
        label="écrite une seconde fois ici",
        path=path,
        related=(Related(source.place(first.span), "écrite une première fois ici"),),
    )


def impossible_key(source: Written, key: Scalar, path: Path) -> Finding:
    """A value without a name, or the merge key `<<`."""
    if key == "<<":
        message = "« << » (fusion de blocs YAML) n'est pas admis : on ne verrait plus ce que dit ce bloc"
        return source.refusal(ANCHOR_OR_TAG, key.span, message, "recopier les lignes en entier", path=path)
    line, column, *_ = key.span
    message = "il manque un nom devant « : »"
    return source.refusal(SYNTAX, (line, column, line, column + 1), message, "écrire la clé, puis « : »", path=path)


def marked(source: Written, span: Span, anchor: str | None, tag: str | None, path: Path) -> Finding:
    """An anchor `&name` or a tag `!name` before a value."""
    line, column, *_ = span
    if tag == "!" and source.row(line)[column : column + 1] == "!":
        return reserved_start(source, line, column, path)
    sign, what = ("&", "une ancre") if anchor is not None else ("!", "une étiquette")
    place, name = _word(source, span)
    message = f"« {name} » : « {sign} » pose {what} YAML, ce qui n'est pas admis ici"
    return source.refusal(ANCHOR_OR_TAG, place, message, _in_quotes(source, line, column, name), path=path)


def alias(source: Written, span: Span, path: Path) -> Finding:
    """A reference `*name` to an anchor."""
    place, name = _word(source, span)
    message = f"« {name} » : « * » renvoie à un autre endroit du fichier, ce qui n'est pas admis ici"
    return source.refusal(ANCHOR_OR_TAG, place, message, _in_quotes(source, *span[:2], name), path=path)


def empty_value(source: Written, value: Scalar, path: Path) -> Finding:
    """A key, or a dash, with nothing after it."""
    span = value.span if value else _dash(source, value)
    if value.key is not None:
        span = value.key.span
    line = span[0]
    if not value and (cut := cut_before_comment(source, line, span[3], path)):
        return cut
    if shifted := misplaced_blank(source, line + 1):
        return shifted  # the value is there, but YAML does not see that it is
    if value.key is not None and (explicit := after_question_mark(source, value.key, path)):
        return explicit
    fact = (
        "cette ligne de la liste n'a pas de texte" if value.key is None else f"« {shown(value.key)} » n'a pas de valeur"
    )
    written = f" (« {value} » veut dire « rien »)" if value.strip() else ""
    return source.refusal(EMPTY_VALUE, span, fact + written, "écrire la valeur, ou retirer la ligne", path=path)


def complex_key(source: Written, span: Span, path: Path) -> Finding:
    """A list or a mapping where a name is expected."""
    line, column, *_ = span
    sign = source.row(line)[column : column + 1]
    return source.refusal(
        COMPLEX_KEY,
        (line, column, line, column + 1),
        f"« {sign} » : une clé est un simple nom, pas une liste ni un bloc",
        f"si c'est un texte, {source.rewritten(line, column)}",
        path=path,
    )


def second_document(source: Written, span: Span) -> Finding:
    """A line `---` inside the file."""
    message = "« --- » commence un second document : un fichier n'en contient qu'un"
    return source.refusal(
        SEVERAL_DOCUMENTS, span, message, "retirer cette ligne, ou écrire la suite dans un autre fichier"
    )


def too_deep(source: Written, span: Span, limit: int) -> Finding:
    """Lists and mappings inside one another beyond any need."""
    line, column, *_ = span
    message = f"plus de {limit} blocs ou listes sont emboîtés les uns dans les autres"
    help_ = "vérifier les crochets, les accolades et les décalages : l'un d'eux n'est sans doute pas refermé"
    return source.refusal(TOO_DEEP, (line, column, line, column + 1), message, help_)


def _word(source: Written, span: Span) -> tuple[Span, str]:
    """The first word at a span: the anchor, the tag or the alias alone, without the value it marks."""
    line, column, *_ = span
    name = source.row(line)[column:].split(maxsplit=1)[0].rstrip(",]}")
    return (line, column, line, column + len(name)), shown(name)


def _in_quotes(source: Written, line: int, column: int, name: str) -> str:
    quoted = source.rewritten(line, column)
    return f"retirer « {name} » et écrire la valeur en entier ; si c'est du texte, {quoted}"


def _dash(source: Written, value: Scalar) -> Span:
    """Where the dash of an empty item stands: just before the empty text."""
    line, column, *_ = value.span
    return (
        (line, max(column - 1, 0), line, max(column, 1)) if source.row(line)[column - 1 : column] == "-" else value.span
    )
