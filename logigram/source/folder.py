"""The files of a `flows/` folder, read with everything that is wrong in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from logigram.finding import Finding, InvalidSource
from logigram.source.codes import NO_CONTENT, TWIN_FILES
from logigram.source.files import MAX_BYTES, bounded, decode, legible, read_bytes, reason
from logigram.source.reader import parse
from logigram.source.tree import Document, Sequence
from logigram.source.written import Written

TERRITORY = "territoire.yaml"
SCENARIOS = "scenarios"


class MissingFlows(Exception):  # noqa: N818  the name says what is wrong, as `InvalidSource` does
    """There is no territory to read at this place; the message says so in French."""


@dataclass(frozen=True, slots=True)
class Folder:
    """What a folder holds.

    The keys of `documents` are paths from the folder (« adult.yaml », « scenarios/adult.yaml »), with this ending even
    where the file is named `.yml`; those of `texts` are names as shown to the editor, of invalid files too.
    `unreadable` are the keys of the documents that could not be had.
    """

    root: Path
    documents: Mapping[str, Document]
    findings: tuple[Finding, ...]
    texts: Mapping[str, str]
    unreadable: frozenset[str] = frozenset()


def read_folder(folder: Path, max_bytes: int = MAX_BYTES) -> Folder:
    """Every `*.yaml` of the folder and of its `scenarios/`; a broken file hides nothing of the others.

    `max_bytes` bounds each file. Raises `MissingFlows` if there is no such folder, or no `territoire.yaml` in it.
    """
    documents: dict[str, Document] = {}
    texts: dict[str, str] = {}
    findings: list[Finding] = []
    first_names: dict[str, str] = {}
    for key, path in _files(folder):
        file = _shown(path)
        if key in first_names:
            findings.append(_twin(file, first_names[key]))
            continue
        first_names[key] = file
        try:
            data = read_bytes(path, file, max_bytes)
            texts[file] = legible(data)
            documents[key] = _of_right_shape(key, parse(bounded(decode(data, file), file, max_bytes), file))
        except InvalidSource as invalid:
            findings += invalid.findings
    unreadable = frozenset(first_names.keys() - documents.keys())
    return Folder(folder, documents, tuple(sorted(findings, key=lambda each: each.order)), texts, unreadable)


def _files(folder: Path) -> list[tuple[str, Path]]:
    """The files to read, sorted, each with the key of its document."""
    if not folder.is_dir():
        raise MissingFlows(f"il n'y a pas de dossier « {_shown(folder)} »")
    try:
        found = sorted([*_named(folder, ""), *_named(folder / SCENARIOS, f"{SCENARIOS}/")])
    except OSError as error:
        raise MissingFlows(f"le dossier « {_shown(folder)} » ne peut pas être lu : {reason(error)}") from error
    if not any(key == TERRITORY for key, _ in found):
        raise MissingFlows(f"il n'y a pas de fichier « {TERRITORY} » dans le dossier « {_shown(folder)} »")
    return found


def _named(folder: Path, prefix: str) -> Iterator[tuple[str, Path]]:
    """The YAML files of a folder, if it exists; those that editors hide or keep aside are not the editor's work."""
    if folder.is_dir():
        for path in folder.iterdir():
            if path.suffix.lower() in {".yaml", ".yml"} and path.name[0] not in ".~#":
                yield f"{prefix}{path.stem}.yaml", path


def _of_right_shape(key: str, document: Document) -> Document:
    """The document, unless it is a list: only scenarios are written as one."""
    if isinstance(document.root, Sequence) and not key.startswith(f"{SCENARIOS}/"):
        source = Written(document.file, document.text)
        message = "ce fichier commence par « - » : il est lu comme une liste, sans aucune clé"
        help_ = "écrire des lignes « clé: valeur » ; une liste ne convient qu'aux scénarios"
        raise InvalidSource(
            [source.refusal(NO_CONTENT, (*document.root.span[:2], *document.root.span[:2]), message, help_)]
        )
    return document


def _twin(file: str, first: str) -> Finding:
    message = f"« {file} » et « {first} » ont le même nom : un seul des deux peut être suivi"
    return Written(file, "").refusal(TWIN_FILES, (0, 0, 0, 0), message, "n'en garder qu'un, qui finit par « .yaml »")


def _shown(path: Path) -> str:
    """A path as typed, with « / » on every system, and printable whatever its bytes are."""
    return path.as_posix().encode("utf-8", "replace").decode("utf-8")
