"""The QR code of an orientation, as our own route serves it."""

from logigram.render.qr import qr as drawn
from logigram.territory import Territory
from logigram.ui.address import Address
from logigram.ui.share import public


def qr(territory: Territory, address: Address) -> str | None:
    """The SVG of the link to a node; None when it does not exist, or while nobody could follow the link.

    Whatever else the address holds, answers or window, is left out.
    """
    flow = territory.flows.get(address.flow or "")
    if flow is None or (address.origin or flow.start) not in flow.nodes:
        return None
    link = public(territory, Address(flow.id, origin=address.origin))
    return drawn(link) if link else None
