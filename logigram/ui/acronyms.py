"""The acronyms of the glossary, explained where they stand first on a page and in a list under it."""

from collections.abc import Iterable, Iterator, Mapping

from logigram.model.by_window import ByWindow
from logigram.model.flow import Outcome, Question
from logigram.model.reading import GlossaryEntry
from logigram.ui.html import Html, join, tag
from logigram.ui.view import View
from logigram.wording.acronyms import pieces

Glossary = Mapping[str, GlossaryEntry]


def said(view: View, text: str) -> Html:
    """The text as it is written; the acronyms that the page has not shown yet are buttons that explain them.

    Nothing is kept from one text to the next: those that come before are known from the view. A text that a page says
    twice is thus explained twice.
    """
    glossary, texts = view.territory.content.glossary, _texts(view)
    parts = pieces(text, glossary) if text in texts else ()
    here = [key for _, key in parts if key]
    if not here:
        return join(text)
    fresh = set(here) - _met(texts[: texts.index(text)], here, glossary)
    return join(list(_explained(parts, fresh)))


def all_said(view: View, texts: ByWindow[tuple[str, ...]] | None) -> list[Html]:
    """Each text of the window in force, as `said` shows it."""
    return [said(view, text) for text in (texts.at(view.window) if texts else None) or ()]


def listed(view: View) -> Html | None:
    """« Sigles de cette page »: those of its texts, of its answers and of its structures, explained one by one."""
    glossary = view.territory.content.glossary
    shown = dict.fromkeys(key for text in (*_texts(view), *_others(view)) for _, key in pieces(text, glossary) if key)
    if not shown:
        return None
    names = sorted(shown, key=str.casefold)
    summary = tag("summary", tag("span", "Sigles de cette page : ", ", ".join(names)))
    rows = definitions({name: glossary[name] for name in names})
    tips = [_tip(name, glossary[name]) for name in names]
    return tag("div", tag("details", summary, rows, class_="lg-card"), tips, class_="lg-acronyms")


def definitions(glossary: Glossary) -> Html:
    """Acronyms and what they mean, in the order given."""
    rows = [tag("div", tag("dt", name), tag("dd", _meaning(entry))) for name, entry in glossary.items()]
    return tag("dl", rows, class_="lg-glossary")


def _explained(parts: Iterable[tuple[str, str | None]], fresh: set[str]) -> Iterator[Html]:
    """The pieces end to end, each fresh acronym as a button once."""
    plain = ""
    for words, key in parts:
        if key in fresh:
            fresh.discard(key)
            yield join(plain)
            yield _button(words, key)
            plain = ""
        else:
            plain += words
    yield join(plain)


def _button(words: str, key: str) -> Html:
    """The browser shows its bubble on a press and hides it on Escape; our script, when pointed at or reached."""
    target = f"sigle-{key}"
    rest = {"popovertarget": target, "popovertargetaction": "show", "aria_describedby": target}
    return tag("button", words, type="button", class_="lg-acronym", **rest)


def _tip(key: str, entry: GlossaryEntry) -> Html:
    return tag("div", _meaning(entry), id=f"sigle-{key}", popover="auto", role="tooltip", class_="lg lg-tip")


def _meaning(entry: GlossaryEntry) -> list[Html]:
    more = [tag("span", ". ", entry.explanation)] if entry.explanation else []
    return [tag("b", entry.spelled_out), *more]


def _met(texts: Iterable[str], keys: Iterable[str], glossary: Glossary) -> set[str]:
    """Which of these acronyms the texts hold; those that cannot hold one are not cut."""
    folded = [key.casefold() for key in keys]
    near = (text for text in texts if any(key in text.casefold() for key in folded))
    return {key for text in near for _, key in pieces(text, glossary) if key}


def _texts(view: View) -> tuple[str, ...]:
    """The texts of a page in which acronyms are explained where they stand, in its order."""
    walk = view.walk
    node = (walk.question or walk.outcome) if walk else None
    if isinstance(node, Question):
        return (node.text, *([node.help] if node.help else ()))
    return tuple(_told(node, view.window)) if node else ()


def _told(outcome: Outcome, window: str) -> Iterator[str]:
    yield outcome.title
    yield from (outcome.instructions.at(window) or ()) if outcome.instructions else ()
    for step in (outcome.steps.at(window) or ()) if outcome.steps else ():
        yield from (step.who, step.what)
    yield from (outcome.to_say.at(window) or ()) if outcome.to_say else ()


def _others(view: View) -> Iterator[str]:
    """The texts of a page that stand in its links, its cards and its follow-ups."""
    walk = view.walk
    if walk is None:
        return
    yield from (view.flow.title,) if view.flow else ()
    yield from (text for told in view.told for text in (told.question.text, told.answer.text))
    yield from (answer.text for answer in walk.answers)
    if walk.outcome:
        yield from _around(view, walk.outcome)


def _around(view: View, outcome: Outcome) -> Iterator[str]:
    settings, window = view.territory.settings, view.window
    delay = outcome.delay.at(window)
    yield from settings.reminders.get(delay, ()) if delay else ()
    names = list(outcome.structures_at(window))
    for part in settings.continuations(outcome).values():
        if follow_up := part.at(window):
            yield follow_up.text or ""
            names += follow_up.structures
    known = (view.territory.structures[name] for name in names if name in view.territory.structures)
    for structure in known:
        told = (structure.name, structure.mission, structure.access, structure.referral)
        yield from (text for text in told if text)
