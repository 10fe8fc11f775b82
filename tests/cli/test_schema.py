"""The JSON Schema accepts what the model accepts, read as YAML 1.2 types it, and refuses what it refuses."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from logigram.cli.program import main
from logigram.cli.schema import KINDS, of
from logigram.wording.keys import TITLES
from tests.example import DEFAULTS, FLOW

FLOWS = Path(__file__).parents[2] / "flows"
FILES = {"territoire": "territoire.yaml", "structures": "structures.yaml", "glossaire": "glossaire.yaml"}


class Core(yaml.BaseLoader):
    """The core schema of YAML 1.2: nulls, true and false, numbers; all the rest, dates and hours included, is text."""


_TYPES: dict[str, tuple[str, str, Callable[[str], object]]] = {
    "null": (r"~|null|Null|NULL|", "~nN\0", lambda _: None),
    "bool": (r"true|True|TRUE|false|False|FALSE", "tTfF", lambda text: text.lower() == "true"),
    "int": (
        r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+",
        "-+0123456789",
        lambda text: int(text, 0 if text[1:2].isalpha() else 10),
    ),
    "float": (
        r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
        "-+.0123456789",
        lambda text: float(text.replace(".", "") if text.lower().strip("-+.") in {"inf", "nan"} else text),
    ),
}
"""Section 10.3.2 of the specification: what a plain text must look like, how it may begin, what it then is."""


def _typed(kind: Callable[[str], object]) -> Callable[[Core, yaml.ScalarNode], object]:
    return lambda _, node: kind(node.value)


for _name, (_pattern, _first, _kind) in _TYPES.items():
    _beginnings = ["" if each == "\0" else each for each in _first]
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(rf"(?:{_pattern})$"), _beginnings)
    Core.add_constructor(f"tag:yaml.org,2002:{_name}", _typed(_kind))


def _loaded(text: str) -> Any:  # noqa: ANN401 - whatever a file holds
    return yaml.load(text, Core)  # noqa: S506 - builds numbers and texts only


def test_a_file_is_read_as_yaml_1_2_reads_it() -> None:
    text = "[15, +33, 0x10, 0o17, 1.5, 1e3, ~, null, true, False, no, on, 24/7, 2026-11-22, 18:30, 0_18, '15', .inf]"
    words = ["no", "on", "24/7", "2026-11-22", "18:30", "0_18", "15"]
    assert _loaded(text) == [15, 33, 16, 15, 1.5, 1000.0, None, None, True, False, *words, float("inf")]
    assert _loaded("a:") == {"a": None}


def _faults(kind: str, text: str) -> list[str]:
    return [error.message for error in Draft202012Validator(of(kind)).iter_errors(_loaded(text))]


def _shipped() -> list[tuple[str, Path]]:
    others = [(kind, FLOWS / name) for kind, name in FILES.items() if (FLOWS / name).exists()]
    flows = [("flow", path) for path in sorted(FLOWS.glob("*.yaml")) if path.name not in FILES.values()]
    return [*others, *flows, *(("scenarios", path) for path in sorted((FLOWS / "scenarios").glob("*.yaml")))]


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_one(kind: str) -> None:
    Draft202012Validator.check_schema(of(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_speaks_french_and_never_of_null(kind: str) -> None:
    text = json.dumps(of(kind), ensure_ascii=False)
    assert '"null"' not in text
    assert not re.search(r'"description": "(The|A|An|What|Where|One|How|Who|From) ', text)


def _keys(schema: Any) -> Iterator[tuple[str, dict[str, Any]]]:  # noqa: ANN401 - any part of a schema
    if isinstance(schema, dict):
        yield from schema.get("properties", {}).items()
    for each in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from _keys(each)


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_has_its_title_and_what_it_is_for(kind: str) -> None:
    schema = of(kind)
    assert schema["title"]
    assert schema["description"]
    keys = dict(_keys(schema))
    assert keys
    assert all(each["title"] == TITLES[key] and each["description"] for key, each in keys.items())


def test_no_title_is_left_of_a_key_that_is_gone() -> None:
    assert {key for kind in KINDS for key, _ in _keys(of(kind))} == TITLES.keys()


@pytest.mark.parametrize(("kind", "path"), _shipped(), ids=lambda each: str(getattr(each, "name", each)))
def test_the_shipped_files_name_their_schema(kind: str, path: Path) -> None:
    first, _, _ = path.read_text(encoding="utf-8").partition("\n")
    written = first.removeprefix("# yaml-language-server: $schema=")
    assert written != first
    assert (path.parent / written).resolve() == FLOWS.parent / "docs" / "schemas" / f"{kind}.schema.json"


@pytest.mark.parametrize(("kind", "path"), _shipped(), ids=lambda each: str(getattr(each, "name", each)))
def test_the_shipped_files_fit_their_schema(kind: str, path: Path) -> None:
    assert _faults(kind, path.read_text(encoding="utf-8")) == []


def test_a_phone_may_be_typed_as_a_number() -> None:
    assert (
        _faults("structures", "structures: {samu_15: {nom: SAMU, type: urgence, telephone: 15, source: [a, b]}}") == []
    )
    assert _faults("structures", "structures: {samu_15: {nom: SAMU, type: urgence, source: a}}") == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("vers: rendez_vous", "vers: {jour: rendez_vous, autres: appeler_15}"),
        ("delai: semaine", "delai: {jour: semaine, autres: programme}"),
        ("structures: [cmp]", "structures: {jour: [cmp], autres: [samu_15]}"),
        ("structures: [cmp]", "structures: [cmp]\n    suites: {si_refus: {texte: Rester, vers: danger}}"),
        ("structures: [cmp]", "structures: [cmp]\n    suites: {si_refus: {jour: {texte: a}, autres: {texte: b}}}"),
        ("structures: [cmp]", "structures: [cmp]\n    consignes: [Rester]\n    etapes: [{qui: Maire, quoi: Signer}]"),
    ],
)
def test_a_value_is_written_once_or_per_window(old: str, new: str) -> None:
    assert _faults("flow", FLOW.replace(old, new)) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("flow", FLOW.replace("delai: semaine", "delai: semaines")),
        ("flow", FLOW.replace("delai: semaine", "delais: semaine")),
        ("flow", FLOW.replace("structures: [cmp]", "structures: cmp")),
        ("flow", FLOW.replace("titre: Exemple\n", "")),
        ("structures", "structures: {samu_15: {nom: SAMU}}"),
        ("territoire", DEFAULTS["territoire.yaml"].replace("de: 09:00", "de: [9]")),
        ("glossaire", "CMP: Centre médico-psychologique"),
        ("scenarios", "titre: Un scénario"),
    ],
)
def test_what_the_model_refuses_is_marked(kind: str, text: str) -> None:
    assert _faults(kind, text)


def test_the_command_prints_one_schema_or_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "flow"]) == 0
    assert json.loads(capsys.readouterr().out) == of("flow")
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out).keys() == set(KINDS)
    assert main(["schema", "flux"]) == 2
