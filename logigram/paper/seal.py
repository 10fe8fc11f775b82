"""What every sheet says of itself: draft or not, until when it holds, which version it is and where to check it."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import MAXYEAR, date
from typing import TYPE_CHECKING, Any

from logigram.model.flow import Flow
from logigram.model.settings import Settings
from logigram.paper.version import version
from logigram.render import link
from logigram.render.qr import qr
from logigram.render.words import written
from logigram.wording.time import full_date

if TYPE_CHECKING:
    from logigram.territory import Territory


def seal(territory: "Territory", flow: Flow, at: date | None = None) -> dict[str, Any]:
    """The words of the seal; `at` is told when it is not the day of the revision."""
    settings, checked = territory.settings, check(territory, (flow.id,))
    return {
        "publisher": written(settings.publisher or settings.name),
        "draft": flow.standing is None,
        "until": _until(flow, settings.review_months),
        "colophon": written(" – ".join(_colophon(settings, flow, at, checked["version"]))),
        **checked,
    }


def check(territory: "Territory", flows: Iterable[str]) -> dict[str, str]:
    """The version of a sheet of these flows, and where everybody can check that it still holds.

    `link` is the whole address, `address` what to type of it, `qr` the code that leads there, as SVG: all empty where
    the territory has no public address, or one too long for a phone to read its code.
    """
    named = tuple(flows)
    this = version(territory, named)
    settings = territory.settings
    to = link.of_sheet(settings, this, () if set(named) == territory.flows.keys() else named) or ""
    code = qr(to) if to else None
    if code is None:
        return {"version": this, "link": "", "address": "", "qr": ""}
    typed = (link.public(settings, link.SHEET) or "").partition("://")[2]
    return {"version": this, "link": to, "address": written(typed), "qr": code}


def last_day(flow: Flow, months: int | None) -> date | None:
    """The last day on which a sheet may be used: that of the revision, `months` later; None when either is unknown."""
    if flow.revised_on is None or months is None:
        return None
    years, month = divmod(flow.revised_on.month - 1 + months, 12)
    year, month = flow.revised_on.year + years, month + 1
    if year > MAXYEAR:
        return None
    return date(year, month, min(flow.revised_on.day, monthrange(year, month)[1]))


def _until(flow: Flow, months: int | None) -> str:
    last = last_day(flow, months)
    return written(f"Ne plus utiliser après le {full_date(last)}") if last else ""


def _colophon(settings: Settings, flow: Flow, at: date | None, this: str) -> list[str]:
    standing = flow.standing
    said = [settings.name, settings.publisher]
    said.append(f"révisé le {full_date(flow.revised_on)}" if flow.revised_on else "date de révision inconnue")
    if at is not None and at != flow.revised_on:
        said.append(f"édité le {full_date(at)}")
    if standing is not None:
        said.append(f"validé par {standing.by} le {full_date(standing.on)}")
    said.append(f"version {this}")
    if settings.contact is not None and settings.contact.email:
        said.append(f"une erreur ? {settings.contact.email}")
    return [each for each in said if each]
