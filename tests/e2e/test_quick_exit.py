"""« Quitter vite »: at once, for a page that says nothing, and without a way back to the walk."""

from playwright.sync_api import expect

from tests.e2e import places
from tests.e2e.reader import Reader


def walked(reader: Reader) -> None:
    """From the welcome page to an orientation to be left quickly, one entry of the history after the other."""
    reader.open("/")
    reader.go(f"/?logigramme={places.FLOW}")
    expect(reader.page.locator('h1[data-q="accueil"]')).to_be_hidden()
    reader.go(places.discreet())
    expect(reader.page.get_by_role("link", name="Quitter vite")).to_be_in_viewport(ratio=1)
    expect(reader.page.get_by_role("button", name="Imprimer")).to_be_visible()


def gone(reader: Reader) -> None:
    """Nothing of the walk is on screen, nor a step or two away in the history."""
    page = reader.page
    expect(page).to_have_title("Page d'accueil")
    expect(page.get_by_role("heading", name="Page d'accueil")).to_be_visible()
    assert page.url == f"{reader.url}/bienvenue"
    for step in (page.go_forward, page.go_back, page.go_back):
        step()
        assert "logigramme" not in page.url
        assert page.locator("h1[data-q]").count() == 0


def test_quit_leaves_at_once_and_going_back_does_not_come_back(phone: Reader) -> None:
    walked(phone)
    phone.page.get_by_role("link", name="Quitter vite").click()
    gone(phone)


def test_escape_twice_leaves_too_and_once_does_not(reader: Reader) -> None:
    walked(reader)
    reader.page.keyboard.press("Escape")
    expect(reader.page.locator("#annonce")).to_contain_text("Encore une fois Échap")
    expect(reader.heading).to_be_visible()
    reader.page.keyboard.press("Escape")
    reader.page.keyboard.press("Escape")
    gone(reader)


def test_where_the_history_cannot_be_read_the_page_itself_is_replaced(reader: Reader) -> None:
    reader.page.add_init_script("Object.defineProperty(window, 'navigation', { value: undefined })")
    walked(reader)
    node = reader.node
    reader.page.get_by_role("link", name="Quitter vite").click()
    expect(reader.page).to_have_title("Page d'accueil")
    reader.page.go_back()
    assert f"depuis={node}" not in reader.page.url


def test_escape_does_nothing_elsewhere(reader: Reader) -> None:
    reader.open(places.urgent())
    node = reader.node
    for _ in range(2):
        reader.page.keyboard.press("Escape")
    reader.at(node)
    expect(reader.page.get_by_role("link", name="Quitter vite")).to_have_count(0)
