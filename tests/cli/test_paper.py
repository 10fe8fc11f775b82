"""`logigram print`: every sheet asked for, in a folder."""

from collections.abc import Callable
from pathlib import Path

import pytest

from logigram.cli.program import main
from tests.example import DEFAULTS, FLOW, STRUCTURES
from tests.paper.reading import pages, said

Flows = Callable[..., Path]


def test_every_sheet_of_a_flow_is_written(flows: Flows, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "papier"
    assert main(["print", "exemple", "--flows", str(flows()), "-o", str(folder)]) == 0
    sheets = ("affiche-a3", "affiche-a4", "livret-a4", "schema-a3", "schema-a4")
    names = [f"exemple-{each}.pdf" for each in sheets]
    assert sorted(path.name for path in folder.iterdir()) == names
    assert all(path.read_bytes().startswith(b"%PDF-") for path in folder.iterdir())
    assert sorted(capsys.readouterr().out.splitlines()) == [f"{name} : écrit" for name in names]


CARDS = """\
cartes:
  mairie: {titre: Mairie, logigramme: exemple, fenetres: [jour]}
  ecole: {titre: École, logigramme: autre}
"""


def test_cards_are_those_of_the_flows_asked_for(flows: Flows, tmp_path: Path) -> None:
    other = FLOW.replace("logigramme: exemple", "logigramme: autre")
    folder = flows({"territoire.yaml": DEFAULTS["territoire.yaml"] + CARDS, "autre.yaml": other})

    def printed(*names: str) -> list[str]:
        there = tmp_path / "-".join(("papier", *names))
        assert main(["print", *names, "--kind", "card", "--flows", str(folder), "-o", str(there)]) == 0
        return sorted(path.name for path in there.iterdir())

    assert printed() == ["ecole-carte-a4.pdf", "mairie-carte-a4.pdf"]
    assert printed("exemple") == ["mairie-carte-a4.pdf"]


def test_one_window_has_its_chart_and_no_poster(flows: Flows, tmp_path: Path) -> None:
    options = ["--window", "nuit", "--paper", "a4", "--flows", str(flows())]
    assert main(["print", "exemple", *options, "-o", str(tmp_path / "papier")]) == 0
    assert [path.name for path in (tmp_path / "papier").iterdir()] == ["exemple-schema-nuit-a4.pdf"]


def test_all_flows_share_one_booklet(flows: Flows, tmp_path: Path) -> None:
    options = ["--kind", "booklet", "--flows", str(flows())]
    assert main(["print", *options, "-o", str(tmp_path / "papier")]) == 0
    assert [path.name for path in (tmp_path / "papier").iterdir()] == ["livret-a4.pdf"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["autre", "-o", "x"], "LOGIGRAMME : « autre »"),
        (["--window", "soir", "-o", "x"], "--window : « soir »"),
        (["--paper", "a5", "-o", "x"], "--paper : « a5 »"),
        (["--kind", "carte", "-o", "x"], "--kind : « carte »"),
        (["--kind", "poster", "--window", "nuit", "-o", "x"], "une affiche ne se choisit pas fenêtre par fenêtre"),
        (["--kind", "card", "--window", "nuit", "-o", "x"], "une carte de poche ne se choisit pas fenêtre par fenêtre"),
        (["--kind", "card", "--paper", "a3", "-o", "x"], "une carte de poche n'existe qu'en a4"),
        (["--kind", "card", "-o", "x"], "« cartes », dans territoire.yaml, ne donne aucune carte"),
        (["--kind", "booklet", "--window", "nuit", "-o", "x"], "un livret ne se choisit pas fenêtre par fenêtre"),
        (["--kind", "booklet", "--paper", "a3", "-o", "x"], "un livret n'existe qu'en a4"),
        (["--at", "demain", "-o", "x"], "--at : « demain »"),
        (["--kind", "proof", "--window", "nuit", "-o", "x"], "une épreuve ne se choisit pas fenêtre par fenêtre"),
        (["--kind", "proof", "--paper", "a3", "-o", "x"], "une épreuve n'existe qu'en a4"),
        (["--kind", "proof", "--partner", "autre", "-o", "x"], "--partner : « autre »"),
        (["--partner", "samu_15", "-o", "x"], "--partner : va avec --kind proof"),
        (
            ["--changes-since", "flows", "-o", "x"],
            "--changes-since : va avec --kind proof, --kind labels ou --kind chart",
        ),
        (["--kind", "proof", "--changes-since", "ailleurs:flows", "-o", "x"], "« ailleurs »"),
        (["--kind", "labels", "-o", "x"], "--kind labels : ajouter --changes-since AVANT"),
        (["-o", "flows/exemple.yaml"], "ne peut pas être écrit"),
    ],
)
def test_what_cannot_be_printed_is_refused(
    flows: Flows,
    arguments: list[str],
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(flows().parent)
    assert main(["print", *arguments]) == 2
    assert words in capsys.readouterr().err


def test_a_sheet_that_cannot_be_read_on_paper_is_told_and_the_others_written(
    flows: Flows, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = "".join(f"      - {{id: r{n}, texte: Réponse {n}, vers: rendez_vous}}\n" for n in range(120))
    long = FLOW.replace(
        "      - texte: Non\n        vers: rendez_vous\n", f"      - texte: Non\n        vers: appeler_15\n{answers}"
    )
    folder = tmp_path / "papier"
    options = ["--paper", "a4", "--flows", str(flows({"exemple.yaml": long}))]
    assert main(["print", "exemple", *options, "-o", str(folder)]) == 1
    assert {path.name for path in folder.iterdir()} == {"exemple-livret-a4.pdf", "exemple-schema-a4.pdf"}
    assert "exemple-affiche-a4.pdf : la page n'a pas pu être composée" in capsys.readouterr().err


def test_a_proof_is_for_a_meeting_and_says_what_changed(
    flows: Flows, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, folder = tmp_path / "avant", tmp_path / "papier"
    flows().rename(before)
    after = str(flows({"exemple.yaml": FLOW.replace("Est-elle en danger", "Est-elle en grand danger")}))
    options = ["--kind", "proof", "--changes-since", str(before), "--flows", after, "-o", str(folder)]
    assert main(["print", "exemple", *options]) == 0
    assert capsys.readouterr().out == "exemple-epreuve-a4.pdf : écrit\n"
    text = "".join(said(page) for page in pages((folder / "exemple-epreuve-a4.pdf").read_bytes()))
    assert "1questionmodifiée" in text
    assert "≠MODIFIÉ" in text


def test_a_partner_has_its_part_and_is_told_where_nobody_names_it(
    flows: Flows, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "papier"
    settings = DEFAULTS["territoire.yaml"] + "suites: {si_refus: {texte: Rappelez., structures: [equipe_mobile]}}\n"
    here = str(flows({"territoire.yaml": settings}))
    options = ["--kind", "proof", "--flows", here, "-o", str(folder), "--partner"]
    assert main(["print", "exemple", *options, "cmp"]) == 0
    assert [path.name for path in folder.iterdir()] == ["exemple-epreuve-cmp-a4.pdf"]
    capsys.readouterr()
    assert main(["print", *options, "equipe_mobile"]) == 0
    assert capsys.readouterr().out == "exemple : ne nomme pas « Équipe mobile », pas d'épreuve\n"
    assert len(list(folder.iterdir())) == 1


def test_labels_correct_the_sheets_of_an_older_version(
    flows: Flows, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, folder = tmp_path / "avant", tmp_path / "papier"
    flows().rename(before)
    after = str(flows({"structures.yaml": STRUCTURES.replace("05 00 00 00 00", "05 57 00 00 00")}))
    options = ["--kind", "labels", "-o", str(folder), "--changes-since"]
    assert main(["print", *options, str(before), "--flows", after]) == 0
    assert [path.name for path in folder.iterdir()] == ["etiquettes-a4.pdf"]
    assert main(["print", "exemple", *options, str(before), "--flows", after]) == 0
    assert sorted(path.name for path in folder.iterdir()) == ["etiquettes-a4.pdf", "exemple-etiquettes-a4.pdf"]
    capsys.readouterr()
    assert main(["print", *options, after, "--flows", after]) == 0
    assert capsys.readouterr().out == "Aucun numéro affiché n'a changé : pas d'étiquette à coller\n"


def test_a_chart_with_what_changed_is_not_named_as_one_to_hang(flows: Flows, tmp_path: Path) -> None:
    before, folder = tmp_path / "avant", tmp_path / "papier"
    flows().rename(before)
    after = str(flows({"exemple.yaml": FLOW.replace("texte: Non", "texte: Non, pas du tout")}))
    options = ["--kind", "chart", "--paper", "a4", "--changes-since", str(before), "--flows", after]
    assert main(["print", "exemple", *options, "-o", str(folder)]) == 0
    (sheet,) = folder.iterdir()
    assert sheet.name == "exemple-schema-ecarts-a4.pdf"
    assert "quiachangéestmarqué" in "".join(said(page) for page in pages(sheet.read_bytes()))


def test_a_text_that_no_page_holds_is_shown_on_its_line(
    flows: Flows, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here = flows({"exemple.yaml": FLOW.replace("titre: Appeler le 15", f"titre: {'Appeler ' * 500}")})
    options = ["--kind", "chart", "--paper", "a4", "--flows", str(here), "-o", str(tmp_path / "papier")]
    assert main(["print", "exemple", *options]) == 1
    told = capsys.readouterr()
    assert "exemple-schema-a4.pdf : «" in told.err
    line = next(place for place, each in enumerate(FLOW.splitlines(), 1) if "titre: Appeler le 15" in each)
    assert f"exemple.yaml:{line}:12: avertissement[LG701]: ce titre fait" in told.out
    assert list((tmp_path / "papier").iterdir()) == []
