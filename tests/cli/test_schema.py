"""The JSON Schema accepts what the model accepts, read as YAML 1.2 types it, and refuses what it refuses."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from logigram.cli.program import main
from logigram.cli.schema import KINDS, of
from tests.example import DEFAULTS, FLOW

FLOWS = Path(__file__).parents[2] / "flows"
FILES = {"territoire": "territoire.yaml", "structures": "structures.yaml", "glossaire": "glossaire.yaml"}


class Core(yaml.BaseLoader):
    """The core schema of YAML 1.2: whole numbers, true and false; all the rest is text."""


def _number(_: Core, node: yaml.ScalarNode) -> int:
    return int(node.value)


def _truth(_: Core, node: yaml.ScalarNode) -> bool:
    return bool(node.value == "true")


Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?[0-9]+$"), list("-+0123456789"))
Core.add_constructor("tag:yaml.org,2002:int", _number)
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(?:true|false)$"), list("tf"))
Core.add_constructor("tag:yaml.org,2002:bool", _truth)


def _loaded(text: str) -> Any:  # noqa: ANN401 - whatever a file holds
    return yaml.load(text, Core)  # noqa: S506 - builds numbers and texts only


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
    assert '"title"' not in text
    assert not re.search(r'"description": "(The|A|An|What|Where|One|How|Who|From) ', text)


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
