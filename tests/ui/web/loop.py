"""Coroutines run to their end beside the thread of the tests, where a browser that was driven left a loop."""

from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar, TypeVarTuple

import anyio

Result = TypeVar("Result")
Given = TypeVarTuple("Given")


def run(function: Callable[[*Given], Awaitable[Result]], *given: *Given) -> Result:
    """What the function returns, run in a thread and a loop of its own."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: anyio.run(function, *given)).result()
