"""One text of YAML into its located tree, or into everything that is wrong with it."""

from collections.abc import Iterator

import yaml

from logigram.finding import Finding, InvalidSource
from logigram.source.blanks import misplaced_blanks, missing_space
from logigram.source.builder import Builder, Stop
from logigram.source.characters import hidden_by_escape, hidden_characters
from logigram.source.codes import CUT_PROSE, NO_CONTENT
from logigram.source.collector import collector_paused
from logigram.source.comments import glued_comments
from logigram.source.prose import Slip
from logigram.source.syntax import explain
from logigram.source.tree import Document, Mapping, Node, Scalar, Sequence
from logigram.source.written import Written

_MAX_REPAIRS = 20
_MAX_REPAIRED_LENGTH = 200_000
"""Characters: a longer file is not read again after each sentence that breaks it, which would take too long."""

_Parser = getattr(getattr(yaml, "cyaml", None), "CParser", None) or yaml.Loader
"""libyaml where PyYAML was built with it, else PyYAML's own, ten times slower; only its events are used."""


def parse(text: str, file: str) -> Document:
    """The located tree of one file, in which every scalar is text as typed; `file` is its name as shown to the editor.

    Raises `InvalidSource` with all that can be told at once: a sentence that breaks YAML is set right in memory, so
    that the next one shows too; any other mistake of syntax ends the reading of the file.
    """
    source = Written(file, text.removeprefix("\ufeff"))
    if hidden := hidden_characters(source):
        raise InvalidSource(hidden)
    with collector_paused():
        findings, root = _read(source)
    if findings or not isinstance(root, Mapping | Sequence):
        raise InvalidSource(findings or [_no_content(source, root)])
    return Document(file, source.text, root)


def _read(source: Written) -> tuple[list[Finding], Node | None]:
    """The findings and the tree, after as many repairs as it takes."""
    broken: dict[int, Finding] = {}  # by line: what was found past the place of a repair is its doing
    builder, slip = _attempt(source)
    while slip is not None and slip.row not in broken and not _shifted(slip.finding, broken):
        broken[slip.row] = slip.finding
        if slip.repaired is None or len(broken) >= _MAX_REPAIRS or len(source.text) > _MAX_REPAIRED_LENGTH:
            break
        source = source.with_row(slip.row, slip.repaired)
        builder, slip = _attempt(source)
    others = (each for each in builder.findings if not _shifted(each, broken))
    return list(dict.fromkeys((*broken.values(), *others))), builder.root


def _shifted(finding: Finding, broken: dict[int, Finding]) -> bool:
    cause = broken.get(finding.place.line - 1)
    return cause is not None and (finding.rule is CUT_PROSE or finding.place.column >= cause.place.column)


def _attempt(source: Written) -> tuple[Builder, Slip | None]:
    """What one pass over the text gives, and the slip that stopped it, if one did."""
    builder = Builder(source)
    try:
        builder.feed(_Parser(source.text).get_event)
        for finding in _in_text(source, builder.root):
            builder.refuse(finding)
    except Stop:
        pass
    except (
        yaml.YAMLError,
        ValueError,
        OverflowError,
    ) as error:  # the last two: escapes that PyYAML's own parser lets by
        return builder, explain(source, error, builder.last)
    return builder, None


def _in_text(source: Written, root: Node | None) -> Iterator[Finding]:
    """What events do not tell, and the text does."""
    if root is not None:
        yield from glued_comments(source, root)
        yield from misplaced_blanks(source, root)
        yield from hidden_by_escape(source, root)


def _no_content(source: Written, root: Node | None) -> Finding:
    if isinstance(root, Scalar) and root.strip():
        if glued := missing_space(source, root.span[0]):
            return glued
        message = "ce fichier ne contient qu'un texte, sans aucune clé"
        return source.refusal(NO_CONTENT, root.span, message, "écrire des lignes « clé: valeur »")
    return source.refusal(NO_CONTENT, (0, 0, 0, 1), "ce fichier est vide", "le remplir, ou le supprimer")
