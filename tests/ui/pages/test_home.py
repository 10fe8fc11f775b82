"""The welcome page: the publics first, then the situations, then the procedures."""

import re
from collections.abc import Sequence

from logigram.ui.address import Address
from logigram.ui.pages.home import home
from logigram.ui.view import look
from logigram.ui.web.store import Version
from tests.territories import outcome, question, territory

AGES = {"enfant": {"max": "17"}, "adulte": {"min": "18", "max": "64"}, "age": {"min": "65"}}
TITLES = ("Pour qui cherchez-vous une aide ?", "Autres situations", "Autres démarches")


def _groups(entries: Sequence[str] | None, *others: str) -> dict[str, list[str]]:
    """The links of the welcome page, by the title above them; flows are named as their ids."""
    names = dict.fromkeys((*(entries or ()), *others))
    flow = {"debut": "q", "questions": {"q": question(oui="o", non="o")}, "orientations": {"o": outcome()}}
    flows = {name: {**flow, **({"age": AGES[name]} if name in AGES else {})} for name in names}
    here = territory(flows, {"entrees": list(entries)} if entries is not None else None)
    page = home(look(Version(), here, "", Address())).replace("\u00a0", " ")
    parts = re.split(r"<h[12][^>]*>([^<]*)</h[12]>", page)
    found = zip(parts[1::2], parts[2::2], strict=True)
    return {title: re.findall(r"logigramme=(\w+)", below) for title, below in found if title in TITLES}


def test_an_ageless_entry_before_the_publics_is_one_of_the_first_choices() -> None:
    found = _groups(["tri", "enfant", "adulte", "age", "aidant", "maire"])
    assert found == {TITLES[0]: ["tri", "enfant", "adulte", "age"], TITLES[1]: ["aidant", "maire"]}


def test_publics_alone_have_no_second_group() -> None:
    assert _groups(["enfant", "adulte"]) == {TITLES[0]: ["enfant", "adulte"]}


def test_entries_without_any_age_are_all_first_choices() -> None:
    assert _groups(["aidant", "maire"]) == {TITLES[0]: ["aidant", "maire"]}
    assert _groups(None, "aidant", "adulte") == {TITLES[0]: ["aidant", "adulte"]}


def test_flows_that_are_no_entry_come_last() -> None:
    found = _groups(["adulte", "aidant"], "procedure")
    assert found == {TITLES[0]: ["adulte"], TITLES[1]: ["aidant"], TITLES[2]: ["procedure"]}
