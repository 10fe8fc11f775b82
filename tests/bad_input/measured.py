"""Runs the command line as a process of its own does, then writes the most memory it held, in mebibytes, to a file.

The kernel's own figure for a child counts what its parent held before it; this one does not, where Linux tells it.
"""

import re
import resource
import runpy
import sys
from pathlib import Path

_STATUS = Path("/proc/self/status")


def most_memory() -> float:
    """The most memory this process has held, in mebibytes."""
    if _STATUS.exists() and (found := re.search(r"VmHWM:\s+(\d+) kB", _STATUS.read_text())):
        return int(found[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * (1024 if sys.platform == "darwin" else 1))


if __name__ == "__main__":
    report = Path(sys.argv.pop(1))
    sys.argv[0] = "logigram"
    try:
        runpy.run_module("logigram", run_name="__main__")
    finally:
        report.write_text(str(most_memory()), encoding="utf-8")
