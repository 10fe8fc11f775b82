"""A sound territory in which the examples of the rules' pages and the cases of the checker are read."""

import re
from datetime import date
from pathlib import Path

from logigram.finding import Finding
from logigram.rules.check import prove
from logigram.territory import read
from tests.files import SETTINGS

Files = dict[str, str]

AT = date(2026, 11, 22)

STRUCTURES = """\
structures:
  samu_15:
    nom: SAMU – le 15
    type: urgence
    telephone: "15"
    horaires: 24/7
  urgence_112:
    nom: Numéro d'urgence européen – le 112
    type: urgence
    telephone: "112"
    horaires: 24/7
  cmp:
    nom: Centre médico-psychologique
    type: soin
    telephone: 05 00 00 00 00
    horaires: Mo-Th 09:00-17:00; Fr 09:00-16:00; PH off
  medecin_traitant:
    nom: Son médecin traitant
    type: soin
    generique: oui
    horaires: Mo-Fr 08:00-20:00; PH off
  equipe_mobile:
    nom: Équipe mobile
    type: soin
    telephone: 05 00 00 00 01
    a_confirmer: [telephone]
"""

FLOW = """\
logigramme: exemple
titre: Exemple
debut: danger
questions:
  danger:
    texte: Est-elle en danger ?
    reponses:
      - texte: Oui
        vers: appeler_15
      - texte: Non
        vers: rendez_vous
orientations:
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
  rendez_vous:
    titre: Prendre rendez-vous
    delai: semaine
    structures: [cmp]
"""

DEFAULTS: Files = {
    "territoire.yaml": SETTINGS.replace("entrees: [adult]\n", ""),
    "structures.yaml": STRUCTURES,
    "exemple.yaml": FLOW,
}

_NAMED = re.compile(r"\A# (\S+\.yaml)\n")


def written(folder: Path, files: Files) -> Path:
    """The folder, holding these files among those of the sound territory."""
    for name, text in {**DEFAULTS, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return folder


def named(text: str) -> tuple[str, str]:
    """The file a text is to be written in: the one its first line names in a comment, or the flow « exemple »."""
    found = _NAMED.match(text)
    return (found[1], text) if found else ("exemple.yaml", text)


def found_in(folder: Path, at: date = AT) -> list[Finding]:
    """Everything the checker says of a folder on a day, sorted."""
    reading = read(folder)
    proved = prove(reading.territory, at) if reading.territory else ()
    return sorted((*reading.findings, *proved), key=lambda finding: finding.order)
