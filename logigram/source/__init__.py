"""YAML text into a located tree: every text as typed, and where it stands. The only room that imports yaml."""

from logigram.source.files import MAX_BYTES, read_file
from logigram.source.folder import Folder, MissingFlows, read_folder
from logigram.source.reader import parse
from logigram.source.tree import Document, Mapping, Node, Scalar, Sequence, child
from logigram.source.written import lines

__all__ = [
    "MAX_BYTES",
    "Document",
    "Folder",
    "Mapping",
    "MissingFlows",
    "Node",
    "Scalar",
    "Sequence",
    "child",
    "lines",
    "parse",
    "read_file",
    "read_folder",
]
