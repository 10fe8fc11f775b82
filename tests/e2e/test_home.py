"""The welcome page in a real browser: danger first, then one way to begin, then every other way in."""

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e import places
from tests.e2e.reader import PHONE, Reader, reading
from tests.e2e.server import Server


def frequent() -> list[tuple[str, str]]:
    """The flow and the title of the frequent situations of the shipped flows."""
    scenarios = places.territory().content.scenarios.values()
    return [(each.flow, each.title) for some in scenarios for each in some if each.frequent]


def test_danger_is_in_sight_and_within_reach_of_a_thumb(phone: Reader) -> None:
    phone.open("/")
    for digits in ("tel:15", "tel:17", "sms:114"):
        call = phone.page.locator(f'.lg-danger a[href="{digits}"]')
        expect(call).to_be_in_viewport(ratio=1)
        box = call.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 48


def test_the_first_choice_is_for_who_does_not_know_the_age(phone: Reader) -> None:
    first = places.territory().entries[0]
    phone.open("/")
    start = phone.page.locator(".lg-start a")
    expect(start).to_have_count(1)
    expect(start).to_be_in_viewport(ratio=0.5)
    heights = phone.page.locator(".lg-choices a").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44
    start.click()
    phone.at(places.territory().flows[first].start)


def test_frequent_situations_begin_at_the_beginning(reader: Reader) -> None:
    assert len(frequent()) >= 10
    assert {flow for flow, _ in frequent()} >= {"child_0_18", "geronto", "aidant", "maire", "soins_sans_consentement"}
    reader.open("/")
    expect(reader.page.locator(".lg-cases a")).to_have_count(len(frequent()))
    for flow, title in frequent():
        reader.open("/")
        reader.page.locator(".lg-cases a", has_text=title).click()
        reader.at(places.territory().flows[flow].start)
        assert reader.page.url == f"{reader.url}/?logigramme={flow}"
        expect(reader.page.locator(".lg-answers")).to_have_count(0)


@pytest.mark.parametrize("width", [PHONE, 1280])
def test_reminders_open_with_the_keyboard(browser: Browser, served: Server, width: int) -> None:
    with reading(browser, served.url, width=width) as reader:
        reader.open("/")
        reader.page.locator(".lg-danger summary").focus()
        reader.page.keyboard.press("Enter")
        expect(reader.page.locator(".lg-danger li", has_text="accord de personne")).to_be_visible()
