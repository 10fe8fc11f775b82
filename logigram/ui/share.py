"""The link to an orientation that a colleague may get: no answer, no window, nothing about the person."""

from logigram.render import link
from logigram.territory import Territory
from logigram.ui.address import Address
from logigram.walk import Walk


def shared(walk: Walk) -> Address:
    """The place of what a walk has reached, whatever the answers were; it means now."""
    flow, node = walk.here.flow, walk.here.node
    return Address(flow, origin=None if node == walk.territory.flows[flow].start else node)


def public(territory: Territory, address: Address) -> str | None:
    """The whole link, where everybody reaches the app; None while the territory does not say where that is."""
    return link.public(territory.settings, address.query())
