"""The cases: one file each, read inside a sound territory; run this module to write their golden outputs again.

A case is the flow « exemple », unless a comment names the file that the lines below it are written in, byte for byte:
`# structures.yaml`, `# grand.yaml × 9 Mio` (its lines again and again), `# lien.yaml -> ailleurs.yaml` (a link),
`# dossier.yaml/` (a folder). A case may hold several files.
"""

import contextlib
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from logigram.report.style import plain
from logigram.report.text import summary, told
from logigram.rules.check import prove
from logigram.territory import read
from tests.example import AT, FLOW, written

HERE = Path(__file__).parent
ERR = sorted((HERE / "err").glob("*.yaml"))
OK = sorted((HERE / "ok").glob("*.yaml"))

OTHER = (
    FLOW.replace("logigramme: exemple", "logigramme: autre").replace("appeler_15", "appeler_112").replace("elle", "il")
)
"""A second flow, for the cases that lead to another one."""

_NAMED = re.compile(rb"^# ([^\s/]\S*\.ya?ml)(/?)(?: -> (\S+)| \xc3\x97 (\d+) Mio)?\r?\n", re.MULTILINE)
_MEBIBYTE = 1024 * 1024


def printed(case: Path, folder: Path) -> str:
    """What `logigram check` prints of a case, read in a folder that is named « flows »."""
    spread(case.read_bytes(), folder / "flows")
    with contextlib.chdir(folder):
        reading = read("flows")
    proved = prove(reading.territory, AT) if reading.territory else ()
    findings = sorted((*reading.findings, *proved), key=lambda finding: finding.order)
    return plain(told(findings, reading.texts)) + f"\n{summary(findings, len(reading.texts))}\n"


def spread(case: bytes, folder: Path) -> None:
    """Write the files of a case, among those of the sound territory."""
    files = dict(_files(case))
    texts = {name: data.decode("utf-8", "replace") for name, (data, _) in files.items()}
    written(folder, {"autre.yaml": OTHER, **texts})
    for name, (data, kind) in files.items():
        if kind is not None:
            _odd(folder / name, data, kind)
        elif data.decode("utf-8", "replace").encode() != data or not data:
            (folder / name).write_bytes(data)


def _files(case: bytes) -> Iterator[tuple[str, tuple[bytes, re.Match[bytes] | None]]]:
    """Each file of a case: its name, its bytes, and how it is made when it is no plain file."""
    marks = list(_NAMED.finditer(case))
    if not marks or marks[0].start():
        yield "exemple.yaml", (case[: marks[0].start()] if marks else case, None)
    ends = [*(mark.start() for mark in marks[1:]), len(case)]
    for mark, end in zip(marks, ends, strict=False):
        data = case[mark.start() : end]
        yield mark[1].decode(), (data, mark if any(mark.groups()[1:]) else None)


def _odd(path: Path, data: bytes, kind: re.Match[bytes]) -> None:
    """A folder, a link, or a large file in the place of a file."""
    path.unlink()
    if kind[2]:
        path.mkdir()
    elif kind[3]:
        path.symlink_to(kind[3].decode())
    else:
        path.write_bytes(data * (int(kind[4]) * _MEBIBYTE // len(data) + 1))


if __name__ == "__main__":
    for each in ERR:
        with tempfile.TemporaryDirectory() as there:
            each.with_suffix(".txt").write_text(printed(each, Path(there)), encoding="utf-8")
