"""The files of a folder: what is read, what is left aside, what cannot be read."""

import errno
import os
import socket
from pathlib import Path

import pytest

from logigram.finding import Finding, InvalidSource
from logigram.source import MissingFlows, read_file, read_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "scenarios").mkdir()
    for name in ("territoire", "adult", "scenarios/adult"):
        (tmp_path / f"{name}.yaml").write_text("- a\n" if "/" in name else "a: b\n", encoding="utf-8")
    return tmp_path


def only(folder: Path, max_bytes: int = 1000) -> Finding:
    (finding,) = read_folder(folder, max_bytes).findings
    return finding


def test_documents_are_keyed_from_the_folder_and_shown_as_typed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)
    read = read_folder(Path(folder.name))

    assert list(read.documents) == ["adult.yaml", "scenarios/adult.yaml", "territoire.yaml"]
    assert read.documents["scenarios/adult.yaml"].file == f"{folder.name}/scenarios/adult.yaml"
    assert read.texts[f"{folder.name}/adult.yaml"] == "a: b\n"
    assert read.findings == ()
    assert read.root == Path(folder.name)


def test_other_files_are_left_aside(folder: Path) -> None:
    for name in (".adult.yaml", "#adult.yaml", "~$adult.yaml", "adult.yaml~", "adult.yaml.bak", "notes.txt"):
        (folder / name).write_text("[", encoding="utf-8")
    (folder / "notes").mkdir()
    (folder / "notes" / "a.yaml").write_text("[", encoding="utf-8")

    assert len(read_folder(folder).documents) == 3


def test_a_broken_file_hides_nothing_of_the_others(folder: Path) -> None:
    (folder / "adult.yaml").write_text("a: b : c\n", encoding="utf-8")
    (folder / "geronto.yml").write_bytes(b"a: \xe9\n")
    (folder / "vide.yaml").write_text("", encoding="utf-8")
    read = read_folder(folder)

    assert [(each.code, Path(each.place.file).name) for each in read.findings] == [
        ("LG106", "adult.yaml"),
        ("LG107", "geronto.yml"),
        ("LG111", "vide.yaml"),
    ]
    assert list(read.documents) == ["scenarios/adult.yaml", "territoire.yaml"]
    assert read.texts[(folder / "geronto.yml").as_posix()] == "a: \ufffd\n"


def test_two_files_of_one_name(folder: Path) -> None:
    (folder / "adult.yml").write_text("a: c\n", encoding="utf-8")
    finding = only(folder)

    assert (finding.code, Path(finding.place.file).name) == ("LG115", "adult.yml")
    assert read_folder(folder).documents["adult.yaml"].root == {"a": "b"}


def test_only_scenarios_are_lists(folder: Path) -> None:
    (folder / "adult.yaml").write_text("\n- a\n", encoding="utf-8")
    finding = only(folder)

    assert (finding.code, finding.place.line) == ("LG111", 2)


def test_a_territory_named_yml_is_one(folder: Path) -> None:
    (folder / "territoire.yaml").rename(folder / "territoire.yml")

    assert read_folder(folder).documents["territoire.yaml"].file.endswith("territoire.yml")


def test_no_folder_no_territory(tmp_path: Path) -> None:
    (tmp_path / "fichier").touch()

    for name, words in (("rien", "pas de dossier"), ("fichier", "pas de dossier"), ("", "pas de fichier « territoire")):
        with pytest.raises(MissingFlows, match=words):
            read_folder(tmp_path / name)


def test_a_folder_that_may_not_be_listed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(MissingFlows, match="la permission de le lire manque"):
        read_folder(folder)


def test_a_folder_in_place_of_a_file(folder: Path) -> None:
    (folder / "geronto.yaml").mkdir()

    assert (only(folder).code, only(folder).message) == ("LG110", "ce fichier ne peut pas être lu : c'est un dossier")


def test_links_that_lead_nowhere(folder: Path) -> None:
    (folder / "boucle.yaml").symlink_to("boucle.yaml")
    (folder / "rompu.yaml").symlink_to("absent")
    loop, broken = read_folder(folder).findings

    assert (loop.code, broken.code) == ("LG110", "LG110")
    assert loop.message.endswith("c'est un lien qui tourne en rond")
    assert "le lien qui y mène est rompu" in broken.message


def test_a_file_that_may_not_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InvalidSource, match="LG110 ce fichier ne peut pas être lu : la permission de le lire manque"):
        read_file(folder / "adult.yaml", "adult.yaml")


def test_what_is_no_ordinary_file_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "tube.yaml")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(folder / "prise.yaml"))
        read = read_folder(folder)

    assert [each.message.partition(" : ")[2] for each in read.findings] == ["ce n'est pas un fichier ordinaire"] * 2


def test_a_name_that_no_screen_can_show(folder: Path) -> None:
    (folder / os.fsdecode(b"\xe9t\xe9.yaml")).write_text("a: b : c\n", encoding="utf-8")

    assert only(folder).place.file.encode("utf-8").endswith(b"/?t?.yaml")


@pytest.mark.parametrize(("limit", "size"), [(1000, "1000 octets"), (2 * 1024 * 1024, "2 Mio")])
def test_a_file_too_large(folder: Path, limit: int, size: str) -> None:
    (folder / "adult.yaml").write_text("a: b\n" + "#" * limit, encoding="utf-8")
    finding = only(folder, limit)

    assert (finding.code, finding.message) == ("LG108", f"ce fichier est trop gros : plus de {size}")
    assert read_folder(folder, limit + 5).findings == ()


ENCODINGS = [
    ("a: été".encode("utf-16"), 1, 1, "UTF-16"),
    ("a: été".encode("utf-16-be"), 1, 1, "UTF-16"),
    ("a: b".encode("utf-16-le"), 1, 1, "UTF-16"),
    ("a: b\r\naé: été\n".encode("cp1252"), 2, 2, "sans doute « é »"),
    (b"\xef\xbb\xbfa: \xff\xfe", 1, 4, "sans doute « ÿ »"),
    (b"a: \x81", 1, 4, "place est illisible"),
]


@pytest.mark.parametrize(("data", "line", "column", "words"), ENCODINGS)
def test_other_encodings(folder: Path, data: bytes, line: int, column: int, words: str) -> None:
    (folder / "adult.yaml").write_bytes(data)
    finding = only(folder)

    assert (finding.code, finding.place.line, finding.place.column) == ("LG107", line, column)
    assert words in finding.message


def test_one_file_alone(folder: Path) -> None:
    (folder / "marque.yaml").write_bytes(b"\xef\xbb\xbfa: b\r\n")

    assert read_file(folder / "marque.yaml", "marque.yaml").text == "a: b\r\n"
    with pytest.raises(InvalidSource, match="LG110"):
        read_file(folder / "absent.yaml", "absent.yaml")
    with pytest.raises(InvalidSource, match="LG110"):
        read_file(Path("nul\0.yaml"), "nul.yaml")
