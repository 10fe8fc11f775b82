"""Write the documents that are made from the code: the page of the rules, and the JSON Schema of each file."""

import json
from pathlib import Path

from logigram.cli.schema import KINDS, of
from logigram.report.handbook import Page, handbook
from logigram.rules.registry import catalogue

DOCS = Path(__file__).parent.parent / "docs"


def documents() -> dict[str, str]:
    """The text of each document, by its path below `docs/`."""
    pages = [Page(each.rule.code, each.rule.name, each.rule.severity, each.page) for each in catalogue()]
    schemas = {f"schemas/{kind}.schema.json": _schema(kind) for kind in KINDS}
    return {"regles.md": handbook(pages), **schemas}


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
