"""The cases: one file each, read inside a sound territory; run this module to write their golden outputs again."""

import contextlib
import tempfile
from pathlib import Path

from logigram.report.style import plain
from logigram.report.text import summary, told
from logigram.rules.check import prove
from logigram.territory import read
from tests.example import AT, FLOW, named, written

HERE = Path(__file__).parent
ERR = sorted((HERE / "err").glob("*.yaml"))
OK = sorted((HERE / "ok").glob("*.yaml"))

OTHER = (
    FLOW.replace("logigramme: exemple", "logigramme: autre").replace("appeler_15", "appeler_112").replace("elle", "il")
)
"""A second flow, for the cases that lead to another one."""


def printed(case: Path, folder: Path) -> str:
    """What `logigram check` prints of a case, read in a folder that is named « flows »."""
    name, text = named(case.read_text(encoding="utf-8"))
    written(folder / "flows", {"autre.yaml": OTHER, name: text})
    with contextlib.chdir(folder):
        reading = read("flows")
    proved = prove(reading.territory, AT) if reading.territory else ()
    findings = sorted((*reading.findings, *proved), key=lambda finding: finding.order)
    return plain(told(findings, reading.texts)) + f"\n{summary(findings, len(reading.texts))}\n"


if __name__ == "__main__":
    for each in ERR:
        with tempfile.TemporaryDirectory() as there:
            each.with_suffix(".txt").write_text(printed(each, Path(there)), encoding="utf-8")
