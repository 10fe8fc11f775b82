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
    source: Annuaire des exemples
  urgence_112:
    nom: Numéro d'urgence européen – le 112
    type: urgence
    telephone: "112"
    horaires: 24/7
    source: Annuaire des exemples
  cmp:
    nom: Centre médico-psychologique
    type: soin
    telephone: 05 00 00 00 00
    horaires: Mo-Th 09:00-17:00; Fr 09:00-16:00; PH off
    source: Annuaire des exemples
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
    source: Annuaire des exemples
"""

_SPARES = re.findall(r"^  (\w+):", STRUCTURES, re.MULTILINE)

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


def written(folder: Path, files: Files, *, alone: bool = False) -> Path:
    """The folder, holding these files among those of the sound territory (`alone`: without its flow)."""
    there = {**DEFAULTS, **files}
    if alone:
        del there["exemple.yaml"]
    others = "\n".join(text for name, text in there.items() if name != "structures.yaml")
    there["structures.yaml"] = _without_spares(there["structures.yaml"], others)
    for name, text in there.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return folder


def _without_spares(structures: str, others: str) -> str:
    """A directory, without those structures of the sound territory that no other file names."""
    head, *entries = re.split(r"^(?=  \w+:)", structures, flags=re.MULTILINE)
    spare = {name for name in _SPARES if not re.search(rf"[\[,-] ?{name}\b", others)}
    return head + "".join(each for each in entries if each.partition(":")[0].strip() not in spare)


def named(text: str) -> tuple[str, str]:
    """The file a text is to be written in: the one its first line names in a comment, or the flow « exemple »."""
    found = _NAMED.match(text)
    return (found[1], text) if found else ("exemple.yaml", text)


def parts(text: str) -> Files:
    """The files of a text: one, or several that each begin with their name in a comment."""
    return dict(named(part) for part in re.split(r"^(?=# \S+\.yaml$)", text, flags=re.MULTILINE) if part)


def found_in(folder: Path, at: date = AT) -> list[Finding]:
    """Everything the checker says of a folder on a day, sorted."""
    reading = read(folder)
    proved = prove(reading.territory, at) if reading.territory else ()
    return sorted((*reading.findings, *proved), key=lambda finding: finding.order)
