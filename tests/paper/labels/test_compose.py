"""The sheet of labels: whose number, which box of which sheet, the old number struck through, the new one large."""

from copy import deepcopy
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from pypdf import PageObject

from logigram.paper import PageError
from logigram.paper.labels import labels
from logigram.paper.labels.compose import DOUBT, HERE, RESERVED, STOP, words
from logigram.paper.version import of_flow
from logigram.render.words import written
from logigram.territory import Territory
from tests.hostile import CONTROLS, HOSTILE
from tests.paper.reading import bookmarks, fonts, pages, pieces, said, strings
from tests.territories import outcome, question, territory, validated

SMALLEST, NUMBER, A_SHEET = 8.5, 14, 10

FLOW: dict[str, Any] = {
    "titre": "Adulte",
    "revise_le": "2026-11-22",
    "debut": "q",
    "questions": {"q": question(a="avis", b="ligne", c="deux")},
    "orientations": {
        "avis": {**outcome(), "titre": "Demander un avis", "structures": {"jour": ["cmp"], "autres": ["samu_15"]}},
        "ligne": {**outcome("ligne", "pro"), "titre": "Appeler la ligne"},
        "deux": {**outcome("doute", "cmp"), "titre": "Se faire aider"},
    },
}
DOORS: dict[str, Any] = {
    "cmp": {"nom": "CMP de Libourne", "type": "soin", "telephone": "05 57 11 22 33"},
    "ligne": {"nom": "Ligne locale – le 3000", "type": "ecoute", "telephone": "3000"},
    "pro": {"nom": "Garde, le 05 57 99 88 77", "type": "soin", "telephone": "05 57 99 88 77"},
    "doute": {"nom": "Équipe mobile", "type": "soin", "telephone": "05 57 44 55 66"},
}


def old(**flow: object) -> Territory:
    return territory({"adult": {**FLOW, **flow}}, {"revision_mois": "12"}, DOORS)


def new(flow: dict[str, Any] = FLOW) -> Territory:
    doors = deepcopy(DOORS)
    doors["cmp"]["telephone"] = "05 57 77 77 77"
    doors["ligne"]["suspendue"] = {"depuis": "2026-12-01"}
    doors["pro"]["diffusion"] = "professionnels"
    doors["doute"] |= {"telephone": "05 57 00 00 00", "a_confirmer": ["telephone"]}
    return territory({"adult": flow}, {"revision_mois": "12"}, doors)


def test_a_label_says_the_sheet_the_box_the_old_number_and_the_new_one() -> None:
    version = of_flow(old(), "adult")
    found = [
        (each["place"], each["was"]["name"], each["was"]["number"], each["now"], each["when"])
        for each in words(new(), old())["labels"]
    ]
    number = {"number": "05\u00a057\u00a077\u00a077\u00a077", "words": "", "name": ""}
    cmp, ended = "05\u00a057\u00a011\u00a022\u00a033", {"number": "", "words": STOP}
    assert found == [
        ("Boîte 2\u00a0: Demander un avis", "CMP de Libourne", cmp, number, "seulement\u00a0: jour"),
        (
            "Boîte 3\u00a0: Appeler la ligne",
            "Ligne locale",
            "3000",
            {**ended, "name": "à partir du 1er décembre 2026"},
            "",
        ),
        ("Boîte 3\u00a0: Appeler la ligne", "Garde, le …", "", {**ended, "name": ""}, ""),
        (
            "Boîte 4\u00a0: Se faire aider",
            "Équipe mobile",
            "05\u00a057\u00a044\u00a055\u00a066",
            {"number": "", "words": DOUBT, "name": ""},
            "",
        ),
        ("Boîte 4\u00a0: Se faire aider", "CMP de Libourne", cmp, number, ""),
    ]
    assert words(new(), old())["labels"][2]["was"]["note"] == RESERVED
    sheets = {each["sheet"] for each in words(new(), old())["labels"]}
    assert sheets == {f"feuille version {version}, étiquette du 22 novembre 2026"}


def test_no_number_to_confirm_nor_reserved_is_printed() -> None:
    text = "".join(said(page) for page in pages(labels(new(), old())))
    given = "".join(strings(words(new(), old()))).replace("\u00a0", "")
    for number in ("0557000000", "0557998877"):
        assert number not in text
        assert number not in given


def test_a_number_that_is_still_somebody_s_is_ended_for_this_orientation_only() -> None:
    ends = {**FLOW["orientations"], "deux": {**outcome("doute"), "titre": "Se faire aider"}}
    flow = {**FLOW, "orientations": ends}
    doors = territory({"adult": flow}, None, DOORS)
    (label,) = words(doors, territory({"adult": FLOW}, None, DOORS))["labels"]
    assert label["now"] == {"number": "", "words": STOP, "name": HERE}


def many(count: int) -> tuple[Territory, Territory]:
    """Two versions in which as many boxes have a new number."""
    names = [f"o{rank}" for rank in range(count)]
    ends = {name: {**outcome("cmp"), "titre": f"Voir {name}"} for name in names}
    asked = {"q": question(**{name: name for name in names})}
    flow = {"titre": "Beaucoup", "debut": "q", "questions": asked, "orientations": ends}
    changed = {**DOORS, "cmp": {**DOORS["cmp"], "telephone": "05 57 77 77 77"}}
    return territory({"a": flow}, None, DOORS), territory({"a": flow}, None, changed)


def places(page: PageObject) -> list[tuple[float, float]]:
    """Where the new numbers stand on a page."""
    found: list[tuple[float, float]] = []

    def spot(text: str, user: Any, matrix: list[float], _: Any, size: float) -> None:  # noqa: ANN401 - pypdf's own
        if text.strip() and size * abs(matrix[3]) > NUMBER and "PROJET" not in text:
            found.append((round(matrix[4] * user[0] + user[4]), round(matrix[5] * user[3] + user[5])))

    page.extract_text(visitor_text=spot)
    return found


def test_labels_are_on_a_regular_grid_on_as_many_sheets_as_it_takes() -> None:
    before, after = many(23)
    document = labels(after, before)
    found = pages(document)
    assert len(found) == -(-23 // A_SHEET)
    assert bookmarks(document) == ["Étiquettes de correction", *["Beaucoup"] * 23]
    spots = places(found[0])
    columns, rows = sorted({x for x, _ in spots}), sorted({y for _, y in spots})
    assert (len(spots), len(columns), len(rows)) == (A_SHEET, 2, 5)
    steps = {after - before for before, after in pairwise(rows)}
    assert max(steps) - min(steps) <= 1
    assert spots[:3] == places(found[1])[:3]


def test_the_new_number_is_large_and_nothing_is_small() -> None:
    for page in pages(labels(new(), old())):
        found = [piece for piece in pieces(page) if "PROJET" not in piece.words]
        assert min(piece.size for piece in found) >= SMALLEST - 0.01
        large = [piece.words for piece in found if piece.size >= NUMBER]
        assert sum("05 57 77 77 77" in each.replace("\u00a0", " ") for each in large) == 2
        assert all(words_ in large for words_ in (STOP, DOUBT))


def test_what_the_sheet_says_of_itself() -> None:
    (page,) = pages(labels(new(), old(), at=date(2027, 1, 15)))
    text = said(page)
    assert "NEPASAFFICHER" in text
    assert "Neplusutiliseraprèsle22novembre2027" in text
    assert "étiquettedu15janvier2027" in text
    sound = pages(labels(new(validated("adult", FLOW)), old()))
    assert "PROJET" not in said(sound[0])


def test_same_in_same_bytes_out_and_no_font_but_ours() -> None:
    first, second = labels(new(), old()), labels(new(), old())
    assert first == second
    assert fonts(first) <= {f"AtkinsonHyperlegible-{style}" for style in ("Regular", "Bold", "Italic")}
    assert b"pdfuaid" in first


def test_nothing_to_correct_is_said_and_not_printed() -> None:
    with pytest.raises(PageError, match="aucun numéro affiché n'a changé"):
        labels(old(), old())


def test_hostile_text_is_printed_as_the_text_it_is() -> None:
    texts = [*HOSTILE, *CONTROLS]
    ends = {f"o{rank}": {**outcome(f"s{rank}"), "titre": text} for rank, text in enumerate(texts)}
    flow = {
        "titre": texts[-1],
        "debut": "q",
        "questions": {"q": question(**{n: n for n in ends})},
        "orientations": ends,
    }

    def version(number: str) -> Territory:
        doors = {f"s{rank}": {"nom": text, "type": "soin", "telephone": number} for rank, text in enumerate(texts)}
        return territory({"a": flow}, {"nom": texts[0]}, doors)

    before, after = version("05 57 11 22 33"), version("05 57 77 77 77")
    given = words(after, before)["labels"]
    expected = [written(f"Boîte {rank} : {text}") for rank, text in enumerate(texts, 2)]
    assert [each["place"] for each in given] == expected
    found = pages(labels(after, before))
    assert len(found) == -(-len(texts) // A_SHEET)
    assert sum(len(places(page)) for page in found) == len(texts)


def test_a_number_that_no_label_can_hold_is_refused_in_french() -> None:
    before, after = (
        territory({"adult": FLOW}, None, {**DOORS, "cmp": {**DOORS["cmp"], "telephone": phone}})
        for phone in ("05 57 11 22 33", " . ".join("0557777777") + " . . . . . . . . . . .")
    )
    with pytest.raises(PageError, match="trop long pour une étiquette"):
        labels(after, before)
