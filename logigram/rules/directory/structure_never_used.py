"""Structure jamais proposée : rien n'y mène

## Ce que la règle vérifie

Chaque structure de l'annuaire est nommée quelque part : dans une orientation, dans une suite, parmi les urgences, ou
dans une garantie.

Une structure mise de côté ou remplacée n'a plus à servir. Celle qu'une garantie nomme sous « jamais » est dans
l'annuaire exprès, pour que personne n'y soit envoyé : elle n'est pas signalée non plus.

## Pourquoi

Une porte que rien ne montre n'aide personne. Souvent, c'est une orientation où l'on a oublié de l'écrire ; sinon,
c'est une fiche de plus à tenir à jour pour rien.

## Refusé

```yaml
# structures.yaml
structures:
  samu_15: {nom: SAMU, type: urgence, telephone: "15", horaires: 24/7, source: ARS}
  cmp: {nom: CMP, type: soin, telephone: 05 00 00 00 00, horaires: Mo-Fr 09:00-17:00; PH off, source: ARS}
  gem: {nom: Groupe d'entraide, type: entraide, telephone: 05 00 00 00 02, source: ARS}
```

## Corrigé

```yaml
# structures.yaml
structures:
  samu_15: {nom: SAMU, type: urgence, telephone: "15", horaires: 24/7, source: ARS}
  cmp: {nom: CMP, type: soin, telephone: 05 00 00 00 00, horaires: Mo-Fr 09:00-17:00; PH off, source: ARS}
```
"""

from collections.abc import Iterator

from logigram.finding import Rule, Severity
from logigram.rules.directory.naming import in_service, kept, spot, used
from logigram.rules.subject import Subject
from logigram.source.fact import Fact

RULE = Rule("LG601", "structure_never_used", Severity.WARNING)


def check(subject: Subject) -> Iterator[Fact]:
    """Every structure in service that nothing names, those kept on purpose left out."""
    expected = used(subject) | kept(subject)
    for name, structure in in_service(subject):
        if name not in expected:
            yield Fact(
                rule=RULE,
                spot=spot(name),
                message=f"rien ne mène à « {structure.name} » : ni orientation, ni suite, ni urgence",
                label="jamais proposée",
                help="la nommer là où elle peut aider, ou la retirer de l'annuaire",
            )
