"""A whole territory as the text of its files, for tests that change a line and look at what is said of it."""

from logigram.finding import Finding
from logigram.model.coherence import coherence
from logigram.model.content import Content, Reader
from logigram.model.references import References
from logigram.source import parse
from logigram.source.fact import locate

SETTINGS = """\
territoire: essai
nom: Territoire d'essai
fuseau: Europe/Paris
entrees: [adult]
fenetres:
  jour:
    titre: Semaine, en journée
    plages:
      - {jours: lun-jeu, de: 09:00, a: 17:00}
      - {jours: ven, de: 09:00, a: 16:00}
  nuit:
    titre: Semaine, de nuit
    plages:
      - {jours: lun-jeu, de: 17:00, a: 09:00}
  week_end:
    titre: Week-end et jours fériés
    plages:
      - {de: ven 16:00, a: lun 09:00}
jours_feries: {pays: FR, ouvres: jour, fenetre: week_end}
urgences: [samu_15]
"""

STRUCTURES = """\
structures:
  samu_15:
    nom: SAMU – le 15
    type: urgence
    telephone: "15"
    horaires: 24/7
  mairie:
    nom: Mairie
    type: social
    horaires: Mo-Fr 09:00-17:00; PH off
"""

ADULT = """\
logigramme: adult
titre: Adulte
age: {min: 18, max: 64}
debut: danger
questions:
  danger:
    texte: La personne est-elle en danger immédiat ?
    reponses:
      - texte: Oui
        vers: appeler_15
      - texte: Non
        vers: {jour: mairie_demain, autres: appeler_15}
orientations:
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
  mairie_demain:
    titre: Voir la mairie
    delai: programme
    structures: [mairie]
"""

FILES = {"territoire.yaml": SETTINGS, "structures.yaml": STRUCTURES, "adult.yaml": ADULT}


def edited(file: str, old: str, new: str) -> dict[str, str]:
    """The files with one stretch of one of them written differently."""
    assert FILES[file].count(old) == 1, f"{old!r} must stand once in {file}"
    return {**FILES, file: FILES[file].replace(old, new)}


def read(files: dict[str, str]) -> tuple[Content | None, list[Finding]]:
    """What the model makes of the files, and everything it says of them, sorted."""
    documents = {name: parse(text, name) for name, text in files.items()}
    reader = Reader(documents)
    content = reader.content()
    facts = [*reader.facts]
    if content:
        facts += [*References(content).facts(), *coherence(content)]
    return content, sorted((locate(fact, documents) for fact in facts), key=lambda finding: finding.order)
