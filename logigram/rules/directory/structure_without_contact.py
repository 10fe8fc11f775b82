"""Structure injoignable : ni téléphone, ni adresse, ni accès

## Ce que la règle vérifie

Chaque structure à laquelle on peut mener dit au moins une façon de la joindre : téléphone, SMS, adresse, site ou
accès. Seules en sont dispensées celles qui portent « generique: oui », comme « son médecin traitant ».

## Pourquoi

Un nom seul laisse le professionnel chercher, à un moment où la personne ne peut pas attendre. N'inventez rien pour
autant : si l'on ne sait que par qui passer, écrivez-le sous « acces ».

## Refusé

```yaml
# structures.yaml
structures:
  samu_15: {nom: SAMU, type: urgence, telephone: "15", horaires: 24/7, source: ARS}
  cmp: {nom: CMP, type: soin, horaires: Mo-Fr 09:00-17:00; PH off, source: ARS}
```

## Corrigé

```yaml
# structures.yaml
structures:
  samu_15: {nom: SAMU, type: urgence, telephone: "15", horaires: 24/7, source: ARS}
  cmp: {nom: CMP, type: soin, acces: Par son médecin traitant, horaires: Mo-Fr 09:00-17:00; PH off, source: ARS}
```
"""

from collections.abc import Iterator

from logigram.finding import Rule, Severity
from logigram.model.structure import Structure
from logigram.rules.directory.naming import in_service, spot, used
from logigram.rules.subject import Subject
from logigram.source.fact import Fact

RULE = Rule("LG602", "structure_without_contact", Severity.WARNING)


def check(subject: Subject) -> Iterator[Fact]:
    """Every structure that somebody may be led to without being told how to reach it."""
    led_to = used(subject)
    for name, structure in in_service(subject):
        if name in led_to and not structure.generic and not _can_be_reached(structure):
            yield Fact(
                rule=RULE,
                spot=spot(name),
                message=f"on mène à « {structure.name} » sans dire comment la joindre",
                label="ni téléphone, ni SMS, ni adresse, ni site, ni accès",
                help="écrire ce qui est connu, au moins par qui passer, sous « acces »",
            )


def _can_be_reached(structure: Structure) -> bool:
    return any((structure.phone, structure.sms, structure.address, structure.website, structure.access))
