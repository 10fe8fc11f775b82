"""Write the documents that are made here: the page of the rules, the JSON Schema of each file, the clinical review."""

import json
from pathlib import Path

from logigram.cli.schema import KINDS, of
from logigram.report.handbook import Page, handbook
from logigram.review import day, document
from logigram.rules.registry import catalogue
from logigram.territory import load

TOP = Path(__file__).parent.parent
DOCS, FLOWS = TOP / "docs", TOP / "flows"


def documents() -> dict[str, str]:
    """The text of each document, by its path below `docs/`."""
    pages = [Page(each.rule.code, each.rule.name, each.rule.severity, each.page) for each in catalogue()]
    schemas = {f"schemas/{kind}.schema.json": _schema(kind) for kind in KINDS}
    return {"regles.md": handbook(pages), "validation-clinique.md": _review(), **schemas}


def _review() -> str:
    territory = load(FLOWS)
    at = day(territory)
    return document(territory, at) if at else ""


def _schema(kind: str) -> str:
    return json.dumps(of(kind), ensure_ascii=False, indent=2) + "\n"


def main() -> None:
    """Write them all."""
    for name, text in documents().items():
        path = DOCS / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
