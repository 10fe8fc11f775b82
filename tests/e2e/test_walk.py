"""From the welcome page to the right door, in a real browser."""

import re

from playwright.sync_api import expect

from logigram import Walk, load
from logigram.territory import Territory
from tests.e2e.reader import Reader
from tests.e2e.server import ROOT


def first_walk(territory: Territory, flow: str, window: str) -> Walk:
    """The walk that takes the last answer of each question, down to an outcome."""
    walk = Walk.start(territory, flow, window)
    while walk.question:
        walk = walk.answer(walk.answers[-1].id)
    return walk


def test_from_the_welcome_page_to_an_outcome_by_clicks(phone: Reader) -> None:
    territory = load(ROOT / "flows")
    for flow in territory.entries:
        phone.open("/").choose(territory.flows[flow].title)
        walk = Walk.start(territory, flow, "week_end")
        while walk.question:
            phone.at(walk.node)
            phone.choose(walk.answers[-1].text)
            walk = walk.answer(walk.answers[-1].id)
        phone.at(walk.node)
        assert walk.outcome
        expect(phone.heading).to_contain_text(walk.outcome.title)


def test_one_click_is_one_history_entry_and_one_run(reader: Reader) -> None:
    reader.open("/?logigramme=adult")
    entries, node = reader.history(), reader.node
    for clicks in (1, 2):
        sent = reader.sent
        reader.page.locator(".lg-choices a").last.click()
        expect(reader.page.locator(f'h1[data-q="{node}"]')).to_be_hidden()
        node = reader.ready().node
        assert reader.history() == entries + clicks
        assert reader.sent == sent + 1


def test_back_forward_and_reload_restore_the_page(reader: Reader) -> None:
    reader.open("/?logigramme=adult")
    first = reader.node
    reader.page.locator(".lg-choices a").nth(3).click()
    expect(reader.page.locator(f'h1[data-q="{first}"]')).to_be_hidden()
    second, address = reader.node, reader.page.url
    reader.page.go_back()
    reader.at(first)
    reader.page.go_forward()
    reader.at(second)
    reader.page.reload()
    reader.at(second)
    assert reader.page.url == address


def test_focus_goes_to_the_new_question(reader: Reader) -> None:
    reader.open("/?logigramme=adult")
    expect(reader.heading).not_to_be_focused()
    first = reader.node
    reader.page.locator(".lg-choices a").nth(3).focus()
    reader.page.keyboard.press("Enter")
    expect(reader.page.locator(f'h1[data-q="{first}"]')).to_be_hidden()
    expect(reader.heading).to_be_focused()
    reader.page.go_back()
    reader.at(first)
    expect(reader.heading).to_be_focused()


def test_changing_an_answer_keeps_the_later_ones(reader: Reader) -> None:
    walk = first_walk(load(ROOT / "flows"), "adult", "week_end")
    answers = "&".join(f"{step.question}={step.answer}" for step in walk.steps)
    reader.open(f"/?logigramme=adult&{answers}").at(walk.node)
    reader.page.locator(".lg-change a").first.click()
    reader.at(walk.steps[0].question)
    link = reader.page.locator(f'.lg-choices a[href*="{walk.steps[0].question}={walk.steps[0].answer}"]')
    link.first.click()
    reader.at(walk.node)


def test_previous_question_and_start_again(reader: Reader) -> None:
    walk = first_walk(load(ROOT / "flows"), "adult", "week_end")
    answers = "&".join(f"{step.question}={step.answer}" for step in walk.steps)
    reader.open(f"/?logigramme=adult&{answers}").at(walk.node)
    reader.page.get_by_role("link", name="Revenir à la question précédente").click()
    reader.at(walk.steps[-1].question)
    reader.page.get_by_role("link", name="Recommencer").click()
    reader.at(walk.steps[0].question)
    expect(reader.page).to_have_url(re.compile(r"\?logigramme=adult$"))


def test_now_in_words_and_another_window(reader: Reader) -> None:
    reader.open("/?logigramme=adult")
    moment = reader.page.locator(".lg-moment")
    expect(moment).to_contain_text("Samedi 28 novembre, 22 h 05 : week-end et jours fériés, jusqu'à lundi 9 h")
    moment.locator("summary").click()
    moment.get_by_role("link", name="Semaine, en journée").click()
    expect(moment).to_contain_text("Fenêtre choisie : semaine, en journée")
    expect(reader.page.locator("#annonce")).to_contain_text("Fenêtre choisie : semaine, en journée")
    assert "fenetre=jour" in reader.page.url
    moment.get_by_role("link", name="Revenir à maintenant").click()
    expect(moment).to_contain_text("Samedi 28 novembre")
    assert "fenetre" not in reader.page.url


def test_what_an_address_says_wrongly_is_told_and_never_echoed(reader: Reader) -> None:
    reader.open("/?logigramme=adult&zzzstale=pwned-answer&fenetre=pwned-window")
    notices = reader.page.get_by_role("note")
    expect(notices).to_have_count(2)
    assert "pwned" not in reader.page.locator("#root").inner_html().replace("&amp;", "&")
    reader.open("/?logigramme=pwned-flow").at("accueil")
    expect(notices).to_have_count(1)
    assert "pwned" not in reader.page.locator("#root").inner_html()
