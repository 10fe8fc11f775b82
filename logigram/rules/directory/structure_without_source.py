"""Structure sans source : on ne sait pas d'où vient ce qui est écrit

## Ce que la règle vérifie

Chaque structure de l'annuaire dit sous « source » d'où viennent ses coordonnées : un site, un document, un appel avec
sa date. Seules en sont dispensées celles qui portent « generique: oui », comme « son médecin traitant ».

Celles qui n'ont pas de source sont nommées ensemble, en une seule fois.

## Pourquoi

Sans source, personne ne peut vérifier un numéro ni dire s'il a jamais été le bon. Rien dans l'annuaire ne doit être
écrit de mémoire : quelqu'un l'appellera dans l'urgence.

## Refusé

```yaml
# structures.yaml
structures:
  samu_15: {nom: SAMU, type: urgence, telephone: "15", horaires: 24/7, source: ARS}
  cmp: {nom: CMP, type: soin, telephone: 05 00 00 00 00, horaires: Mo-Fr 09:00-17:00; PH off}
```

## Corrigé

```yaml
# structures.yaml
structures:
  samu_15: {nom: SAMU, type: urgence, telephone: "15", horaires: 24/7, source: ARS}
  cmp:
    nom: CMP
    type: soin
    telephone: 05 00 00 00 00
    horaires: Mo-Fr 09:00-17:00; PH off
    source: Appel au secrétariat du CMP, 20 novembre 2026
```
"""

from collections.abc import Iterator

from logigram.finding import Rule, Severity
from logigram.rules.directory.naming import together
from logigram.rules.subject import Subject
from logigram.source.fact import Fact

RULE = Rule("LG605", "structure_without_source", Severity.WARNING)


def check(subject: Subject) -> Iterator[Fact]:
    """The structures of which nothing says where what is written comes from, told together."""
    structures = subject.territory.structures.items()
    names = [name for name, each in structures if not each.generic and not each.source]
    repair = "écrire sous « source » d'où viennent ses coordonnées, et retirer ce que rien n'atteste"
    yield from together(RULE, names, "n'a pas de source", "n'ont pas de source", repair)
